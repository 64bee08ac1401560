public import Terminology

/// What a check may look at besides the unit.
public struct CheckContext: Sendable {
  /// Finds the terms of the glossary in a text.
  public let matcher: TermMatcher

  /// What the project sets.
  public let parameters: CheckParameters

  /// The everyday words that translate each other; read when first asked for.
  public let translations: @Sendable () -> WordTranslations

  /// Creates a context.
  public init(
    matcher: TermMatcher, parameters: CheckParameters = CheckParameters(),
    translations: @escaping @Sendable () -> WordTranslations = { .none }
  ) {
    self.matcher = matcher
    self.parameters = parameters
    self.translations = translations
  }
}
