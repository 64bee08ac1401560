/// The first line at which a text is not the one expected.
public struct TextDifference: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int

  /// The expected line; `nil` past the expected text's end.
  public let expected: String?

  /// The actual line; `nil` past the actual text's end.
  public let actual: String?

  /// Finds the first difference, `nil` when the texts are the same byte for byte.
  ///
  /// - Complexity: O(n), where n is the length of the texts.
  public init?(expected: String, actual: String) {
    let expectedLines = Self.lines(of: expected)
    let actualLines = Self.lines(of: actual)
    let shared = zip(expectedLines, actualLines).prefix { $0.elementsEqual($1) }.count
    guard shared < max(expectedLines.count, actualLines.count) else { return nil }
    self.line = shared + 1
    self.expected = Self.line(shared, of: expectedLines)
    self.actual = Self.line(shared, of: actualLines)
  }

  // Bytes, since as characters "\r\n" is not "\n" and canonically equal letters are the same.
  private static func lines(of text: String) -> [Substring.UTF8View] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0).utf8 }
  }

  private static func line(_ index: Int, of lines: [Substring.UTF8View]) -> String? {
    lines.indices.contains(index) ? String(Substring(lines[index])) : nil
  }
}

extension TextDifference: CustomStringConvertible {
  /// The line's number and both versions of it, white space made visible where it matters.
  public var description: String {
    """
    first on line \(line):
      expected: \(Self.shown(expected))
      actual:   \(Self.shown(actual))
    """
  }

  private static func shown(_ line: String?) -> String {
    line.map { $0.debugDescription } ?? "(no such line)"
  }
}
