internal import Bitext

/// A JSON file: its values, and where they stand.
struct JSONDocument {
  let input: TextFile
  let root: JSONNode
  private let places: TextPlaces

  /// Reads a file.
  ///
  /// - Throws: ``InputError`` where the file is empty, not UTF-8 or not JSON.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    input = try TextFile(bytes, file: file)
    var parser = JSONParser(input)
    root = try parser.document()
    places = TextPlaces(input)
  }

  /// The place of a value.
  func place(of node: JSONNode) -> SourceRange { places.range(node.range) }

  /// The place of a stretch of bytes.
  func place(_ range: Range<Int>) -> SourceRange { places.range(range) }

  /// The error that a value is of another kind than is needed.
  func wrongKind(_ node: JSONNode, expected: String) -> InputError {
    InputError(.jsonKind, at: place(of: node), node.kind, expected)
  }

  /// The error that a string or number is none of those that mean something.
  func wrongValue(_ node: JSONNode, expected: String) -> InputError {
    InputError(.jsonKind, at: place(of: node), node.string ?? node.kind, expected)
  }

  /// The place of a value, of a string what is between its quotes.
  func textPlace(of node: JSONNode) -> SourceRange {
    guard node.string != nil else { return place(of: node) }
    return place((node.range.lowerBound + 1)..<(node.range.upperBound - 1))
  }

  /// The members of a value that must be an object.
  ///
  /// - Throws: `json-kind` where it is none.
  func object(_ node: JSONNode) throws(InputError) -> [JSONNode.Member] {
    guard case .object(let members) = node.content else {
      throw wrongKind(node, expected: "object")
    }
    return members
  }

  /// The elements of a value that must be an array; none where there is no value.
  ///
  /// - Throws: `json-kind` where it is none.
  func array(_ node: JSONNode?) throws(InputError) -> [JSONNode] {
    guard let node else { return [] }
    guard case .array(let elements) = node.content else {
      throw wrongKind(node, expected: "array")
    }
    return elements
  }

  /// The text of a value that must be a string; `nil` where there is none or null.
  ///
  /// - Throws: `json-kind` where it is something else.
  func string(_ node: JSONNode?) throws(InputError) -> String? {
    guard let node, !node.isNull else { return nil }
    guard let string = node.string else { throw wrongKind(node, expected: "string") }
    return string
  }

  /// A value that must be a number; `nil` where there is none or null.
  ///
  /// - Throws: `json-kind` where it is something else.
  func number(_ node: JSONNode?) throws(InputError) -> Double? {
    guard let node, !node.isNull else { return nil }
    guard case .number(let text) = node.content, let number = Double(text) else {
      throw wrongKind(node, expected: "number")
    }
    return number
  }

  /// A value that must be a whole number within bounds.
  ///
  /// - Throws: `json-kind` where it is something else.
  func integer(_ node: JSONNode, in bounds: ClosedRange<Int>) throws(InputError) -> Int {
    guard let number = try number(node), let integer = Int(exactly: number),
      bounds.contains(integer)
    else { throw wrongValue(node, expected: "\(bounds.lowerBound)–\(bounds.upperBound)") }
    return integer
  }

  /// A value that must be true or false; `nil` where there is none or null.
  ///
  /// - Throws: `json-kind` where it is something else.
  func boolean(_ node: JSONNode?) throws(InputError) -> Bool? {
    guard let node, !node.isNull else { return nil }
    guard case .boolean(let isTrue) = node.content else {
      throw wrongKind(node, expected: "boolean")
    }
    return isTrue
  }

  /// A member that must be there.
  ///
  /// - Throws: `json-member-missing` at the object where it is not.
  func required(_ key: String, of node: JSONNode) throws(InputError) -> JSONNode {
    _ = try object(node)
    if let value = node[key] { return value }
    throw InputError(.jsonMemberMissing, at: place(of: node), key)
  }

  /// How the file is laid out, by its first member and its first level.
  var style: JSONStyle {
    let start = root.range.lowerBound
    guard case .object(let members) = root.content, let first = members.first else {
      return .usual
    }
    let colon = input.bytes[first.keyRange.upperBound..<first.value.range.lowerBound]
    let before = input.bytes[(start + 1)..<first.keyRange.lowerBound]
    let lineBreak = before.lastIndex(of: 0x0A)
    return JSONStyle(
      colon: Array(colon), indent: lineBreak.map { Array(before[before.index(after: $0)...]) })
  }
}
