/// What scores of a text's beads rest on that is the same wherever in it beads are looked for.
struct TextFacts {
  /// The number of the text in its corpus.
  let text: Int
  /// The source side's lengths and edges.
  let source: Side
  /// The target side's lengths and edges.
  let target: Side
  /// Target words, given source words.
  let forward: TextWords
  /// Source words, given target words.
  let backward: TextWords
  /// Where the segments stand in their page.
  let places: PlaceSigns

  /// One side of the text, but for its words.
  struct Side {
    /// By the number of segments less one and the first segment, what the length model needs of their lengths.
    let lengths: [[LengthModel.Side]]
    /// How each segment begins and ends.
    let edges: [SegmentEdges]

    fileprivate init(
      _ side: CorpusSide, _ segments: Range<Int>, _ prepared: (Int32) -> LengthModel.Side
    ) {
      let single = Array(side.lengths[segments])
      lengths = (1...Move.widest).map { size in
        guard single.count >= size else { return [] }
        return (0...(single.count - size)).map { first in
          prepared(single[first..<(first + size)].reduce(0, +))
        }
      }
      edges = Array(side.edges[segments])
    }

    /// How a run of segments begins and ends.
    func edges(_ first: Int, _ count: Int) -> SegmentEdges {
      SegmentEdges(edges[first], edges[first + count - 1])
    }
  }
}

extension BeadModel {
  /// What is known of a text before beads are looked for in it.
  ///
  /// - Complexity: O(n) in its segments, and in its words and the lexicon's entries for them.
  func facts(_ text: Int, _ segments: ParallelText, _ corpus: Corpus) -> TextFacts {
    let (source, target) = (corpus.source, corpus.target)
    let (sources, targets) = (source.segments(of: text), target.segments(of: text))
    let sourceIndex = SegmentIndex(source, segments: sources)
    let targetIndex = SegmentIndex(target, segments: targets)
    return TextFacts(
      text: text, source: TextFacts.Side(source, sources, length.source),
      target: TextFacts.Side(target, targets, length.target),
      forward: TextWords(
        lexicon.forward, given: source, sourceIndex, other: target, targetIndex, text: text),
      backward: TextWords(
        lexicon.backward, given: target, targetIndex, other: source, sourceIndex, text: text),
      places: PlaceSigns(places, segments))
  }
}
