import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// Numbers of codes, where a number is all that tells one code from another.
@Suite("Numbers of codes that come back") struct CodeNumberExchangeTests {
  private static let source = "Read <1>neck</1> and <2>back</2>"
  private static let crossed = "Lees <2>nek</2> en <1>rug</1>"
  private static let right = "Lees <1>nek</1> en <2>rug</2>"

  private static func catalog(_ target: String) -> Catalog { .coded(target, source) }

  static let formats = CatalogConformanceTests.readable

  @Test(arguments: formats, formats)
  func codesThatWerePutRightAreAConflict(format: CatalogFormat, other: CatalogFormat) throws {
    for make in [Self.catalog, { Self.catalog($0).withLinks() }] {
      let old = try make(Self.crossed).read(as: format)
      let new = try make(Self.right).read(as: other)
      let imported = CatalogImport(new, into: old)
      #expect(imported.entries.map(\.outcome) == [.conflict])
      let forced = CatalogImport(new, into: old, options: .init(isForced: true))
      #expect(forced.entries.map(\.outcome) == [.forced])
      let written = try format.update(format.write(old), file: "a.x", with: forced.catalog)
      let target = try #require(try format.read(written, file: "a.x").units[0].target)
      #expect(target.codes.map(\.number) == [1, 1, 2, 2])
      #expect(CatalogComparison(from: old, to: new).changes.map(\.aspects) == [[.target]])
      let same = try make(Self.crossed).read(as: other)
      #expect(CatalogImport(same, into: old).entries.map(\.outcome) == [.unchanged])
      #expect(CatalogComparison(from: old, to: same).changes.isEmpty)
    }
  }

  /// XLIFF and TMX may number the codes of one source otherwise.
  @Test func numbersOfAnotherFormatAreNoDifference() {
    var other = Self.catalog(Self.right)
    for index in 0..<4 {
      other.units[0].source.codes[index].number += 6
      other.units[0].target?.codes[index].number += 6
    }
    let catalog = Self.catalog(Self.right)
    #expect(CatalogImport(other, into: catalog).entries.map(\.outcome) == [.unchanged])
    #expect(CatalogComparison(from: catalog, to: other).changes.isEmpty)
  }
}
