internal import Bitext

extension CatalogFormat {
  /// Apple's String Catalog, as Xcode writes it.
  ///
  /// A key is a unit's id. Each text of a string that varies is a unit of its own, named as Xcode names it in the XLIFF that it
  /// exports: `KEY|==|plural.one`, `KEY|==|device.ipad.plural.other`, `KEY|==|substitutions.NAME.plural.one`. Where the
  /// English varies and the Dutch does not, or the other way round, the units are those of the Dutch. The target is the Dutch of
  /// the file, under whatever tag; its other languages are left alone in an update.
  ///
  /// The state `new` is ``TranslationUnit/State/initial`` without a translation, `needs_review` with one; what has no state
  /// of its own there stands in the comment: see ``XCStringsComment``.
  public static let xcstrings = CatalogFormat(
    name: "xcstrings", title: "Apple String Catalog", fileExtensions: ["xcstrings"],
    content: [.notes, .columns, .translatability, .languages],
    keepsFact: { fact, _ in XCStringsNames.keeps(fact) },
    recognizes: { XCStringsNames.areIn(JSONSniffing($0)) },
    write: { catalog, _ in XCStringsWriter(catalog).bytes(of: catalog) },
    read: { (bytes, file, languages, state) throws(InputError) in
      try XCStringsReader(bytes, file: file).catalog(languages: languages, &state)
    },
    update: { (bytes, file, catalog) throws(InputError) in
      try XCStringsReader(bytes, file: file).updated(with: catalog)
    },
    validate: { XCStringsConstraints.violations(in: $0, file: $1) })
}

/// The names that writer and reader must agree on.
enum XCStringsNames {
  static let sourceLanguage = "sourceLanguage"
  static let strings = "strings"
  static let version = "version"
  static let comment = "comment"
  static let extractionState = "extractionState"
  static let localizations = "localizations"
  static let shouldTranslate = "shouldTranslate"
  static let stringUnit = "stringUnit"
  static let state = "state"
  static let value = "value"
  static let variations = "variations"
  static let substitutions = "substitutions"
  static let argNum = "argNum"
  static let formatSpecifier = "formatSpecifier"

  static let new = "new"
  static let needsReview = "needs_review"
  static let translated = "translated"

  /// The category of the metadata with what a key has besides its texts.
  static let category = "xcstrings"
  /// The type of the metadata with the state of the source, where that is not translated or the source is the key.
  static let sourceState = "sourceState"
  /// Stands in the metadata for the state of a source that is not there: a substitution of the Dutch alone.
  static let absent = "absent"
  /// Stands in the metadata for an `extractionState` that is absent: Xcode found the key in code.
  static let extracted = "extracted"
  /// An `extractionState` of keys that are not in code, which Xcode must not remove.
  static let manual = "manual"

  /// Whether a key says a fact about its texts.
  static func keeps(_ fact: TranslationUnit.Metadata) -> Bool {
    fact.category == category
      && [extractionState, sourceState, argNum, formatSpecifier].contains(fact.type)
  }

  /// What stands in ids between a key and the place of a text in it.
  static let separator = "|==|"

  /// Whether the members at the top are those of a String Catalog.
  static func areIn(_ sniffing: JSONSniffing) -> Bool {
    let members = sniffing.members
    return sniffing.isObject && members[strings] == UInt8(ascii: "{")
      && (members[sourceLanguage] ?? members[version]) == UInt8(ascii: "\"")
  }
}
