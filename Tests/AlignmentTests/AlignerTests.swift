import Alignment
import Bitext
import Testing

@Suite("Aligner")
struct AlignerTests {
  private let seeds = [
    Aligner.Seed(source: "muscle", target: "spier"),
    Aligner.Seed(source: "needle", target: "naald"),
    Aligner.Seed(source: "shortness of breath", target: "kortademigheid"),
  ]

  @Test("Segments that translate each other are paired, one without counterpart is left alone")
  func pairs() {
    let text = ParallelText(
      source: [
        "Side effects", "You may have muscle pain for 2 days.",
        "The clinic in Utrecht is open from 9 to 5, also on Saturday.",
        "Seek help with shortness of breath.",
      ],
      target: [
        "Bijwerkingen", "Je kunt 2 dagen spierpijn hebben.", "Zoek hulp bij kortademigheid.",
      ])
    let beads = Aligner(seeds: seeds).align([text])[0]
    #expect(beads.sides == [[0..<1, 0..<1], [1..<2, 1..<2], [2..<3, 2..<2], [3..<4, 2..<3]])
  }

  @Test("A paragraph that became two is one bead")
  func split() {
    let text = ParallelText(
      source: [
        "Dry needling", "The needle goes into the muscle. After 15 minutes the muscle relaxes.",
        "Call the practice in Leiden.",
      ],
      target: [
        "Dry needling", "De naald gaat in de spier.", "Na 15 minuten ontspant de spier zich.",
        "Bel de praktijk in Leiden.",
      ])
    let beads = Aligner(seeds: seeds).align([text])[0]
    #expect(beads.sides == [[0..<1, 0..<1], [1..<2, 1..<3], [2..<3, 3..<4]])
  }

  @Test("Kinds decide where words and lengths say nothing", arguments: [1, 2])
  func kinds(kind: Int) {
    let text = ParallelText(
      source: ["Alpha beta", "Gamma delta"], target: ["Vijf zes"],
      sourcePlaces: [SegmentPlace(kind: 1), SegmentPlace(kind: 2)],
      targetPlaces: [SegmentPlace(kind: kind)])
    let beads = Aligner().align([text])[0]
    #expect(beads.contains { $0.sides == [(kind - 1)..<kind, 0..<1] })
  }

  @Test(
    "Kinds that do not fit the segments are ignored",
    arguments: [([Int](), [1, 1]), ([1], [1, 1]), ([1, 2, 3], [1, 2, 3])])
  func uselessKinds(sourceKinds: [Int], targetKinds: [Int]) {
    let source = ["One muscle", "Two needles"]
    let target = ["Een spier", "Twee naalden"]
    let plain = ParallelText(source: source, target: target)
    let text = ParallelText(
      source: source, target: target,
      sourcePlaces: sourceKinds.map { SegmentPlace(kind: $0) },
      targetPlaces: targetKinds.map { SegmentPlace(kind: $0) })
    #expect(Aligner(seeds: seeds).align([text]) == Aligner(seeds: seeds).align([plain]))
  }

  @Test("Nothing to align gives no beads")
  func nothing() {
    #expect(Aligner().align([]).isEmpty)
    #expect(Aligner().align([ParallelText(source: [], target: [])]) == [[]])
  }

  @Test("Without the other side every segment stands alone, for certain")
  func oneSided() {
    let segments = ["One.", "", "Two."]
    let beads = Aligner().align([
      ParallelText(source: segments, target: []), ParallelText(source: [], target: segments),
    ])
    #expect(beads[0].sides == [[0..<1, 0..<0], [1..<2, 0..<0], [2..<3, 0..<0]])
    #expect(beads[1].sides == [[0..<0, 0..<1], [0..<0, 1..<2], [0..<0, 2..<3]])
    #expect(beads.joined().allSatisfy { abs($0.confidence - 1) < 1e-9 })
  }

  @Test("One segment on each side is one pair", arguments: ["Muscle pain", "?", ""])
  func single(segment: String) {
    let beads = Aligner().align([ParallelText(source: [segment], target: [segment])])[0]
    #expect(beads.sides == [[0..<1, 0..<1]])
  }

  @Test("The lexicon is learned over all texts of a call")
  func learnsOverTexts() {
    // Alone, nothing tells which of two segments of the same length the one on the other side translates.
    var generator = SeededGenerator(seed: 7)
    let words = [1, 2, 3, 4, 5]
    let others = [6, 7, 8, 9, 10]
    let text = ParallelText(
      source: [
        SyntheticText.segment(words, translated: false),
        SyntheticText.segment(others, translated: false),
      ],
      target: [SyntheticText.segment(others, translated: true)])
    let teachers = (0..<40).map { _ in
      SyntheticText.text(
        SyntheticText.segments(4, using: &generator).map { $0.map { $0 % 12 } }
      ).text
    }
    let beads = Aligner().align([text] + teachers)[0]
    #expect(beads.sides == [[0..<1, 0..<0], [1..<2, 0..<1]])
  }
}
