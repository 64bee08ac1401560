/// A check that a text accepts to fail, and where that is written.
public struct Suppression: Hashable, Sendable {
  /// The name of the check as it was written; empty where none was named.
  public var check: String

  /// Where the name stands.
  public var range: SourceRange?

  /// What the words behind the names would be if they were names too: only who knows the checks can tell where the names end
  /// and the reason begins.
  public var following: [Suppression] = []

  /// The suppression, and those of the words behind it up to the first that is no name of a check.
  ///
  /// - Parameter known: the names of the checks that there are.
  /// - Returns: them in their order.
  public func all(among known: Set<String>) -> [Suppression] {
    [self] + following.prefix { known.contains($0.check) }
  }

  /// Creates a suppression.
  public init(check: String, range: SourceRange? = nil) {
    self.check = check
    self.range = range
  }
}
