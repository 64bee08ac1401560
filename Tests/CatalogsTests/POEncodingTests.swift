import Bitext
import Testing

@testable import Catalogs

@Suite("Encodings of PO files")
struct POEncodingTests {
  /// A file in an encoding whose bytes for some letters are given.
  private func file(_ charset: String, _ source: [UInt8], _ target: [UInt8]) -> [UInt8] {
    let head =
      "# \u{7F}\nmsgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(charset)\\n\"\n\"Language: nl\\n\"\n\n"
    return Array(head.utf8) + Array("msgid \"".utf8) + source + Array("\"\nmsgstr \"".utf8)
      + target + Array("\"\n\nmsgid \"b\"\nmsgstr \"\"\n".utf8)
  }

  private static let price: [UInt8] =
    Array("Prijs in ".utf8) + [0xA4] + Array(": ".utf8)
    + [0xE9, 0xE9] + Array("n".utf8)

  @Test func isReadByTheNameInTheHeader() throws {
    let bytes = file("ISO-8859-15", Array("Price".utf8), Self.price)
    let unit = try CatalogFormat.po.read(bytes, file: "a.po").units[0]
    #expect(unit.target == "Prijs in €: één")
    let place = try #require(unit.targetRange)
    #expect(place.offset == bytes.count - 46 && place.length == 24 && place.line == 7)
    #expect(place.end == SourcePosition(line: 7, column: 25, byteColumn: 25))
    #expect(CatalogFormat.po.violations(in: bytes, file: "a.po").isEmpty)
  }

  @Test(
    arguments: [
      ("windows-1252", [0x80, 0x93, 0xE9, 0x94], "€“é”"), ("KOI8-R", [0xD2, 0xD5], "ру"),
      ("EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("GB18030", [0x81, 0x30, 0x89, 0x38], "ß"),
    ] as [(String, [UInt8], String)])
  func otherEncodings(charset: String, letters: [UInt8], text: String) throws {
    let bytes = file(charset, letters, letters + letters)
    let unit = try CatalogFormat.po.read(bytes, file: "a.po").units[0]
    #expect(unit.source.text == text && unit.target?.text == text + text)
    #expect(unit.sourceRange?.length == 8 + letters.count)
    #expect(unit.targetRange?.length == 9 + 2 * letters.count)
  }

  @Test func whatIsNotInTheEncodingIsTold() {
    let bytes = file("windows-1252", Array("Price".utf8), [0x81])
    #expect(
      throws: InputError(.catalogByteInvalid, file: "a.po", line: 7, column: 9, "windows-1252")
    ) { try CatalogFormat.po.read(bytes, file: "a.po") }
    let found = CatalogFormat.po.violations(in: bytes, file: "a.po")
    #expect(found.map(\.rule) == ["catalog-byte-invalid"])
  }

  /// In UTF-16, ASCII is not ASCII, so the header could not be read; nor in an encoding that nobody knows.
  @Test(arguments: ["UTF-16", "UTF-7", "ISO-2022-JP", "x-klingon", "UTF-8//TRANSLIT"])
  func unknownEncodingsAreTold(charset: String) {
    let bytes = file(charset, Array("a".utf8), Array("b".utf8))
    #expect(throws: InputError(.catalogCharset, file: "a.po", line: 3, column: 1, charset)) {
      try CatalogFormat.po.read(bytes, file: "a.po")
    }
  }

  @Test func anUpdateIsWrittenInUTF8() throws {
    let bytes = file("ISO-8859-15", Array("Price".utf8), Self.price)
    var catalog = try CatalogFormat.po.read(bytes, file: "a.po")
    #expect(try CatalogFormat.po.update(bytes, file: "a.po", with: catalog) == bytes)
    catalog.units[1].target = "ë"
    let updated = try CatalogFormat.po.update(bytes, file: "a.po", with: catalog)
    let text = String(decoding: updated, as: UTF8.self)
    #expect(text.contains("charset=UTF-8") && !text.contains("8859"))
    #expect(text.contains("msgstr \"Prijs in €: één\"") && text.contains("msgstr \"ë\""))
  }

  /// Pieces of a file say the encoding again.
  @Test(arguments: ["ISO-8859-15", "EUC-JP"])
  func piecesAreReadAsTheWhole(charset: String) throws {
    let letters: [UInt8] = charset == "EUC-JP" ? [0xC6, 0xFC] : [0xA4, 0xE9]
    var bytes = file(charset, Array("Price".utf8), letters)
    for number in 1...40 {
      bytes += Array("\nmsgctxt \"c\(number)\"\nmsgid \"".utf8) + letters
      bytes += Array("\"\nmsgstr \"".utf8) + letters + Array("\"\n".utf8)
    }
    let whole = try CatalogFormat.po.read(bytes, file: "a.po")
    var stream = CatalogStream(format: .po, file: "a.po", pieceSize: 200)
    var units: [TranslationUnit] = []
    for start in stride(from: 0, to: bytes.count, by: 37) {
      let block = bytes[start..<min(start + 37, bytes.count)]
      units += try stream.append(block).flatMap(\.units)
    }
    units += try stream.finish()?.units ?? []
    #expect(units.count == 42 && units == whole.units)
  }
}
