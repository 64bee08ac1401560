import Bitext
import QualityAssurance
import Terminology
import TestSupport
import Testing

@Suite struct QualityAssuranceEntryTests {
  private let english = SourceRange(file: "a.html", offset: 10, length: 9, line: 2, column: 1)
  private let dutch = SourceRange(file: "a.html", offset: 50, length: 9, line: 7, column: 1)

  private func findings(_ units: [TranslationUnit]) -> [Finding] {
    QualityAssurance.findings(
      in: Catalog(original: "a.html", units: units), checks: Check.all,
      matcher: TermMatcher(glossary: Glossary(concepts: [])))
  }

  @Test func goesByUnitAndThenByCheck() {
    let found = findings([
      TranslationUnit(
        id: "u1",
        source: InlineText(
          "Take 2.", codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br>")]),
        target: "Neem 3."),
      TranslationUnit(id: "u2", status: .missingDutch, source: "Rest."),
      TranslationUnit(id: "u3", source: "Rest 4 days.", target: "Rust 4 dagen."),
    ])
    #expect(found.map(\.unit) == ["u1", "u1", "u2"])
    #expect(found.map(\.check) == ["numbers", "inline-codes", "missing-translation"])
  }

  /// A host of which one word is translated was chosen, not mistyped.
  @Test(arguments: [
    ("painclinic", "pijnclinic", 0), ("pain-clinic", "pijn-clinic", 0), ("mypain", "mijnpijn", 0),
    ("painclinic", "painclinc", 1), ("painclinic", "pianclinic", 1),
  ])
  func tellsATranslatedHostFromAMistypedOne(english: String, dutch: String, count: Int) {
    func text(_ words: String, _ host: String) -> InlineText {
      let tag = "<a href=\"https://www.\(host).nl/a\">"
      return InlineText(
        words,
        codes: [
          InlineCode(number: 1, kind: .opening, offset: 0, original: tag, purpose: .link),
          InlineCode(
            number: 1, kind: .closing, offset: words.utf8.count, original: "</a>", purpose: .link),
        ])
    }
    let unit = TranslationUnit(
      id: "u", source: text("Our page", english), target: text("Onze pagina", dutch))
    let found = QualityAssurance.findings(
      in: Catalog(original: "a.html", units: [unit]), checks: Check.all,
      matcher: TermMatcher(glossary: Glossary(concepts: [])),
      translations: { WordTranslations([(Array("pain".utf8), Array("pijn".utf8))]) })
    #expect(found.count { $0.check == "links-differ" } == count, "\(found)")
  }

  /// The preferred term of each meaning comes first; what is not shown still tells the finding from others.
  @Test func namesFiveTermsAtMost() throws {
    func concept(_ id: String, _ dutch: [String]) -> Concept {
      Concept(
        id: id,
        terms: [Term("strain", .english)]
          + dutch.map { Term($0, .dutch, status: $0 == dutch[0] ? .preferred : .admitted) })
    }
    let concepts = [
      concept("injury", ["verrekking", "spierverrekking", "rek"]),
      concept("load", ["belasting", "spanning", "inspanning"]),
    ]
    let unit = TranslationUnit(id: "u", source: "The strain is gone.", target: "Dat is weg.")
    let found = QualityAssurance.findings(
      in: Catalog(original: "a.html", units: [unit]), checks: Check.all,
      matcher: TermMatcher(glossary: Glossary(concepts: concepts)))
    let finding = try #require(found.first { $0.check == "term-missing" })
    #expect(
      finding.message.arguments == [
        "strain", "verrekking, belasting, spierverrekking, rek, spanning (…)",
      ])
    #expect(finding.identity[1].hasSuffix(", spanning, inspanning"))
  }

  /// A *before* that became "nadat" is mended by another word, not by changing what is said first.
  @Test func oneMistakeIsOneFinding() {
    func checks(_ english: InlineText, _ dutch: InlineText) -> [String] {
      findings([TranslationUnit(id: "u", source: english, target: dutch)]).map(\.check)
    }
    #expect(
      checks(
        "You take two tablets before you eat.", "Je neemt twee tabletten nadat je hebt gegeten.")
        == ["opposite-swapped"])
    #expect(
      checks(
        "Take the tablet first and then the capsule.",
        "Neem eerst de capsule en daarna de tablet.") == ["order-reversed"])
  }

  @Test func pointsAtTheDutchWhereThereIsSome() {
    let found = findings([
      TranslationUnit(
        id: "u1", source: "Take 2.", target: "Neem 3.", sourceRange: english, targetRange: dutch),
      TranslationUnit(id: "u2", status: .missingDutch, source: "Rest.", sourceRange: english),
      TranslationUnit(id: "u3", source: "Take 2.", target: "Neem 3."),
    ])
    #expect(found.map(\.location) == [dutch, english, nil])
  }

  /// A translator may use a code twice, put its end first, or leave half of it out.
  @Test func standsAnyOrderOfCodes() {
    let kinds: [InlineCode.Kind] = [.opening, .closing]
    func text(_ text: String, _ codes: [(Int, Int)]) -> InlineText {
      InlineText(
        text,
        codes: codes.map { kind, offset in
          InlineCode(
            number: 1, kind: kinds[kind], offset: offset,
            original: kind == 0 ? "<a href=\"x\">" : "</a>", purpose: .link)
        })
    }
    let source = text("My neck hurts", [(0, 3), (1, 7)])
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let count = Int.random(in: 0...5, using: &random)
      let codes = (0..<count).map { _ in Int.random(in: 0...13, using: &random) }.sorted()
        .map { (Int.random(in: 0...1, using: &random), $0) }
      let target = text("Mijn nek doet", codes)
      for finding in findings([TranslationUnit(id: "u", source: source, target: target)]) {
        #expect(finding.targetHighlight?.upperBound ?? 0 <= 13)
      }
    }
  }

  @Test(arguments: [
    TranslationUnit(id: "u", status: .same, source: "10 x 3", target: "10 x 3"),
    TranslationUnit(id: "u", source: "", target: nil),
  ])
  func isSilentWhereThereIsNothingToCompare(unit: TranslationUnit) {
    #expect(findings([unit]) == [])
  }

  @Test func saysOnceThatAParagraphHasNoEnglish() {
    let found = findings([
      TranslationUnit(id: "u", status: .missingEnglish, source: "", target: "Neem 3 keer 2.")
    ])
    #expect(found.map(\.check) == ["missing-source"])
  }

  @Test func saysOnceThatAParagraphIsUntranslated() {
    let text: InlineText = "Take 2 of these tablets and rest."
    let found = findings([
      TranslationUnit(id: "u", status: .untranslated, source: text, target: text)
    ])
    #expect(found.map(\.check) == ["untranslated"])
  }
}
