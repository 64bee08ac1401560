internal import Bitext

extension CatalogFormat {
  /// GNU gettext PO, with unit ids as contexts and inline codes as placeholders.
  public static let po = CatalogFormat(
    name: "po", title: "gettext PO", fileExtensions: ["po", "pot"],
    content: [.header, .markup, .notes],
    recognizes: POReader.recognizes,
    write: { catalog, _ in POWriter.write(catalog) },
    read: { (bytes, file, languages) throws(InputError) in
      try POReader(bytes, file: file).catalog(languages: languages)
    },
    pieces: PieceFormat(
      cut: .entries,
      read: { (bytes, file, languages, state) throws(InputError) in
        try POReader(bytes, file: file).catalog(languages: languages, &state)
      }, writer: { _ in POWriter() }))
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
  /// The category of notes that stand as flags in `#,` comments.
  static let flag = "flag"
  /// The pairing confidence below which an entry is marked fuzzy: it is then more likely wrong than right.
  static let fuzzyBelow = 0.5
}
