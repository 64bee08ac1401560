public import Bitext

extension CatalogFormat {
  /// A file in a folder that is a catalog as a whole.
  public struct BundleFile: Hashable, Sendable {
    /// Its path from the folder on, with `/`.
    public var path: String
    /// Its content.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What a format that is a folder has around the file with the texts.
  struct Bundle: Sendable {
    /// All files for a catalog; the bytes are those of the file with the texts.
    var files: @Sendable (Catalog, [UInt8]) -> [BundleFile]
    /// The index of the file with the texts among those of a folder, and the name of the folder in messages.
    var textFile: @Sendable ([BundleFile], String) throws(InputError) -> Int
  }

  /// Whether a catalog is a folder with several files.
  ///
  /// ``write(_:)`` and ``read(_:file:languages:)`` are then about the one with the texts.
  public var isFolder: Bool { bundle != nil }

  /// The files of a catalog in a format that is a folder; none in others.
  ///
  /// - Complexity: O(*n*), where *n* is the size of the catalog.
  public func files(of catalog: Catalog) -> [BundleFile] {
    bundle?.files(catalog, write(catalog)) ?? []
  }

  /// The catalog in the files of a folder.
  ///
  /// - Parameters:
  ///   - files: The files in the folder, with those in its subfolders.
  ///   - folder: The folder as the user named it.
  ///   - languages: Which languages to accept.
  /// - Returns: The catalog; ranges name the file in the folder.
  /// - Throws: ``InputError`` with `catalog-file-missing`, and what ``read(_:file:languages:)`` throws.
  public func read(
    _ files: [BundleFile], folder: String, languages: Languages = .englishToDutch
  ) throws(InputError) -> Catalog {
    let texts = files[try textFile(of: files, folder)]
    return try read(texts.bytes, file: folder + "/" + texts.path, languages: languages)
  }

  /// The catalog in the files of a folder, and what of them is not in it.
  ///
  /// - Throws: What ``read(_:folder:languages:)`` throws.
  public func readTelling(
    _ files: [BundleFile], folder: String, languages: Languages = .englishToDutch
  ) throws(InputError) -> (catalog: Catalog, passedOver: [PassedOver]) {
    let index = try textFile(of: files, folder)
    var state = ReadingState()
    var log = PassedOverLog()
    for other in files.indices where other != index {
      log.add(.folderFile, at: SourceRange(file: folder + "/" + files[other].path))
    }
    state.passedOver = log
    let catalog = try read(
      files[index].bytes, file: folder + "/" + files[index].path, languages: languages, &state)
    return (catalog, state.passedOver?.list ?? [])
  }

  /// The files of a folder with the units of a catalog in them; all but the one with the texts stay as they are.
  ///
  /// - Throws: What ``read(_:folder:languages:)`` throws.
  public func update(
    _ files: [BundleFile], folder: String, with catalog: Catalog
  ) throws(InputError) -> [BundleFile] {
    var files = files
    let index = try textFile(of: files, folder)
    files[index].bytes = try update(
      files[index].bytes, file: folder + "/" + files[index].path, with: catalog)
    return files
  }

  private func textFile(of files: [BundleFile], _ folder: String) throws(InputError) -> Int {
    guard let bundle else { throw InputError(.catalogFileMissing, file: folder, name) }
    return try bundle.textFile(files, folder)
  }
}
