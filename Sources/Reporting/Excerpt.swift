/// A line of a text around a highlighted range, with a line of carets below it.
struct Excerpt {
  /// The text, cut where it would be too wide; cuts are shown by "…".
  private(set) var line = ""

  /// Spaces and carets to stand under the line; empty where nothing is highlighted.
  private(set) var carets = ""

  /// Cuts the text to a width around a highlight.
  ///
  /// - Parameters:
  ///   - text: any text; line breaks and control characters are shown as spaces.
  ///   - highlight: UTF-8 offsets into the text; an empty range is a place between two characters.
  ///   - width: the columns that the line may take, at least 20.
  /// - Complexity: O(n), where n is the length of the text.
  init(_ text: String, highlight: Range<Int>?, width: Int) {
    let scalars = Array(text.printable.unicodeScalars)
    let marked = highlight.map { Self.scalarRange(of: $0, in: text) }
    let window = Self.window(of: scalars, around: marked ?? 0..<0, width: max(width, 20))

    let start = window.lowerBound > 0 ? "…" : ""
    let end = window.upperBound < scalars.count ? "…" : ""
    let range = (marked ?? window.lowerBound..<window.lowerBound).clamped(to: window)
    let before = start + Self.string(scalars[window.lowerBound..<range.lowerBound])
    line = before + Self.string(scalars[range.lowerBound..<window.upperBound]) + end
    if marked != nil {
      carets =
        String(repeating: " ", count: before.columns)
        + String(repeating: "^", count: max(Self.string(scalars[range]).columns, 1))
    }
  }

  /// The scalars from which to which the line shows; all of them, or a width's worth around the highlight.
  private static func window(
    of scalars: [Unicode.Scalar], around marked: Range<Int>, width: Int
  ) -> Range<Int> {
    guard scalars.count > width else { return scalars.indices }
    let room = width - 2  // an ellipsis at each end
    let lead = max(0, room - marked.count) / 2
    let latest = scalars.count - room
    var start = min(max(0, marked.lowerBound - lead), latest)
    if start > 0, let word = startOfWord(from: start, before: marked.lowerBound, in: scalars) {
      start = word
    }
    return start..<min(scalars.count, start + room)
  }

  /// The first start of a word between two places, so that the line does not begin inside one.
  private static func startOfWord(
    from start: Int, before end: Int, in scalars: [Unicode.Scalar]
  ) -> Int? {
    guard start < end, let space = scalars[start..<end].firstIndex(of: " ") else { return nil }
    return space + 1
  }

  private static func scalarRange(of range: Range<Int>, in text: String) -> Range<Int> {
    let utf8 = text.utf8
    let limit = utf8.endIndex
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: limit) ?? limit
    let end = utf8.index(start, offsetBy: range.count, limitedBy: limit) ?? limit
    let before = text[..<start].unicodeScalars.count
    return before..<before + text[start..<end].unicodeScalars.count
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }
}

extension String {
  /// The text with spaces in the place of control characters, which a page may hold and a terminal obeys.
  var printable: String {
    var scalars = UnicodeScalarView()
    scalars.append(
      contentsOf: unicodeScalars.lazy.map {
        $0.properties.generalCategory == .control ? " " : $0
      })
    return String(scalars)
  }
}
