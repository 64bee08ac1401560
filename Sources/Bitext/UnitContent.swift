extension TranslationUnit {
  /// A stretch of a unit that a translator works on at once, mostly a sentence (XLIFF 2.1 §4.2.2.5 `segment`).
  public struct Segment: Hashable, Sendable {
    /// Its name in the unit; `nil` where it has none.
    public var id: String?
    /// Whether it is text to translate; `false` for what stands between segments (§4.2.2.6 `ignorable`).
    public var isTranslatable: Bool
    /// UTF-8 offsets into the text of ``TranslationUnit/source``.
    public var source: Range<Int>
    /// UTF-8 offsets into the text of ``TranslationUnit/target``; `nil` where it has no translation.
    public var target: Range<Int>?
    /// How far its translation has come.
    public var state: State

    /// Creates a segment.
    public init(
      id: String? = nil, isTranslatable: Bool = true, source: Range<Int>, target: Range<Int>? = nil,
      state: State = .initial
    ) {
      self.id = id
      self.isTranslatable = isTranslatable
      self.source = source
      self.target = target
      self.state = state
    }
  }

  /// A translation that was found for a unit elsewhere and is proposed (XLIFF 2.1 §5.1 `match`, XLIFF 1.2 `alt-trans`).
  public struct Match: Hashable, Sendable {
    /// The text whose translation it is; `nil` where that is the unit's own.
    public var source: InlineText?
    /// The translation that is proposed.
    public var target: InlineText
    /// How well it fits, 0 to 100 (§5.1.5.6 `matchQuality`); `nil` where nothing says.
    public var quality: Double?
    /// How alike the two sources are, 0 to 100 (§5.1.5.7 `similarity`); `nil` where nothing says.
    public var similarity: Double?
    /// Where it comes from: the name of a memory, a file or a program; `nil` where nothing says.
    public var origin: String?

    /// Creates a match.
    public init(
      source: InlineText? = nil, target: InlineText, quality: Double? = nil,
      similarity: Double? = nil, origin: String? = nil
    ) {
      self.source = source
      self.target = target
      self.quality = quality
      self.similarity = similarity
      self.origin = origin
    }
  }

  /// A fact about a unit for programs (XLIFF 2.1 §5.4 `meta`, TMX `prop`, the flags and context of a PO entry).
  public struct Metadata: Hashable, Sendable {
    /// Whose fact it is, such as `po` or the name of a program; may be empty.
    public var category: String
    /// What it tells, such as `context`.
    public var type: String
    /// What it says.
    public var value: String

    /// Creates a fact.
    public init(category: String = "", type: String, value: String) {
      self.category = category
      self.type = type
      self.value = value
    }
  }
}
