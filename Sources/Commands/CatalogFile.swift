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
