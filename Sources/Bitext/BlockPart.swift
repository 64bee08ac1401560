extension Block {
  /// A part of a block's text at whose edges the language may change.
  public struct Part: Hashable, Sendable {
    /// What stands between a part and the one before it, the one that says most first.
    public enum Edge: String, Hashable, Sendable, Comparable {
      /// A line break.
      case lineBreak
      /// A sign that parts alternatives, with a space on both sides: `/`, `|`, `-`, `–`, `—`.
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
