import Foundation
import TestSupport
import Testing

@Suite struct GoldenFileTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("golden-\(UUID().uuidString)/report.txt").path

  @Test func namesTheRoomOfTheTest() {
    let golden = GoldenFile("a/b.txt", testFile: Checkout.folder + "/Tests/RoomTests/Deep/X.swift")
    #expect(golden.path == Checkout.folder + "/Tests/RoomTests/Golden/a/b.txt")
  }

  @Test func saysThatTheFileIsAbsent() {
    #expect {
      try GoldenFile(path: path, updates: false).expect("text")
    } throws: { error in
      "\(error)" == """
        \(path) does not exist. If the new text is right, run the test with TWEETAL_UPDATE_GOLDEN=1.
        """
    }
  }

  @Test func acceptsWhatItWroteAndNothingElse() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try GoldenFile(path: path, updates: true).expect("one\ntwo\n")
    let golden = GoldenFile(path: path, updates: false)
    try golden.expect("one\ntwo\n")
    #expect {
      try golden.expect("one\ntoo\n")
    } throws: { error in
      "\(error)" == """
        The text differs from \(path), first on line 2:
          expected: "two"
          actual:   "too"
        If the new text is right, run the test with TWEETAL_UPDATE_GOLDEN=1.
        """
    }
  }
}

@Suite struct TextDifferenceTests {
  @Test(arguments: ["", "a", "a\n", "a\r\nb"])
  func thereIsNoneBetweenEqualTexts(text: String) {
    #expect(TextDifference(expected: text, actual: text) == nil)
  }

  @Test(arguments: [
    Case(expected: "a\nb", actual: "a", line: 2, lines: ("b", nil)),
    Case(expected: "a", actual: "a\n", line: 2, lines: (nil, "")),
    Case(expected: "a\r\nb", actual: "a\nb", line: 1, lines: ("a\r", "a")),
    Case(expected: "é", actual: "e\u{301}", line: 1, lines: ("é", "e\u{301}")),
  ])
  func findsTheFirstLine(_ example: Case) throws {
    let difference = try #require(
      TextDifference(expected: example.expected, actual: example.actual))
    #expect(difference.line == example.line)
    #expect(difference.expected == example.lines.0)
    #expect(difference.actual == example.lines.1)
  }

  /// Two texts and where they first differ.
  struct Case: Sendable {
    let expected: String
    let actual: String
    let line: Int
    let lines: (String?, String?)
  }
}
