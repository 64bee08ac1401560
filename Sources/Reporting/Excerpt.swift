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
    let window = part.window(of: width)

    let start = window.lowerBound > 0 ? "…" : ""
    let end = window.upperBound < part.count ? "…" : ""
    let marked = highlight == nil ? nil : part.marked
    let range = (marked ?? window.lowerBound..<window.lowerBound).clamped(to: window)
    let before = start + part.string(window.lowerBound..<range.lowerBound)
    line = before + part.string(range.lowerBound..<window.upperBound) + end
    if marked != nil {
      carets =
        String(repeating: " ", count: before.columns)
        + String(repeating: "^", count: max(part.string(range).columns, 1))
    }
  }
}

/// What of a text can come into a line: so many scalars before and after where the highlight begins.
private struct Part {
  private let bytes: [UInt8]
  /// Where each scalar begins among the bytes, and the last ends.
  private let starts: [Int]
  /// The highlight, in scalars, as far as it is among them.
  let marked: Range<Int>

  /// The number of scalars.
  var count: Int { starts.count - 1 }

  init(of text: String, around highlight: Range<Int>, reach: Int) {
    let all = text.utf8.span
    let first = all.startOfScalar(at: highlight.lowerBound)
    let last = all.startOfScalar(at: highlight.upperBound)
    var (start, lead) = (first, 0)
    while start > 0, lead < reach {
      start = all.startOfScalar(at: start - 1)
      lead += 1
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * reach)
    var starts: [Int] = []
    starts.reserveCapacity(2 * reach + 1)
    var (index, marked) = (start, lead..<lead)
    while index < all.count {
      if !all[index].isContinuation {
        if starts.count == lead + reach { break }
        if index < last, starts.count >= lead { marked = lead..<starts.count + 1 }
        starts.append(bytes.count)
      }
      bytes.append(all[index])
      index += 1
    }
    starts.append(bytes.count)
    (self.bytes, self.starts, self.marked) = (bytes, starts, marked)
  }

  /// The scalars from which to which a line of a width shows; all of them, or a width's worth around the highlight.
  func window(of width: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let room = width - 2  // an ellipsis at each end
    let lead = max(0, room - marked.count) / 2
    let latest = count - room
    var start = min(max(0, marked.lowerBound - lead), latest)
    if start > 0, let word = startOfWord(from: start, before: marked.lowerBound) { start = word }
    return start..<min(count, start + room)
  }

  /// The first start of a word between two places, so that the line does not begin inside one.
  private func startOfWord(from start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    return (start..<end).first { string($0..<$0 + 1) == " " }.map { $0 + 1 }
  }

  /// Some of the scalars, spaces in the place of control characters.
  func string(_ scalars: Range<Int>) -> String {
    let range = starts[scalars.lowerBound]..<starts[scalars.upperBound]
    return String(decoding: bytes[range], as: UTF8.self).printable
  }
}

extension Span<UInt8> {
  /// The start of the scalar in which a byte of UTF-8 stands; the end for one behind it.
  fileprivate func startOfScalar(at offset: Int) -> Int {
    guard offset < count else { return count }
    var start = offset
    while start > 0, self[start].isContinuation { start -= 1 }
    return start
  }
}

extension UInt8 {
  /// Whether the byte is not the first of a scalar in UTF-8.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
