internal import Bitext

/// What the header of a PO file says of plurals: `nplurals=2; plural=(n != 1);`.
struct PluralForms {
  /// How many forms there are; `nil` where that is not said.
  private(set) var count: Int?
  /// Which form goes with a number; `nil` where that is not said.
  private(set) var expression: PluralExpression?
  /// What stands there and cannot be read.
  private(set) var malformed: String?
  /// How many of the numbers up to 1000 each form goes with.
  private var uses: [Int: Int] = [:]

  /// The numbers that gettext tries.
  private static let trials = UInt(0)...1000
  /// A form that goes with more of them is for numbers that must be told (gettext, `msgl-check.c`).
  private static let often = 5

  /// Reads the value of the field `Plural-Forms`; the words of a template say nothing.
  init(_ field: String) {
    if let written = Self.value(of: "nplurals=", in: field), written != "INTEGER" {
      count = Int(written).flatMap { $0 > 0 ? $0 : nil }
      if count == nil { malformed = "nplurals=" + written }
    }
    if let written = Self.value(of: "plural=", in: field), written != "EXPRESSION" {
      expression = PluralExpression(written)
      if expression == nil { malformed = malformed ?? "plural=" + written }
    }
    for form in Self.trials.compactMap({ expression?.form(of: $0) }) { uses[form, default: 0] += 1 }
  }

  /// What stands between a key and the next semicolon, without white space around it.
  private static func value(of key: String, in field: String) -> String? {
    let bytes = Array(field.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: key.utf8) }) else {
      return nil
    }
    let value = bytes[(start + key.utf8.count)...].prefix { $0 != UInt8(ascii: ";") }
    let words = value.split { $0 <= 0x20 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The first number for which the expression divides by zero.
  var dividingByZero: UInt? {
    guard let expression else { return nil }
    return Self.trials.first { expression.form(of: $0) == nil }
  }

  /// The first number whose form is none of those that there are, and the number of that form.
  var outOfRange: (number: UInt, form: Int)? {
    guard let expression, let count else { return nil }
    for number in Self.trials {
      if let form = expression.form(of: number), !(0..<count).contains(form) {
        return (number, form)
      }
    }
    return nil
  }

  /// Whether a form is for so few numbers that it may say them in words.
  func isForFewNumbers(_ form: Int) -> Bool {
    expression == nil ? form == 0 : uses[form, default: 0] <= Self.often
  }
}
