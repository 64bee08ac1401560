import TestSupport
import Testing

@testable import Catalogs

@Suite("Texts that are alike")
struct MatchingTests {
  @Test(
    arguments: [
      ("Ask your physiotherapist.", "Ask your physiotherapist.", 100),
      ("Ask your  physiotherapist.", " Ask your physiotherapist.\n", 100),
      ("Ask your physiotherapist.", "Ask your physiotherapist!", 92),
      ("Ask your physiotherapist.", "ask your physiotherapist.", 96),
      ("Ask your physiotherapist.", "Ask your physiotherapists.", 96),
      ("Ask your physiotherapist", "Ask your doctor", 66),
      ("Ask your physiotherapist", "Ask", 33),
      ("Repeat this 3 times", "Repeat this 10 times", 87),
      ("One two", "Three four five", 0), ("", "One", 0), ("", "", 100), ("!", "?", 0),
    ])
  func scoresLikeATranslatorWould(left: String, right: String, score: Int) {
    #expect(TextSimilarity.score(left, right) == score)
    #expect(TextSimilarity.score(right, left) == score)
  }

  @Test func aSearchWithBoundsFindsWhatOneWithoutDoes() {
    let words = [
      "needle", "muscle", "pain", "back", "neck", "week", "stretch", "ask", "rest", "walk",
    ]
    // As many orders of three words as there are, with some other word in each: no word is in very many of them.
    let sentences = (0..<400).map { number in
      "\(words[number % 10]) \(words[number / 7 % 10]) text \(number % 23) of \(words[number / 31 % 10])"
    }
    let texts = SimilarTexts(sentences.filter { $0.utf8.count % 3 > 0 }.prefix(60))
    var search = SimilarTextSearch(texts)
    for (place, sentence) in sentences.prefix(60).enumerated() {
      let bounded = search.matches(of: sentence, near: place, atLeast: 60)
      let best = texts.matches(of: sentence, atLeast: 60)
      #expect(bounded.first?.score == best.first?.score, "\(sentence)")
      #expect(bounded.count == best.count)
    }
  }

  @Test func ofTextsThatAreAllAlikeThoseAboutThePlaceAreCompared() {
    let texts = SimilarTexts((0..<5000).map { "Text number \($0)" })
    var search = SimilarTextSearch(texts)
    let found = search.matches(of: "Text number 900000", near: 4000, atLeast: 60)
    #expect(found.count == 5 && found.allSatisfy { abs($0.index - 4000) < 64 })
    #expect(search.matches(of: "Text number 4999", near: 0, atLeast: 60).first?.index == 4999)
  }

  @Test func tokensAreWordsNumbersAndSigns() {
    let tokens = TextToken.tokens(of: "Don’t do 1,5 of it (e\u{301}én, 2x)…")
    #expect(
      tokens.map(\.text)
        == ["Don’t", "do", "1,5", "of", "it", "(", "e\u{301}én", ",", "2x", ")", "…"])
    #expect(tokens.filter { $0.kind == .number }.map(\.text) == ["1,5"])
    #expect(tokens.filter { $0.kind == .sign }.map(\.text) == ["(", ",", ")", "…"])
  }

  @Test func aMatchIsTheBestFirstAndOfEqualsTheEarlier() {
    let texts = SimilarTexts([
      "The needle goes into the muscle.", "The needle goes into the skin.",
      "A needle goes into the muscle.", "The needle goes into the muscle.", "",
    ])
    let matches = texts.matches(of: "The needle goes into the muscle.", atLeast: 75)
    #expect(matches.map(\.index) == [0, 3, 1, 2])
    #expect(matches.map(\.score) == [100, 100, 84, 84])
    #expect(texts.matches(of: "The needle goes into the muscle.", atLeast: 100).count == 2)
    #expect(
      texts.matches(of: "The needle goes into the muscle.", atLeast: 75, limit: 1).map(\.index)
        == [0])
    #expect(texts.matches(of: "", atLeast: 75).map(\.index) == [4])
    #expect(texts.matches(of: "Something else altogether", atLeast: 10).isEmpty)
  }

  /// The index is a short cut: it finds what a look at every text finds.
  @Test(arguments: [60, 75, 90], 0..<12)
  func theIndexMissesNothing(leastScore: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<120).map { _ in Self.sentence(&generator) }
    let index = SimilarTexts(texts)
    for _ in 0..<20 {
      let query = Self.sentence(&generator)
      let expected = texts.indices.compactMap { place -> SimilarTexts.Match? in
        let score = TextSimilarity.score(texts[place], query)
        return score < leastScore ? nil : SimilarTexts.Match(index: place, score: score)
      }
      let found = index.matches(of: query, atLeast: leastScore, limit: .max)
      #expect(Set(found) == Set(expected), "\(query)")
    }
  }

  /// Of texts with few words all share some, so that all words are counted.
  @Test(arguments: [60, 75, 85], 0..<4)
  func longTextsOfFewWordsAreFoundToo(leastScore: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<300).map { _ in
      (0..<4).map { _ in Self.sentence(&generator) }.joined(separator: " ")
    }
    let index = SimilarTexts(texts)
    for text in texts.prefix(20) {
      let query = text.replacing("needle", with: "pin")
      let expected = texts.indices.compactMap { place -> SimilarTexts.Match? in
        let score = TextSimilarity.score(texts[place], query)
        return score < leastScore ? nil : SimilarTexts.Match(index: place, score: score)
      }
      #expect(Set(index.matches(of: query, atLeast: leastScore, limit: .max)) == Set(expected))
    }
  }

  private static func sentence(_ generator: inout SeededGenerator) -> String {
    let words = [
      "the", "The", "needle", "needles", "muscle", "muscles", "muscular", "and", "of", "3", "12",
      "pain", "painful", "don't", "physiotherapist", "physiotherapy",
    ]
    let signs = ["", "", "", ",", ".", " –", "(", "?"]
    return (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      (words.randomElement(using: &generator) ?? "")
        + (signs.randomElement(using: &generator) ?? "")
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("One two three", "One two three", "One two three"),
      ("One two three", "One 2 three", "One [-two-]{+2+} three"),
      ("One two three", "One three", "One [-two -]three"),
      ("", "New", "{+New+}"), ("Old", "", "[-Old-]"), ("", "", ""),
      ("A red spot.", "A dark blue spot!", "A [-red-]{+dark blue+} spot[-.-]{+!+}"),
      ("Ask him now", "Call her now", "[-Ask him-]{+Call her+} now"),
    ])
  func wordsThatChangedAreMarked(old: String, new: String, marked: String) {
    #expect(Self.marked(WordDifference(from: old, to: new)) == marked)
  }

  @Test(arguments: 0..<40)
  func theMarkedWordsGiveBothTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (old, new) = (Self.sentence(&generator), Self.sentence(&generator))
    let pieces = WordDifference(from: old, to: new).pieces
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  private static func marked(_ difference: WordDifference) -> String {
    difference.pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined()
  }
}
