import Bitext
import Testing

@testable import Extraction
@testable import Markup

/// Exports that are cut, attacked, in another encoding, or without what they should hold.
@Suite("Bad archives")
struct BadArchiveTests: ArchiveReading {
  @Test func entitiesAreNeitherExpandedNorRead() throws {
    let doctype = """
      <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      """
    let archive = doctype + ArchiveTests.export(ArchiveTests.item("a", "one &b; two &f; three"))
    let post = try #require(try posts(archive).first)
    #expect(post.blocks.last?.text == "one &b; two &f; three")
  }

  @Test func anArchiveThatStopsGivesThePostsBefore() throws {
    let whole = ArchiveTests.export(
      ArchiveTests.item("a", "x"), ArchiveTests.item("b", "<![CDATA[half"))
    let bytes = Array(whole.utf8.prefix(whole.utf8.count - 120))
    var position = 0
    var reader = try #require(
      ArchiveReader(head: bytes, file: "export.xml") {
        position += 1
        return []
      })
    #expect(try reader.next()?.name == "a")
    #expect {
      _ = try reader.next()
    } throws: { error in
      let error = error as? InputError
      return error?.code == .truncatedArchive && error?.line == 7 && error?.file == "export.xml"
    }
  }

  private static let cutArchives = [
    ArchiveTests.export(
      ArchiveTests.item("a", "<![CDATA[Rek <b>rustig</b>.]]>"),
      ArchiveTests.item("b", "<![CDATA[Adem uit.</rss>]]>")),
    """
    <?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:b-1</id>
    <entry><blogger:type>POST</blogger:type><title>A</title><content>Rek.</content></entry>
    <entry><blogger:type>POST</blogger:type><title>B</title><content>Adem uit.</content></entry></feed>
    """,
    #"""
    {"db": [{"meta": {"version": "5.0"}, "data": {"posts": [
    {"title": "A", "slug": "a", "html": "<p>Rek \"rustig\"</p>", "featured": false},
    {"title": "B", "slug": "b", "html": "<p>Adem \u0026 rust</p>", "featured": true}],
    "tags": [{"id": 12}]}}]}
    """#,
  ]

  /// Wherever an export is cut, the posts that are whole are read, and the reader says that it is cut.
  @Test(arguments: cutArchives)
  func anExportThatIsCutAnywhereIsAnError(archive: String) throws {
    let whole = Array(archive.utf8)
    #expect(try posts(whole).count == 2)
    for length in whole.indices {
      let bytes = Array(whole[..<length])
      guard var reader = ArchiveReader(head: bytes, file: "export", read: { [] }) else { continue }
      var names: [String] = []
      var failure: InputError?
      do {
        while let post = try reader.next() { names.append(post.blocks[0].text) }
      } catch { failure = error }
      let end = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(
        failure?.code == .truncatedArchive || failure?.code == .unfinishedArchive, "\(length)")
      let line = try #require(failure?.line)
      #expect(line <= end.count && failure?.column != nil)
      if failure?.code == .unfinishedArchive { #expect(line == end.count, "\(length)") }
      #expect(Array(try posts(whole).map { $0.blocks[0].text }.prefix(names.count)) == names)
    }
  }

  @Test func ghostsExportThatIsCutGivesThePostsBefore() throws {
    let archive = """
      {"db": [{"data": {"posts": [
      {"title": "A", "slug": "a", "html": "<p>Rek rustig</p>"},
      {"title": "B", "slug": "b", "html": "<p>Adem
      """
    var reader = try #require(
      ArchiveReader(head: Array(archive.utf8), file: "ghost.json") { [] })
    #expect(try reader.next()?.name == "a")
    #expect(throws: InputError(.truncatedArchive, file: "ghost.json", line: 3, column: 1)) {
      _ = try reader.next()
    }
  }

  @Test func aRowOfWixThatIsCutIsNoPost() throws {
    let rows = "Title,Slug,Plain Content\nRekken,rekken,Rek rustig.\n"
    #expect(try posts(rows).map(\.name) == ["rekken"])
    // A spreadsheet leaves the last line without an end.
    #expect(try posts(rows + "Ademen,ademen,Adem uit.").count == 2)
    var reader = try #require(
      ArchiveReader(head: Array((rows + "Ademen,ad").utf8), file: "wix.csv") { [] })
    #expect(try reader.next()?.name == "rekken")
    #expect(throws: InputError(.truncatedArchive, file: "wix.csv", line: 3, column: 1)) {
      _ = try reader.next()
    }
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [(true, true), (false, true), (false, false)], [1, 7, 1 << 16])
  func anExportInUTF16IsReadAsOneInUTF8(form: (bigEndian: Bool, mark: Bool), size: Int) throws {
    let archive = ArchiveTests.export(
      ArchiveTests.item("a", "<![CDATA[<p>De pati\u{EB}nt 😀 rekt.</p>]]>", title: "Eén"),
      ArchiveTests.item("b", "&lt;p&gt;Adem \u{2013} 💪 rustig&lt;/p&gt;"))
    let bytes = Self.utf16(archive, bigEndian: form.bigEndian, mark: form.mark)
    let (plain, found) = (try posts(archive), try posts(bytes, by: size))
    #expect(found.map(\.name) == ["a", "b"] && found.map(\.platform) == plain.map(\.platform))
    for (expected, block) in zip(plain.flatMap(\.blocks), found.flatMap(\.blocks)) {
      #expect(block.text == expected.text)
      #expect(block.range.start.line == expected.range.start.line)
      #expect(block.range.start.column == expected.range.start.column)
      // The bytes of the range are those of the text in UTF-16.
      let utf8 = Array(archive.utf8)[expected.range.offset...].prefix(expected.range.length)
      let written = String(decoding: utf8, as: UTF8.self)
      let range = block.range.offset..<block.range.offset + block.range.length
      #expect(
        Array(bytes[range]) == Self.utf16(written, bigEndian: form.bigEndian, mark: false))
    }
  }

  @Test func aPostOfWixThatWasNeverPublishedIsADraft() throws {
    let archive = """
      Title,Slug,Plain Content,Published Date
      Rekken,rekken,Rek rustig.,2025-10-01T10:00:00Z
      Ademen,ademen,Adem uit.,
      ,,,

      """
    #expect(try posts(archive).map(\.name) == ["rekken"])
    #expect(try drafts(archive) == 1)
  }

  @Test func badBytesCostOneCharacterEach() throws {
    var bytes = Array(ArchiveTests.export(ArchiveTests.item("a", "<![CDATA[caf? of]]>")).utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?"), after: 60))
    bytes[place] = 0xE9
    let post = try #require(try posts(bytes).first)
    #expect(post.blocks.last?.text == "café of")
  }

  @Test func anItemWithoutContentIsAPostWithATitle() throws {
    let posts = try posts(
      ArchiveTests.export(ArchiveTests.item("a", ""), "<item></item>", "<item/>"))
    #expect(posts.map { $0.blocks.map(\.text) } == [["Rekken"]])
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of byte: UInt8, after start: Int) -> Int? {
    // The `?` of the XML declaration comes first.
    indices.first { $0 > start && self[$0] == byte }
  }
}
