import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// What becomes of inline codes when translations come back in another format or from another program.
@Suite("Codes of catalogs that come back") struct ImportCodeTests {
  private static func link(_ text: String, _ address: String, at offset: Int) -> InlineText {
    InlineText(
      text,
      codes: [
        InlineCode(
          number: 1, kind: .opening, offset: offset, original: "<a href=\"\(address)\">",
          purpose: .link),
        InlineCode(
          number: 1, kind: .closing, offset: text.utf8.count, original: "</a>", purpose: .link),
      ])
  }

  private static let catalog = Catalog(
    original: "a.html",
    units: [
      TranslationUnit(
        id: "a-1", source: link("Read more on our page", "/knee", at: 13),
        target: link("Lees meer op onze pagina", "/knie", at: 13), state: .translated)
    ])

  private static let formats = [CatalogFormat.csv, .tsv, .xcstrings, .jsonFlat, .xliff2, .po, .tmx]
  private static let destinations = [CatalogFormat.po, .xliff2, .xliff12, .tmx, .json]

  @Test(arguments: formats, destinations)
  func aFormatWithoutMarkupKeepsTheLink(format: CatalogFormat, other: CatalogFormat) throws {
    let file = other.write(Self.catalog)
    let catalog = try other.read(file, file: "a.x")
    let written = format.write(Self.catalog)
    let same = CatalogImport(try format.read(written, file: "a.y"), into: catalog)
    #expect(same.count(of: .unchanged) == 1, "\(same.entries.map(\.outcome))")
    var incoming = try format.read(written, file: "a.y")
    incoming.units[0].state = .reviewed
    let advanced = CatalogImport(incoming, into: catalog)
    #expect(advanced.count(of: .advanced) == 1)
    #expect(advanced.catalog.units[0].target == catalog.units[0].target)
    incoming.units[0].target?.text = "Zie meer op onze pagina"
    incoming.units[0].target?.codes[0].offset = 12
    incoming.units[0].target?.codes[1].offset = 23
    let changed = CatalogImport(incoming, into: catalog)
    #expect(changed.count(of: .replaced) == 1)
    let target = try #require(changed.catalog.units[0].target)
    #expect(target.codes.map(\.original) == ["<a href=\"/knie\">", "</a>"])
    #expect(
      target.codes.map(\.number) == [1, 1] && target.codes.allSatisfy { $0.purpose == .link })
  }

  /// OmegaT writes its own tags, the same in both texts.
  private static let memory = """
    <tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>Read more on <bpt i="1" x="1">&lt;g1&gt;</bpt>our page<ept i="1">&lt;/g1&gt;</ept></seg></tuv>
    <tuv xml:lang="nl"><seg>Lees meer op <bpt i="1" x="1">&lt;g1&gt;</bpt>de pagina<ept i="1">&lt;/g1&gt;</ept></seg></tuv></tu></body></tmx>
    """

  @Test(arguments: destinations, [true, false])
  func aProgramsOwnTagsAreThoseOfTheCatalog(format: CatalogFormat, isFilled: Bool) throws {
    var catalog = Self.catalog
    if !isFilled { catalog.units[0].target = nil }
    let file = format.write(catalog)
    let incoming = try CatalogFormat.tmx.read(Array(Self.memory.utf8), file: "a.tmx")
    let imported = CatalogImport(
      incoming, into: try format.read(file, file: "a.x"), options: .init(isForced: true))
    #expect(imported.entries.map(\.outcome) == [isFilled ? .forced : .filled])
    let written = try format.update(file, file: "a.x", with: imported.catalog)
    let target = try #require(try format.read(written, file: "a.x").units[0].target)
    #expect(target.text == "Lees meer op de pagina")
    #expect(
      target.codes.map(\.original) == ["<a href=\"/\(isFilled ? "knie" : "knee")\">", "</a>"])
    #expect(target.codes.map(\.number) == [1, 1])
  }

  /// Markup of its own, other than that of its source, is what a translator wants.
  @Test func aLinkThatCameBackOtherwiseIsTaken() throws {
    var incoming = Self.catalog
    incoming.units[0].target = Self.link("Lees meer op onze pagina", "/nieuw", at: 13)
    let imported = CatalogImport(incoming, into: Self.catalog, options: .init(isForced: true))
    #expect(imported.catalog.units[0].target == incoming.units[0].target)
  }

  /// An accent may be a character of its own.
  @Test func aTextInAnotherNormalFormIsTheSame() {
    var catalog = Self.catalog
    catalog.units[0].target = Self.link("Lees één keer op", "/knie", at: 9)
    var incoming = catalog
    incoming.units[0].target = Self.link("Lees e\u{301}e\u{301}n keer op", "/knie", at: 11)
    #expect(CatalogImport(incoming, into: catalog).entries.map(\.outcome) == [.unchanged])
    #expect(CatalogComparison(from: catalog, to: incoming).changes.isEmpty)
  }

  /// Machine translation puts spaces into placeholders.
  @Test func placeholdersWithSpacesAreRead() throws {
    let rows =
      "id\tsource\ttarget\na-1\tRead more on <1>our page</1>\tLees meer op < 1 >de pagina</ 1>\n"
    var catalog = Self.catalog
    catalog.units[0].target = nil
    let imported = CatalogImport(
      try CatalogFormat.tsv.read(Array(rows.utf8), file: "a.tsv"), into: catalog)
    let target = imported.catalog.units[0].target
    #expect(target == Self.link("Lees meer op de pagina", "/knee", at: 13))
    let text = InlineText("Wat < 1 > is, en < 2 > niet")
    #expect(text.readingTypedPlaceholders(of: "x") == text)
  }
}
