internal import Bitext

extension CatalogFormat {
  /// Everything that a catalog holds as JSON, for programs.
  ///
  /// ```json
  /// {
  ///   "original": "a.html", "sourceLanguage": "en", "targetLanguage": "nl",
  ///   "units": [
  ///     {"id": "a-1", "source": "One", "target": "Een", "state": "translated", "status": "ok"}
  ///   ]
  /// }
  /// ```
  ///
  /// Texts are without markup; `sourceCodes` and `targetCodes` tell it with UTF-8 offsets. `target` is null where there is no
  /// translation. Other members are there where there is something to tell: `translatable`, `canResegment`, `notes`, `terms`,
  /// `segments`, `matches`, `metadata`. A member that is unknown here stays in an update.
  public static let json = CatalogFormat(
    name: "json", title: "JSON", fileExtensions: ["json"],
    content: [.everything, .furtherTermPlaces],
    recognizes: { bytes in
      let sniffing = JSONSniffing(bytes)
      return sniffing.isObject && sniffing.members[JSONNames.units] == UInt8(ascii: "[")
    },
    write: { catalog, _ in
      JSONStyle.usual.text(of: JSONWriter.value(of: catalog)) + [0x0A]
    },
    read: { (bytes, file, languages, state) throws(InputError) in
      let reader = try JSONReader(bytes, file: file)
      let catalog = try reader.catalog(languages: languages)
      reader.tellPassedOver(in: catalog, &state.passedOver)
      return catalog
    },
    update: { (bytes, file, catalog) throws(InputError) in
      try JSONReader(bytes, file: file).updated(with: catalog)
    })
}

/// The members that writer and reader must agree on.
enum JSONNames {
  static let units = "units"
  static let original = "original"
  static let sourceLanguage = "sourceLanguage"
  static let targetLanguage = "targetLanguage"
  static let id = "id"
  static let source = "source"
  static let target = "target"
  static let state = "state"
  static let status = "status"
  static let translatable = "translatable"
  static let canResegment = "canResegment"
  static let notes = "notes"
  static let category = "category"
  static let priority = "priority"
  static let appliesTo = "appliesTo"
  static let text = "text"
  static let terms = "terms"
  static let concept = "concept"
  static let term = "term"
  static let ranges = "ranges"
  static let translations = "translations"
  static let definition = "definition"
  static let segments = "segments"
  static let matches = "matches"
  static let quality = "quality"
  static let similarity = "similarity"
  static let origin = "origin"
  static let metadata = "metadata"
  static let type = "type"
  static let value = "value"
  static let number = "number"
  static let kind = "kind"
  static let offset = "offset"
  static let purpose = "purpose"

  /// The member with the codes of a text.
  static func codes(of text: String) -> String { text + "Codes" }
}
