import Bitext
import Catalogs
import TestSupport
import Testing

/// How well earlier translations are found again, on texts that people translated.
@Suite("Evaluation: matching", .enabled(if: SharedData.folder != nil, "needs ../shared"))
struct MatchingEvaluationTests {
  private let pairs: [TextPairs.Pair]

  init() throws {
    pairs = try TextPairs.undamaged().documents.flatMap { $0 }
      .filter { $0.english.split(separator: " ").count >= 5 }
  }

  /// A text that was edited is found by what it was.
  @Test func editedTextsAreFound() {
    let texts = SimilarTexts(pairs.map(\.english))
    var generator = SeededGenerator(seed: 7)
    var (first, proposed) = (BilingualScore.Share(), BilingualScore.Share())
    for pair in pairs {
      let edited = self.edited(pair.english, &generator)
      let match = texts.matches(of: edited, atLeast: 60, limit: 1).first
      first.add(match.map { pairs[$0.index].english == pair.english } ?? false)
      proposed.add((match?.score ?? 0) >= 75)
    }
    #expect(first.all > 1_000)
    #expect(first.value > 0.99, "\(first)")
    #expect(proposed.value > 0.99, "\(proposed)")
  }

  /// A proposal is of use where its Dutch needs little change: English that is alike goes with Dutch that is alike.
  @Test func proposalsAreOfUse() {
    let texts = SimilarTexts(pairs.map(\.english))
    var useful = BilingualScore.Share()
    for (index, pair) in pairs.enumerated() {
      let match = texts.matches(of: pair.english, atLeast: 75, limit: .max).first {
        $0.index != index && $0.score < 100
      }
      guard let match else { continue }
      useful.add(TextSimilarity.score(pair.dutch, pairs[match.index].dutch) >= 60)
    }
    #expect(useful.all > 200)
    #expect(useful.value > 0.88, "\(useful)")
  }

  /// The text with one thing changed, as an author would: a word left out, put in, replaced, or in another form; a capital.
  private func edited(_ text: String, _ generator: inout SeededGenerator) -> String {
    var words = text.split(separator: " ").map(String.init)
    let place = Int.random(in: 0..<words.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: words.remove(at: place)
    case 1: words.insert("also", at: place)
    case 2: words[place] = "something"
    case 3: words[place] += "s"
    default: words[place] = words[place].uppercased()
    }
    return words.joined(separator: " ")
  }
}
