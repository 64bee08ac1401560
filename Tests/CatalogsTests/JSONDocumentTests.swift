import Bitext
import Testing

@testable import Catalogs

@Suite struct JSONDocumentTests {
  private func root(_ text: String) throws(InputError) -> JSONNode {
    try JSONDocument(Array(text.utf8), file: "a.json").root
  }

  @Test(
    arguments: [
      (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
      (#""\uD83E\uDDB5""#, "🦵"), (#""é🦵""#, "é🦵"), (#""\u0000""#, "\u{0}"), (#""""#, ""),
    ])
  func readsStrings(text: String, value: String) throws {
    #expect(try root(" \u{FEFF}".dropFirst() + text + "\r\n").string == value)
  }

  @Test func readsValuesWithTheirPlaces() throws {
    let text = #"{"a" : [1, -2.5e+3, true, false, null], "b":{}, "a":"é"}"#
    let root = try root(text)
    #expect(root.members.map(\.key) == ["a", "b", "a"])
    #expect(root["a"]?.string == "é")
    #expect(
      root.members[0].value.elements.map(\.kind) == [
        "number", "number", "boolean", "boolean", "null",
      ])
    let bytes = Array(text.utf8)
    #expect(bytes[root.members[0].value.elements[1].range].elementsEqual("-2.5e+3".utf8))
    #expect(bytes[root.members[1].range].elementsEqual(#""b":{}"#.utf8))
    #expect(bytes[root.range].elementsEqual(bytes))
  }

  @Test(
    arguments: [
      ("{\"a\":1,}", .jsonUnexpected, 1, 8, ["}", "\""]),
      ("{\"a\" 1}", .jsonUnexpected, 1, 6, ["1", ":"]),
      ("[1 2]", .jsonUnexpected, 1, 4, ["2", ", ]"]),
      ("[1,\n  nul]", .jsonUnexpected, 2, 3, ["nul", "{ [ \" 0–9 true false null"]),
      ("[01]", .jsonUnexpected, 1, 3, ["1", ", ]"]),
      ("[1.]", .jsonUnexpected, 1, 4, ["]", "0–9"]),
      ("\"é\na\"", .jsonUnexpected, 1, 3, ["U+000A", "\""]),
      ("\"a", .jsonUnexpected, 1, 3, ["EOF", "\""]),
      ("{} x", .jsonUnexpected, 1, 4, ["x", "EOF"]),
      ("{", .jsonUnexpected, 1, 2, ["EOF", "\" }"]),
      ("\"\\x\"", .jsonEscape, 1, 2, ["\\x"]),
      ("\"é\\u12\"", .jsonEscape, 1, 3, ["\\u12"]),
      ("\"\\uD83E\"", .jsonEscape, 1, 2, ["\\uD83E"]),
      ("\"\\uD83E\\u0041\"", .jsonEscape, 1, 2, ["\\uD83E"]),
      ("\"\\uDDB5\"", .jsonEscape, 1, 2, ["\\uDDB5"]),
    ] as [(String, InputError.Code, Int, Int, [String])])
  func saysWhatIsWrongAndWhere(
    text: String, code: InputError.Code, line: Int, column: Int, arguments: [String]
  ) {
    var error = InputError(code, file: "a.json", line: line, column: column)
    error.arguments = arguments
    #expect(throws: error) { try root(text) }
  }

  @Test func readsDeepValuesAndRefusesDeeperOnes() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try root(nested(200)).kind == "array")
    #expect(throws: InputError(.jsonDepth, file: "a.json", line: 1, column: 201, "200")) {
      try root(nested(201))
    }
    #expect(throws: InputError(.jsonDepth, file: "a.json", line: 1, column: 201, "200")) {
      try root(nested(1_000_000))
    }
  }

  @Test func findsPlacesInAnyOrder() throws {
    let text = "\u{FEFF}[\"é\",\n" + String(repeating: " ", count: 3000) + "\"🦵\", 1]"
    let document = try JSONDocument(Array(text.utf8), file: "a.json")
    let elements = document.root.elements
    let last = document.place(of: elements[2])
    #expect(last.start == SourcePosition(line: 2, column: 3006, byteColumn: 3009))
    #expect(last.end == SourcePosition(line: 2, column: 3007, byteColumn: 3010))
    #expect(document.textPlace(of: elements[0]).start == SourcePosition(line: 1, column: 3))
  }
}

@Suite struct JSONUpdateTests {
  /// The file after a change from one object to another, each told as JSON.
  private func updated(_ file: String, from old: String, to new: String) throws -> String {
    let document = try JSONDocument(Array(file.utf8), file: "a.json")
    var update = JSONUpdate(document, style: document.style)
    update.update(document.root, from: try value(old), to: try value(new))
    return update.patch.applied(to: document.input.bytes).string
  }

  private func value(_ text: String) throws -> JSONValue {
    func value(of node: JSONNode) -> JSONValue {
      switch node.content {
      case .null: .null
      case .boolean(let isTrue): .boolean(isTrue)
      case .number(let number): .number(number)
      case .string(let string): .string(string)
      case .array(let nodes): .array(nodes.map(value))
      case .object(let members): .object(members.map { JSONMember($0.key, value(of: $0.value)) })
      }
    }
    return value(of: try JSONDocument(Array(text.utf8), file: "value").root)
  }

  @Test(
    arguments: [
      // Only what differs changes, in its own layout.
      (
        "{\"a\":  \"x\\u0041\", \"b\": 1 }", #"{"a":"xA","b":1}"#, #"{"a":"xA","b":2}"#,
        "{\"a\":  \"x\\u0041\", \"b\": 2 }"
      ),
      // What is unknown stays, also beside what goes.
      (
        "{\n\t\"u\": [1],\n\t\"a\": 1,\n\t\"v\": 2\n}", #"{"a":1}"#, "{}",
        "{\n\t\"u\": [1],\n\t\"v\": 2\n}"
      ),
      ("{\n  \"a\": 1,\n  \"v\": 2\n}", #"{"a":1}"#, "{}", "{\n  \"v\": 2\n}"),
      ("{\n  \"v\": 2,\n  \"a\": 1\n}\n", #"{"a":1}"#, "{}", "{\n  \"v\": 2\n}\n"),
      ("{\n  \"a\": 1\n}", #"{"a":1}"#, "{}", "{}"),
      // What is new follows what it follows in the value.
      (
        "{\n    \"b\" : 2\n}", #"{"b":2}"#, #"{"a":{"x":"y"},"b":2,"c":3}"#,
        "{\n    \"a\" : {\n        \"x\" : \"y\"\n    },\n    \"b\" : 2,\n    \"c\" : 3\n}"
      ),
      ("{}", "{}", #"{"a":1}"#, "{\n  \"a\": 1\n}"),
      ("{\"b\":2}", #"{"b":2}"#, #"{"b":2,"c":3}"#, "{\"b\":2,\"c\":3}"),
      // One goes, one comes, one changes inside.
      (
        "{\n  \"a\": 1,\n  \"o\": {\"k\": 1, \"u\": 2}\n}", #"{"a":1,"o":{"k":1}}"#,
        #"{"n":0,"o":{"k":9}}"#, "{\n  \"n\": 0,\n  \"o\": {\"k\": 9, \"u\": 2}\n}"
      ),
      // Of a key that is there twice the last counts.
      ("{\"a\":1,\"a\":2}", #"{"a":2}"#, #"{"a":3}"#, "{\"a\":1,\"a\":3}"),
    ])
  func changesWhatDiffers(file: String, old: String, new: String, expected: String) throws {
    #expect(try updated(file, from: old, to: new) == expected)
  }

  @Test func leavesAMemberThatIsNotWrittenAnew() throws {
    let file = "{\"b\": 1}"
    #expect(try updated(file, from: #"{"a":0,"b":1}"#, to: #"{"a":0,"b":1}"#) == file)
    #expect(try updated(file, from: #"{"a":0,"b":1}"#, to: #"{"a":0,"b":2}"#) == "{\"b\": 2}")
  }
}
