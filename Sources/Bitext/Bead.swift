/// A group of neighbouring segments of two lists that translate each other: 1–1, 1–2, 1–0, ….
///
/// An empty side means that the other side has no counterpart.
public struct Bead: Hashable, Sendable {
  /// The indexes of the source segments.
  public var source: Range<Int>

  /// The indexes of the target segments.
  public var target: Range<Int>

  /// The posterior probability of this bead, 0 to 1.
  public var confidence: Double

  /// Creates a bead.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }
}
