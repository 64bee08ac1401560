import Bitext
import LanguageIdentification
import Testing

@Suite("The blocks of a page together")
struct PageTests {
  private let identifier: LanguageIdentifier

  init() throws {
    identifier = try EmbeddedModel.identifier.get()
  }

  private func languages(_ blocks: [Block]) -> [Language] {
    identifier.identify(blocks: blocks).map(\.language)
  }

  private func paragraphs(_ texts: [String]) -> [Block] {
    texts.enumerated().map { index, text in
      Block(id: "b\(index + 1)", content: InlineText(text), range: SourceRange(file: "page.html"))
    }
  }

  private func list(_ texts: [String]) -> [Block] {
    var blocks = paragraphs(texts)
    for index in blocks.indices {
      blocks[index].list = Block.ListPosition(list: 0, item: index)
    }
    return blocks
  }

  @Test("A page without blocks has no decisions")
  func empty() {
    #expect(identifier.identify(blocks: []).isEmpty)
  }

  @Test("A lone block is decided as the text alone")
  func lone() {
    let text = "De pijn is meestal na een dag verdwenen."
    #expect(languages(paragraphs([text])) == [identifier.identify(text).language])
  }

  @Test("A doubtful item takes the language of its list")
  func listItem() {
    #expect(languages(list(["Muscle soreness", "Poor sleep", "Feeling tired"]))[1] == .english)
    let dutch = languages(list(["Spierpijn", "Trauma", "Slecht slapen", "Vermoeidheid"]))
    #expect(dutch == [.dutch, .dutch, .dutch, .dutch])
  }

  @Test("Where the languages take turns, so does a doubtful block")
  func alternation() {
    let blocks = paragraphs([
      "The pain usually goes away after a day.", "De pijn is meestal na een dag weg.",
      "Drink plenty of water after the treatment.", "Drink veel water na de behandeling.",
      "Trauma", "Trauma",
      "Call your therapist when you are worried.", "Bel je therapeut als je je zorgen maakt.",
    ])
    #expect(
      languages(blocks)
        == [.english, .dutch, .english, .dutch, .english, .dutch, .english, .dutch])
  }

  @Test("An English copy in the place of a translation does not put the turns out of step")
  func copyInAlternation() {
    let blocks = paragraphs([
      "The pain usually goes away after a day.", "De pijn is meestal na een dag weg.",
      "Drink plenty of water after the treatment.", "Drink veel water na de behandeling.",
      "The therapist will answer your questions.", "The therapist will answer your questions.",
      "Trauma", "Trauma centrum",
      "Call your therapist when you are worried.", "Bel je therapeut als je je zorgen maakt.",
    ])
    #expect(
      languages(blocks)
        == [
          .english, .dutch, .english, .dutch, .english, .english, .english, .dutch, .english,
          .dutch,
        ])
  }

  @Test("A doubtful cell takes the language of its column")
  func column() {
    var blocks = paragraphs([
      "Shoulder pain", "Schouderpijn", "Trauma", "Trauma", "Knee pain", "Kniepijn",
    ])
    for index in blocks.indices {
      blocks[index].table = Block.TablePosition(table: 0, row: index / 2, column: index % 2)
    }
    #expect(languages(blocks) == [.english, .dutch, .english, .dutch, .english, .dutch])
  }

  @Test("A clear quotation in the other language stays what it is")
  func quotation() {
    let blocks = paragraphs([
      "De behandeling duurt ongeveer een half uur.", "Daarna kun je gewoon naar huis.",
      "The needles are thin and the treatment is hardly ever painful.",
      "Zo schreef een collega vorig jaar.", "Dat zien we hier ook elke week.",
    ])
    #expect(languages(blocks) == [.dutch, .dutch, .english, .dutch, .dutch])
  }

  @Test("What a glossary knows decides where the words leave doubt")
  func terms() {
    let blocks = paragraphs(["Trauma", "Schmerz", "500 mg"])
    let dutch = identifier.identify(blocks: blocks, terms: [6, 9, 9]).map(\.language)
    #expect(dutch == [.dutch, .dutch, .undetermined])
    let english = identifier.identify(blocks: blocks, terms: [-6, -9, 0]).map(\.language)
    #expect(english == [.english, .english, .undetermined])
  }

  @Test("Neutral blocks stay undetermined, a third language stays other")
  func neutralAndOther() {
    let blocks = paragraphs([
      "De behandeling duurt ongeveer een half uur.", "https://example.org/afspraak", "€ 45,00",
      "Die Behandlung dauert ungefähr eine halbe Stunde und ist nicht schmerzhaft.",
      "Daarna kun je gewoon naar huis.",
    ])
    #expect(languages(blocks) == [.dutch, .undetermined, .undetermined, .other, .dutch])
  }

  @Test("A lang attribute decides only what is in doubt")
  func declaredLanguage() {
    var blocks = paragraphs(["Trauma", "The pain usually goes away after a day."])
    blocks[0].declaredLanguage = "nl"
    blocks[1].declaredLanguage = "nl"
    #expect(languages(blocks)[1] == .english)
  }
}
