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
  /// - Complexity: O(width), so that a long text with many findings is not looked through for each of them.
  init(_ text: String, highlight: Range<Int>?, width: Int) {
    let width = max(width, 20)
    let part = Part(of: text, around: highlight ?? 0..<0, reach: width + 1)
    let scalars = part.scalars
    let window = Self.window(of: scalars, around: part.marked, width: width)

    let start = window.lowerBound > 0 ? "…" : ""
    let end = window.upperBound < scalars.count ? "…" : ""
    let marked = highlight == nil ? nil : part.marked
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

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }
}

/// What of a text can come into a line: so many scalars before and after where the highlight begins.
private struct Part {
  let scalars: [Unicode.Scalar]
  /// The highlight in the ``scalars``, as far as it is among them.
  let marked: Range<Int>

  init(of text: String, around highlight: Range<Int>, reach: Int) {
    let all = text.unicodeScalars
    let highlighted = all[text.indices(ofBytes: highlight)]
    let first = highlighted.startIndex
    let start = all.index(first, offsetBy: -reach, limitedBy: all.startIndex) ?? all.startIndex
    let end = all.index(first, offsetBy: reach, limitedBy: all.endIndex) ?? all.endIndex
    scalars = all[start..<end].map(\.printable)
    let lead = all.distance(from: start, to: first)
    marked = lead..<lead + all.distance(from: first, to: min(highlighted.endIndex, end))
  }
}

extension String {
  /// The places of UTF-8 offsets, as far as the text goes.
  fileprivate func indices(ofBytes offsets: Range<Int>) -> Range<Index> {
    let start =
      utf8.index(startIndex, offsetBy: offsets.lowerBound, limitedBy: endIndex) ?? endIndex
    return start..<(utf8.index(start, offsetBy: offsets.count, limitedBy: endIndex) ?? endIndex)
  }
}
