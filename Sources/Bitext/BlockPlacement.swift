extension Block {
  /// Where the parts of a block stand in its file, so that another text can be put in their place.
  ///
  /// All places are byte offsets in the file as it is on disk.
  public struct Placement: Hashable, Sendable {
    /// A stretch of the text, or a piece of inline markup, as it stands in the file.
    public struct Piece: Hashable, Sendable {
      /// What a piece is.
      public enum Kind: Hashable, Sendable {
        /// The bytes of the text from one UTF-8 offset to another.
        case text(Range<Int>)
        /// The code with an index in ``InlineText/codes``.
        case code(Int)
      }

      /// What it is.
      public var kind: Kind
      /// Its bytes; a stretch of text has as many, or is a single character reference or escape.
      public var bytes: Range<Int>

      /// Creates a piece.
      public init(kind: Kind, bytes: Range<Int>) {
        self.kind = kind
        self.bytes = bytes
      }
    }

    /// An element that a block stands in.
    public struct Element: Hashable, Sendable {
      /// Its local name, in small letters.
      public var name: String
      /// From its start tag to its end tag; the tags take no bytes where they do not stand in the file.
      public var bytes: Range<Int>
      /// What stands between its tags.
      public var content: Range<Int>

      /// Creates an element.
      public init(name: String, bytes: Range<Int>, content: Range<Int>) {
        self.name = name
        self.bytes = bytes
        self.content = content
      }

      /// Whether its start tag stands in the file.
      public var isWritten: Bool { bytes.lowerBound < content.lowerBound }
    }

    /// How a text is written where a block stands.
    public enum Escape: Hashable, Sendable {
      /// As text of HTML.
      case markup
      /// As text of HTML that holds no element: a title, an attribute's value.
      case attribute
      /// As an attribute's value that has no quotes.
      case unquotedAttribute
      /// As the value of an attribute of a WordPress shortcode, which a bracket would end.
      case shortcode
      /// As text of XML, with references.
      case xml
      /// In a CDATA section of XML.
      case cdata
      /// In a string of JSON.
      case json
      /// In a quoted field of comma-separated values (RFC 4180).
      case csv
      /// Without other characters than ASCII, for a page in an old encoding.
      case characterReferences
      /// In UTF-16.
      case utf16(isBigEndian: Bool)
    }

    /// The pieces of the text in the order of the file; what stands between them is no part of the text.
    public var pieces: [Piece]
    /// The elements that the block stands in, the innermost first.
    public var elements: [Element]
    /// How text is written here, in the order in which it is done.
    public var escapes: [Escape]

    /// Creates a placement.
    public init(pieces: [Piece], elements: [Element], escapes: [Escape]) {
      self.pieces = pieces
      self.elements = elements
      self.escapes = escapes
    }
  }
}

extension Block.Placement {
  /// The placement of a part of the block's text.
  ///
  /// - Parameters:
  ///   - range: UTF-8 offsets into the block's text.
  ///   - content: the block's text.
  ///   - part: what the part's text is, with its codes.
  /// - Returns: the pieces of the part, their offsets counted from its start.
  /// - Complexity: O(*p* + *c*), where *p* is the number of pieces and *c* of the part's codes.
  public func part(_ range: Range<Int>, of content: InlineText, as part: InlineText)
    -> Block.Placement
  {
    var result = self
    var codes: [PartCode: ArraySlice<Int>] = [:]
    for (index, code) in part.codes.enumerated() {
      codes[PartCode(code, at: code.offset), default: []].append(index)
    }
    result.pieces = pieces.compactMap { piece in
      switch piece.kind {
      case .text(let text):
        let kept = text.clamped(to: range)
        if kept.isEmpty { return nil }
        let isAtomic = text.count != piece.bytes.count
        let start = piece.bytes.lowerBound + (isAtomic ? 0 : kept.lowerBound - text.lowerBound)
        return Piece(
          kind: .text(kept.lowerBound - range.lowerBound..<kept.upperBound - range.lowerBound),
          bytes: start..<(isAtomic ? piece.bytes.upperBound : start + kept.count))
      case .code(let index):
        let code = content.codes[index]
        let match = codes[PartCode(code, at: code.offset - range.lowerBound)]?.popFirst()
        return match.map { Piece(kind: .code($0), bytes: piece.bytes) }
      }
    }
    return result
  }

  /// What a code of a part is known by in the whole.
  private struct PartCode: Hashable {
    var kind: InlineCode.Kind
    var offset: Int
    var original: String

    init(_ code: InlineCode, at offset: Int) {
      kind = code.kind
      self.offset = offset
      original = code.original
    }
  }
}
