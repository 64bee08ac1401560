internal import Bitext

/// Writes a catalog as a PO file, as `msgcat --no-wrap` would lay it out.
struct POWriter: PieceWriter {
  private var lines: [String] = []
  /// The forms of a plural that are one entry, as far as they have come.
  private var entry: [TranslationUnit] = []
  private var contexts = POContexts()

  static func write(_ catalog: Catalog) -> [UInt8] {
    var writer = POWriter()
    return writer.bytes(of: catalog)
  }

  /// The forms of plurals in English and Dutch.
  static let plurals = "nplurals=2; plural=(n != 1);"

  mutating func begin(_ catalog: Catalog) {
    writeHeader(
      of: catalog, language: catalog.targetLanguage.tag, plurals: Self.plurals)
  }

  mutating func write(_ unit: TranslationUnit) {
    if Self.continues(entry, unit) {
      entry.append(unit)
    } else {
      end()
      entry = [unit]
    }
  }

  mutating func end() {
    if !entry.isEmpty {
      let units = entry.preparedAsEntry()
      lines += [""] + POEntryText(units, context: contexts.next(for: units[0])).lines
    }
    entry = []
  }

  mutating func take() -> [UInt8] {
    defer { lines = [] }
    return bytes
  }

  /// A template: the sources for translators and for `msginit`, without what has been translated.
  static func writeTemplate(_ catalog: Catalog) -> [UInt8] {
    var writer = POWriter()
    // Programs ask for a language and plural forms where a template is marked so.
    writer.lines = ["#, fuzzy"]
    writer.writeHeader(of: catalog, language: "", plurals: nil)
    for units in entries(of: catalog.units) where units[0].source != InlineText("") {
      let untranslated = units.map { unit in
        var unit = unit
        unit.target = nil
        unit.state = .initial
        unit.status = .ok
        return unit
      }
      writer.lines += [""] + POEntryText(untranslated, isTemplate: true).lines
    }
    return writer.bytes
  }

  private var bytes: [UInt8] { lines.flatMap { Array($0.utf8) + [0x0A] } }

  /// Writes the header entry.
  ///
  /// Fields that `msgfmt -c` asks for and a pure function cannot know stay empty.
  private mutating func writeHeader(of catalog: Catalog, language: String, plurals: String?) {
    // White space at the beginning of a field is not part of it.
    let original = String(
      decoding: catalog.original.utf8.map { $0 < 0x20 ? 0x20 : $0 }.drop { $0 == 0x20 },
      as: UTF8.self)
    var fields = [
      ("Project-Id-Version", original), ("Report-Msgid-Bugs-To", ""), ("PO-Revision-Date", ""),
      ("Last-Translator", ""), ("Language-Team", ""), ("Language", language),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
    ]
    if let plurals { fields.append(("Plural-Forms", plurals)) }
    fields += [
      (PONames.sourceLanguage, catalog.sourceLanguage.tag), (PONames.original, original),
    ]
    lines += POString.lines("msgid", [])
    lines += POString.lines("msgstr", Array(fields.map { "\($0): \($1)\n" }.joined().utf8))
  }

  /// Whether a unit is the next form of the plural of an entry.
  private static func continues(_ entry: [TranslationUnit], _ unit: TranslationUnit) -> Bool {
    guard let form = unit.pluralForm, form > 0, entry.count == form else { return false }
    return entry[0].pluralForm == 0 && entry[0].entryName == unit.entryName
  }

  /// The prepared units of each entry: one, or those that are the forms of a plural and follow each other.
  static func entries(of units: [TranslationUnit]) -> [[TranslationUnit]] {
    var entries: [[TranslationUnit]] = []
    for unit in units {
      if continues(entries.last ?? [], unit) {
        entries[entries.count - 1].append(unit)
      } else {
        entries.append([unit])
      }
    }
    return entries.map { $0.preparedAsEntry() }
  }
}

extension TranslationUnit {
  /// The number of the form of a plural that the unit is, as its entry had it.
  var pluralForm: Int? { fact(PONames.plural, in: PONames.category).flatMap { Int($0) } }

  /// The id without the number of the form.
  var entryName: String {
    guard let form = fact(PONames.plural, in: PONames.category),
      id.utf8.elementsEqual((id.dropLast(form.utf8.count + 2) + "[\(form)]").utf8)
    else { return id }
    return String(id.dropLast(form.utf8.count + 2))
  }
}

/// The contexts of entries as they are written, one after the other.
private struct POContexts {
  /// What a reader calls the entries so far that have a context.
  private var names = UniqueNames()

  /// The context of the next entry; `nil` where it has none.
  ///
  /// The one that a file gave it may stand at several entries, which are told apart by numbers. Where these are others now,
  /// because some of the entries are gone, the id becomes the context, so that the entry keeps it.
  mutating func next(for unit: TranslationUnit) -> String? {
    guard var context = POEntryText.context(of: unit) else { return nil }
    if context.isEmpty { return context }
    if names.next(context) != unit.entryName { context = unit.entryName }
    _ = names.unique(context)
    return context
  }
}
