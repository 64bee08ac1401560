/// A directive of Apple's format strings: the argument that it takes, and as what kind of value (Foundation, “String Format
/// Specifiers”).
///
/// A space after the `%` is no flag here: no program prints numbers so, and “50% of” is a text.
struct StringDirective: CustomStringConvertible {
  /// What a value is, however long a number.
  enum Kind {
    case object, integer, decimal, character, characters, pointer
  }

  /// What stands in the place of a name, `%#@files@`.
  struct Substitution {
    var argument: Int?
    /// The letters of its directive, such as `lld`.
    var specifier: String?
  }

  var argument: Int
  var kind: Kind
  /// The directive with its argument, such as `%1$lld`.
  var description: String

  /// The directives of a text, in order; `%%` is none, nor is the `%arg` of a substitution.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func all(
    in text: String, _ substitutions: [String: Substitution] = [:]
  ) -> [StringDirective] {
    guard text.utf8.contains(percent) else { return [] }
    var reader = Reader(bytes: Array(text.utf8))
    var directives: [StringDirective] = []
    while let directive = reader.next(substitutions) { directives.append(directive) }
    return directives
  }

  private static let percent = UInt8(ascii: "%")

  private static func kind(of conversion: UInt8) -> Kind? {
    switch conversion {
    case UInt8(ascii: "@"): .object
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "i"), UInt8(ascii: "u"),
      UInt8(ascii: "U"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "o"),
      UInt8(ascii: "O"):
      .integer
    case UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "a"), UInt8(ascii: "A"):
      .decimal
    case UInt8(ascii: "c"), UInt8(ascii: "C"): .character
    case UInt8(ascii: "s"), UInt8(ascii: "S"): .characters
    case UInt8(ascii: "p"): .pointer
    default: nil
    }
  }

  /// Goes through a text.
  private struct Reader {
    let bytes: [UInt8]
    private var index = 0
    private var count = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next(_ substitutions: [String: Substitution]) -> StringDirective? {
      while let found = bytes[index...].firstIndex(of: StringDirective.percent) {
        index = found + 1
        if index < bytes.count, bytes[index] == StringDirective.percent {
          index += 1
          continue
        }
        if bytes[index...].starts(with: "arg".utf8) { continue }
        let argument = position()
        let directive =
          bytes[index...].starts(with: "#@".utf8)
          ? substitution(argument, substitutions) : conversion(argument)
        if let directive { return directive }
      }
      return nil
    }

    /// Reads `2$`, where it stands here.
    private mutating func position() -> Int? {
      let digits = bytes[index...].prefix(3).prefix { (0x30...0x39).contains($0) }
      guard digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "$"),
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      index = digits.endIndex + 1
      return number
    }

    private mutating func substitution(
      _ position: Int?, _ substitutions: [String: Substitution]
    ) -> StringDirective? {
      let name = bytes[(index + 2)...].prefix { $0 != UInt8(ascii: "@") }
      index = min(name.endIndex + 1, bytes.count)
      count += 1
      let known = substitutions[String(decoding: name, as: UTF8.self)]
      guard let specifier = known?.specifier, let letter = specifier.utf8.last,
        let kind = StringDirective.kind(of: letter)
      else { return nil }
      let argument = position ?? known?.argument ?? count
      return StringDirective(
        argument: argument, kind: kind, description: "%\(argument)$\(specifier)")
    }

    private mutating func conversion(_ position: Int?) -> StringDirective? {
      let flags = bytes[index...].prefix { Array("#+-'0123456789.*".utf8).contains($0) }
      let length = bytes[flags.endIndex...].prefix { Array("hlqLjzt".utf8).contains($0) }
      guard length.endIndex < bytes.count,
        let kind = StringDirective.kind(of: bytes[length.endIndex])
      else { return nil }
      if position == nil { count += flags.count { $0 == UInt8(ascii: "*") } + 1 }
      let specifier = String(decoding: bytes[length.startIndex...length.endIndex], as: UTF8.self)
      index = length.endIndex + 1
      let argument = position ?? count
      return StringDirective(
        argument: argument, kind: kind, description: "%\(argument)$\(specifier)")
    }
  }
}
