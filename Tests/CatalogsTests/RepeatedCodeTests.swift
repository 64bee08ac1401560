import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// Codes that a translation needs more often than its source.
@Suite("Codes that are repeated") struct RepeatedCodeTests {
  private static let bold = "The <1>whole</1> world"
  private static let twice = "De <1>hele</1> grote <1>wereld</1>"

  private static func repeated(withMarkup: Bool) -> Catalog {
    let catalog = Catalog.coded(twice, bold)
    return withMarkup ? catalog.withLinks() : catalog
  }

  @Test(arguments: [CatalogFormat.csv, .tsv, .jsonFlat, .xcstrings, .po], [true, false])
  func aCodeThatIsRepeatedKeepsItsNumber(format: CatalogFormat, withMarkup: Bool) throws {
    let catalog = Self.repeated(withMarkup: withMarkup)
    let target = try catalog.read(as: format).units[0].target
    #expect(target.map { Placeholders.encode($0).string } == Self.twice)
  }

  @Test(
    arguments: CatalogConformanceTests.readable, [CatalogFormat.csv, .tsv, .jsonFlat, .xcstrings])
  func aTableOfAnotherFormatHasTheNumberOfTheEnglish(
    format: CatalogFormat, table: CatalogFormat
  ) throws {
    if format.role == .monolingual { return }
    for withMarkup in [true, false] {
      let first = try Self.repeated(withMarkup: withMarkup).read(as: format)
      let target = try first.read(as: table).units[0].target
      #expect(target.map { Placeholders.encode($0).string } == Self.twice)
    }
  }

  @Test(
    arguments: [CatalogFormat.csv, .po, .xliff2, .xliff12, .tmx], CatalogConformanceTests.readable)
  func aCodeThatIsRepeatedIsImported(format: CatalogFormat, destination: CatalogFormat) throws {
    var catalog = Self.repeated(withMarkup: true)
    let back = try catalog.read(as: format)
    catalog.units[0].target = nil
    let file = destination.write(catalog)
    if destination.role == .monolingual { return }
    let imported = CatalogImport(back, into: try destination.read(file, file: "a.x"))
    #expect(imported.entries.map(\.outcome) == [.filled])
    let written = try destination.update(file, file: "a.x", with: imported.catalog)
    let target = try #require(try destination.read(written, file: "a.x").units[0].target)
    #expect(target.text == "De hele grote wereld")
    if destination.content.contains(.markup) {
      let link = "<a href=\"/1\">"
      #expect(target.codes.map(\.original) == [link, "</a>", link, "</a>"])
    } else {
      #expect(target.codes.map(\.number) == [1, 1, 1, 1])
    }
  }

  @Test(arguments: [
    #"<pc id="2" copyOf="1">wereld</pc>"#, #"<sc id="2" copyOf="1"/>wereld<ec startRef="2"/>"#,
  ])
  func aCopyHasTheNumberOfItsBase(copy: String) throws {
    let file = """
      <xliff version="2.1" srcLang="en" trgLang="nl" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit \
      id="a"><segment state="translated"><source>The <pc id="1">whole</pc> world and <pc id="3">sky</pc></source>\
      <target>De <pc id="1">hele</pc> grote \(copy) en <pc id="3">lucht</pc></target></segment></unit></file></xliff>
      """
    let catalog = try CatalogFormat.xliff2.read(Array(file.utf8), file: "a.xlf")
    let target = try catalog.read(as: .csv).units[0].target
    #expect(target.map { Placeholders.encode($0).string } == Self.twice + " en <3>lucht</3>")
    let updated = try CatalogFormat.xliff2.update(Array(file.utf8), file: "a.xlf", with: catalog)
    #expect(updated.string == file)
  }
}
