import Testing

@testable import Alignment

@Suite("What a page says beside its words")
struct PlaceTests {
  private func evidence(
    _ sources: [SegmentPlace], _ targets: [SegmentPlace], linked: [Double] = [0, 0, 0]
  ) -> PlaceEvidence {
    let text = ParallelText(
      source: sources.map { _ in "a" }, target: targets.map { _ in "b" }, sourcePlaces: sources,
      targetPlaces: targets)
    return PlaceEvidence(PlaceSigns(PlaceModel([text]), text), linked: linked)
  }

  @Test("A rare kind says more than a frequent one, different kinds speak against")
  func kinds() {
    let places = [5, 5, 5, 9].map { SegmentPlace(kind: $0) }
    let evidence = evidence(places, places)
    #expect(evidence.ratio(3, 1, 3, 1) > evidence.ratio(0, 1, 0, 1))
    #expect(evidence.ratio(0, 1, 0, 1) > 0)
    #expect(evidence.ratio(0, 1, 3, 1) < 0)
  }

  @Test("A heading and a paragraph are not one paragraph of the other language")
  func groups() {
    let sources = [1, 5, 5].map { SegmentPlace(kind: $0) }
    let evidence = evidence(sources, [SegmentPlace(kind: 5), SegmentPlace(kind: 5)])
    #expect(evidence.ratio(1, 2, 0, 1) - evidence.ratio(0, 2, 0, 1) > 2)
  }

  @Test("The cells of one row belong together, also where a cell holds what two hold opposite")
  func rows() {
    let sources = [0, 1, 2].map { SegmentPlace(kind: 5, row: $0) }
    let targets = [0, 2].map { SegmentPlace(kind: 5, row: $0) }
    let evidence = evidence(sources, targets)
    #expect(evidence.ratio(2, 1, 1, 1) > 0)
    #expect(evidence.ratio(1, 1, 1, 1) < -2)
    #expect(evidence.ratio(1, 2, 1, 1) > 0)
  }

  @Test("A shared link speaks for a pair, a link on one side against it")
  func targets() {
    let places = [["/a"], ["/b"], []].map { SegmentPlace(kind: 5, targets: $0) }
    let evidence = evidence(places, places)
    #expect(evidence.ratio(0, 1, 0, 1) > 0)
    #expect(evidence.ratio(0, 1, 1, 1) < evidence.ratio(0, 1, 0, 1))
    #expect(evidence.ratio(0, 1, 2, 1) < 0)
  }

  @Test("Where languages take turns, a translation stands next to its original")
  func turns() {
    let sources = [0, 2, 4, 6].map { SegmentPlace(kind: 5, turn: $0) }
    let targets = [1, 3, 5, 7].map { SegmentPlace(kind: 5, turn: $0) }
    let unknown = evidence(sources, targets)
    #expect(unknown.ratio(1, 1, 1, 1) > 0)
    #expect(unknown.ratio(1, 1, 3, 1) < 0)
    let known = evidence(sources, targets, linked: [20, 0, 0])
    #expect(known.ratio(1, 1, 1, 1) > unknown.ratio(1, 1, 1, 1))
    #expect(known.ratio(1, 1, 0, 1) < unknown.ratio(1, 1, 0, 1))
  }

  @Test("One language after the other: turns say nothing")
  func noTurns() {
    let sources = [0, 0, 0].map { SegmentPlace(kind: 5, turn: $0) }
    let targets = [1, 1, 1].map { SegmentPlace(kind: 5, turn: $0) }
    let evidence = evidence(sources, targets)
    #expect(abs(evidence.ratio(0, 1, 2, 1)) < 0.1)
  }
}
