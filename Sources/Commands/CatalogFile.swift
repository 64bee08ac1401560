internal import Bitext
internal import Catalogs

extension InputError.Code {
  /// Neither name nor content of a file tells a catalog format: 1 the endings that do.
  static let noCatalog = InputError.Code("no-catalog")
}

/// A catalog on disk, with what it was read from.
struct CatalogFile: Sendable {
  /// The file or folder as the user named it.
  let file: String
  let format: CatalogFormat
  var catalog: Catalog
  private let content: Content

  /// What is on disk.
  private enum Content: Sendable {
    case file([UInt8])
    /// The files of a folder that is a catalog as a whole.
    case folder([CatalogFormat.BundleFile])
  }

  /// Reads a catalog from a file, from a folder that is one, or from standard input by `-`.
  ///
  /// - Parameters:
  ///   - path: the file as the user names it.
  ///   - format: its format; where there is none, name and content tell.
  /// - Throws: `InputError` where the file cannot be read, or `no-catalog` where it is none.
  init(_ path: String, format: CatalogFormat? = nil) throws(InputError) {
    if let folder = try CatalogFiles.bundle(at: path) {
      file = CatalogFiles.withoutSlash(path)
      self.format = folder.format
      catalog = folder.catalog
      content = .folder(folder.files)
      return
    }
    let bytes: [UInt8]
    if path == InputPath.standardInput {
      let reader = try InputReader(path)
      file = reader.name
      bytes = try reader.all(after: [])
    } else {
      file = path
      bytes = try InputFiles.bytes(of: path)
    }
    guard let format = format ?? CatalogFormat.detect(file: file, bytes: bytes) else {
      throw CatalogFormat.noCatalog(file)
    }
    self.format = format
    catalog = try format.read(bytes, file: file)
    content = .file(bytes)
  }

  /// What is on disk with the units of the catalog in it; all else in it stays.
  ///
  /// - Throws: ``InputError`` where that cannot be read as the format.
  func updated() throws(InputError) -> CatalogFile {
    let content: Content =
      switch self.content {
      case .file(let bytes): .file(try format.update(bytes, file: file, with: catalog))
      case .folder(let files): .folder(try format.update(files, folder: file, with: catalog))
      }
    return CatalogFile(self, content)
  }

  private init(_ other: CatalogFile, _ content: Content) {
    (file, format, catalog) = (other.file, other.format, other.catalog)
    self.content = content
  }

  /// Writes what is to be on disk.
  func write() throws(InputError) {
    switch content {
    case .file(let bytes): try OutputFiles.write(bytes, to: file)
    case .folder(let files): try OutputFiles.write(files, to: file)
    }
  }
}

extension CatalogFormat {
  /// The endings of all formats, as sentences name them.
  static var endings: String { endings(of: all).joined(separator: " ") }

  /// The endings of the formats that are read, with their dots.
  static var readEndings: [String] { endings(of: all.filter { $0.role != .writeOnly }) }

  private static func endings(of formats: [CatalogFormat]) -> [String] {
    var endings: [String] = []
    for ending in formats.flatMap(\.fileExtensions) where !endings.contains("." + ending) {
      endings.append("." + ending)
    }
    return endings
  }

  /// The error for a file that is no catalog: one of a format that is only written says so.
  static func noCatalog(_ file: String) -> InputError {
    let ending = fileExtension(of: file)
    if let format = all.first(where: { $0.fileExtensions.contains(ending) }),
      format.role == .writeOnly
    {
      return InputError(.catalogWriteOnly, file: file, format.title)
    }
    return InputError(.noCatalog, file: file, readEndings.joined(separator: " "))
  }

  /// The format that a name asks for, `nil` where it tells none.
  ///
  /// Where formats share an ending, that is the one whose name stands before it (`post.xliff12.xlf`), else one whose usual
  /// ending it is, of these the preferred one: a `.pot` is a template, though PO is read from it too.
  static func named(after file: String, preferring preferred: CatalogFormat?) -> CatalogFormat? {
    let ending = fileExtension(of: file)
    let usual = all.filter { $0.fileExtensions.first == ending }
    let formats = usual.isEmpty ? all.filter { $0.fileExtensions.contains(ending) } : usual
    let marked = formats.first { file.lowercased().hasSuffix(".\($0.name).\(ending)") }
    return marked ?? formats.first { $0.name == preferred?.name } ?? formats.first
  }
}
