/// A source text and its translation: XLIFF's unit.
public struct TranslationUnit: Hashable, Sendable {
  /// How far the translation has come (XLIFF 2.1 §4.3.1.31 `state`).
  public enum State: String, Hashable, Sendable, CaseIterable {
    case initial
    case translated
    case reviewed
    case final

    /// Whether a translation has come as far as another state, or further.
    public func isAtLeast(_ other: State) -> Bool {
      (Self.allCases.firstIndex(of: self) ?? 0) >= (Self.allCases.firstIndex(of: other) ?? 0)
    }
  }

  /// A remark for or by translators.
  public struct Note: Hashable, Sendable {
    /// The category of a note that names the checks which may fail here, with spaces between them.
    public static let ignoredChecks = "ignore"
    /// The category of a note that says what kind of text the unit is.
    public static let kind = "kind"

    /// One of the two texts of a unit.
    public enum Side: String, Hashable, Sendable, CaseIterable {
      case source
      case target
    }

    /// What the note is about, such as `location`; may be empty.
    public var category: String
    /// The remark.
    public var text: String
    /// How much it matters, 1 to 10, 1 the most (XLIFF 2.1 §4.3.1.26 `priority`); `nil` where nothing says.
    public var priority: Int?
    /// The text that it is about (§4.3.1.1 `appliesTo`); `nil` where it is about both.
    public var appliesTo: Side?

    /// Creates a note.
    public init(
      category: String = "", text: String, priority: Int? = nil, appliesTo: Side? = nil
    ) {
      self.category = category
      self.text = text
      self.priority = priority
      self.appliesTo = appliesTo
    }
  }

  /// What a text is in the page that it stands in.
  public struct Place: Hashable, Sendable {
    /// A paragraph, a heading, ….
    public var kind: Block.Kind
    /// The place in a list, for list items.
    public var list: Block.ListPosition?
    /// Whether it is the title of a post that holds both languages, which has no second one.
    public var isTitleOfBoth: Bool

    /// Creates a place.
    public init(
      kind: Block.Kind, list: Block.ListPosition? = nil, isTitleOfBoth: Bool = false
    ) {
      self.kind = kind
      self.list = list
      self.isTitleOfBoth = isTitleOfBoth
    }
  }

  /// The unit's name, made from the post's name and the English text, so that it survives editing elsewhere.
  public var id: String

  /// How English and Dutch stand to each other.
  public var status: Bitext.Status

  /// The English text.
  public var source: InlineText

  /// The Dutch text; `nil` when there is none.
  public var target: InlineText?

  /// How far the translation has come.
  public var state: State

  /// Remarks.
  public var notes: [Note]

  /// What a glossary says about the terms of the source, in the order of their places.
  public var terms: [TermEntry]

  /// How the texts are cut into segments, in the order of the source, without gaps; empty where the unit is one segment.
  public var segments: [Segment] = []

  /// Translations that are proposed, the best first.
  public var matches: [Match] = []

  /// Remarks that stand in the texts themselves, around what they are about (XLIFF 2.1 §4.7.3.1.3 comment annotation).
  public var comments: [Note] = []

  /// Facts for programs, in the order of the file.
  public var metadata: [Metadata] = []

  /// Whether the text is for translators (XLIFF 2.1 §4.3.1.39 `translate`).
  public var isTranslatable = true

  /// Whether a program may cut the unit into other segments (XLIFF 2.1 §4.3.1.6 `canResegment`).
  public var canResegment = true

  /// Where the English stands in the input, if it was read from one.
  public var sourceRange: SourceRange?

  /// Where the Dutch stands in the input.
  public var targetRange: SourceRange?

  /// What the English is in the page, if it was read from one.
  public var sourcePlace: Place?

  /// What the Dutch is in the page, if it was read from one.
  public var targetPlace: Place?

  /// The probability that source and target belong together, 0 to 1; 1 for units read from a catalog.
  public var confidence: Double

  /// The checks that the page accepts to fail here; empty where the unit was not made from a page, and its notes
  /// say.
  public var pageSuppressions: [Suppression] = []

  /// The checks that the page, or else a note, accepts to fail here.
  public var suppressions: [Suppression] {
    if !pageSuppressions.isEmpty { return pageSuppressions }
    return notes.filter { $0.category == Note.ignoredChecks }.flatMap { note in
      note.text.split { $0 == " " || $0 == "," || $0 == "\n" }.map {
        Suppression(check: String($0), range: targetRange ?? sourceRange)
      }
    }
  }

  /// Creates a unit.
  @inlinable
  public init(
    id: String, status: Bitext.Status = .ok, source: InlineText, target: InlineText? = nil,
    state: State = .initial, notes: [Note] = [], terms: [TermEntry] = [],
    sourceRange: SourceRange? = nil,
    targetRange: SourceRange? = nil, sourcePlace: Place? = nil, targetPlace: Place? = nil,
    confidence: Double = 1
  ) {
    self.id = id
    self.status = status
    self.source = source
    self.target = target
    self.state = state
    self.notes = notes
    self.terms = terms
    self.sourceRange = sourceRange
    self.targetRange = targetRange
    self.sourcePlace = sourcePlace
    self.targetPlace = targetPlace
    self.confidence = confidence
  }
}
