import Testing

@testable import Commands

@Suite("Names that are mistyped")
struct NearNameTests {
  private static let names = [
    "numbers", "number-format", "laterality", "term-missing", "only", "except", "en", "nl",
  ]

  @Test(arguments: [
    ("numbrs", "numbers"), ("numbersr", "numbers"), ("nubmers", "numbers"),
    ("Laterality", "laterality"), ("latteralty", "laterality"), ("term_missing", "term-missing"),
    ("excpt", "except"), ("exept", "except"),
  ])
  func areKnownByWhatTheyAreLike(word: String, name: String) {
    #expect(NearName.of(word, among: Self.names) == name)
  }

  @Test(arguments: ["severity", "lateral", "numb", "missing", "el", "n", "", "de"])
  func areNotGuessed(word: String) {
    #expect(NearName.of(word, among: Self.names) == nil)
  }
}
