internal import Bitext
internal import Markup

extension ArchiveFormat {
  /// The JSON that Ghost exports: published posts and pages, nothing else of the file, which holds keys too.
  static let ghost = ArchiveFormat(
    platform: "ghost",
    matches: { head in
      ArchiveEvidence.firstByte(head) == UInt8(ascii: "{") && ArchiveEvidence.holds("\"db\"", head)
        && ArchiveEvidence.holds("\"data\"", head)
    },
    cut: .whole, posts: { record, _ in GhostExport(record).posts })
}

private struct GhostExport {
  let record: FileRecord
  private let text: EmbeddedText

  init(_ record: FileRecord) {
    self.record = record
    var text = EmbeddedText()
    text.append(record.bytes[...], from: 0)
    self.text = text
  }

  var posts: RecordedPosts {
    let (export, end) = JSONScanner.rest(of: text)
    let data = export?["db"]?.elements.first?["data"]
    var posts = RecordedPosts()
    posts.broken = end.map { ArchiveBreak(offset: $0, isPost: false) }
    for value in data?["posts"]?.elements ?? [] {
      if case .broken(_, let start) = value {
        posts.broken = ArchiveBreak(offset: start, isPost: true)
        break
      }
      switch string(value["status"])?.string ?? "published" {
      case "published", "scheduled", "sent": posts.published.append(post(value))
      case "draft": posts.drafts += 1
      default: break
      }
    }
    return posts
  }

  private func post(_ value: JSONScanner.Value) -> ArchivedPost {
    let isMarkup = string(value["html"]).map { !$0.isEmpty } ?? false
    let hasPlainText = string(value["plaintext"]).map { !$0.isEmpty } ?? false
    return ArchivedPost(
      slug: string(value["slug"])?.string ?? "",
      title: (string(value["title"]) ?? EmbeddedText()).asParagraphs,
      body: body(of: value), record: record,
      // The editor's own tree is JSON in a string of JSON, its texts no markup.
      escapes: ([.json], isMarkup ? [.markup, .json] : [.json, .json]),
      // Ghost reads the tree of its editor where there is one, and the markup is for others.
      copy: isMarkup ? { tree(of: value).map { ($0, [.json, .json]) } } : nil,
      // Of its markup Ghost makes a text without any whenever it saves a post, in an import too.
      derived: isMarkup && hasPlainText ? "plaintext" : "")
  }

  /// The post's markup: as Ghost rendered it, or from its editor's own tree.
  private func body(of value: JSONScanner.Value) -> EmbeddedText {
    if let html = string(value["html"]), !html.isEmpty { return html }
    if let tree = tree(of: value) { return tree }
    return (string(value["plaintext"]) ?? EmbeddedText()).asParagraphs
  }

  /// The post's markup, from its editor's own tree.
  private func tree(of value: JSONScanner.Value) -> EmbeddedText? {
    if let lexical = string(value["lexical"]), let tree = JSONScanner.value(of: lexical) {
      return LexicalDocument(text: lexical).markup(of: tree)
    }
    if let mobiledoc = string(value["mobiledoc"]), let tree = JSONScanner.value(of: mobiledoc) {
      return MobiledocDocument(text: mobiledoc).markup(of: tree)
    }
    return nil
  }

  private func string(_ value: JSONScanner.Value?) -> EmbeddedText? {
    JSONScanner.string(value, in: text)
  }
}

/// A document of the Lexical editor, as Ghost stores it since version 5.
private struct LexicalDocument {
  let text: EmbeddedText

  func markup(of tree: JSONScanner.Value) -> EmbeddedText {
    var writer = MarkupWriter()
    write(tree["root"], to: &writer)
    return writer.markup
  }

  private func write(_ node: JSONScanner.Value?, to writer: inout MarkupWriter) {
    guard let node else { return }
    let element = self.element(of: node)
    if let element { writer.tag(element) }
    if string(node["type"])?.string == "linebreak" { writer.tag("br") }
    if let plain = string(node["text"]) {
      write(plain, format: node["format"]?.number ?? 0, to: &writer)
    }
    for key in ["heading", "calloutText", "html", "content", "caption"] {
      guard let html = string(node[key]) else { continue }
      writer.tag("div")
      writer.markup(html)
      writer.tag("/div")
    }
    for child in node["children"]?.elements ?? [] { write(child, to: &writer) }
    if let element { writer.tag("/\(element)") }
  }

  private func write(_ plain: EmbeddedText, format: Double, to writer: inout MarkupWriter) {
    // Lexical's formats are bits: 1 is bold, 2 italic.
    let format = Int(format)
    let tags = (format & 1 != 0 ? ["strong"] : []) + (format & 2 != 0 ? ["em"] : [])
    for tag in tags { writer.tag(tag) }
    writer.text(plain)
    for tag in tags.reversed() { writer.tag("/\(tag)") }
  }

  private func element(of node: JSONScanner.Value) -> String? {
    switch string(node["type"])?.string {
    case "paragraph": "p"
    case "heading", "extended-heading": string(node["tag"])?.string ?? "h2"
    case "quote", "extended-quote", "aside": "blockquote"
    case "list": string(node["tag"])?.string == "ol" ? "ol" : "ul"
    case "listitem": "li"
    case "link": "a"
    case "codeblock": "pre"
    default: nil
    }
  }

  private func string(_ value: JSONScanner.Value?) -> EmbeddedText? {
    JSONScanner.string(value, in: text)
  }
}

/// A document of the Mobiledoc editor (format 0.3), as Ghost stored it before version 5.
private struct MobiledocDocument {
  let text: EmbeddedText

  func markup(of tree: JSONScanner.Value) -> EmbeddedText {
    var writer = MarkupWriter()
    let tags = (tree["markups"]?.elements ?? []).map { string($0.elements.first)?.string ?? "span" }
    let cards = tree["cards"]?.elements ?? []
    for section in tree["sections"]?.elements ?? [] {
      let parts = section.elements
      switch parts.first?.number {
      case 1 where parts.count > 2:
        write(parts[2].elements, in: string(parts[1])?.string ?? "p", tags, to: &writer)
      case 3 where parts.count > 2:
        let list = string(parts[1])?.string ?? "ul"
        writer.tag(list)
        for item in parts[2].elements { write(item.elements, in: "li", tags, to: &writer) }
        writer.tag("/\(list)")
      case 10 where parts.count > 1:
        let index = Int(parts[1].number ?? -1)
        if cards.indices.contains(index) { write(card: cards[index], to: &writer) }
      default: break
      }
    }
    return writer.markup
  }

  private func write(
    _ markers: [JSONScanner.Value], in element: String, _ tags: [String],
    to writer: inout MarkupWriter
  ) {
    writer.tag(element)
    var open: [String] = []
    for marker in markers {
      let parts = marker.elements
      guard parts.count > 3, let plain = string(parts[3]) else { continue }
      for index in parts[1].elements.compactMap({ $0.number.map { Int($0) } })
      where tags.indices.contains(index) {
        writer.tag(tags[index])
        open.append(tags[index])
      }
      writer.text(plain)
      for _ in 0..<Int(parts[2].number ?? 0) {
        if let tag = open.popLast() { writer.tag("/\(tag)") }
      }
    }
    while let tag = open.popLast() { writer.tag("/\(tag)") }
    writer.tag("/\(element)")
  }

  private func write(card: JSONScanner.Value, to writer: inout MarkupWriter) {
    guard card.elements.count > 1 else { return }
    let payload = card.elements[1]
    for key in ["html", "caption"] {
      guard let html = string(payload[key]) else { continue }
      writer.tag("div")
      writer.markup(html)
      writer.tag("/div")
    }
    if let markdown = string(payload["markdown"]) {
      writer.tag("div")
      writer.text(markdown)
      writer.tag("/div")
    }
  }

  private func string(_ value: JSONScanner.Value?) -> EmbeddedText? {
    JSONScanner.string(value, in: text)
  }
}
