import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// What putting a catalog into a file that is there must do in every format.
@Suite struct CatalogUpdateTests {
  static let inPlace = CatalogFormat.all.filter(\.updatesInPlace)

  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual }, SampleCatalogs.all)
  func leavesAFileAloneWhereNothingChanges(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = format.write(sample.catalog)
    let read = try format.read(bytes, file: "a.xlf")
    #expect(try format.update(bytes, file: "a.xlf", with: read).string == bytes.string)
  }

  @Test(arguments: inPlace, SampleCatalogs.all)
  func leavesReturnsAndByteOrderMarkAlone(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = withReturnsAndMark(format.write(sample.catalog))
    let read = try format.read(bytes, file: "a.xlf")
    #expect(try format.update(bytes, file: "a.xlf", with: read).string == bytes.string)
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual }, 0..<52)
  func holdsWhatTheCatalogHolds(format: CatalogFormat, seed: UInt64) throws {
    let sample = SampleCatalogs.all[Int(seed) % SampleCatalogs.all.count]
    var bytes = format.write(sample.catalog)
    if format.updatesInPlace, seed.isMultiple(of: 3) { bytes = withReturnsAndMark(bytes) }
    var changes = CatalogChanges(seed: seed)
    let changed = changes.apply(to: try format.read(bytes, file: "a.xlf"))
    let updated = try format.update(bytes, file: "a.xlf", with: changed)
    // A target whose cuts are not known is given to a segment as a whole; written anew, it has none.
    let kept = format.content.subtracting([.segments, .segmentDetails])
    var expected = try format.read(format.write(changed), file: "a.xlf")
    let read = try format.read(updated, file: "a.xlf")
    var sorted = read
    if format.name == "tmx" {
      // A memory has no order: what is new stands at the end, units and notes alike.
      (expected, sorted) = (ordered(expected), ordered(sorted))
    }
    #expect(transcript(of: sorted, keeping: kept) == transcript(of: expected, keeping: kept))
    #expect(try format.update(updated, file: "a.xlf", with: read).string == updated.string)
  }

  private func ordered(_ catalog: Catalog) -> Catalog {
    var catalog = catalog
    catalog.units.sort { $0.id < $1.id }
    for index in catalog.units.indices {
      catalog.units[index].notes.sort { ($0.category, $0.text) < ($1.category, $1.text) }
    }
    return catalog
  }

  private func withReturnsAndMark(_ bytes: [UInt8]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  /// What comes into a file ends its lines as the file does.
  @Test(arguments: [CatalogFormat.json, .xcstrings, .jsonFlat])
  func endsNewLinesAsTheFileDoes(format: CatalogFormat) throws {
    let text = format.write(SampleCatalogs.terms).string.replacing("\n", with: "\r\n")
    var catalog = try format.read(Array(text.utf8), file: "a.json")
    for index in catalog.units.indices {
      catalog.units[index].target = "Anders"
      catalog.units[index].state = .reviewed
      catalog.units[index].notes.append(.init(text: "Look."))
    }
    catalog.units.append(TranslationUnit(id: "new", source: "New", target: "Nieuw"))
    let updated = try format.update(Array(text.utf8), file: "a.json", with: catalog)
    #expect(updated.count { $0 == 0x0A } > text.utf8.count { $0 == 0x0A })
    #expect(updated.count { $0 == 0x0A } == updated.count { $0 == 0x0D })
  }
}
