internal import Bitext
internal import Catalogs
internal import Tweetal

extension InputError.Code {
  /// A folder holds neither posts nor catalogs: 1 the endings that were looked for.
  static let folderWithoutInputs = InputError.Code("folder-without-inputs")
  /// All that was named was skipped.
  static let nothingRead = InputError.Code("nothing-read")
}

/// The posts and the catalogs among the inputs of a command.
struct SortedInputs {
  /// The catalogs in order: as named, in folders by name.
  private(set) var catalogs: [InputPath] = []
  /// All else, to be read as posts.
  private(set) var posts: [InputPath] = []
  /// What was named and is not there.
  var errors: [InputError] { found.errors }
  private let found: InputPaths

  /// Finds the files that the arguments mean, and looks at each whether it is a catalog.
  ///
  /// - Parameters:
  ///   - arguments: What the user named.
  ///   - takesTemplates: Whether catalogs that never hold translations count, where they are found in a folder.
  init(_ arguments: [String], takesTemplates: Bool = true) {
    let endings = takesTemplates ? InputPaths.allEndings : InputPaths.translatedEndings
    let paths = InputPaths(
      arguments, endingsInFolders: endings, emptyFolder: .folderWithoutInputs)
    found = paths
    for var path in paths.files {
      if path.path == InputPath.standardInput {
        path.bytes = try? InputReader(path.path).next()
      }
      if InputFiles.isCatalog(path) { catalogs.append(path) } else { posts.append(path) }
    }
  }

  /// Says what was named and is not there, and what was skipped.
  func report() { found.report() }

  /// The paths of all.
  var paths: [String] { (catalogs + posts).map(\.path) }
}

extension InputPaths {
  /// The endings of posts and of all catalogs that can be read.
  static let allEndings = unique(postEndings + catalogEndings)

  /// The endings of catalogs that can be read.
  static let catalogEndings = unique(
    CatalogFormat.all.flatMap(\.fileExtensions).filter { CatalogFormat.isCatalog(file: "." + $0) })

  /// The endings of posts and of catalogs that hold translations: a template has none, and lacks nothing for it.
  static let translatedEndings = allEndings.filter(mayHoldTranslations)

  /// The endings of catalogs that hold translations.
  static let translatedCatalogEndings = catalogEndings.filter(mayHoldTranslations)

  private static func mayHoldTranslations(_ ending: String) -> Bool {
    !CatalogFormat.all.contains { $0.role == .writeOnly && $0.fileExtensions.contains(ending) }
  }

  private static func unique(_ endings: [String]) -> [String] {
    endings.indices.filter { !endings[..<$0].contains(endings[$0]) }.map { endings[$0] }
  }
}

extension InputFiles {
  /// The endings of tables and of settings of programs, which may hold anything: only their content tells.
  private static let others = ["tsv", "tab", "json"]

  /// Whether a file is a catalog, by its name and, where other files may have such a name too, its first bytes.
  fileprivate static func isCatalog(_ path: InputPath) -> Bool {
    if let bytes = path.bytes { return CatalogFiles.format(of: path.path, bytes) != nil }
    guard isCatalog(path.path) else { return false }
    let ending = CatalogFormat.fileExtension(of: path.path)
    // Of one that the user named, the reader says what is wrong with it.
    guard !path.isNamed, others.contains(ending) else { return true }
    guard let head = try? InputReader(path.path).next() else { return true }
    return CatalogFormat.all.contains { format in
      format.fileExtensions.contains(ending) && format.recognizes(head)
        // Settings of programs look like one text for an id, too.
        && (format.role != .monolingual || LanguageInName.isSaid(in: path.path))
    }
  }
}
