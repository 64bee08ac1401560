import Bitext
import Extraction
import Testing

private func error(of bytes: [UInt8]) -> InputError? {
  do {
    _ = try PageExtractor().post(from: bytes, file: "map/a.html")
    return nil
  } catch {
    return error
  }
}

@Suite("Pages that cannot be read")
struct BadPageTests {
  @Test func anEmptyFile() {
    #expect(error(of: []) == InputError(.emptyFile, file: "map/a.html"))
  }

  @Test(arguments: [
    Array("%PDF-1.7 text text text".utf8), (0..<400).map { UInt8($0 % 7) },
  ])
  func aBinaryFile(bytes: [UInt8]) {
    #expect(error(of: bytes)?.code == .binaryFile)
  }

  @Test(arguments: [
    [0x50, 0x4B, 0x03, 0x04, 0x0A, 0x00, 0x00, 0x00], [0x1F, 0x8B, 0x08, 0x00],
    Array("BZh91AY".utf8),
  ])
  func aPackedFile(bytes: [UInt8]) {
    #expect(error(of: bytes)?.code == .packedFile)
  }

  @Test(arguments: [
    "Just a line of text.", "{\"a\": \"1 < 2\"}", " {\"html\": \"<p>Rek rustig.</p>\"}\n",
    "[{\"html\": \"<p>Rek rustig.</p>\"}]",
  ])
  func aFileWithoutMarkup(text: String) {
    #expect(error(of: Array(text.utf8))?.code == .notAPage)
  }

  @Test(arguments: [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], []] as [[UInt8]], [true, false])
  func aFileInUTF32(mark: [UInt8], isBigEndian: Bool) {
    let text = "<p>Rek rustig.</p>".utf8.flatMap { byte -> [UInt8] in
      isBigEndian ? [0, 0, 0, byte] : [byte, 0, 0, 0]
    }
    if mark.isEmpty || (mark[0] == 0) == isBigEndian {
      #expect(error(of: mark + text)?.code == .utf32File)
    }
  }

  @Test func aPageThatStopsInTheMiddle() {
    let page = "<html><body>\n<div><p>Het begin van"
    let found = error(of: Array(page.utf8))
    #expect(found?.code == InputError.Code("truncated-page"))
    #expect(found?.place == "map/a.html:2:22")
  }

  @Test(arguments: [
    "<p>a fragment<p>without a page", "<div><p>a fragment without a page",
    "<html><body><p>tags left out, as HTML allows",
    "<html><body><div><p>closed late</body></html>",
    "{\"title\": \"front matter\"}\n<p>a page</p>", "[nl]<p>a shortcode</p>[/nl]",
  ])
  func whatIsNoTruncation(page: String) {
    #expect(error(of: Array(page.utf8)) == nil)
  }

  @Test func aPageWithoutTextGivesNoBlocks() throws {
    let page = "<html><body><div><img src=x></div></body></html>"
    #expect(try PageExtractor().post(from: Array(page.utf8), file: "a.html").blocks.isEmpty)
  }
}
