/// What a glossary says about a term of a unit's source: XLIFF 2's glossary entry.
public struct TermEntry: Hashable, Sendable {
  /// The id of the concept; `nil` where a file gives none.
  public var concept: String?
  /// The term as the glossary has it.
  public var term: String
  /// Where the source holds it, in UTF-8 offsets of its text; empty where the entry is about no place in it.
  public var ranges: [Range<Int>]
  /// The translations that are right, the preferred one first.
  public var translations: [String]
  /// What the concept is; `nil` where nothing says.
  public var definition: String?

  /// Creates an entry.
  public init(
    concept: String?, term: String, ranges: [Range<Int>] = [], translations: [String],
    definition: String? = nil
  ) {
    self.concept = concept
    self.term = term
    self.ranges = ranges
    self.translations = translations
    self.definition = definition
  }
}
