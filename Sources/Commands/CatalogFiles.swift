internal import Bitext
internal import Catalogs
internal import Extraction

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif
#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension InputError.Code {
  static let otherFolder = InputError.Code("other-folder")
}

/// A folder that is a catalog as a whole, with all that is in it.
struct CatalogBundleFiles {
  let format: CatalogFormat
  let files: [CatalogFormat.BundleFile]
  let catalog: Catalog
  /// What of the files is not in the catalog.
  let passedOver: [PassedOver]
}

/// Catalogs on disk, those that are folders among them.
enum CatalogFiles {
  /// Whether a path leads to a folder that is a catalog as a whole.
  static func isFolder(_ path: String) -> Bool {
    folderFormat(of: path) != nil && InputFiles.isFolder(path)
  }

  /// The catalog in a folder that is one as a whole, with its format.
  ///
  /// - Throws: ``InputError`` where a file in it cannot be read, or the one with the texts is missing.
  static func bundle(at path: String) throws(InputError) -> CatalogBundleFiles? {
    guard let (format, files) = try files(at: path) else { return nil }
    let (catalog, passedOver) = try format.readTelling(files, folder: withoutSlash(path))
    return CatalogBundleFiles(
      format: format, files: files, catalog: catalog, passedOver: passedOver)
  }

  /// The files of a folder that is a catalog as a whole, with its format.
  static func files(
    at path: String
  ) throws(InputError) -> (format: CatalogFormat, files: [CatalogFormat.BundleFile])? {
    guard let format = folderFormat(of: path), InputFiles.isFolder(path) else { return nil }
    return (format, try InputFiles.bundle(withoutSlash(path)))
  }

  /// The format of a catalog by its name and content; `nil` for a page or an export of a blog.
  static func format(of path: String, _ bytes: [UInt8]) -> CatalogFormat? {
    if ArchiveReader.recognises(Array(bytes.prefix(8192))) { return nil }
    return CatalogFormat.detect(file: path, bytes: bytes)
  }

  /// The catalog in a file or folder whose name says that it is one, or that came through standard input; `nil` where the
  /// content is something else.
  static func catalog(at input: InputPath) throws(InputError) -> Catalog? {
    if let bytes = input.bytes {
      return try format(of: input.path, bytes)?.read(bytes, file: input.name)
    }
    let path = input.path
    if let bundle = try bundle(at: path) { return bundle.catalog }
    let bytes = try InputFiles.bytes(of: path)
    let isExport = ArchiveReader.recognises(Array(bytes.prefix(8192)))
    guard !isExport, try CatalogFormat.isCatalog(file: path, bytes: { bytes }) else { return nil }
    return try CatalogFormat.detect(file: path, bytes: bytes)?.read(bytes, file: path)
  }

  /// Writes a catalog as a file or as a folder.
  static func write(
    _ catalog: Catalog, as format: CatalogFormat, _ options: WritingOptions = WritingOptions(),
    to path: String
  ) throws(InputError) {
    if format.isFolder {
      try OutputFiles.write(format.files(of: catalog), to: withoutSlash(path))
    } else {
      try OutputFiles.write(format.write(catalog, options: options), to: path)
    }
  }

  private static func folderFormat(of path: String) -> CatalogFormat? {
    CatalogFormat.all.first { format in
      format.isFolder
        && format.fileExtensions.contains(CatalogFormat.fileExtension(of: withoutSlash(path)))
    }
  }

  static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension InputFiles {
  /// Whether a file is a catalog, by its name and, where exports of blogs may have such a name too, its first bytes.
  static func isCatalog(_ path: String) -> Bool {
    let head = { () throws(InputError) -> [UInt8] in
      let start = isRegular(path) ? try InputReader(path).next() : []
      return ArchiveReader.recognises(Array(start.prefix(8192))) ? [] : start
    }
    return (try? CatalogFormat.isCatalog(file: path, bytes: head)) ?? false
  }

  /// All files in a folder and below it, in order of their paths.
  static func bundle(_ folder: String) throws(InputError) -> [CatalogFormat.BundleFile] {
    var files: [CatalogFormat.BundleFile] = []
    try addFiles(in: folder, below: "", depth: 0, to: &files)
    return files
  }

  /// How deep folders are looked through: links may lead in circles.
  private static let deepestFolder = 8

  private static func addFiles(
    in folder: String, below path: String, depth: Int, to files: inout [CatalogFormat.BundleFile]
  ) throws(InputError) {
    for name in try names(in: "\(folder)/\(path)", endingWith: "") {
      let inner = path + name
      if isFolder("\(folder)/\(inner)") {
        guard depth < deepestFolder else { continue }
        try addFiles(in: folder, below: inner + "/", depth: depth + 1, to: &files)
      } else {
        let bytes = try bytes(of: "\(folder)/\(inner)")
        files.append(CatalogFormat.BundleFile(path: inner, bytes: bytes))
      }
    }
  }
}

extension OutputFiles {
  /// Writes a folder beside its place and then renames it; one that was there is replaced as a whole.
  ///
  /// - Throws: ``InputError`` with `not-a-folder`, `other-folder` where the folder that is there lacks the first of the
  ///   files, and `cannot-write`.
  static func write(
    _ files: [CatalogFormat.BundleFile], to path: String
  ) throws(InputError) {
    if InputFiles.isFile(path) { throw InputError(.notAFolder, file: path) }
    let isThere = InputFiles.isFolder(path)
    if isThere, let first = files.first, !InputFiles.isFile("\(path)/\(first.path)"),
      try !InputFiles.names(in: path, endingWith: "").isEmpty
    {
      throw InputError(.otherFolder, file: path)
    }
    let target = InputFiles.realPath(path)
    let (new, old) = ("\(target).new-\(getpid())", "\(target).old-\(getpid())")
    defer { remove([new, old]) }
    for file in files {
      let parts = file.path.split(separator: "/").dropLast()
      try makeFolder(([new] + parts.map(String.init)).joined(separator: "/"))
      try write(
        file.bytes, to: "\(new)/\(file.path)", keepingModeOf: "\(target)/\(file.path)")
    }
    if isThere { keepMode(of: target, for: new) }
    guard !isThere || rename(target, to: old) else { throw InputError(.cannotWrite, file: path) }
    guard rename(new, to: target) else {
      if isThere { _ = rename(old, to: target) }
      throw InputError(.cannotWrite, file: path)
    }
  }

  private static func keepMode(of folder: String, for other: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
    guard let mode = attributes?[.posixPermissions] else { return }
    try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: other)
  }

  private static func rename(_ path: String, to other: String) -> Bool {
    (try? FileManager.default.moveItem(atPath: path, toPath: other)) != nil
  }

  private static func remove(_ paths: [String]) {
    for path in paths { try? FileManager.default.removeItem(atPath: path) }
  }
}
