/// A text with the inline markup that stood in it (XLIFF's inline codes), the markup kept apart so that
/// every stage can read ``text`` as plain words.
public struct InlineText: Hashable, Sendable {
  /// The words alone, white space folded, without any markup.
  public var text: String

  /// The codes in document order: by ``InlineCode/offset``, then as they stood in the source.
  public var codes: [InlineCode]

  /// Creates a text with its codes.
  public init(_ text: String, codes: [InlineCode] = []) {
    self.text = text
    self.codes = codes
  }
}

extension InlineText {
  /// Whether there is neither text nor a code.
  public var isEmpty: Bool { codes.isEmpty && text.isEmpty }
}

extension InlineText: ExpressibleByStringLiteral {
  /// Creates a text without codes.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// One piece of inline markup in an ``InlineText``.
public struct InlineCode: Hashable, Sendable {
  /// Whether the code opens a span, closes one, or stands alone.
  public enum Kind: String, Hashable, Sendable {
    case opening
    case closing
    case standalone
  }

  /// What the markup does, in the words of XLIFF 2.1's `type` attribute (§4.7.2.4).
  public enum Purpose: String, Hashable, Sendable {
    /// Formatting: bold, italic, a colour.
    case formatting = "fmt"
    /// A link.
    case link
    /// An image.
    case image
    /// A line break or anything else.
    case other
  }

  /// The code's number, from 1 within its text; an opening code and its closing code share it.
  public var number: Int

  /// Whether the code opens, closes or stands alone.
  public var kind: Kind

  /// Where the code stands: a UTF-8 offset into ``InlineText/text``, 0 to its length.
  public var offset: Int

  /// The markup as it stood in the source, such as `<a href="…">`.
  public var original: String

  /// What the markup does.
  public var purpose: Purpose

  /// Creates a code.
  public init(
    number: Int, kind: Kind, offset: Int, original: String, purpose: Purpose = .other
  ) {
    self.number = number
    self.kind = kind
    self.offset = offset
    self.original = original
    self.purpose = purpose
  }
}

extension InlineCode {
  /// Whether the code is a line break, `<br>`.
  public var isLineBreak: Bool {
    kind == .standalone
      && original.utf8.prefix(3).elementsEqual("<br".utf8, by: { $0 | 0x20 == $1 | 0x20 })
  }
}

extension InlineCode {
  /// Whether the code is `<b>` or `<strong>`.
  ///
  /// - Complexity: O(1).
  public var isBold: Bool {
    let name = original.utf8.dropFirst().prefix { ($0 | 0x20) &- 0x61 < 26 }
    return ["b", "strong"].contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}

extension InlineText {
  /// A part of the text with the codes in it; spans that begin or end outside are opened and closed at its edges.
  ///
  /// - Parameter range: UTF-8 offsets; white space at the edges is left out.
  /// - Returns: The part's text with its codes, numbered as in the whole.
  /// - Complexity: O(*n* + *c*²), where *n* is the length of the part and *c* the number of codes.
  public func part(_ range: Range<Int>) -> InlineText {
    let bytes = Array(text.utf8)
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    var inside: [InlineCode] = []
    for code in codes {
      var code = code
      switch code.kind {
      case .standalone:
        guard code.offset > start, code.offset < end else { continue }
      case .opening, .closing:
        guard let span = span(of: code.number),
          max(span.lowerBound, start) < min(span.upperBound, end),
          span.lowerBound > start || span.upperBound < end
        else { continue }
      }
      code.offset = min(max(code.offset, start), end) - start
      inside.append(code)
    }
    var numbers: [Int: Int] = [:]
    for index in inside.indices {
      let number = numbers[inside[index].number] ?? numbers.count + 1
      numbers[inside[index].number] = number
      inside[index].number = number
    }
    return InlineText(String(decoding: bytes[start..<end], as: UTF8.self), codes: inside)
  }

  /// Whether a span in bold holds all of a range of UTF-8 offsets.
  ///
  /// - Returns: `true` where it does.
  /// - Complexity: O(*c*²), where *c* is the number of codes.
  public func isBold(_ range: Range<Int>) -> Bool {
    codes.contains { code in
      guard code.kind == .opening, code.isBold, let span = span(of: code.number) else {
        return false
      }
      return span.lowerBound <= range.lowerBound && span.upperBound >= range.upperBound
    }
  }

  /// What the codes of a number enclose.
  private func span(of number: Int) -> Range<Int>? {
    let places = codes.filter { $0.number == number && $0.kind != .standalone }.map(\.offset)
    guard let first = places.first, let last = places.last, first <= last else { return nil }
    return first..<last
  }
}
