import Bitext
import Extraction
import Testing

/// Whatever a page says of its encoding and wherever it says it, its bytes decide first.
@Suite("Encodings of pages")
struct EncodingTests {
  private static let text = "Patiënt: ‘café’ – €5"

  private func block(_ bytes: [UInt8]) throws -> Block {
    try #require(PageExtractor().post(from: bytes, file: "t.html").blocks.first)
  }

  /// A page with a paragraph whose text is in another encoding.
  private func page(_ head: String, _ text: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><p>".utf8) + text + Array("</p></body></html>".utf8)
  }

  @Test(arguments: [
    "", "<meta charset=utf-8>", "<title>Eén</title><meta charset=utf-8>",
    "<meta charset=iso-8859-1>", "<meta charset=windows-1250>",
    "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'>",
    String(repeating: "<!-- vulling -->", count: 5000) + "<meta charset=utf-8>",
  ])
  func utf8IsReadWhateverThePageSays(head: String) throws {
    #expect(try block(page(head, Array(Self.text.utf8))).text == Self.text)
  }

  @Test(arguments: [
    "<meta charset=iso-8859-1>", "<meta charset=windows-1252>", "",
    "<meta http-equiv=content-type content='text/html; charset=ISO-8859-1'>",
    // Wrong: the bytes are no UTF-8.
    "<meta charset=utf-8>", "<meta charset=onbekend>",
  ])
  func whatCallsItselfLatin1IsWindows1252(head: String) throws {
    let bytes: [UInt8] =
      Array("Pati".utf8) + [0xEB] + Array("nt: ".utf8) + [0x91] + Array("caf".utf8) + [0xE9, 0x92]
      + [0x20, 0x96, 0x20, 0x80, 0x35]
    #expect(try block(page(head, bytes)).text == Self.text)
  }

  @Test(arguments: [
    ("<meta charset=iso-8859-15>", [0xA4, 0x35, 0x20, 0xBD] as [UInt8], "€5 œ"),
    ("<meta charset=\"windows-1250\">", [0xE8, 0x8A, 0xF8], "čŠř"),
    (
      "<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-2\">", [0xB9, 0xE8], "šč"
    ),
    ("<meta charset='iso-8859-9'>", [0xFD, 0x20, 0xFE], "ı ş"),
    ("<meta charset = latin2 >", [0xA3], "Ł"),
    ("<meta charset=macintosh>", [0x8E, 0x63, 0xD2, 0xDB, 0xD3, 0x63], "éc“€”c"),
    ("<meta charset='x-mac-roman'>", [0xCA, 0x20, 0x95, 0xFF], "ïˇ"),
  ])
  func anOldEncodingIsReadAsThePageSays(head: String, bytes: [UInt8], text: String) throws {
    #expect(try block(page(head, Array("x ".utf8) + bytes)).text == "x " + text)
  }

  @Test func anXMLDeclarationNamesTheEncodingToo() throws {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html><body><p>x ".utf8) + [0xE8]
      + Array("</p></body></html>".utf8)
    #expect(try block(bytes).text == "x č")
  }

  @Test func aBadByteCostsOneCharacter() throws {
    let bytes = Array("Eén pati".utf8) + [0xEB] + Array("nt, café".utf8)
    let found = try block(page("<meta charset=utf-8>", bytes))
    #expect(found.text == "Eén patiënt, café")
    #expect(found.range.length == bytes.count)
  }

  @Test(arguments: [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0xA6]] as [[UInt8]])
  func halfACharacterAtTheEnd(bytes: [UInt8]) throws {
    let found = try block(Array("<p>Eén alinea ".utf8) + bytes)
    #expect(found.text.hasPrefix("Eén alinea "))
    #expect(found.range.offset + found.range.length == "<p>Eén alinea ".utf8.count + bytes.count)
  }

  /// A page in UTF-16.
  private func utf16(_ page: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(page.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16InEitherOrder(bigEndian: Bool, mark: Bool) throws {
    let page = "<!DOCTYPE html>\r\n<html><body><p>Eén 🦴 &eacute;\n‘café’</p></body></html>"
    let bytes = utf16(page, bigEndian: bigEndian, mark: mark)
    let found = try block(bytes)
    #expect(found.text == "Eén 🦴 é ‘café’")
    let own = Array(bytes[found.range.offset..<found.range.offset + found.range.length])
    #expect(own == utf16("Eén 🦴 &eacute;\n‘café’", bigEndian: bigEndian, mark: false))
    #expect(found.range.line == 2)
    // Columns count the characters of the page and their UTF-8, whatever its encoding.
    #expect(found.range.start == SourcePosition(line: 2, column: 16, byteColumn: 16))
    #expect(found.range.end == SourcePosition(line: 3, column: 7, byteColumn: 12))
  }

  @Test func halfAUnitAtTheEndOfUTF16() throws {
    let bytes = utf16("<p>Een alinea over rekken</p>", bigEndian: false, mark: true) + [0x41]
    #expect(try block(bytes).text == "Een alinea over rekken")
  }

  @Test func aByteOrderMarkIsNoText() throws {
    let found = try block([0xEF, 0xBB, 0xBF] + Array("Een alinea.<p>Nog een.".utf8))
    #expect(found.text == "Een alinea." && found.range.offset == 3 && found.range.column == 1)
  }

  @Test func zerosInAPageAreNotUTF16() throws {
    let found = try block(
      Array("<p>Een \u{0}alinea, en \u{0}nog wat woorden over rekken.</p>".utf8))
    #expect(found.text == "Een alinea, en nog wat woorden over rekken.")
  }
}
