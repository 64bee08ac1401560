extension Block {
  /// A part of a block's text at whose edges the language may change.
  public struct Part: Hashable, Sendable {
    /// What stands between a part and the one before it, the one that says most first.
    public enum Edge: String, Hashable, Sendable, Comparable {
      /// A line break.
      case lineBreak
      /// A sign that parts alternatives, with a space on both sides: `/`, `|`, `-`, `–`, `—`, `·`, `•`, a flag.
      case sign
      /// The tag of an element in the text that declares a language.
      case element
      /// The end of a sentence.
      case sentence

      private var strength: Int {
        switch self {
        case .lineBreak: 3
        case .sign: 2
        case .element: 1
        case .sentence: 0
        }
      }

      /// Whether the first says less than the second.
      public static func < (left: Edge, right: Edge) -> Bool { left.strength < right.strength }
    }

    /// What stands before it; of the first part nothing does.
    public var edge: Edge

    /// The bytes of the block's text.
    public var text: Range<Int>

    /// Where it stands in the file.
    public var range: SourceRange

    /// The language that an element in the text declares.
    public var declaredLanguage: String?

    /// Creates a part.
    public init(
      edge: Edge, text: Range<Int>, range: SourceRange, declaredLanguage: String? = nil
    ) {
      self.edge = edge
      self.text = text
      self.range = range
      self.declaredLanguage = declaredLanguage
    }
  }
}

extension Block {
  /// The parts of each line.
  ///
  /// - Complexity: O(*p*), where *p* is the number of parts.
  public var lines: [Range<Int>] {
    let starts = parts.indices.filter { $0 == 0 || parts[$0].edge == .lineBreak }
    return zip(starts, starts.dropFirst() + [parts.count]).map { $0..<$1 }
  }

  /// The bytes of the text that some parts take, with what stands between them.
  ///
  /// - Parameter parts: their places, one at least.
  /// - Returns: UTF-8 offsets into the text.
  /// - Complexity: O(1).
  public func bytes(of parts: Range<Int>) -> Range<Int> {
    let start = self.parts[parts.lowerBound].text.lowerBound
    return start..<max(start, self.parts[parts.upperBound - 1].text.upperBound)
  }

  /// The block that some parts make alone.
  ///
  /// - Parameter parts: their places, one at least.
  /// - Returns: the block, with the parts counted from its own beginning.
  /// - Complexity: O(*n* + *c*²), where *n* is the length of the block and *c* the number of its codes.
  public func part(_ parts: Range<Int>) -> Block {
    let range = bytes(of: parts)
    var part = self
    part.content = content.part(range)
    let bytes = Array(text.utf8)
    // The text of a part begins and ends with a word.
    let start = bytes[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    let length = part.text.utf8.count
    part.placement = placement?.part(start..<start + length, of: content, as: part.content)
    part.range = self.parts[parts.lowerBound].range
      .extended(to: self.parts[parts.upperBound - 1].range)
    part.declaredLanguage = self.parts[parts.lowerBound].declaredLanguage ?? declaredLanguage
    part.parts =
      parts.count < 2
      ? []
      : self.parts[parts].map { own in
        var own = own
        own.text =
          min(
            max(0, own.text.lowerBound - start), length)..<min(
            max(0, own.text.upperBound - start), length)
        return own
      }
    return part
  }
}
