internal import Bitext
internal import Markup

extension ArchiveFormat {
  /// The CSV file that Wix Blog exports, a post per row; the text is Ricos JSON, or plain where that is broken.
  static let wix = ArchiveFormat(
    platform: "wix",
    matches: { head in
      let line = head.prefix { $0 != 0x0A }
      return ArchiveEvidence.holds("title", Array(line))
        && (ArchiveEvidence.holds("rich content", Array(line))
          || ArchiveEvidence.holds("plain content", Array(line)))
    },
    cut: .quotedLines,
    posts: { record, header in
      header.map { WixRow(record, header: $0).posts } ?? RecordedPosts()
    })
}

/// One row of a Wix export.
private struct WixRow {
  private let record: FileRecord
  private let fields: [String: EmbeddedText]
  /// Whether the file ends before the row does: rows have a field for each of the header's, and a line end.
  private let breaksOff: Bool

  init(_ record: FileRecord, header: FileRecord) {
    self.record = record
    let names = CSVRow.fields(of: header.bytes).map(\.string)
    let values = CSVRow.fields(of: record.bytes)
    breaksOff = values.count < names.count && record.bytes.last != 0x0A
    fields = Dictionary(zip(names, values)) { first, _ in first }
  }

  var posts: RecordedPosts {
    if breaksOff { return RecordedPosts(broken: ArchiveBreak(offset: 0, isPost: true)) }
    guard let post else { return RecordedPosts() }
    // What was never published has no date of that, where the export tells dates.
    let isDraft = fields["Published Date"]?.isEmpty ?? false
    return isDraft ? RecordedPosts(drafts: 1) : RecordedPosts(published: [post])
  }

  private var post: ArchivedPost? {
    let title = fields["Title"] ?? EmbeddedText()
    let plain = fields["Plain Content"] ?? EmbeddedText()
    let rich = fields["Rich Content"].flatMap { text in
      JSONScanner.value(of: text).map { RicosDocument(text: text).markup(of: $0) }
    }
    let body = rich.flatMap { $0.isEmpty ? nil : $0 } ?? plain.asParagraphs
    if title.isEmpty && body.isEmpty { return nil }
    return ArchivedPost(
      slug: slug, title: title.asParagraphs, body: body, record: record,
      escapes: ([.csv], rich.map { !$0.isEmpty } ?? false ? [.json, .csv] : [.csv]))
  }

  private var slug: String {
    let given = fields["Slug"]?.string ?? ""
    if !given.isEmpty { return given }
    let address = fields["Post Page URL"]?.string ?? ""
    return address.utf8.split(separator: UInt8(ascii: "/")).last
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// A row of comma-separated values (RFC 4180).
enum CSVRow {
  /// The fields, quotes undone.
  static func fields(of row: [UInt8]) -> [EmbeddedText] {
    var fields: [EmbeddedText] = []
    var field = EmbeddedText()
    var position = row.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var inQuotes = false
    while position < row.count {
      let byte = row[position]
      switch (byte, inQuotes) {
      case (0x22, true) where position + 1 < row.count && row[position + 1] == 0x22:
        field.append([0x22], for: position..<position + 2)
        position += 1
      case (0x22, _): inQuotes.toggle()
      case (UInt8(ascii: ","), false):
        fields.append(field)
        field = EmbeddedText()
      case (0x0D, false), (0x0A, false): break
      default:
        let end = row[position...].firstIndex {
          $0 == 0x22 || (!inQuotes && ($0 == 0x2C || $0 <= 0x0D))
        }
        field.append(row[position..<max(position + 1, end ?? row.count)], from: position)
        position = max(position + 1, end ?? row.count) - 1
      }
      position += 1
    }
    return fields + [field]
  }
}

/// A document of Ricos, the editor of Wix.
private struct RicosDocument {
  let text: EmbeddedText

  func markup(of tree: JSONScanner.Value) -> EmbeddedText {
    var writer = MarkupWriter()
    for node in tree["nodes"]?.elements ?? [] { write(node, to: &writer) }
    return writer.markup
  }

  private func write(_ node: JSONScanner.Value, to writer: inout MarkupWriter) {
    let type = string(node["type"])?.string ?? ""
    if type == "TEXT" { return writeText(node["textData"], to: &writer) }
    let element = element(of: type, node)
    if let element { writer.tag(element) }
    for child in node["nodes"]?.elements ?? [] { write(child, to: &writer) }
    if let element { writer.tag("/\(element)") }
  }

  private func writeText(_ data: JSONScanner.Value?, to writer: inout MarkupWriter) {
    guard let plain = string(data?["text"]) else { return }
    let tags = (data?["decorations"]?.elements ?? []).compactMap { decoration -> String? in
      switch string(decoration["type"])?.string {
      case "BOLD": "strong"
      case "ITALIC": "em"
      case "UNDERLINE": "u"
      case "LINK": "a"
      default: nil
      }
    }
    for tag in tags { writer.tag(tag) }
    writer.text(plain)
    for tag in tags.reversed() { writer.tag("/\(tag)") }
  }

  private func element(of type: String, _ node: JSONScanner.Value) -> String? {
    switch type {
    case "PARAGRAPH": "p"
    case "HEADING": "h\(min(6, max(1, Int(node["headingData"]?["level"]?.number ?? 2))))"
    case "BULLETED_LIST": "ul"
    case "ORDERED_LIST": "ol"
    case "LIST_ITEM": "li"
    case "BLOCKQUOTE": "blockquote"
    case "CODE_BLOCK": "pre"
    case "CAPTION": "figcaption"
    case "TABLE": "table"
    case "TABLE_ROW": "tr"
    case "TABLE_CELL": "td"
    case "DIVIDER": "hr"
    default: nil
    }
  }

  private func string(_ value: JSONScanner.Value?) -> EmbeddedText? {
    JSONScanner.string(value, in: text)
  }
}
