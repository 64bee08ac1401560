import Bitext
import Testing

@testable import Alignment

@Suite("A paragraph that became a list")
struct ListMergingTests {
  private static let items = [
    "een zere spier", "een bloeduitstorting van 2 cm", "duizeligheid gedurende 15 minuten",
    "een infectie van de huid", "koorts boven 38 graden",
  ]
  private static let paragraph =
    "You may have a sore muscle, a bruise of 2 cm, dizziness for 15 minutes, an infection of the skin or a fever above 38 degrees."

  private static let seeds = [
    ("sore", "zere"), ("muscle", "spier"), ("bruise", "bloeduitstorting"),
    ("dizziness", "duizeligheid"), ("infection", "infectie"), ("skin", "huid"),
    ("fever", "koorts"), ("degrees", "graden"), ("minutes", "minuten"),
  ].map(Aligner.Seed.init)

  private static let listed = [
    SegmentPlace(kind: 1), SegmentPlace(kind: 8, list: 0),
    SegmentPlace(kind: 8, list: 0), SegmentPlace(kind: 8, list: 0),
    SegmentPlace(kind: 8, list: 0), SegmentPlace(kind: 8, list: 0),
    SegmentPlace(kind: 0),
  ]
  private static let plain = [
    SegmentPlace(kind: 1), SegmentPlace(kind: 0), SegmentPlace(kind: 0),
  ]

  private func beads(items: [String]) -> [[Range<Int>]] {
    let text = ParallelText(
      source: ["Side effects", Self.paragraph, "Call Anna on 030 123 in an emergency."],
      target: ["Bijwerkingen"] + items + ["Bel Anna op 030 123 bij spoed."],
      sourcePlaces: Self.plain, targetPlaces: Self.listed)
    return Aligner(seeds: Self.seeds).align([text])[0].sides
  }

  @Test("All its items are one bead with it")
  func paragraphBecameList() {
    #expect(beads(items: Self.items) == [[0..<1, 0..<1], [1..<2, 1..<6], [2..<3, 6..<7]])
  }

  @Test("And a list that became a paragraph")
  func listBecameParagraph() {
    let text = ParallelText(
      source: ["Bijwerkingen"] + Self.items + ["Bel Anna op 030 123 bij spoed."],
      target: ["Side effects", Self.paragraph, "Call Anna on 030 123 in an emergency."],
      sourcePlaces: Self.listed, targetPlaces: Self.plain)
    let seeds = Self.seeds.map { Aligner.Seed(source: $0.target, target: $0.source) }
    #expect(
      Aligner(seeds: seeds).align([text])[0].sides
        == [[0..<1, 0..<1], [1..<6, 1..<2], [6..<7, 2..<3]])
  }

  @Test("Items about something else stay without counterpart")
  func otherItems() {
    let others = [
      "betaling binnen 30 dagen", "parkeren achter het gebouw", "openingstijden: maandag",
      "lijn 12 stopt voor de deur", "verzekering en vergoeding",
    ]
    #expect(!beads(items: others).contains([1..<2, 1..<6]))
  }
}
