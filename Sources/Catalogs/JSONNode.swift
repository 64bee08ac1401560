internal import Bitext

/// A JSON value in a file, with its place there.
struct JSONNode {
  /// What the value is.
  enum Content {
    case null
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A member of an object.
  struct Member {
    var key: String
    /// The bytes of the key with its quotes.
    var keyRange: Range<Int>
    var value: JSONNode

    /// The bytes from the key to the end of the value.
    var range: Range<Int> { keyRange.lowerBound..<value.range.upperBound }
  }

  let content: Content
  /// The bytes of the value, with its quotes or brackets.
  let range: Range<Int>

  /// The members of an object, none of other values.
  var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The elements of an array, none of other values.
  var elements: [JSONNode] {
    if case .array(let elements) = content { elements } else { [] }
  }

  /// The text of a string; `nil` for other values.
  var string: String? {
    if case .string(let string) = content { string } else { nil }
  }

  /// Whether the value is `null`.
  var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The value of the last member with a key: where a key is there twice, most programs take the last.
  ///
  /// - Complexity: O(*n*), where *n* is the number of members.
  subscript(_ key: String) -> JSONNode? {
    members.last { $0.key == key }?.value
  }

  /// The name of the kind of value.
  var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
