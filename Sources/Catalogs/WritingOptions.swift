/// How a catalog is written, where a program that opens the file wants more than the format asks for.
public struct WritingOptions: Hashable, Sendable {
  /// The version of the format, one of ``CatalogFormat/versions``; `nil`, and any other, stands for the first of them.
  public var version: String?

  /// Whether a unit without a target gets a copy of its source, in a state that says that it needs translation; `nil`
  /// stands for what the format does by itself.
  ///
  /// XLIFF 1.2 alone has such a state (§2.4 `needs-translation`), and fills by itself; other formats never do.
  public var fillsMissingTargets: Bool?

  /// Creates options.
  public init(version: String? = nil, fillsMissingTargets: Bool? = nil) {
    self.version = version
    self.fillsMissingTargets = fillsMissingTargets
  }
}
