internal import Foundation

/// A regular expression of a project.
///
/// It is ICU's, as those of SRX are: there is one way to write all patterns of users.
struct SearchPattern: Sendable {
  private let expression: NSRegularExpression

  /// Reads an expression; `nil` for what is none.
  init?(_ text: String) {
    guard let expression = try? NSRegularExpression(pattern: text) else { return nil }
    self.expression = expression
  }

  /// The places of the matches, in UTF-8 bytes, in order.
  ///
  /// - Complexity: O(*n* · *m*), where *n* is the length of the text and *m* the number of matches, for patterns that
  ///   do not backtrack much.
  @Sendable
  func ranges(in text: String) -> [Range<Int>] {
    let whole = NSRange(location: 0, length: text.utf16.count)
    return expression.matches(in: text, range: whole).compactMap { match in
      guard let range = Range(match.range, in: text) else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + text.utf8.distance(from: range.lowerBound, to: range.upperBound)
    }
  }
}
