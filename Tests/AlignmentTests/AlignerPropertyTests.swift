import Alignment
import Bitext
import Testing

@Suite("Aligner, on random texts")
struct AlignerPropertyTests {
  /// Texts whose sides have nothing to do with each other: also empty ones, empty segments, long runs.
  private func unrelatedTexts(seed: UInt64) -> [ParallelText] {
    var generator = SeededGenerator(seed: seed)
    return (0..<6).map { _ in
      let sides = (0..<2).map { _ in
        (0..<Int.random(in: 0...25, using: &generator)).map { _ in
          let words = Int.random(in: 0...9, using: &generator)
          return SyntheticText.segment(
            (0..<words).map { _ in Int.random(in: 0..<40, using: &generator) },
            translated: Bool.random(using: &generator))
        }
      }
      return ParallelText(source: sides[0], target: sides[1])
    }
  }

  @Test("Beads cover every segment once, in order, with a probability", arguments: 1...12)
  func covers(seed: UInt64) {
    let texts = unrelatedTexts(seed: seed)
    let aligned = Aligner().align(texts)
    #expect(aligned.count == texts.count)
    for (text, beads) in zip(texts, aligned) {
      var (source, target) = (0, 0)
      for bead in beads {
        #expect(bead.source.lowerBound == source)
        #expect(bead.target.lowerBound == target)
        #expect(bead.source.count + bead.target.count > 0)
        #expect((0...1).contains(bead.confidence))
        (source, target) = (bead.source.upperBound, bead.target.upperBound)
      }
      #expect(source == text.source.count)
      #expect(target == text.target.count)
    }
  }

  @Test("The same texts give the same beads", arguments: 1...4)
  func repeats(seed: UInt64) {
    let texts = unrelatedTexts(seed: seed)
    let seeds = [Aligner.Seed(source: "bado figu", target: "abx odx")]
    #expect(Aligner(seeds: seeds).align(texts) == Aligner(seeds: seeds).align(texts))
  }

  @Test("Translations with gaps are found again", arguments: 1...3)
  func findsGaps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let made = (0..<12).map { _ in
      let segments = SyntheticText.segments(30, using: &generator)
      let dropped = Set((0..<3).map { _ in Int.random(in: 0..<30, using: &generator) })
      return SyntheticText.text(segments, dropped: dropped)
    }
    let aligned = Aligner().align(made.map(\.text))
    let right = zip(made, aligned).reduce(0) { sum, pair in
      sum + Set(pair.0.beads).intersection(pair.1.sides).count
    }
    #expect(Double(right) / Double(12 * 30) > 0.97)
  }

  @Test("With the sides exchanged nearly all beads are the same, exchanged", arguments: 1...2)
  func exchanges(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<16).map { _ in
      SyntheticText.text(SyntheticText.segments(20, using: &generator), dropped: [3, 11]).text
    }
    let exchanged = texts.map { ParallelText(source: $0.target, target: $0.source) }
    var same = 0
    var all = 0
    for (beads, others) in zip(Aligner().align(texts), Aligner().align(exchanged)) {
      let sides = Set(others.map { [$0.target, $0.source] })
      same += beads.count { sides.contains($0.sides) }
      all += beads.count
    }
    #expect(Double(same) / Double(all) > 0.97)
  }

  @Test("A long text is searched in a band, also where much of it is missing in one place")
  func band() {
    var generator = SeededGenerator(seed: 3)
    let segments = SyntheticText.segments(800, using: &generator)
    let made = SyntheticText.text(segments, dropped: Set(200..<320))
    let beads = Aligner().align([made.text])[0]
    let right = Set(made.beads).intersection(beads.sides).count
    #expect(Double(right) / 800 > 0.97)
  }
}
