internal import Bitext

/// Reads a PO file.
///
/// An entry's context is its unit's id; an entry without one, with an empty one, or with one that came before, is
/// named by its place. The plural of an entry is a unit of its own. Obsolete entries are passed over.
struct POReader {
  private let input: TextFile
  private let entries: [POEntry]

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    input = try TextFile(bytes, file: file)
    var parser = POParser(input)
    entries = try parser.entries()
  }

  /// Whether the first lines hold a comment or a keyword of PO.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let start = bytes.dropFirst(bytes.byteOrderMarkLength).prefix(16_384)
    for line in start.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == UInt8(ascii: "#") { continue }
      return line.starts(with: "msgid ".utf8) || line.starts(with: "msgctxt ".utf8)
        || line.starts(with: "msgid\t".utf8) || line.starts(with: "domain ".utf8)
    }
    return false
  }

  func catalog(languages wanted: CatalogFormat.Languages) throws(InputError) -> Catalog {
    var state = ReadingState()
    return try catalog(languages: wanted, &state)
  }

  /// The units of a piece of a file.
  func catalog(
    languages wanted: CatalogFormat.Languages, _ state: inout ReadingState
  ) throws(InputError) -> Catalog {
    var catalog = Catalog(original: "", units: [])
    let header = entries.first { $0.isHeader }
    if let header { try read(header, into: &catalog, wanted) }
    for entry in entries where !entry.isHeader {
      for var unit in units(of: entry) {
        let number = state.unitCount + catalog.units.count + 1
        if unit.id.isEmpty { unit.id = "u\(number)" }
        unit.id = state.names.unique(unit.id)
        catalog.units.append(unit)
      }
    }
    return catalog
  }

  private func read(
    _ header: POEntry, into catalog: inout Catalog, _ wanted: CatalogFormat.Languages
  ) throws(InputError) {
    let fields = POHeader(header.translations.first?.bytes ?? [])
    let charset = fields.charset
    let readable = ["", "UTF-8", "UTF8", "ASCII", "US-ASCII", "CHARSET"]
    guard readable.contains(charset.uppercased()) else {
      throw InputError(.catalogCharset, at: header.source.range, charset)
    }
    catalog.original = fields[PONames.original] ?? fields["Project-Id-Version"] ?? ""
    let languages = try wanted.resolve(
      source: fields[PONames.sourceLanguage], target: fields["Language"], at: header.source.range)
    (catalog.sourceLanguage, catalog.targetLanguage) = languages
  }

  private func units(of entry: POEntry) -> [TranslationUnit] {
    let id = String(decoding: entry.context?.bytes ?? [], as: UTF8.self)
    let singular = unit(entry, entry.source, entry.translations.first, id: id)
    guard let plural = entry.plural else { return [singular] }
    return [singular, unit(entry, plural, entry.translations.dropFirst().first, id: id)]
  }

  private func unit(
    _ entry: POEntry, _ source: POEntry.Text, _ target: POEntry.Text?, id: String
  ) -> TranslationUnit {
    let comments = entry.comments
    let markup = comments.sourceMarkup.merging(comments.targetMarkup) { $1 }
    let content = Placeholders.decode(target?.bytes ?? [], markup: markup)
    var unit = TranslationUnit(
      id: id, source: Placeholders.decode(source.bytes, markup: comments.sourceMarkup),
      target: content == InlineText("") ? nil : content, notes: comments.notes,
      sourceRange: source.range, targetRange: target?.range)
    if unit.target != nil {
      unit.state = comments.isFuzzy ? .initial : comments.state ?? .translated
    }
    unit.settleStatus(recorded: comments.status)
    return unit
  }
}

/// The fields of a PO header.
private struct POHeader {
  private var fields: [String: String] = [:]

  init(_ text: [UInt8]) {
    for line in text.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = line[(colon + 1)...].drop { $0 == 0x20 }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields[name] = String(decoding: value, as: UTF8.self)
    }
  }

  /// The value of a field; `nil` where it is absent or empty.
  subscript(_ name: String) -> String? {
    fields[name.lowercased()].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The encoding that `Content-Type` names.
  var charset: String {
    let type = Array((self["Content-Type"] ?? "").utf8)
    let key = Array("charset=".utf8)
    guard
      let start = type.indices.first(where: { index in
        type[index...].prefix(key.count).map { $0 | 0x20 }.elementsEqual(key.map { $0 | 0x20 })
      })
    else { return "" }
    let name = type[min(start + key.count, type.count)...].prefix { $0 > 0x20 && $0 != 0x3B }
    return String(decoding: name, as: UTF8.self)
  }
}
