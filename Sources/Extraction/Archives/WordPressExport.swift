internal import Bitext
internal import Markup

extension ArchiveFormat {
  /// WordPress eXtended RSS (WXR), what WordPress exports: posts and pages that are or will be published.
  static let wordPress = ArchiveFormat(
    platform: "wordpress",
    matches: { head in
      ArchiveEvidence.holds("<rss", head) && ArchiveEvidence.holds("wordpress.org/export", head)
    },
    cut: .element("item", in: "rss"),
    posts: { record, _ in WordPressItem(record).posts(areWordPress: true) })

  /// The same format as Squarespace writes it: ill-formed, and with paragraphs in markup.
  static let squarespace = ArchiveFormat(
    platform: "squarespace",
    matches: { head in
      ArchiveEvidence.holds("<rss", head) && ArchiveEvidence.holds("wordpress.org/export", head)
        && ArchiveEvidence.holds("squarespace", head)
    },
    cut: .element("item", in: "rss"),
    posts: { record, _ in WordPressItem(record).posts(areWordPress: false) })
}

/// One item of a WordPress export.
private struct WordPressItem {
  private let record: FileRecord
  private let scanner: XMLScanner
  private let elements: [XMLScanner.Element]
  private let fields: [String: XMLScanner.Element]

  /// Drafts, what is in the bin and revisions are left out: nobody reads them.
  private static let statuses: Set<String> = ["publish", "future", "private", "pending", ""]

  init(_ record: FileRecord) {
    self.record = record
    scanner = XMLScanner(bytes: record.bytes)
    elements = scanner.elements()
    fields = Dictionary(elements.map { ($0.name, $0) }) { first, _ in first }
  }

  func posts(areWordPress: Bool) -> RecordedPosts {
    let type = text("wp:post_type").string
    guard type == "post" || type == "page" else { return RecordedPosts() }
    let status = text("wp:status").string
    if Self.statuses.contains(status) {
      return RecordedPosts(published: [post(isWordPress: areWordPress)])
    }
    // What is in the bin nobody expects; an automatic draft is one that was never saved.
    return RecordedPosts(drafts: status == "draft" ? 1 : 0)
  }

  private func post(isWordPress: Bool) -> ArchivedPost {
    let body = text("content:encoded")
    return ArchivedPost(
      slug: slug, title: text("title"),
      body: isWordPress ? ClassicPost.markup(of: body) : body, record: record,
      escapes: (escapes(of: "title"), escapes(of: "content:encoded")),
      translationGroup: translationGroup)
  }

  /// The last part of the post's name: Squarespace writes its address.
  private var slug: String {
    let parts = text("wp:post_name").bytes.split(separator: UInt8(ascii: "/"))
    return parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What posts share that translate one another: a term of Polylang's taxonomy `post_translations`, or the number that
  /// "WPML Export and Import" writes into the field `_wpml_import_translation_group`.
  private var translationGroup: String? {
    for element in elements {
      switch element.name {
      case "category":
        guard scanner.attribute("domain", in: element.tag) == "post_translations" else { continue }
        if let term = scanner.attribute("nicename", in: element.tag), !term.isEmpty { return term }
      case "wp:postmeta":
        if let group = wpmlGroup(in: element) { return group }
      default: continue
      }
    }
    return nil
  }

  private func wpmlGroup(in field: XMLScanner.Element) -> String? {
    // The key comes first; values may be whole pages of a page builder.
    let key = Array("_wpml_import_translation_group".utf8)
    let head = Array(record.bytes[field.content].prefix(100 + key.count))
    guard ByteSequence.first(key, in: head, from: 0) != nil else { return nil }
    let bytes = record.bytes[field.tag.lowerBound - 1..<field.content.upperBound]
    let scanner = XMLScanner(bytes: Array(bytes))
    let texts = scanner.elements().map { ($0.name, scanner.text(in: $0.content)) }
    guard texts.contains(where: { $0.0 == "wp:meta_key" && $0.1.bytes == key }),
      let group = texts.first(where: { $0.0 == "wp:meta_value" })?.1.string, !group.isEmpty
    else { return nil }
    return "wpml-\(group)"
  }

  private func escapes(of name: String) -> [Block.Placement.Escape] {
    fields[name].map { scanner.escapes(in: $0.content) } ?? []
  }

  private func text(_ name: String) -> EmbeddedText {
    fields[name].map { scanner.text(in: $0.content) } ?? EmbeddedText()
  }
}
