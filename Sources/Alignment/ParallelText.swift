/// Two lists of segments that hold the same text.
public struct ParallelText: Sendable {
  /// The English segments.
  public var source: [String]

  /// The Dutch segments.
  public var target: [String]

  /// What each source segment is in its page (a heading, a list item, …) as a small number of the
  /// caller's choosing; empty where nothing is known.
  public var sourceKinds: [Int]

  /// What each target segment is, in the numbers of ``sourceKinds``; empty where nothing is known.
  public var targetKinds: [Int]

  /// Creates a parallel text.
  ///
  /// Kinds are evidence only where both lists name a kind for every segment; otherwise the text is
  /// aligned by its words and lengths alone.
  public init(
    source: [String], target: [String], sourceKinds: [Int] = [], targetKinds: [Int] = []
  ) {
    self.source = source
    self.target = target
    self.sourceKinds = sourceKinds
    self.targetKinds = targetKinds
  }

  /// Whether every segment of both sides has a kind.
  var hasKinds: Bool {
    !source.isEmpty && !target.isEmpty && sourceKinds.count == source.count
      && targetKinds.count == target.count
  }
}
