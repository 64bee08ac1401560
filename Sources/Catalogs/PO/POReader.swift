internal import Bitext

/// Reads a PO file.
///
/// An entry's context is its unit's id, with a number behind it where it came before; an entry without one, or with an empty
/// one, is named by its place. Obsolete entries are passed over.
struct POReader {
  let input: TextFile
  let entries: [POEntry]
  /// What stands between the entries.
  private let asides: [POParser.Aside]

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    input = try POEncoding.textFile(bytes, file: file)
    var parser = POParser(input)
    entries = try parser.entries()
    asides = parser.asides
  }

  /// The entries of a file but for obsolete ones, with its header.
  ///
  /// - Throws: ``InputError`` where the file is not in the encoding that it names, or at the first word that does not fit.
  static func entries(of bytes: [UInt8], file: String) throws(InputError) -> [POEntry] {
    try POReader(bytes, file: file).entries
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
    catalog.units = unitsOfEntries(&state).flatMap { $0 }
    if state.passedOver != nil { tellPassedOver(in: catalog, &state.passedOver) }
    return catalog
  }

  /// Tells what of the file is in no unit: most of the header, comments about nothing, and what is out of use.
  private func tellPassedOver(in catalog: Catalog, _ log: inout PassedOverLog?) {
    tellHeader(of: catalog, &log)
    for aside in asides { log?.add(aside.kind, aside.name, at: aside.place) }
    for comment in entries.lazy.filter({ !$0.isHeader }).flatMap(\.commentLines)
    where comment.line.first == UInt8(ascii: "=") {
      log?.add(.comment, at: comment.range)
    }
  }

  private func tellHeader(of catalog: Catalog, _ log: inout PassedOverLog?) {
    guard let header = entries.first(where: \.isHeader) else { return }
    for comment in header.commentLines where !POHeader.isFuzzy(comment.line) {
      log?.add(.comment, at: comment.range)
    }
    let text = header.translations.first ?? header.source
    let (fields, place) = (POHeader(text.bytes), text.range)
    log?.addLanguage(
      fields[PONames.sourceLanguage], readAs: catalog.sourceLanguage, at: place)
    log?.addLanguage(fields["Language"], readAs: catalog.targetLanguage, at: place)
    for name in fields.unread(catalog.original) { log?.add(.headerField, name, at: place) }
  }

  /// The units of each entry, none of the header.
  func unitsOfEntries() -> [[TranslationUnit]] {
    var state = ReadingState()
    return unitsOfEntries(&state)
  }

  /// The units of each entry of a piece of a file.
  private func unitsOfEntries(_ state: inout ReadingState) -> [[TranslationUnit]] {
    var count = state.unitCount
    return entries.map { entry in
      if entry.isHeader { return [] }
      let context = entry.context.map { String(decoding: $0.bytes, as: UTF8.self) }
      let given = context ?? ""
      let name = state.names.unique(given.isEmpty ? "u\(count + 1)" : given)
      var units = units(of: entry, name: name)
      for index in units.indices {
        if context == nil || name != context {
          units[index].metadata.insert(PONames.fact(PONames.context, context ?? ""), at: 0)
        }
        if units.count > 1 { units[index].id = state.names.unique(units[index].id) }
      }
      count += units.count
      return units
    }
  }

  private func read(
    _ header: POEntry, into catalog: inout Catalog, _ wanted: CatalogFormat.Languages
  ) throws(InputError) {
    let fields = POHeader(header.translations.first?.bytes ?? [])
    let charset = fields.charset
    // One that is not at the beginning comes too late.
    guard POEncoding.isUnicode(charset) || header.source.range == entries[0].source.range else {
      throw InputError(.catalogCharset, at: header.source.range, charset)
    }
    catalog.original = fields[PONames.original] ?? fields["Project-Id-Version"] ?? ""
    let languages = try wanted.resolve(
      source: fields[PONames.sourceLanguage], target: fields["Language"], at: header.source.range)
    (catalog.sourceLanguage, catalog.targetLanguage) = languages
  }

  private func units(of entry: POEntry, name: String) -> [TranslationUnit] {
    let comments = entry.comments
    guard let plural = entry.plural else {
      return [unit(comments, entry.source, entry.translations.first, id: name)]
    }
    // A form without translation is a unit too, so that it can get one.
    return (0..<max(2, entry.translations.count)).map { form in
      let target = form < entry.translations.count ? entry.translations[form] : nil
      var unit = unit(
        comments, form == 0 ? entry.source : plural, target, id: "\(name)[\(form)]")
      unit.metadata.insert(PONames.fact(PONames.plural, String(form)), at: 0)
      return unit
    }
  }

  private func unit(
    _ comments: POComments, _ source: POEntry.Text, _ target: POEntry.Text?, id: String
  ) -> TranslationUnit {
    let markup = comments.sourceMarkup.merging(comments.targetMarkup) { $1 }
    let content = Placeholders.decode(target?.bytes ?? [], markup: markup)
    var unit = TranslationUnit(
      id: id, source: Placeholders.decode(source.bytes, markup: comments.sourceMarkup),
      target: content == InlineText("") ? nil : content, notes: comments.notes,
      sourceRange: source.range, targetRange: target?.range)
    unit.metadata = comments.metadata
    if unit.target != nil {
      unit.state = comments.isFuzzy ? .initial : comments.state ?? .translated
    }
    unit.settleStatus(recorded: comments.status)
    return unit
  }

  /// The header's fields; `nil` where there is no header.
  var header: POHeader? {
    entries.first { $0.isHeader }.map { POHeader($0.translations.first?.bytes ?? []) }
  }
}

/// The fields of a PO header.
struct POHeader {
  private var fields: [String: String] = [:]
  /// The names as they are written.
  private var names: [String] = []

  init(_ text: [UInt8]) {
    for line in text.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        names.append(String(decoding: line, as: UTF8.self))
        continue
      }
      names.append(String(decoding: line[..<colon], as: UTF8.self))
      let value = line[(colon + 1)...].drop { $0 == 0x20 }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields[name] = String(decoding: value, as: UTF8.self)
    }
  }

  /// The value of a field; `nil` where it is absent or empty.
  subscript(_ name: String) -> String? {
    fields[name.lowercased()].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The fields that say something which a catalog of some name does not, nor the writer of one.
  func unread(_ original: String) -> [String] {
    let implied = [
      "content-type", "mime-version", "content-transfer-encoding", "language",
      PONames.sourceLanguage.lowercased(),
    ]
    let values = [
      "plural-forms": POWriter.plurals, PONames.original.lowercased(): original,
      "project-id-version": original,
    ]
    return names.filter { name in
      let (key, value) = (name.lowercased(), self[name])
      if implied.contains(key) || (value == nil && fields[key] != nil) { return false }
      return value == nil || values[key] != value
    }
  }

  /// Whether a comment only marks the header of a template, as all of them are.
  static func isFuzzy(_ comment: [UInt8]) -> Bool {
    comment.first == UInt8(ascii: ",")
      && comment.dropFirst().filter { $0 > 0x20 }.elementsEqual("fuzzy".utf8)
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
