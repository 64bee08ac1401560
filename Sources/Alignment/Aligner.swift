public import Bitext

/// Two lists of segments that hold the same text.
public struct ParallelText: Sendable {
  /// The English segments.
  public var source: [String]
  /// The Dutch segments.
  public var target: [String]

  /// Creates a parallel text.
  public init(source: [String], target: [String]) {
    self.source = source
    self.target = target
  }
}

/// To be built.
public struct Aligner: Sendable {
  /// A source term and a target term that translate each other: what the glossary knows.
  public struct Seed: Sendable, Hashable {
    /// English.
    public var source: String
    /// Dutch.
    public var target: String

    /// Creates a seed.
    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// Creates an aligner whose lexicon starts from the seeds.
  public init(seeds: [Seed] = []) {}

  /// The beads of each text, in order; the lexicon is learned over all of them.
  public func align(_ texts: [ParallelText]) -> [[Bead]] { texts.map { _ in [] } }
}
