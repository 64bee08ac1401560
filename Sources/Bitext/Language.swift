/// The language of a text, as far as this tool tells languages apart.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case dutch = "nl"
  /// A language that is neither English nor Dutch.
  case other = "other"
  /// Nothing to tell by: a number, a name or a word that is the same in both (ISO 639-2 `und`).
  case undetermined = "und"
}

/// A language and how sure its identification is.
public struct LanguageDecision: Hashable, Sendable {
  /// The most likely language.
  public var language: Language

  /// The probability that ``language`` is right, 0 to 1.
  public var confidence: Double

  /// Creates a decision.
  public init(language: Language, confidence: Double) {
    self.language = language
    self.confidence = confidence
  }
}
