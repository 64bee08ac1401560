/// A JSON value to be written, its members in order (RFC 8259).
enum JSONValue {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// A whole number.
  static func number(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number; null for what JSON has no number for.
  static func number(_ value: Double) -> JSONValue {
    value.isFinite ? .number("\(value)") : .null
  }

  /// Whether both are the same to the byte; equal strings may differ in their code points.
  func isIdentical(to other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let two)): one == two
    case (.number(let one), .number(let two)): one == two
    case (.string(let one), .string(let two)): one.utf8.elementsEqual(two.utf8)
    case (.array(let one), .array(let two)):
      one.elementsEqual(two) { $0.isIdentical(to: $1) }
    case (.object(let one), .object(let two)):
      one.elementsEqual(two) { left, right in
        left.key.utf8.elementsEqual(right.key.utf8) && left.value.isIdentical(to: right.value)
      }
    default: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}

/// A member of an object.
struct JSONMember {
  var key: String
  var value: JSONValue

  init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}
