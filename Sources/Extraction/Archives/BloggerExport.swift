internal import Bitext
internal import Markup

extension ArchiveFormat {
  /// The Atom file that Blogger exports: published posts and pages; settings, templates and comments are left out.
  static let blogger = ArchiveFormat(
    platform: "blogger",
    matches: { head in
      ArchiveEvidence.holds("<feed", head) && ArchiveEvidence.holds("2005/atom", head)
        && ArchiveEvidence.holds("blogger", head)
    },
    cut: .element("entry", in: "feed"),
    posts: { record, _ in BloggerEntry(record).posts })
}

/// One entry of a Blogger export.
private struct BloggerEntry {
  private let record: FileRecord
  private let scanner: XMLScanner
  private let elements: [XMLScanner.Element]

  init(_ record: FileRecord) {
    self.record = record
    scanner = XMLScanner(bytes: record.bytes)
    elements = scanner.elements()
  }

  var posts: RecordedPosts {
    guard isPost else { return RecordedPosts() }
    return isDraft ? RecordedPosts(drafts: 1) : RecordedPosts(published: [post])
  }

  private var isPost: Bool {
    let kind = first("blogger:type").map { scanner.text(in: $0.content).string } ?? ""
    if kind == "POST" || kind == "PAGE" { return true }
    return elements.contains { element in
      guard element.name == "category",
        let term = scanner.attribute("term", in: element.tag)
      else { return false }
      return term.hasSuffix("kind#post") || term.hasSuffix("kind#page")
    }
  }

  private var isDraft: Bool {
    if first("blogger:status").map({ scanner.text(in: $0.content).string }) == "DRAFT" {
      return true
    }
    guard let control = first("app:control") else { return false }
    return ByteSequence.first(
      "<app:draft>yes", in: Array(record.bytes[control.content]), from: 0) != nil
  }

  private var post: ArchivedPost {
    ArchivedPost(
      slug: slug, title: text("title"), body: text("content"), record: record,
      escapes: (escapes(of: "title"), escapes(of: "content")))
  }

  /// The end of the post's address, or of its id.
  private var slug: String {
    let link = elements.first {
      $0.name == "link" && scanner.attribute("rel", in: $0.tag) == "alternate"
    }
    let address =
      link.flatMap { scanner.attribute("href", in: $0.tag) }
      ?? first("blogger:filename").map { scanner.text(in: $0.content).string }
    if let address, let last = address.utf8.split(separator: UInt8(ascii: "/")).last {
      let name = String(decoding: last, as: UTF8.self)
      return name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    }
    let id = text("id").string.utf8.split(separator: UInt8(ascii: "-")).last
    return id.map { String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self) } ?? ""
  }

  private func escapes(of name: String) -> [Block.Placement.Escape] {
    first(name).map { scanner.escapes(in: $0.content) } ?? []
  }

  private func first(_ name: String) -> XMLScanner.Element? {
    elements.first { $0.name == name }
  }

  private func text(_ name: String) -> EmbeddedText {
    first(name).map { scanner.text(in: $0.content) } ?? EmbeddedText()
  }
}
