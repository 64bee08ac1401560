import Bitext
import Testing

@testable import Alignment

@Suite("Reordered lists")
struct ListReorderingTests {
  private static let pairs = [
    ("Rest the muscle for 15 minutes", "Laat de spier 15 minuten rusten"),
    ("Drink 2 glasses of water", "Drink 2 glazen water"),
    ("Paracetamol 500 mg against the pain", "Paracetamol 500 mg tegen de pijn"),
    ("No sport for 3 days", "Drie dagen (3) geen sport"),
    ("Call Anna on 030 123 if the skin bleeds", "Bel Anna op 030 123 als de huid bloedt"),
    ("Visit www.example.org/42", "Ga naar www.example.org/42"),
  ]

  private static let seeds = [
    ("needle", "naald"), ("muscle", "spier"), ("bleeding", "bloeding"), ("skin", "huid"),
    ("chest", "borst"), ("fatigue", "vermoeidheid"), ("treatment", "behandeling"),
    ("infection", "infectie"), ("pain", "pijn"), ("lung", "long"),
  ].map(Aligner.Seed.init)

  /// A heading, the list with its Dutch in an order of its own, a closing sentence.
  private func text(order: [Int], isList: Bool = true) -> ParallelText {
    func places(_ list: Int) -> [SegmentPlace] {
      [SegmentPlace(kind: 1)]
        + order.map { _ in SegmentPlace(kind: 8, list: isList ? list : nil) }
        + [SegmentPlace(kind: 0)]
    }
    return ParallelText(
      source: ["Risks"] + Self.pairs.map(\.0) + ["Call us in an emergency."],
      target: ["Risico's"] + order.map { Self.pairs[$0].1 } + ["Bel ons bij spoed."],
      sourcePlaces: places(0), targetPlaces: places(1))
  }

  private func partners(_ text: ParallelText) -> [Int: Int] {
    let beads = Aligner(seeds: Self.seeds).align([text])[0]
    return Dictionary(
      uniqueKeysWithValues: beads.filter { $0.source.count == 1 && $0.target.count == 1 }
        .map { ($0.source.lowerBound, $0.target.lowerBound) })
  }

  @Test(
    "The items of a list find each other in any order",
    arguments: [[1, 0, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [2, 5, 0, 3, 1, 4], [0, 1, 2, 3, 4, 5]])
  func anyOrder(order: [Int]) {
    let partners = partners(text(order: order))
    for (place, item) in order.enumerated() { #expect(partners[item + 1] == place + 1) }
    #expect(partners[0] == 0)
    #expect(partners[7] == 7)
  }

  @Test("What is no list keeps its order")
  func noList() {
    let beads = Aligner(seeds: Self.seeds).align([text(order: [5, 4, 3, 2, 1, 0], isList: false)])[
      0]
    let targets = beads.filter { !$0.target.isEmpty }.map(\.target.lowerBound)
    #expect(targets == targets.sorted())
  }

  @Test("Every segment stands in exactly one bead, whatever the order")
  func coverage() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      var order = Array(0..<6).shuffled(using: &random)
      order.removeLast(Int.random(in: 0...3, using: &random))
      var text = text(order: order)
      text.sourcePlaces = text.source.indices.map { index in
        SegmentPlace(kind: 8, list: (1...6).contains(index) ? 0 : nil)
      }
      let beads = Aligner(seeds: Self.seeds).align([text])[0]
      #expect(beads.flatMap(\.source).sorted() == Array(text.source.indices))
      #expect(beads.flatMap(\.target).sorted() == Array(text.target.indices))
    }
  }

  @Test("The assignment is the cheapest of all", arguments: 0..<20)
  func assignment(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let costs = (0..<6).map { _ in (0..<6).map { _ in Double.random(in: -5...5, using: &random) } }
    func cheapest(_ row: Int, _ free: Set<Int>) -> Double {
      guard row < 6 else { return 0 }
      return free.map { costs[row][$0] + cheapest(row + 1, free.subtracting([$0])) }.min() ?? 0
    }
    let columns = Assignment.columns(costs: costs)
    #expect(Set(columns).count == 6)
    let cost = columns.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] }
    #expect(abs(cost - cheapest(0, Set(0..<6))) < 1e-9)
  }

  @Test(arguments: [([0, 1, 2], 3), ([2, 1, 0], 1), ([1, 0, 3, 2, 4], 3), ([], 0)])
  func longestRise(numbers: [Int], length: Int) {
    #expect(ListReordering.longestRise(numbers) == length)
  }
}
