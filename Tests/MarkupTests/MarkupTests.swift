import Bitext
import TestSupport
import Testing

@testable import Markup

private func texts(_ tree: MarkupTree) -> [String] {
  (0..<tree.count).filter { tree.kind(of: $0) == .text }.map { tree.text(of: $0) }
}

private func markup(_ tree: MarkupTree, _ node: Int) -> String {
  tree.markup(at: tree.offsets(of: node))
}

private func node(_ name: String, in tree: MarkupTree) throws -> Int {
  try #require((0..<tree.count).first { tree.name(of: $0) == name })
}

@Suite("Reading a page")
struct PageTests {
  @Test func knowsTheBytesOfEveryElementAndText() throws {
    let page = "<html><body><p class=\"a\">Eén <b>twee</b> &amp; drie</p><p>vier</body></html>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let paragraph = try node("p", in: tree)
    #expect(markup(tree, paragraph) == "<p class=\"a\">Eén <b>twee</b> &amp; drie</p>")
    #expect(tree.markup(at: tree.contentOffsets(of: paragraph)) == "Eén <b>twee</b> &amp; drie")
    #expect(tree.attribute("class", of: paragraph) == "a")
    #expect(texts(tree) == ["Eén ", "twee", " & drie", "vier"])
    #expect(try markup(tree, node("b", in: tree)) == "<b>twee</b>")
  }

  @Test func closesWhatTheAuthorLeftOpen() throws {
    let page = "<ul><li>een<li>twee</ul><p>drie<p>vier"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let written = (1..<tree.count).filter { tree.kind(of: $0) == .element }
      .filter { !tree.offsets(of: $0).isEmpty && ["li", "p"].contains(tree.name(of: $0)) }
      .map { markup(tree, $0) }
    #expect(written == ["<li>een", "<li>twee", "<p>drie", "<p>vier"])
  }

  @Test func findsTheWrittenByteOfADecodedOne() throws {
    let page = "<p>a &eacute;&#233;&amp;é b &onbekend; c</p>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let text = try #require((0..<tree.count).first { tree.kind(of: $0) == .text })
    let decoded = tree.text(of: text)
    #expect(decoded == "a éé&é b &onbekend; c")
    let offset = decoded.utf8.count - "c".utf8.count
    var offsets = TextOffsets(of: text, in: tree)
    let written = offsets.offset(of: offset)
    #expect(Array(page.utf8)[written...].starts(with: "c</p>".utf8))
    // In whatever order they are asked for, and where several bytes stand for one reference.
    for byte in Array(0...decoded.utf8.count) + (0...decoded.utf8.count).reversed() + [7, 7, 3, 9] {
      var anew = TextOffsets(of: text, in: tree)
      #expect(offsets.offset(of: byte) == anew.offset(of: byte))
    }
  }

  @Test func leavesOutWhatNobodyReads() throws {
    let long = String(repeating: "x", count: 200)
    let page = """
      <script>a = "<p>\(long)";</script><p data-src="\(long)" data-x="\(long)">een</p>
      <!-- \(long) --><svg><g><path d="\(long)"/></g></svg><style>
      p { content: "<p>"; }
      </style><p>twee</p>
      """
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let paragraph = try node("p", in: tree)
    #expect(tree.attribute("data-src", of: paragraph) == long)
    #expect(tree.attribute("data-x", of: paragraph)?.isEmpty == true)
    #expect(!(0..<tree.count).contains { tree.name(of: $0) == "g" })
    // What is left out still has its place.
    #expect(markup(tree, paragraph).hasSuffix(" data-x=\"\(long)\">een</p>"))
    #expect(try markup(tree, node("svg", in: tree)) == "<svg><g><path d=\"\(long)\"/></g></svg>")
    #expect(
      try tree.markup(at: tree.contentOffsets(of: node("style", in: tree)))
        == "\np { content: \"<p>\"; }\n")
    let last = try #require((0..<tree.count).last { tree.name(of: $0) == "p" })
    #expect(tree.range(of: last).description == "a.html:4:9")
    #expect(markup(tree, last) == "<p>twee</p>")
  }

  @Test func countsTheLinesOfWhatItReadsOtherwise() throws {
    let page = "<![if !\n mso\n]><p>een</p>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    #expect(try tree.range(of: node("p", in: tree)).description == "a.html:3:3")
    #expect(tree.markup(at: 0..<15) == "<![if !\n mso\n]>")
  }

  @Test func saysLineAndColumnInScalars() throws {
    let page = "<p>één</p>\r\n<p>één <i>twee</i></p>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "map/a.html")
    let range = tree.range(of: try node("i", in: tree))
    #expect(range.description == "map/a.html:2:8")
    #expect(range.offset == 23)
    #expect(range.length == "<i>twee</i>".utf8.count)
    #expect(range.start == SourcePosition(line: 2, column: 8, byteColumn: 10))
    #expect(range.end == SourcePosition(line: 2, column: 19, byteColumn: 21))
  }

  @Test func saysWhereAnElementOfSeveralLinesEnds() throws {
    let page = "<p>één\ntwee <b>drie é</b></p>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let range = tree.range(of: try node("p", in: tree))
    #expect(range.start == SourcePosition())
    #expect(range.end == SourcePosition(line: 2, column: 23, byteColumn: 24))
  }

  @Test func scriptsAndCommentsAreNoText() throws {
    let page = "<script>var a = '<p>x</p>' && 1 < 2;</script><!-- <p>y</p> --><p>z</p>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let paragraphs = (0..<tree.count).filter { tree.name(of: $0) == "p" }
    #expect(paragraphs.map { markup(tree, $0) } == ["<p>z</p>"])
  }

  @Test func keepsTextAfterTheEndOfThePage() throws {
    let tree = try MarkupTree(
      html: Array("<html><body><p>a</p></body></html><p>b</p>".utf8), file: "a.html")
    #expect(texts(tree) == ["a", "b"])
  }

  @Test func dropsMarkedSections() throws {
    let tree = try MarkupTree(html: Array("<p><![if !mso]>a<![endif]></p>".utf8), file: "a.html")
    #expect(texts(tree).joined().split(separator: " ") == ["a"])
  }

  @Test func keepsWhatStandsBetweenScriptsWithMarkedSections() throws {
    let script = "<script>/* <![CDATA[ */ x = [1]; /* ]]&gt; */</script>"
    let page = "<p>a</p>\(script)<p>b</p>\(script)<p>c [d]> e</p>"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    let paragraphs = (1..<tree.count).filter { tree.name(of: $0) == "p" }
    #expect(paragraphs.map { tree.text(of: $0) } == ["a", "b", "c [d]> e"])
  }

  @Test func nestsWithoutRecursion() throws {
    let page = String(repeating: "<font>", count: 20_000) + "diep"
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    #expect(texts(tree) == ["diep"])
  }
}

@Suite("Encodings")
struct EncodingTests {
  @Test func readsStrayBytesAsWindows1252() throws {
    let page: [UInt8] = Array("<p>pati".utf8) + [0xEB] + Array("nt é </p>".utf8)
    let tree = try MarkupTree(html: page, file: "a.html")
    #expect(texts(tree) == ["patiënt é "])
    #expect(tree.range(of: try node("p", in: tree)).length == page.count)
  }

  @Test func dropsTheByteOrderMarkButCountsIt() throws {
    let tree = try MarkupTree(html: [0xEF, 0xBB, 0xBF] + Array("<p>a</p>".utf8), file: "a.html")
    #expect(tree.range(of: try node("p", in: tree)).offset == 3)
  }

  @Test func readsUTF16() throws {
    let units = Array("<p>één 🦴</p>".utf16)
    let bytes: [UInt8] = units.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let tree = try MarkupTree(html: bytes, file: "a.html")
    #expect(texts(tree) == ["één 🦴"])
    #expect(tree.range(of: try node("p", in: tree)).length == bytes.count - 2)
  }

  @Test func survivesNULAndHalfACharacter() throws {
    let tree = try MarkupTree(html: Array("<p>a\u{0}b</p><p>c".utf8) + [0xC3], file: "a.html")
    #expect(texts(tree) == ["a b", "cÃ"])
  }
}

@Suite("Reading XML")
struct XMLTests {
  @Test func knowsNamespacesAndPrefixedAttributes() throws {
    let xml = """
      <?xml version="1.0"?>
      <a:root xmlns:a="urn:a" xml:lang="nl"><b xmlns="urn:b" id="x&amp;y"><![CDATA[<c>]]></b></a:root>
      """
    let tree = try MarkupTree(xml: Array(xml.utf8), file: "a.xml")
    let root = try #require(tree.elements(of: 0).first)
    #expect(tree.name(of: root) == "root")
    #expect(tree.namespace(of: root) == "urn:a")
    #expect(tree.attribute("xml:lang", of: root) == "nl")
    let child = try #require(tree.elements(of: root).first)
    #expect(tree.namespace(of: child) == "urn:b")
    #expect(tree.attribute("id", of: child) == "x&y")
    #expect(tree.text(of: child) == "<c>")
    #expect(tree.range(of: child).line == 2)
    #expect(markup(tree, root).hasPrefix("<a:root") && markup(tree, root).hasSuffix("</a:root>"))
  }

  @Test func saysWhereADocumentIsBroken() {
    #expect {
      try MarkupTree(xml: Array("<a>\n  <b></c>\n</a>".utf8), file: "a.xml")
    } throws: { error in
      let error = error as? InputError
      return error?.code == .notWellFormed && error?.line == 2
    }
  }

  @Test(arguments: ["b", "c", "unknown"])
  func neverFollowsAnEntity(name: String) throws {
    let xml = """
      <!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c SYSTEM "file:///etc/hostname">]>
      <a>x&\(name);y</a>
      """
    #expect(throws: InputError.self) { try MarkupTree(xml: Array(xml.utf8), file: "a.xml") }
  }
}

@Suite("Any bytes")
struct AnyBytesTests {
  /// Every node lies inside its parent, and siblings do not overlap, whatever the bytes.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func rangesNest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "<p>", "</p>", "<div class='x'>", "</div>", "<br>", "text ", "&eacute;", "&", "<", ">", "é",
      "<!-- c -->", "</b>", "<b>", "<table><tr><td>", "</table>", "<li>", "<script>a<b</script>",
      "\r\n",
      "<![if x]>", "\u{0}", "<P ID=3>", "<a href=\"a>b\">", "</a>",
    ]
    let page = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let tree = try MarkupTree(html: Array(page.utf8), file: "a.html")
    for index in 1..<tree.count {
      let parent = tree.offsets(of: tree.parent(of: index))
      let own = tree.offsets(of: index)
      #expect(own.lowerBound >= parent.lowerBound && own.upperBound <= parent.upperBound)
      #expect(tree.subtreeEnd(of: index) <= tree.subtreeEnd(of: tree.parent(of: index)))
    }
  }
}

@Suite("Names in namespaces")
struct NameTests {
  /// The parser tells names by their addresses, of which sums may be the same.
  @Test(arguments: 20..<130) func areToldApart(length: Int) throws {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let uris = (0..<4).map { String(repeating: "u", count: length) + String($0) }
    let declarations = uris.enumerated().map { " xmlns:n\($0)='\($1)'" }.joined()
    let names = uris.indices.flatMap { uri in letters.map { (uri: uri, name: $0) } }
    let elements = names.map { "<n\($0.uri):\($0.name)/>" }.joined()
    let tree = try MarkupTree(
      xml: Array("<r\(declarations)>\(elements)</r>".utf8), file: "a.xml")
    let nodes = tree.elements(of: 1)
    #expect(nodes.map { tree.name(of: $0) } == names.map(\.name))
    #expect(nodes.map { tree.namespace(of: $0) } == names.map { uris[$0.uri] })
  }
}
