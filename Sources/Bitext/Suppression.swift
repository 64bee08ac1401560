/// A check that a text accepts to fail, and where that is written.
public struct Suppression: Hashable, Sendable {
  /// The name of the check as it was written; empty where none was named.
  public var check: String

  /// Where the name stands.
  public var range: SourceRange?

  /// Creates a suppression.
  public init(check: String, range: SourceRange? = nil) {
    self.check = check
    self.range = range
  }
}
