import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// Files of translations alone beside catalogs with both texts.
@Suite("Translations alone") struct TranslationsAloneTests {
  @Test func translationsAloneSayNothingOfTheEnglish() throws {
    let table = Catalog.coded("Nek", "Neck")
    for target in ["Nek", "Hals"] {
      let alone = try Catalog.coded(target, "Neck").read(as: .jsonFlat)
      let aspects: [[CatalogComparison.Aspect]] = target == "Nek" ? [] : [[.target]]
      #expect(CatalogComparison(from: table, to: alone).changes.map(\.aspects) == aspects)
      #expect(CatalogComparison(from: alone, to: table).changes.map(\.aspects) == aspects)
    }
  }

  @Test func anEnglishTextThatIsNewIsAChange() {
    var old = Catalog.coded("Nek", "Neck")
    old.units.append(TranslationUnit(id: "b", source: "", target: "Rug", state: .translated))
    var new = old
    new.units[1].source = "Back"
    #expect(CatalogComparison(from: old, to: new).changes.map(\.aspects) == [[.source]])
  }
}
