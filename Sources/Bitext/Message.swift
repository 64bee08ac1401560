/// A sentence of the tool before it is worded: a key of `Locales/Interface` and what to fill in.
///
/// Stages say *what* with a message; `Reporting` words it in the user's language.
public struct Message: Hashable, Sendable {
  /// The key in the interface catalog, such as `finding.term-missing`.
  public var key: String

  /// The values for `%1$@`, `%2$@`, … in order.
  public var arguments: [String]

  /// Creates a message.
  public init(_ key: String, _ arguments: String...) {
    self.key = key
    self.arguments = arguments
  }
}
