internal import Bitext

extension CatalogFormat {
  /// Xcode's localization catalog: a folder with the texts as XLIFF 1.2, and what they come from.
  ///
  /// ```
  /// NAME.xcloc/contents.json
  /// NAME.xcloc/Localized Contents/nl.xliff
  /// NAME.xcloc/Source Contents/en.xcstrings
  /// ```
  ///
  /// A folder from elsewhere may hold more, such as `Notes`; in an update all but the XLIFF stays as it is.
  public static let xcloc = CatalogFormat(
    name: "xcloc", title: "Xcode localization catalog", fileExtensions: ["xcloc"],
    content: xliff12.content, lacking: .controlCharacters, recognizes: { _ in false },
    write: { catalog, _ in xliff12.write(catalog) },
    read: { (bytes, file, languages, state) throws(InputError) in
      if state.passedOver == nil {
        return try xliff12.read(bytes, file: file, languages: languages)
      }
      return try XLIFF12Reader(bytes, file: file, languages: languages).catalog(&state)
    },
    update: xliff12.updater,
    bundle: Bundle(
      files: { catalog, texts in XCLocFolder.files(of: catalog, texts) },
      textFile: { (files, folder) throws(InputError) in
        try XCLocFolder.textFile(of: files, folder)
      }))
}

/// What lies where in the folder.
private enum XCLocFolder {
  private static let contents = "contents.json"
  private static let texts = "Localized Contents/"
  private static let sources = "Source Contents/"
  private static let targetLocale = "targetLocale"

  static func files(
    of catalog: Catalog, _ xliff: [UInt8]
  ) -> [CatalogFormat.BundleFile] {
    let (source, target) = (catalog.sourceLanguage.tag, catalog.targetLanguage.tag)
    var untranslated = catalog
    for index in untranslated.units.indices {
      untranslated.units[index].target = nil
      untranslated.units[index].status = .missingDutch
    }
    untranslated.units.removeAll { $0.source == InlineText("") }
    return [
      CatalogFormat.BundleFile(path: contents, bytes: description(of: catalog)),
      CatalogFormat.BundleFile(path: "\(texts)\(target).xliff", bytes: xliff),
      CatalogFormat.BundleFile(
        path: "\(sources)\(source).xcstrings", bytes: CatalogFormat.xcstrings.write(untranslated)),
    ]
  }

  /// What Xcode asks of a folder: whose languages it holds, and which program made it.
  private static func description(of catalog: Catalog) -> [UInt8] {
    let tool: [JSONMember] = [
      JSONMember("toolID", "tweetal"), JSONMember("toolName", "Tweetal"),
    ]
    return JSONStyle.xcode.text(
      of: .object([
        JSONMember("developmentRegion", .string(catalog.sourceLanguage.tag)),
        JSONMember("project", .string(catalog.original)),
        JSONMember(targetLocale, .string(catalog.targetLanguage.tag)),
        JSONMember("toolInfo", .object(tool)),
        JSONMember("version", "1.0"),
      ]))
  }

  /// The XLIFF of the language that `contents.json` names, else the first.
  static func textFile(
    of files: [CatalogFormat.BundleFile], _ folder: String
  ) throws(InputError) -> Int {
    let candidates = files.indices.filter { index in
      let path = files[index].path
      return path.utf8.starts(with: texts.utf8)
        && CatalogFormat.xliff12.fileExtensions.contains(CatalogFormat.fileExtension(of: path))
    }.sorted { files[$0].path < files[$1].path }
    var locale = Language.dutch.tag
    if let description = files.first(where: { $0.path == contents }) {
      let document = try JSONDocument(description.bytes, file: "\(folder)/\(contents)")
      locale = try document.string(document.root[targetLocale]) ?? locale
    }
    let named = candidates.first { files[$0].path == "\(texts)\(locale).xliff" }
    guard let index = named ?? candidates.first else {
      throw InputError(.catalogFileMissing, file: folder, "\(texts)\(locale).xliff")
    }
    return index
  }
}
