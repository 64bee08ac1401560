public import Terminology

/// What a check may look at besides the unit.
public struct CheckContext: Sendable {
  /// Finds the terms of the glossary in a text.
  public let matcher: TermMatcher

  /// Creates a context.
  public init(matcher: TermMatcher) {
    self.matcher = matcher
  }
}
