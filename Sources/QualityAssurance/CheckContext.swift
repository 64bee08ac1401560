public import Terminology

/// What a check may look at besides the unit.
public struct CheckContext: Sendable {
  /// Finds the terms of the glossary in a text.
  public let matcher: TermMatcher

  /// What the project sets.
  public let parameters: CheckParameters

  /// Creates a context.
  public init(matcher: TermMatcher, parameters: CheckParameters = CheckParameters()) {
    self.matcher = matcher
    self.parameters = parameters
  }
}
