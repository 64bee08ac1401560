import Bitext
import Foundation
import TestSupport
import Testing

@testable import Catalogs

@Suite("Statistics of catalogs")
struct StatisticsTests {
  @Test(
    arguments: [
      ("", 0), ("  ", 0), ("One", 1), ("One two\tthree\nfour", 4), ("a follow-up – e.g. 1,5 %", 4),
      ("“Éénmaal” (2×) …", 2), ("& / -", 0), ("no\u{A0}break", 2),
    ])
  func aWordHoldsALetterOrADigit(text: String, count: Int) {
    #expect(WordCount.words(in: text) == count)
  }

  @Test func unitsAndWordsAreCountedByStateAndStatus() {
    var hidden = TranslationUnit(id: "h", source: "Not for translators")
    hidden.isTranslatable = false
    var statistics = CatalogStatistics(
      Catalog(
        original: "a",
        units: [
          TranslationUnit(id: "1", source: "One two", target: "Een", state: .translated),
          TranslationUnit(id: "2", status: .missingDutch, source: "Three words here"),
          TranslationUnit(id: "3", status: .untranslated, source: "See you", target: "See you"),
          hidden,
        ]))
    #expect(statistics.total == .init(units: 3, sourceWords: 7, targetWords: 3))
    #expect(statistics.withoutTarget == .init(units: 1, sourceWords: 3))
    #expect(statistics.figures(in: .initial) == .init(units: 2, sourceWords: 5, targetWords: 2))
    #expect(statistics.figures(in: .translated).units == 1)
    #expect(statistics.figures(in: .final) == .init())
    #expect(statistics.figures(of: .untranslated).targetWords == 2)
    statistics += statistics
    #expect(statistics.total.sourceWords == 14)
    #expect(statistics.figures(of: .missingDutch).units == 2)
  }

  // Needs pocount (translate-toolkit).
  @Test(
    .enabled(if: ExternalProgram.pocount.isInstalled, "pocount absent"),
    arguments: [CatalogFormat.po, .xliff12])
  func pocountCountsTheSameWords(format: CatalogFormat) throws {
    let units = [
      ("Dry needling is safe, and isn't painful.", "Dry needling is veilig, en doet geen pijn."),
      ("Repeat 10 times: 1,5 kg (or more).", "Herhaal 10 keer: 1,5 kg (of meer)."),
      ("A follow-up & a “check”…", "Een vervolg en een ‘controle’ …"),
      ("Only the source has words", nil),
    ].enumerated().map { index, texts in
      TranslationUnit(
        id: "u\(index)",
        source: InlineText(
          texts.0,
          codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br>")]),
        target: texts.1.map { InlineText($0) }, state: texts.1 == nil ? .initial : .final)
    }
    let catalog = Catalog(original: "a.html", units: units)
    let bytes = format.write(catalog, options: WritingOptions(fillsMissingTargets: false))
    let name = "a." + (format.fileExtensions.first ?? "")
    let outcome = try ExternalProgram.withFiles([(name: name, bytes: bytes)]) { paths in
      try ExternalProgram.pocount.run(["--csv"] + paths)
    }
    let rows = outcome.output.split(separator: "\n").map { line in
      line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let row = try #require(rows.last { ($0.first ?? "").contains(name) }, "\(outcome.output)")
    // file, translated: units, source words, target words; fuzzy: 2; untranslated: 2; total: 2
    let statistics = CatalogStatistics(catalog)
    // “&” is a word to pocount.
    #expect(row[1...3] == ["3", String(statistics.figures(in: .final).sourceWords + 1), "20"])
    #expect(statistics.total.targetWords == 20)
    #expect(row[6...7] == ["1", String(statistics.withoutTarget.sourceWords)])
  }
}
