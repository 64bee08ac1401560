import Bitext
import Foundation
import Testing

/// The figures themselves, on a page small enough to count by hand.
@Suite("Scores")
struct ScoreTests {
  private static let gold = """
    {"page": "p", "files": ["p.html"], "blocks": [
      {"id": "m", "file": "p.html", "lang": "en", "role": "marker", "text": "English"},
      {"id": "e1", "file": "p.html", "lang": "en", "role": "content", "text": "Rest for two days."},
      {"id": "e2", "file": "p.html", "lang": "en", "role": "content", "text": "Ice helps."},
      {"id": "e3", "file": "p.html", "lang": "en", "role": "content", "text": "Walk a little."},
      {"id": "e4", "file": "p.html", "lang": "und", "role": "content", "text": "Paracetamol"},
      {"id": "n1", "file": "p.html", "lang": "nl", "role": "content", "text": "Rust twee dagen uit."},
      {"id": "n3", "file": "p.html", "lang": "en", "role": "content", "text": "Walk a little."},
      {"id": "n4", "file": "p.html", "lang": "und", "role": "content", "text": "Paracetamol"},
      {"id": "x", "file": "p.html", "lang": "en", "role": "boilerplate", "text": "Home"}],
     "links": [
      [["e1"], ["n1"], "ok"], [["e2"], [], "missing_nl"], [["e3"], ["n3"], "untranslated"],
      [["e4"], ["n4"], "same"]]}
    """

  private static func score(
    _ texts: [(String, Language)], _ links: [([Int], [Int], Bitext.Status)]
  ) throws -> BilingualScore {
    let blocks = texts.enumerated().map { index, text in
      Block(
        id: "b\(index + 1)", content: InlineText(text.0), range: SourceRange(file: "p.html"),
        language: LanguageDecision(language: text.1, confidence: 1))
    }
    let bitext = Bitext(
      post: Post(name: "p", files: ["p.html"], blocks: blocks),
      links: links.map { Bitext.Link(english: $0, dutch: $1, status: $2, confidence: 1) })
    var score = BilingualScore()
    score.add(bitext, gold: try JSONDecoder().decode(GoldPage.self, from: Data(gold.utf8)))
    return score
  }

  private static let content: [(String, Language)] = [
    ("Rest for two days.", .english), ("Ice helps.", .english), ("Walk a little.", .english),
    ("Paracetamol", .undetermined), ("Rust twee dagen uit.", .dutch),
    ("Walk a little.", .english), ("Paracetamol", .undetermined),
  ]

  @Test("Everything right, the signpost and the link of the name left out")
  func right() throws {
    let score = try Self.score(
      Self.content, [([0], [4], .ok), ([1], [], .missingDutch), ([2], [5], .untranslated)])
    #expect(score.extraction == Agreement(hits: 7, found: 7, gold: 7))
    #expect(score.language.all == 5)
    #expect(score.language.right == 5)
    #expect(score.shortLanguage.all == 3)
    #expect(score.links == Agreement(hits: 1, found: 1, gold: 1))
    #expect(score.missingDutch == Agreement(hits: 2, found: 2, gold: 2))
  }

  @Test("Typed markers, soft hyphens and signposts change nothing")
  func neutral() throws {
    var found = Self.content
    found[0].0 = "- Rest  for\u{A0}two da\u{AD}ys."
    found.append(("English", .english))
    let score = try Self.score(found, [([3], [6], .same), ([7], [], .missingDutch)])
    #expect(score.extraction == Agreement(hits: 7, found: 7, gold: 7))
    #expect(score.missingDutch == Agreement(hits: 0, found: 0, gold: 2))
    #expect(score.links == Agreement(hits: 0, found: 0, gold: 1))
  }

  @Test("Boilerplate, invented text, wrong languages, wrong links and false alarms are counted")
  func wrong() throws {
    var found = Self.content
    found[1].1 = .dutch
    found += [("Home", .english), ("Buy now", .english)]
    let score = try Self.score(
      found, [([0, 1], [4], .ok), ([0], [], .missingDutch), ([8], [], .missingDutch)])
    #expect(score.extraction == Agreement(hits: 7, found: 9, gold: 7))
    #expect(score.language.right == 4)
    #expect(score.shortLanguage.right == 2)
    #expect(score.links == Agreement(hits: 0, found: 1, gold: 1))
    #expect(score.missingDutch == Agreement(hits: 0, found: 2, gold: 2))
  }

  @Test("Words are counted as often as they stand there, snippets by their letters")
  func words() {
    let gold = GoldArticle(
      platform: "wix", text: "pain, pain_2 & Één", with: ["pain  PAIN_2", "rest"],
      without: ["home"])
    let score = ExtractionScore(of: "Pain pain\npain_2 één", gold: gold)
    #expect(score.words == Agreement(hits: 3, found: 4, gold: 3))
    #expect(score.with == 0.5)
    #expect(score.without == 0)
    #expect(ExtractionScore(of: "", gold: gold).words.f1 == 0)
  }
}
