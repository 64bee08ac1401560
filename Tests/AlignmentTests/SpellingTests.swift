import Testing

@testable import Alignment

@Suite("Spelling")
struct SpellingTests {
  private func similarity(_ first: String, _ second: String) -> Double {
    SpellingMatcher(Spelling(Array(first.utf8)[...]))
      .similarity(to: Spelling(Array(second.utf8)[...]))
  }

  @Test(
    "Words of common origin look alike",
    arguments: [
      ("photo", "foto"), ("cyst", "kist"), ("system", "systeem"), ("vein", "fein"),
      ("hygiene", "hygiëne"), ("thorax", "toraks"),
    ])
  func alike(english: String, dutch: String) {
    #expect(similarity(english, dutch) == 1)
  }

  @Test(
    "The similarity is the longest common subsequence over the longer word",
    arguments: [("abcd", "abed", 0.75), ("abc", "def", 0), ("infection", "infectie", 7.0 / 9)])
  func subsequence(first: String, second: String, expected: Double) {
    #expect(abs(similarity(first, second) - expected) < 1e-12)
    #expect(abs(similarity(second, first) - expected) < 1e-12)
  }
}
