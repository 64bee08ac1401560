import Bitext
import Testing

@testable import Catalogs

/// What formats do not keep, said as it is.
@Suite("What formats do not keep") struct CatalogLossTests {
  private static let catalog = Catalog(
    original: "a.html",
    units: [
      TranslationUnit(
        id: "a-1", source: "One", target: "Een", state: .initial,
        notes: [.init(category: "location", text: "a.html:1:2"), .init(text: "Look.")]),
      TranslationUnit(
        id: "a-2", source: "Two", target: "Twee", state: .translated,
        notes: [.init(category: "location", text: "a.html:2:2")]),
    ])

  @Test func translationsAloneLoseTheEnglishAndTheStates() {
    let losses = CatalogFormat.jsonFlat.losses(writing: Self.catalog)
    #expect(losses.map(\.kind) == [.header, .sources, .states, .places, .notes])
    #expect(losses.map(\.count) == [1, 2, 1, 2, 1])
    #expect(losses.last?.key == "loss.remarks")
  }

  @Test func aTemplateLosesTheTranslations() {
    let losses = CatalogFormat.pot.losses(writing: Self.catalog)
    #expect(losses.map(\.kind) == [.translations, .columns] && losses.map(\.count) == [2, 2])
  }

  @Test func aTableToReadHasNoPlaces() {
    let losses = CatalogFormat.markdown.losses(writing: Self.catalog)
    #expect(losses.map(\.kind) == [.places, .notes])
    let table = CatalogFormat.csv.losses(writing: Self.catalog)
    #expect(table.map(\.kind) == [.header, .notes] && table[1].key == "loss.notes")
  }

  @Test func aStringCatalogKeepsItsOwnFactsAndTheLanguages() throws {
    let text = """
      {"sourceLanguage" : "en", "strings" : {"One" : {"extractionState" : "manual", "localizations" : {
      "de" : {"stringUnit" : {"state" : "translated", "value" : "Eins"}},
      "nl" : {"stringUnit" : {"state" : "translated", "value" : "Een"}}}}}, "version" : "1.0"}
      """
    var catalog = try CatalogFormat.xcstrings.read(Array(text.utf8), file: "L.xcstrings")
    #expect(catalog.otherLanguages == ["de"])
    for format in [CatalogFormat.csv, .po, .xliff2, .xliff12, .tmx, .json] {
      let losses = format.losses(writing: catalog)
      #expect(losses.first { $0.kind == .otherLanguages }?.count == 1, "\(format)")
      let back = try format.read(format.write(catalog), file: "L.x")
      #expect(!CatalogFormat.xcstrings.losses(writing: back).contains { $0.kind == .metadata })
    }
    catalog.units[0].metadata.append(.init(category: "web", type: "context", value: "menu"))
    let losses = CatalogFormat.xcstrings.losses(writing: catalog)
    #expect(losses.first { $0.kind == .metadata }?.count == 1)
    #expect(losses.first { $0.kind == .header }?.key == "loss.name")
    #expect(CatalogLoss(.header, count: 1).key == "loss.header")
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual && !$0.isFolder })
  func controlCharactersThatDoNotComeBackAreTold(format: CatalogFormat) throws {
    let unit = TranslationUnit(
      id: "a", source: "One", target: "Een\u{B} twee", state: .translated)
    let catalog = Catalog(original: "a", units: [unit])
    let read = try format.read(format.write(catalog), file: "a.x")
    let isKept = read.units[0].target == unit.target
    let loss = format.losses(writing: catalog).first { $0.kind == .controlCharacters }
    #expect(loss?.count == (isKept ? nil : 1))
  }
}
