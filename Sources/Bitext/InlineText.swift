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
