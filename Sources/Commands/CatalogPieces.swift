internal import Bitext
internal import Catalogs

/// A catalog on disk or in standard input, read piece by piece, so that its size does not matter.
struct CatalogPieces {
  /// The format, by the file's name and first bytes.
  let format: CatalogFormat
  private let reader: InputReader
  private var stream: CatalogStream
  private var block: [UInt8]
  private var waiting: [Catalog] = []
  private var isAtEnd = false

  /// The bytes by which a format is told, which a pipe may bring one after another.
  private static let headSize = 8192

  /// Opens a catalog.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - bytes: What came through standard input, where that has been read already.
  ///   - languages: Which languages to accept.
  ///   - tellsPassedOver: Whether ``passedOver`` is to tell anything.
  ///   - format: Tells the format by the name and the first bytes.
  /// - Throws: ``InputError`` where the file cannot be read, or is too large for a format that is read as a whole.
  init(
    _ path: String, holding bytes: [UInt8]? = nil,
    languages: CatalogFormat.Languages = .englishToDutch, tellsPassedOver: Bool = false,
    format: (_ file: String, _ head: [UInt8]) throws(InputError) -> CatalogFormat
  ) throws(InputError) {
    reader = try InputReader(path, inBlocks: true, holding: bytes)
    block = try reader.next()
    while block.count < Self.headSize {
      let more = try reader.next()
      if more.isEmpty { break }
      block += more
    }
    self.format = try format(reader.name, block)
    if !self.format.comesInPieces { try InputFiles.requireReadableSize(of: path) }
    stream = CatalogStream(
      format: self.format, file: reader.name, languages: languages,
      tellsPassedOver: tellsPassedOver)
  }

  /// What of the file so far is in no piece, where that is to be told.
  var passedOver: [PassedOver] { stream.passedOver }

  /// Reads on.
  ///
  /// - Parameter pass: Is given all bytes of the file as they are read.
  /// - Returns: The next piece; `nil` after the last one, of which there is at least one.
  /// - Throws: ``InputError`` as `CatalogStream` does, and what `pass` throws.
  mutating func next(
    passing pass: ([UInt8]) throws(InputError) -> Void = { _ in }
  ) throws(InputError) -> Catalog? {
    while waiting.isEmpty, !isAtEnd {
      if block.isEmpty {
        isAtEnd = true
        return try stream.finish()
      }
      try pass(block)
      waiting = try stream.append(block[...])
      waiting.reverse()
      block = try reader.next()
    }
    return waiting.popLast()
  }
}

extension CatalogPieces {
  /// Opens a catalog whose format is given, or told by its name and content.
  ///
  /// - Throws: ``InputError`` as ``init(_:holding:languages:format:)`` does, and `no-catalog` where it is none.
  init(
    _ path: String, holding bytes: [UInt8]? = nil, tellsPassedOver: Bool = false,
    format: CatalogFormat? = nil
  ) throws(InputError) {
    try self.init(path, holding: bytes, tellsPassedOver: tellsPassedOver) {
      file, head throws(InputError) in
      if let format = format ?? CatalogFormat.detect(file: file, bytes: head) { return format }
      throw CatalogFormat.noCatalog(file)
    }
  }
}

extension TranslationMemory {
  /// Reads a memory from a file of any size.
  ///
  /// - Throws: ``InputError`` where it cannot be read or holds nothing in both languages.
  init(reading path: String) throws(InputError) {
    self.init()
    if let folder = try CatalogFiles.bundle(at: path) {
      add(folder.catalog)
      try requireUnits(of: path)
      return
    }
    var pieces = try CatalogPieces(path) { file, head in Self.format(of: file, head) }
    while let piece = try pieces.next() { add(piece) }
    try requireUnits(of: path)
  }
}
