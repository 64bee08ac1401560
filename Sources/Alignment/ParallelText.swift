internal import Bitext

/// Two lists of segments that hold the same text.
public struct ParallelText: Sendable {
  /// The English segments.
  public var source: [String]

  /// The Dutch segments.
  public var target: [String]

  /// Where each source segment stands in its page; empty where nothing is known.
  public var sourcePlaces: [SegmentPlace]

  /// Where each target segment stands in its page; empty where nothing is known.
  public var targetPlaces: [SegmentPlace]

  /// Creates a parallel text.
  ///
  /// Places are evidence only where both lists name one for every segment; otherwise the text is
  /// aligned by its words and lengths alone.
  public init(
    source: [String], target: [String], sourcePlaces: [SegmentPlace] = [],
    targetPlaces: [SegmentPlace] = []
  ) {
    self.source = source
    self.target = target
    self.sourcePlaces = sourcePlaces
    self.targetPlaces = targetPlaces
  }

  /// Whether every segment of both sides has a place.
  var hasPlaces: Bool {
    !source.isEmpty && !target.isEmpty && sourcePlaces.count == source.count
      && targetPlaces.count == target.count
  }

  /// The source segments that are items of lists.
  var listItems: Set<Int> {
    hasPlaces ? Set(source.indices.filter { sourcePlaces[$0].list != nil }) : []
  }

  /// Whether a bead pairs items of a list with what is none: a paragraph that became a list, or a mistake, from which nothing should be
  /// learned.
  func mixesLists(_ bead: Bead) -> Bool {
    guard hasPlaces else { return false }
    let items =
      bead.source.count { sourcePlaces[$0].list != nil }
      + bead.target.count { targetPlaces[$0].list != nil }
    return items > 0 && items < bead.source.count + bead.target.count
  }
}
