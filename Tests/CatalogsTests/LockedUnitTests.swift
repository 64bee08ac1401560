import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// Translations that come back for what is not to be translated.
@Suite("Units that are not to be translated") struct LockedUnitTests {
  @Test(arguments: [true, false], [nil, "Nek"])
  func aUnitThatIsNotToBeTranslatedIsLeft(isForced: Bool, target: String?) {
    var catalog = Catalog.coded("", "Neck pain")
    catalog.units[0].isTranslatable = false
    catalog.units[0].target = target.map { InlineText($0) }
    let incoming = Catalog.coded("Nekpijn", "Neck pain")
    let imported = CatalogImport(incoming, into: catalog, options: .init(isForced: isForced))
    #expect(imported.entries.map(\.outcome) == [.locked])
    #expect(imported.catalog == catalog && !imported.hasChanges)
    let like = CatalogImport(
      Catalog.coded("Nekpijn", "Neck pains"), into: catalog, options: .init(isForced: isForced))
    #expect(like.catalog == catalog)
    let same = CatalogImport(catalog, into: catalog, options: .init(isForced: isForced))
    #expect(same.entries.map(\.outcome) == (target == nil ? [] : [.unchanged]))
  }
}
