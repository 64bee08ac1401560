internal import Bitext
internal import Catalogs

extension InputError.Code {
  /// Neither name nor content of a file tells a catalog format: 1 the endings that do.
  static let noCatalog = InputError.Code("no-catalog")
}

/// A catalog on disk, with the bytes that it was read from.
struct CatalogFile: Sendable {
  /// The file as the user named it.
  let file: String
  let format: CatalogFormat
  let bytes: [UInt8]
  var catalog: Catalog

  /// Reads a catalog from a file, or from standard input by `-`.
  ///
  /// - Parameters:
  ///   - path: the file as the user names it.
  ///   - format: its format; where there is none, name and content tell.
  /// - Throws: `InputError` where the file cannot be read, or `no-catalog` where it is none.
  init(_ path: String, format: CatalogFormat? = nil) throws(InputError) {
    if path == InputPath.standardInput {
      let reader = try InputReader(path)
      file = reader.name
      bytes = try reader.all(after: [])
    } else {
      file = path
      bytes = try InputFiles.bytes(of: path)
    }
    guard let format = format ?? CatalogFormat.detect(file: file, bytes: bytes) else {
      throw InputError(.noCatalog, file: file, CatalogFormat.endings)
    }
    self.format = format
    catalog = try format.read(bytes, file: file)
  }
}

extension CatalogFormat {
  /// The endings of all formats, as sentences name them.
  static var endings: String {
    var endings: [String] = []
    for ending in all.flatMap(\.fileExtensions) where !endings.contains("." + ending) {
      endings.append("." + ending)
    }
    return endings.joined(separator: " ")
  }

  /// The format that a name asks for, `nil` where it tells none.
  ///
  /// Where formats share an ending, that is the one whose name stands before it (`post.xliff12.xlf`), else the preferred one.
  static func named(after file: String, preferring preferred: CatalogFormat?) -> CatalogFormat? {
    let ending = fileExtension(of: file)
    let formats = all.filter { $0.fileExtensions.contains(ending) }
    let marked = formats.first { file.lowercased().hasSuffix(".\($0.name).\(ending)") }
    return marked ?? formats.first { $0.name == preferred?.name } ?? formats.first
  }
}

/// The catalogs and the pages among the inputs of a command.
struct CatalogPaths {
  /// The catalogs in order: as named, in folders by name.
  private(set) var catalogs: [String] = []
  /// What else was named, to be read as posts.
  private(set) var others: [String] = []

  /// Takes files as they are; of folders all catalogs below them, and the folder itself where it holds pages; of patterns
  /// what they match.
  ///
  /// - Parameters:
  ///   - arguments: What the user named.
  ///   - keepsFolders: Whether a folder that is a catalog as a whole is one, and not the catalogs in it.
  init(_ arguments: [String], keepsFolders: Bool = false) {
    for argument in arguments {
      if keepsFolders, CatalogFiles.isFolder(argument) {
        add([argument])
      } else if InputFiles.isFolder(argument) {
        let files = InputFiles.files(below: argument)
        let found = (keepsFolders ? CatalogFiles.joined(files) : files)
          .filter(CatalogFormat.isCatalog(file:))
        add(found)
        if found.isEmpty || !InputPaths([argument]).files.isEmpty { others.append(argument) }
      } else if PathPattern.isPattern(argument), !InputFiles.isFile(argument) {
        let matches = InputPaths([argument]).files.map(\.path)
        add(matches.isEmpty ? [argument] : matches)
      } else {
        add([argument])
      }
    }
  }

  /// Adds files; a catalog that is named and stands in a folder too counts once.
  private mutating func add(_ files: [String]) {
    catalogs += files.filter { CatalogFormat.isCatalog(file: $0) && !catalogs.contains($0) }
    others += files.filter { !CatalogFormat.isCatalog(file: $0) }
  }
}
