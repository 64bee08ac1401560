import Bitext
import Foundation
import TestSupport
import Testing

@testable import Markup

/// What a tree says of each node, one line a node.
///
/// Where a text ends and where a comment begins is left out: libxml2 tells a place before that.
private func transcript(_ tree: MarkupTree) -> [String] {
  (0..<tree.count).map { node in
    let attributes = tree.attributes(of: node).map { "\($0.name)=\(Array($0.value.utf8))" }
    let text = tree.kind(of: node) == .element ? "" : "\(Array(tree.text(of: node).utf8))"
    let range = tree.range(of: node)
    let places =
      switch tree.kind(of: node) {
      case .text: "\(range.start)"
      case .comment: "\(range.end)"
      default: "\(range) \(range.end) \(tree.contentOffsets(of: node))"
      }
    return """
      \(tree.kind(of: node)) \(tree.namespace(of: node)) \(tree.name(of: node)) \(attributes) \
      \(tree.parent(of: node)) \(tree.subtreeEnd(of: node)) \(places) \(text)
      """
  }
}

private func outcome(_ bytes: [UInt8], _ parser: MarkupTree.XMLParser) -> [String] {
  do {
    return try transcript(MarkupTree(xml: bytes, file: "a.xml", parser: parser))
  } catch {
    return ["\(error)"]
  }
}

/// Whether the quick reader has read a document, and not left it to the other.
private func isRead(_ bytes: [UInt8]) -> Bool {
  XMLScanner.tree(filling: MarkupTreeContent(page: DecodedPage(bytes), file: "a.xml")) != nil
}

@Suite("Reading plain XML")
struct XMLScannerTests {
  private static let plain = [
    "<a/>", "<a></a>", "<a>b</a>", " \n<a>b</a>\n ", "<a b='c\"' d=\"e'\"/>",
    "<a b=\"1&lt;2\n3\"/>",
    "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#13;</a>", "<a>]] ]></a>", "<a b=']]>'>c]</a >",
    "<a><!-- b - c <d> & --></a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--b--><a/><!--c-->",
    "<a xmlns='urn:a' xmlns:b='urn:b'><b:c b:d='1' d='2'/><c xmlns=''><d xmlns='urn:d'/></c><e/></a>",
    "<a xml:lang='nl' xml:space=\"preserve\"> \u{FFFD}\u{FE00}é😀\u{7F} </a>",
    "<a b='&amp;#38;' c='&#38;#38;' d='&#10;&#9;'>&amp;#38;&#38;lt;</a>", "<a>\n\t<b>\n</b>\n</a>",
    "<a b = \"c\"\n d='e' />", "<a><b/>c<b/><!--d-->e</a>", "<a.b-c_d:e1 xmlns:a.b-c_d='f'/>",
  ]

  private static let unusual = [
    "", "a", "<", "<a", "<a>", "<a></b>", "<a></ab>", "<a/><b/>", "<a>&b;</a>", "<a>&#0;</a>",
    "<a>&#xFFFE;</a>", "<a>&#xD800;</a>", "<a>&lt</a>", "<a>]]></a>", "<a b='<'/>", "<a b=c/>",
    "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b/>", "<a b='1/>", "<a:b/>", "<a b:c='1'/>",
    "<a xmlns:b='' />", "<a xmlns:xml='urn:a'/>", "<a xmlns:b='u' xmlns:c='u' b:d='1' c:d='2'/>",
    "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a b='\u{FFFF}'/>", "<a><!-- -- --></a>",
    "<a><!--b---></a>",
    "<!DOCTYPE a><a/>", "<a><![CDATA[b]]></a>", "<a><?b c?></a>", "<é>a</é>", "<aé/>",
    "<a>b\r\nc</a>",
    "<?xml version=\"1.1\"?><a/>", "<?xml version=\"1.0\" encoding=\"latin1\"?><a/>",
    " <?xml version='1.0'?><a/>",
    "< a/>", "<a ></ a>", "<a>\u{0}</a>", "<a/>b", "b<a/>", "<a:b:c xmlns:a='b'/>", "<:a/>", "<1/>",
    "<a xmlns='http://www.w3.org/XML/1998/namespace'/>", "<a b='&#38'/>", "<a>&#x110000;</a>",
    "<a xmlns='a&amp;b'/>", "<a xmlns:b='u'><b:c></c></a>", "<a/ >", "<a>&#12345678901;</a>",
  ]

  @Test(arguments: plain)
  func readsPlainDocuments(xml: String) {
    #expect(isRead(Array(xml.utf8)))
    #expect(outcome(Array(xml.utf8), .quickest) == outcome(Array(xml.utf8), .libxml2))
  }

  @Test(arguments: unusual)
  func leavesOthersToLibxml2(xml: String) {
    #expect(!isRead(Array(xml.utf8)))
    #expect(outcome(Array(xml.utf8), .quickest) == outcome(Array(xml.utf8), .libxml2))
  }

  @Test func leavesDeepDocumentsToLibxml2() {
    for depth in [200, 250, 300] {
      let xml =
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
      #expect(isRead(Array(xml.utf8)) == (depth == 200))
      #expect(outcome(Array(xml.utf8), .quickest) == outcome(Array(xml.utf8), .libxml2))
    }
  }

  @Test func readsWhatTheSuiteHolds() throws {
    var read = 0
    guard let folder = SharedData.path("suites") else { return }
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".xlf") {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + file)))
      #expect(outcome(bytes, .quickest) == outcome(bytes, .libxml2), "\(file)")
      if isRead(bytes.filter { $0 != 0x0D }) { read += 1 }
      for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
        let part = Array(bytes[..<cut])
        #expect(outcome(part, .quickest) == outcome(part, .libxml2))
      }
    }
    #expect(read > 90)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func readsDamagedDocumentsAsLibxml2Does(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "<", ">", "/", "&", ";", "'", "\"", "=", " ", "\n", "]]>", "<!--", "-->", "--", "é",
      "\u{FFFE}",
      "xmlns", "xmlns:a=\"u\" ", ":", "a", "&#65;", "&amp;", "<b>", "</b>", "<b/>", "\r", "\t",
      " id=\"1\"",
    ]
    for xml in Self.plain {
      var bytes = Array(xml.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...3, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(start..<end, with: piece.utf8)
      }
      #expect(
        outcome(bytes, .quickest) == outcome(bytes, .libxml2),
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
