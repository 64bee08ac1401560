import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// The formats that can be cut.
private let cutFormats = CatalogFormat.all.filter { $0.pieces != nil }

/// What reading in pieces gives: the pieces joined, and how many there were.
private struct Streamed {
  var catalog: Catalog?
  var pieces = 0

  init(
    _ bytes: [UInt8], _ format: CatalogFormat, languages: CatalogFormat.Languages = .englishToDutch,
    pieceSize: Int, blockSize: () -> Int
  ) throws(InputError) {
    var stream = CatalogStream(
      format: format, file: "a.file", languages: languages, pieceSize: pieceSize)
    var index = 0
    while index < bytes.count {
      let end = min(bytes.count, index + blockSize())
      for piece in try stream.append(bytes[index..<end]) { add(piece) }
      index = end
    }
    if let piece = try stream.finish() { add(piece) }
  }

  private mutating func add(_ piece: Catalog) {
    pieces += 1
    if catalog == nil { catalog = piece } else { catalog?.units += piece.units }
    #expect(piece.original == catalog?.original)
    #expect(piece.sourceLanguage == catalog?.sourceLanguage)
  }
}

/// Reading a file at once or in pieces gives the same, down to the places, or the same error.
private func expectSame(
  _ bytes: [UInt8], _ format: CatalogFormat, languages: CatalogFormat.Languages = .englishToDutch,
  pieceSize: Int = 64, note: String = "", blockSize: () -> Int
) {
  let whole = described { () throws(InputError) in
    try format.read(bytes, file: "a.file", languages: languages)
  }
  let pieces = described { () throws(InputError) in
    try Streamed(
      bytes, format, languages: languages, pieceSize: pieceSize, blockSize: blockSize
    ).catalog
  }
  // A file of lines is looked through for bytes that are not UTF-8 before anything else is said of it.
  if whole[0].hasPrefix("catalog-not-utf8"), pieces.count == 1 { return }
  // So is a file of records for a field without an end.
  if whole[0].hasPrefix("csv-quote-not-closed"), pieces.count == 1 { return }
  // What is wrong with a header is told before what is wrong further on; a file that is read at once is taken apart first.
  if pieces[0].hasPrefix("catalog-charset"), whole.count == 1 { return }
  let difference = zip(pieces + ["end"], whole + ["end"]).first { $0 != $1 }
  #expect(difference == nil, "\(format) \(note)")
}

/// A catalog with all places, or the error, as lines.
private func described(_ read: () throws(InputError) -> Catalog?) -> [String] {
  do throws(InputError) {
    guard let catalog = try read() else { return ["no catalog"] }
    return transcript(of: catalog)
      + catalog.units.map { unit in
        let places = [unit.sourceRange, unit.targetRange].map { place in
          place.map { "\($0.offset) +\($0.length) \($0.start) – \($0.end)" } ?? "none"
        }
        return "\(unit.id): \(places) \(unit.metadata) \(unit.isTranslatable)"
      }
  } catch {
    return ["\(error.code.name) \(error.place) \(error.arguments)"]
  }
}

@Suite("Catalogs in pieces") struct CatalogStreamTests {
  @Test(arguments: cutFormats, SampleCatalogs.named)
  func givesTheUnitsOfTheWholeFile(format: CatalogFormat, sample: SampleCatalog) throws {
    let bytes = format.write(sample.catalog)
    for size in [1, 3, 16, bytes.count] {
      expectSame(bytes, format, note: "\(size)") { size }
    }
    let returned = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    expectSame([0xEF, 0xBB, 0xBF] + returned, format, note: "returns") { 5 }
  }

  @Test(arguments: cutFormats)
  func eachBlockSizeGivesTheSame(format: CatalogFormat) throws {
    let bytes = format.write(SampleCatalogs.random(seed: 4))
    for size in 1...64 { expectSame(bytes, format, pieceSize: 1, note: "\(size)") { size } }
  }

  @Test(arguments: cutFormats, 0..<40 as Range<UInt64>)
  func blocksAndPiecesOfAnySizeGiveTheSame(format: CatalogFormat, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = format.write(SampleCatalogs.random(seed: seed))
    let pieceSize = Int.random(in: 1...900, using: &generator)
    expectSame(bytes, format, pieceSize: pieceSize, note: "seed \(seed)") {
      Int.random(in: 1...400, using: &generator)
    }
  }

  @Test(arguments: cutFormats)
  func cutsAFileIntoPieces(format: CatalogFormat) throws {
    let bytes = format.write(SampleCatalogs.characters)
    let streamed = try Streamed(bytes, format, pieceSize: 100) { 50 }
    #expect(streamed.pieces >= 5, "\(format)")
  }

  /// A file that stops anywhere or is damaged gives the error of the whole file, or at least one where that has one.
  @Test(arguments: cutFormats, 0..<40 as Range<UInt64>)
  func tellsTheSameErrors(format: CatalogFormat, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = format.write(SampleCatalogs.random(seed: seed))
    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    if seed.isMultiple(of: 2), !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        Array("<>\"'&/! \n#".utf8).randomElement(using: &generator) ?? 0
    }
    expectSame(bytes, format, note: "seed \(seed)") { 16 }
  }

  /// A large file is read as a whole in pieces too, which nobody sees.
  @Test(arguments: ["xliff", "xliff12"])
  func aLargeFileIsReadAsASmallOneIs(name: String) throws {
    let format = try #require(CatalogFormat.named(name))
    var catalog = SampleCatalogs.random(seed: 5)
    let units = catalog.units
    while catalog.units.count < 1200 {
      catalog.units += units.map { unit in
        var unit = unit
        unit.id += "-\(catalog.units.count)"
        unit.notes.append(TranslationUnit.Note(text: String(repeating: "long ", count: 200)))
        return unit
      }
    }
    let bytes = format.write(catalog)
    try #require(bytes.count > 1 << 20)
    let read = try format.read(bytes, file: "a.file")
    let whole =
      name == "xliff"
      ? try XLIFF2Reader(bytes, file: "a.file", languages: .englishToDutch).catalog()
      : try XLIFF12Reader(bytes, file: "a.file", languages: .englishToDutch).catalog()
    #expect(read.units.count == catalog.units.count)
    let isSame = read == whole
    #expect(isSame)
    // A unit that is there twice is not the first that is wrong with a file that is no XML.
    let element = name == "xliff" ? "unit" : "trans-unit"
    let text = String(decoding: bytes, as: UTF8.self)
    let twice = text.replacing("<\(element) ", with: "<\(element) id=\"a\" was", maxReplacements: 2)
    let duplicate = #expect(throws: InputError.self) {
      try format.read(Array(twice.utf8), file: "a.file")
    }
    #expect(duplicate?.code == .catalogDuplicateID)
    let broken = #expect(throws: InputError.self) {
      try format.read(Array(twice.utf8.dropLast(20)), file: "a.file")
    }
    #expect(broken?.code.name == "not-well-formed")
  }

  @Test(arguments: ["xliff", "xliff12"])
  func idsAreToldApartOverPiecesWithinAFileElement(name: String) throws {
    let format = try #require(CatalogFormat.named(name))
    let unit = name == "xliff" ? "unit" : "trans-unit"
    func units(_ ids: [String]) -> String {
      ids.map { id in
        let source = "<source>Text of \(id), which is long enough for a piece</source>"
        let content = name == "xliff" ? "<segment>\(source)</segment>" : source
        return "<\(unit) id=\"\(id)\">\(content)</\(unit)>\n"
      }.joined()
    }
    func document(_ first: [String], _ second: [String]) -> [UInt8] {
      let isTwo = name == "xliff"
      let root =
        isTwo
        ? "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1'\nsrcLang='en'>"
        : "<xliff version='1.2'>"
      let file = isTwo ? "" : " source-language='en' original='a'"
      let (open, close) = isTwo ? ("", "") : ("<body>", "</body>")
      return Array(
        ("<?xml version='1.0'?>\n<!DOCTYPE xliff [<!-- ' ]> -->\n<!ENTITY a '>'>]>\(root)"
          + "<!-- <\(unit)> -->\n<file id='f1'\(file)>\(open)\(units(first))"
          + "<group id='g' xml:space='preserve'>\(units(["  in "]))</group>\(close)</file>"
          + "<file id='f2'\(file)>\(open)\(units(second))\(close)</file></xliff>\n").utf8)
    }
    expectSame(document(["a", "b", "c"], ["c", "a", "d"]), format) { 10 }
    let twice = document(["a", "b"], ["a", "b", "c", "b"])
    expectSame(twice, format) { 10 }
    #expect {
      try Streamed(twice, format, pieceSize: 10) { 10 }
    } throws: { ($0 as? InputError)?.code == .catalogDuplicateID }
  }

  @Test func entriesWithoutContextAreNumberedThrough() throws {
    let header = "# A\nmsgid \"\"\nmsgstr \"\"\n\"Language: nl\\n\"\n\"X-Original: a.html\\n\"\n\n"
    let entries = (1...9).map { number in
      "#. kind: p\n\n# remark\nmsgid \"Text \(number) msgid\"\n\"\"\nmsgstr \"Tekst \\\" \(number)\"\n"
        + (number == 5 ? "#~ msgid \"old\"\n#~ msgstr \"oud\"\n" : "\n")
    }
    let contexts = "msgctxt \"u2\"\nmsgid \"x\"\nmsgstr \"\" msgid \"y\" msgstr \"\"\n"
    let plural = "msgid \"one\"\nmsgid_plural \"more\"\nmsgstr[0] \"een\"\nmsgstr[1] \"meer\"\n"
    let text = header + entries.joined() + contexts + plural + contexts
    for size in [1, 9, 100] { expectSame(Array(text.utf8), .po, pieceSize: 20) { size } }
  }

  @Test func rowsAreNumberedThroughAndTheirIdsToldApart() throws {
    let rows = (1...9).map { "Text \($0)\tTekst\r\n" }.joined(separator: "\r\n")
    expectSame(Array(("\n\r\nsource\ttarget\r\n" + rows).utf8), .tsv, pieceSize: 20) { 3 }
    let twice = "id\tsource\ttarget\n" + (1...9).map { "\($0)\tText\t\n" }.joined() + "4\tx\t\n"
    expectSame(Array(twice.utf8), .tsv, pieceSize: 20) { 3 }
  }

  /// Line breaks and separators in quotes, quotes that are text, a header on two lines, blank lines, lone returns.
  @Test func recordsAreCutWhereNoFieldGoesOn() {
    let header = "\u{FEFF}\r\n\"no\nte\";source;target\rx;\"One;\ntwo\"\"\n\";Een\n"
    let rows = (1...9).map { number in
      "a\"b;\"Text \"\(number)\";\"Te\"\"\r\nkst\"\(number)\r\n\n;;\n"
    }
    for size in [1, 7, 100] {
      expectSame(Array((header + rows.joined()).utf8), .csv, pieceSize: 10) { size }
      // What is wrong stands where it stands in the file.
      expectSame(Array((header + rows.joined() + "x\n").utf8), .csv, pieceSize: 10) { size }
      expectSame(Array((header + rows.joined() + "\"").utf8), .csv, pieceSize: 10) { size }
    }
    // The separator is that of the first line, which is empty here.
    let comma = "\nsource,target,a;b;c;d\n" + (1...9).map { "One \($0),Een;\n" }.joined()
    expectSame(Array(comma.utf8), .csv, pieceSize: 10) { 3 }
  }

  @Test(arguments: [true, false], [true, false])
  func readsUTF16(isBigEndian: Bool, isMarked: Bool) throws {
    let format = CatalogFormat.tmx
    let text = format.write(SampleCatalogs.characters).string
      .replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    let marked = (isMarked ? "\u{FEFF}" : "") + text
    let bytes = UTF16Bytes.bytes(of: marked, isBigEndian: isBigEndian)
    for size in [1, 2, 7, 64, 1000] { expectSame(bytes, format, note: "\(size)") { size } }
    expectSame(Array(bytes.dropLast(300)), format) { 100 }
  }

  @Test func tmxWithoutTheLanguagesIsToldAtTheEnd() {
    let unit = "<tu>\n<tuv xml:lang='de'><seg>Ruhe und noch mehr Text</seg></tuv></tu>"
    let body = String(repeating: unit, count: 6)
    let bytes = Array("<tmx version='1.4'><header srclang='de'/><body>\(body)</body></tmx>".utf8)
    expectSame(bytes, .tmx) { 8 }
    expectSame(bytes, .tmx, languages: .any) { 8 }
  }

  @Test func aFormatThatCannotBeCutComesAtTheEnd() throws {
    let whole = CatalogFormat(
      name: "whole", title: "Whole", fileExtensions: [], content: [],
      recognizes: { _ in false }, write: { catalog, _ in CatalogFormat.tsv.write(catalog) },
      read: { (bytes, file, languages, _) throws(InputError) in
        try CatalogFormat.tsv.read(bytes, file: file, languages: languages)
      })
    expectSame(whole.write(SampleCatalogs.post), whole) { 10 }
    var writer = CatalogWriter(whole)
    let half = SampleCatalogs.post.units.count / 2
    var (first, second) = (SampleCatalogs.post, SampleCatalogs.post)
    first.units.removeLast(first.units.count - half)
    second.units.removeFirst(half)
    #expect(writer.write(first) == [] && writer.write(second) == [])
    #expect(writer.finish() == whole.write(SampleCatalogs.post))
  }

  @Test func aUnitWithoutEndIsNotHeldForEver() {
    var stream = CatalogStream(format: .tmx, file: "a.tmx", pieceSize: 10, largestPiece: 1 << 20)
    let whole = Array("<tmx>\n<body><tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>".utf8)
    let start = Array(" <tu><tuv><seg>".utf8)
    let block = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 19)
    let error = InputError(.catalogPieceTooLarge, file: "a.tmx", line: 2, column: 53, "1")
    #expect(throws: error) {
      _ = try stream.append(whole[...])
      _ = try stream.append(start[...])
      for _ in 0..<3 { _ = try stream.append(block[...]) }
    }
  }
}

/// A catalog as another format has it that was read and written in pieces.
private func streamed(
  _ bytes: [UInt8], from source: CatalogFormat, to target: CatalogFormat, pieceSize: Int
) throws -> [UInt8] {
  var stream = CatalogStream(format: source, file: "a.file", pieceSize: pieceSize)
  var writer = CatalogWriter(target, revisesStart: true)
  var written: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 50) {
    for piece in try stream.append(bytes[start..<min(start + 50, bytes.count)]) {
      written += writer.write(piece)
    }
  }
  if let piece = try stream.finish() { written += writer.write(piece) }
  written += writer.finish()
  if let revision = writer.revision {
    written.replaceSubrange(..<revision.length, with: revision.bytes)
  }
  return written
}

@Suite("Catalogs written in pieces") struct CatalogWriterTests {
  private static let samples =
    SampleCatalogs.named.map(\.catalog) + (0..<2).map { SampleCatalogs.random(seed: $0) }

  @Test(arguments: cutFormats, CatalogFormat.all)
  func convertingInPiecesGivesTheBytesOfTheWhole(
    source: CatalogFormat, target: CatalogFormat
  ) throws {
    for catalog in Self.samples {
      let bytes = source.write(catalog)
      let whole = target.write(try source.read(bytes, file: "a.file"))
      let pieces = try streamed(bytes, from: source, to: target, pieceSize: 1)
      #expect(pieces == whole, "\(catalog.original)")
    }
  }

  /// A namespace that only a late unit needs, one that only the first piece needs, and none.
  @Test func theBeginningIsThatOfAllUnits() throws {
    let plain = Catalog(
      original: "a", units: (1...4).map { TranslationUnit(id: "plain-\($0)", source: "One") })
    var late = plain
    late.units += SampleCatalogs.terms.units
    let all = Catalog(original: "a", units: late.units + SampleCatalogs.proposals.units)
    for (catalog, isRevised) in [(plain, false), (late, true), (all, true)] {
      var writer = CatalogWriter(
        .xliff2, options: WritingOptions(version: "2.0"), revisesStart: true)
      var bytes: [UInt8] = []
      for unit in catalog.units {
        bytes += writer.write(Catalog(original: "a", units: [unit]))
      }
      bytes += writer.finish()
      #expect((writer.revision != nil) == isRevised)
      if let revision = writer.revision {
        bytes.replaceSubrange(..<revision.length, with: revision.bytes)
      }
      #expect(bytes == CatalogFormat.xliff2.write(catalog, options: WritingOptions(version: "2.0")))
    }
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual }, SampleCatalogs.all)
  func theBytesAreThoseOfTheWhole(format: CatalogFormat, sample: SampleCatalog) {
    var writer = CatalogWriter(format)
    var bytes = writer.write(sample.catalog)
    bytes += writer.finish()
    #expect(bytes == format.write(sample.catalog))
    // A namespace that turns up late is declared where it is used.
    let usesModules = sample.catalog.units.contains { unit in
      !unit.terms.isEmpty || !unit.matches.isEmpty || !unit.metadata.isEmpty
    }
    if usesModules { return }
    writer = CatalogWriter(format)
    var piece = sample.catalog
    bytes = []
    for unit in sample.catalog.units {
      piece.units = [unit]
      bytes += writer.write(piece)
    }
    if sample.catalog.units.isEmpty { bytes += writer.write(sample.catalog) }
    #expect(bytes + writer.finish() == format.write(sample.catalog))
  }

  @Test func aNamespaceThatTurnsUpLateIsDeclaredWhereItIsUsed() throws {
    var writer = CatalogWriter(.xliff2)
    var bytes = writer.write(
      Catalog(original: "a", units: [TranslationUnit(id: "a", source: "One")]))
    bytes += writer.write(SampleCatalogs.terms)
    bytes += writer.finish()
    let written = CatalogFormat.xliff2.write(SampleCatalogs.terms)
    let whole = try CatalogFormat.xliff2.read(written, file: "a.xlf").units.map(\.terms)
    #expect(try CatalogFormat.xliff2.read(bytes, file: "a.xlf").units.map(\.terms) == [[]] + whole)
    #expect(bytes.string.contains("<gls:glossary xmlns:gls="))
  }
}
