internal import Bitext

extension CatalogFormat {
  /// GNU gettext PO, with unit ids as contexts and inline codes as placeholders.
  ///
  /// An entry without a context is named by its place, `u3`. Each form of an entry with a plural is a unit, `menu[0]` and
  /// `menu[1]`, whose source is `msgid` for the first and `msgid_plural` for the others. Metadata of the category `po` hold
  /// what is not in a unit: `context` where the id is another, `plural` with the number of the form, `flag`, and
  /// `previous-msgid` of a fuzzy entry. Obsolete entries and header fields stay in an update. A file in another encoding is read
  /// by the name that its header gives to it, and becomes UTF-8 where something in it changes.
  public static let po = CatalogFormat(
    name: "po", title: "gettext PO", fileExtensions: ["po", "pot"],
    content: [.header, .markup, .notes], lacking: .nullCharacters, keepsFact: PONames.keeps,
    recognizes: POReader.recognizes,
    write: { catalog, _ in POWriter.write(catalog) },
    read: { (bytes, file, languages, _) throws(InputError) in
      try POReader(bytes, file: file).catalog(languages: languages)
    },
    update: { (bytes, file, catalog) throws(InputError) in
      guard let text = try POEncoding.unicodeFile(bytes, file: file) else {
        return try POUpdate(bytes, file: file).updated(with: catalog)
      }
      let updated = try POUpdate(text, file: file).updated(with: catalog)
      return updated == text ? bytes : updated
    },
    pieces: PieceFormat(
      cut: .entries,
      read: { (bytes, file, languages, state) throws(InputError) in
        try POReader(bytes, file: file).catalog(languages: languages, &state)
      }, writer: { _ in POWriter() }),
    validate: { POConstraints.violations(in: $0, file: $1) })
}

/// The names that PO writer and reader must agree on.
enum PONames {
  /// The header field with the file that the texts come from.
  static let original = "X-Original"
  /// The header field with the language of the sources, as Poedit writes it.
  static let sourceLanguage = "X-Source-Language"
  /// The category in `#.` comments that carries a state which flags cannot.
  static let state = "state"
  /// The category in `#.` comments that carries the status of a link.
  static let status = "status"
  /// The category of notes that stand in `# ` comments.
  static let translator = "translator"
  /// The category of metadata.
  static let category = "po"
  /// The type of metadata with a context that is not the unit's id; empty where there is none.
  static let context = "context"
  /// The type of metadata with the number of a form of a plural.
  static let plural = "plural"
  /// The type of metadata that stand as flags in `#,` comments.
  static let flag = "flag"
  /// Before the keyword in the types of metadata that stand in `#|` comments.
  static let previous = "previous-"

  /// Whether an entry says a fact about its unit.
  static func keeps(_ fact: TranslationUnit.Metadata, of unit: TranslationUnit) -> Bool {
    guard fact.category == category else { return false }
    switch fact.type {
    case context, plural: return true
    case flag: return POReference.isPlain(fact.value)
    // What a text was before is said beside a translation that is to be looked at again.
    case let type: return type.hasPrefix(previous) && POComments.isFuzzy(unit)
    }
  }

  /// Metadata of the format.
  static func fact(_ type: String, _ value: String) -> TranslationUnit.Metadata {
    TranslationUnit.Metadata(category: category, type: type, value: value)
  }
  /// The pairing confidence below which an entry is marked fuzzy: it is then more likely wrong than right.
  static let fuzzyBelow = 0.5
}
