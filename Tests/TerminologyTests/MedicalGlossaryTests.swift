import Bitext
import EmbeddedData
import Foundation
import TestSupport
import Terminology
import Testing

@Suite("Glossary/medical.tbx")
struct MedicalGlossaryTests {
  private let glossary: Glossary
  private let matcher: TermMatcher

  init() {
    matcher = Medical.matcher
    glossary = matcher.glossary
  }

  @Test func isLargeEnough() {
    #expect(glossary.concepts.count >= 1500)
  }

  @Test func theEmbeddedGlossaryIsFresh() throws {
    let path = Checkout.folder + "/Glossary/medical.tbx"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let made = TermMatcher(glossary: try Glossary(tbx: bytes, file: path))
    #expect(made.glossary.concepts == glossary.concepts)
    #expect(
      made.compiled == EmbeddedFile.glossary.bytes,
      """
      After a change of the glossary or of the making of forms: swift run -c release CompileTerms glossary \
      Glossary/medical.tbx --output Sources/CEmbeddedData/medical.terms
      """)
  }

  @Test func everyConceptIsCompleteInBothLanguages() {
    for concept in glossary.concepts {
      #expect(!concept.subjectField.isEmpty, "\(concept.id)")
      for language in [Language.english, .dutch] {
        #expect(concept.definitions[language]?.hasSuffix(".") == true, "\(concept.id)")
        let terms = concept.terms.filter { $0.language == language }
        #expect(terms.filter { $0.status == .preferred }.count == 1, "\(concept.id)")
        #expect(Set(terms.map(\.text)).count == terms.count, "\(concept.id) repeats a term")
      }
    }
  }

  @Test func noPreferredTermNamesTwoConcepts() {
    var concepts: [Term: String] = [:]
    for concept in glossary.concepts {
      for term in concept.terms where term.status == .preferred {
        let key = Term(term.text.lowercased(), term.language)
        #expect(concepts[key] == nil, "\(term.text): \(concept.id), \(concepts[key] ?? "")")
        concepts[key] = concept.id
      }
    }
  }

  @Test func isInOrderOfSubjectFieldThenID() {
    let keys = glossary.concepts.map { "\($0.subjectField) \($0.id)" }
    #expect(keys == keys.sorted())
  }

  @Test func dutchNounsHaveAGender() {
    // Dutch dictionaries leave these open: de or het.
    let nouns = glossary.concepts.flatMap(\.terms).filter {
      $0.language == .dutch && $0.partOfSpeech == .noun && $0.gender == nil
    }
    #expect(
      nouns.map(\.text) == [
        "acetylcholine",
        "ventrikel",
        "hartventrikel",
        "ledemaat",
        "pancreas",
        "gewrichtssmeer",
        "synoviaal membraan",
        "hielspoor",
        "tourniquet",
        "corticosteroïde",
        "steroïde",
        "pus",
      ])
  }

  @Test func everyTermIsFoundInItself() {
    for (index, concept) in glossary.concepts.enumerated() {
      for (number, term) in concept.terms.enumerated() {
        let texts = [term.text] + term.forms
        for text in texts {
          let whole = TermMatch(concept: index, term: number, range: 0..<text.utf8.count)
          #expect(matcher.matches(in: text, language: term.language).contains(whole), "\(text)")
        }
      }
    }
  }

  /// Words that hold the letters of a term, found by no concept of the glossary that has that term.
  @Test(arguments: [
    ("been", "kraakbeen"), ("ader", "slagader"), ("nier", "scharniergewricht"),
    ("teen", "galstenen"),
    ("enkel", "enkelvoud"), ("hand", "handhaven"), ("breuk", "liesbreuk"), ("band", "verbandje"),
  ])
  func exceptionsAreDeclared(text: String, word: String) {
    let found = matcher.matches(in: word, language: .dutch).map {
      glossary.concepts[$0.concept].terms[$0.term].text
    }
    #expect(!found.contains(text))
  }

  private static let schema = SharedData.path("schemas/tbx/TBXcoreStructV03.rng")

  @Test(
    .enabled(
      if: schema != nil && ExternalProgram.xmllint.isInstalled,
      "no xmllint, or no ../shared/schemas beside the checkout"
    ))
  func isValidTBX() throws {
    let outcome = try ExternalProgram.xmllint.run([
      "--noout", "--relaxng", try #require(Self.schema), Checkout.folder + "/Glossary/medical.tbx",
    ])
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}

/// What a check sees when English terms are looked for in the Dutch: the rule of `term-missing`.
@Suite("Terms of the sample post")
struct SamplePostTermTests {
  private let matcher: TermMatcher

  init() { matcher = Medical.matcher }

  private func missing(_ english: String, _ dutch: String) -> [String] {
    let found = Set(matcher.matches(in: dutch, language: .dutch).map(\.concept))
    return matcher.longestMatches(in: english, language: .english)
      .filter { !found.contains($0.concept) }.map { english.slice($0.range) }
  }

  @Test(arguments: [
    ("Muscle pain", "Stijfheid", "Muscle pain"),
    ("Red spots from needle insertion", "Rode plekken", "needle"),
    ("Blue spots from hitting a vein", "Blauwe plekken", "vein"),
  ])
  func areMissing(english: String, dutch: String, term: String) {
    #expect(missing(english, dutch) == [term])
  }

  @Test(arguments: [
    ("Muscle soreness", "Spierpijn"), ("Tiredness", "Vermoeidheid"),
    ("Muscle fatigue", "Spiervermoeidheid"), ("bloodthinners", "bloedverdunners"),
    ("side effects from Dryneedling", "bijwerkingen van Dry Needling"),
    ("a punctured lung", "een doorboorde long"), ("an emergency room", "een spoedafdeling"),
    ("We manipulate muscle tissue.", "We manipuleren spierweefsel."),
    ("bone blocks", "botblokkades"), ("a good, licensed therapist", "een goede, erkende therapeut"),
    ("You may needle it. We needle it.", "Je kunt erin prikken. Wij prikken erin."),
  ])
  func areThere(english: String, dutch: String) {
    #expect(
      !matcher.matches(in: english, language: .english).isEmpty || english.contains("We needle"))
    #expect(missing(english, dutch) == [])
  }

  private static let gold = SharedData.path(
    "data/posts/what-can-go-wrong-with-dryneedling.gold.json")

  private struct Gold: Decodable {
    struct Block: Decodable {
      var id: String
      var text: String
    }
    var blocks: [Block]
    var links: [[JSON]]
  }

  private enum JSON: Decodable {
    case ids([String])
    case status(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let ids = try? container.decode([String].self) {
        self = .ids(ids)
      } else {
        self = .status(try container.decode(String.self))
      }
    }

    var ids: [String] { if case .ids(let ids) = self { ids } else { [] } }
  }

  @Test(.enabled(if: gold != nil, "no ../shared/data/posts beside the checkout"))
  func wholePost() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: #require(Self.gold)))
    let gold = try JSONDecoder().decode(Gold.self, from: data)
    let texts = Dictionary(uniqueKeysWithValues: gold.blocks.map { ($0.id, $0.text) })
    func text(_ ids: [String]) -> String { ids.compactMap { texts[$0] }.joined(separator: " ") }
    let findings = gold.links.flatMap { missing(text($0[0].ids), text($0[1].ids)) }
    #expect(findings == ["Muscle pain", "needle", "vein"])
  }
}
