import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// What every format must do; a new format is here by its place in `CatalogFormat.all`.
@Suite struct CatalogConformanceTests {
  /// The formats that are read.
  static let readable = CatalogFormat.all.filter { $0.role != .writeOnly }
  /// Those that hold both texts.
  static let bilingual = CatalogFormat.all.filter { $0.role == .bilingual }

  @Test(arguments: readable, SampleCatalogs.all)
  func readsWhatItWrote(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = format.write(sample.catalog)
    let read = try format.read(bytes, file: "a.xlf")
    #expect(
      transcript(of: read, keeping: format.content)
        == transcript(of: asRead(sample.catalog, format.role), keeping: format.content))
    #expect(read.units.allSatisfy { $0.confidence == 1 })
  }

  @Test(arguments: CatalogFormat.all, SampleCatalogs.all)
  func writesTheSameBytesAgain(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = format.write(sample.catalog)
    #expect(format.write(sample.catalog) == bytes)
    guard format.role != .writeOnly else { return }
    let read = try format.read(bytes, file: "a.xlf")
    #expect(format.write(read).string == bytes.string)
  }

  @Test(arguments: readable, SampleCatalogs.all)
  func acceptsByteOrderMarkAndReturns(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = format.write(sample.catalog)
    let expected = transcript(of: try format.read(bytes, file: "a.xlf"))
    let marked = [0xEF, 0xBB, 0xBF] + bytes
    #expect(transcript(of: try format.read(marked, file: "a.xlf")) == expected)
    let returned = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(transcript(of: try format.read(returned, file: "a.xlf")) == expected)
  }

  @Test(arguments: readable, SampleCatalogs.named)
  func isRecognizedByItsContent(format: CatalogFormat, sample: SampleCatalog) {
    // A folder is known by its name.
    if format.isFolder { return }
    let bytes = format.write(sample.catalog)
    #expect(CatalogFormat.all.filter { $0.recognizes(bytes) }.map(\.name) == [format.name])
    #expect(CatalogFormat.detect(file: "unknown", bytes: bytes)?.name == format.name)
    for fileExtension in format.fileExtensions {
      let file = "some.folder/a." + fileExtension.uppercased()
      #expect(CatalogFormat.detect(file: file, bytes: bytes)?.name == format.name)
      #expect(CatalogFormat.isCatalog(file: file))
    }
  }

  @Test(arguments: readable)
  func writesNothingForAnEmptyTarget(format: CatalogFormat) throws {
    let unit = TranslationUnit(
      id: "a", status: .missingDutch, source: "One", target: "", state: .final)
    let catalog = Catalog(original: "a", units: [unit])
    let read = try #require(try format.read(format.write(catalog), file: "a.xlf").units.first)
    #expect(read.target == nil)
    #expect(read.state == .initial)
    #expect(read.status == .missingDutch)
  }

  @Test(arguments: bilingual)
  func forgetsTheStatusThatATranslatorHasPutRight(format: CatalogFormat) throws {
    var unit = TranslationUnit(
      id: "a", status: .missingDutch, source: "One", target: "Een", state: .translated)
    var read = try format.read(format.write(Catalog(original: "a", units: [unit])), file: "a.xlf")
    #expect(read.units.map(\.status) == [.ok])
    unit.status = .untranslated
    read = try format.read(format.write(Catalog(original: "a", units: [unit])), file: "a.xlf")
    #expect(read.units.map(\.status) == [.ok])
  }

  @Test(arguments: readable, 0..<40)
  func writesCodesThatFitNowhere(format: CatalogFormat, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let kinds: [InlineCode.Kind] = [.opening, .closing, .standalone]
    func text() -> InlineText {
      InlineText(
        "één 🦵",
        codes: (0..<6).map { _ in
          InlineCode(
            number: Int.random(in: -1...3, using: &generator),
            kind: kinds.randomElement(using: &generator) ?? .opening,
            offset: Int.random(in: -2...12, using: &generator), original: "<b>")
        })
    }
    let unit = TranslationUnit(id: "a", source: text(), target: text(), state: .translated)
    let bytes = format.write(Catalog(original: "a", units: [unit]))
    let read = try format.read(bytes, file: "a.xlf")
    #expect(format.write(read).string == bytes.string)
    if format.role == .bilingual {
      #expect(read.units.first?.source.text == "één 🦵")
      #expect(read.units.first?.source.codes.count == 6)
    }
    #expect(read.units.first?.target?.codes.count == 6)
  }

  @Test(arguments: readable)
  func givesThePlaceOfSourceAndTarget(format: CatalogFormat) throws {
    let bytes = format.write(SampleCatalogs.post)
    let units = try format.read(bytes, file: "a.file").units
    for unit in units {
      for (range, text) in [(unit.sourceRange, unit.source), (unit.targetRange, unit.target)] {
        // A missing text may have a place that waits for it.
        guard let text else { continue }
        let range = try #require(range)
        #expect(range.file == "a.file")
        let before = bytes[..<range.offset]
        let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
        #expect(range.line == before.count { $0 == 0x0A } + 1)
        #expect(range.column == bytes[lineStart..<range.offset].count { $0 & 0xC0 != 0x80 } + 1)
        let endOffset = range.offset + range.length
        #expect(range.start.byteColumn == range.offset - lineStart + 1)
        #expect(range.end.line == range.line)
        #expect(range.end.column == bytes[lineStart..<endOffset].count { $0 & 0xC0 != 0x80 } + 1)
        #expect(range.end.byteColumn == endOffset - lineStart + 1)
        let written = Array(bytes[range.offset..<endOffset])
        #expect(written.string.contains(text.text))
        #expect(!written.contains(0x0A))
      }
    }
  }

  @Test(arguments: readable, 0..<50)
  func neverBreaksOnDamagedFiles(format: CatalogFormat, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sample = SampleCatalogs.all[Int(seed) % SampleCatalogs.all.count]
    var bytes = format.write(sample.catalog)
    if Bool.random(using: &generator) {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[index] = UInt8.random(in: 0...255, using: &generator)
    }
    do throws(InputError) {
      let catalog = try format.read(bytes, file: "a.xlf")
      #expect(Set(catalog.units.map(\.id)).count == catalog.units.count)
    } catch {
      #expect(error.file == "a.xlf")
      let lines = bytes.count { $0 == 0x0A } + 1
      // The XML parser counts a lone return as a line end of its own.
      #expect((1...lines + bytes.count { $0 == 0x0D }).contains(error.line ?? 1))
      #expect(error.message.key == "error." + error.code.name)
    }
  }

  /// A file in any state that is still read is updated as well as one that was just written.
  @Test(arguments: readable.filter(\.updatesInPlace), 0..<50)
  func updatesDamagedFiles(format: CatalogFormat, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = SampleCatalogs.all[Int(seed) % SampleCatalogs.all.count]
    var bytes = format.write(sample.catalog)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0x09...0x7E, using: &generator)
      case 1: bytes.remove(at: index)
      default:
        bytes.insert(
          [0x0A, 0x20, 0x22, 0x23, 0x5C].randomElement(using: &generator) ?? 0x20, at: index)
      }
    }
    guard var catalog = try? format.read(bytes, file: "a.xlf", languages: .any) else { return }
    #expect(try format.update(bytes, file: "a.xlf", with: catalog) == bytes)
    for index in catalog.units.indices where index.isMultiple(of: 3) {
      catalog.units[index].target = "Anders"
      catalog.units[index].state = .final
    }
    let updated = try format.update(bytes, file: "a.xlf", with: catalog)
    let read = try format.read(updated, file: "a.xlf", languages: .any)
    #expect(read.units.map(\.id) == catalog.units.map(\.id))
    for (unit, other) in zip(read.units, catalog.units) where other.target == "Anders" {
      #expect(unit.target?.text.contains("Anders") ?? false)
    }
  }

  @Test(arguments: readable, ["", "\u{FEFF}", " \n\r\n\t"])
  func saysThatAFileIsEmpty(format: CatalogFormat, text: String) {
    #expect(throws: InputError(.catalogEmpty, file: "a.xlf", line: 1, column: 1)) {
      try format.read(Array(text.utf8), file: "a.xlf")
    }
  }

  /// What an update must not touch: read and put back, a file stays as it is, whatever it holds.
  @Test(arguments: readable, SampleCatalogs.all)
  func leavesAFileAsItIsThatHasNotChanged(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = format.write(sample.catalog)
    let read = try format.read(bytes, file: "a.xlf", languages: .any)
    #expect(try format.update(bytes, file: "a.xlf", with: read).string == bytes.string)
  }

  @Test(arguments: readable, SampleCatalogs.all)
  func putsAChangedCatalogIntoAFile(format: CatalogFormat, sample: SampleCatalog) throws {
    var changed = sample.catalog
    for index in changed.units.indices where index.isMultiple(of: 2) {
      changed.units[index].target = "Anders, \"zo\"."
      changed.units[index].state = .translated
      changed.units[index].status = .ok
      changed.units[index].terms = []
    }
    if changed.units.count > 2 { changed.units.remove(at: 1) }
    changed.units.append(
      TranslationUnit(id: "new-1", source: "New", target: "Nieuw", state: .translated))
    let written = try format.read(format.write(changed), file: "a.xlf", languages: .any)
    let updated = try format.update(
      format.write(sample.catalog), file: "a.xlf", with: written)
    let read = try format.read(updated, file: "a.xlf", languages: .any)
    // Terms stay, and a target whose cuts are not known is given to a segment as a whole.
    let kept = format.content.subtracting([.terms, .segments, .segmentDetails])
    #expect(transcript(of: read, keeping: kept) == transcript(of: written, keeping: kept))
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role == .writeOnly })
  func saysThatAFormatIsOnlyWritten(format: CatalogFormat) {
    #expect(throws: InputError(.catalogWriteOnly, file: "a", format.title)) {
      try format.read(format.write(SampleCatalogs.post), file: "a")
    }
    #expect(
      format.fileExtensions.allSatisfy {
        CatalogFormat.detect(file: "a." + $0, bytes: [])?.name != format.name
      })
  }

  @Test func hasAFolderForEachFormat() throws {
    let folder = Checkout.folder + "/Sources/Catalogs"
    let files = try FormatFolders.formatFiles(in: folder)
    let declared = files.compactMap(FormatFolders.declaredName)
    #expect(declared.count == files.count)
    #expect(declared.sorted() == CatalogFormat.all.map(\.name).sorted())
  }

  @Test func namesEachFormatOnce() {
    #expect(Set(CatalogFormat.all.map(\.name)).count == CatalogFormat.all.count)
    for format in CatalogFormat.all {
      #expect(CatalogFormat.named(format.name)?.title == format.title)
      #expect(format.summary == Message("format." + format.name))
    }
    #expect(CatalogFormat.named("doc") == nil)
  }
}
