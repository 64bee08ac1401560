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

  /// Opens a catalog.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - languages: Which languages to accept.
  ///   - format: Tells the format by the name and the first bytes.
  /// - Throws: ``InputError`` where the file cannot be read.
  init(
    _ path: String, languages: CatalogFormat.Languages = .englishToDutch,
    format: (_ file: String, _ head: [UInt8]) throws(InputError) -> CatalogFormat
  ) throws(InputError) {
    reader = try InputReader(path)
    block = try reader.next()
    self.format = try format(path, block)
    stream = CatalogStream(format: self.format, file: reader.name, languages: languages)
  }

  /// The next piece; `nil` after the last one, of which there is at least one.
  ///
  /// - Throws: ``InputError`` as `CatalogStream` does.
  mutating func next() throws(InputError) -> Catalog? {
    while waiting.isEmpty, !isAtEnd {
      if block.isEmpty {
        isAtEnd = true
        return try stream.finish()
      }
      waiting = try stream.append(block[...])
      waiting.reverse()
      block = try reader.next()
    }
    return waiting.popLast()
  }
}

extension TranslationMemory {
  /// Reads a memory from a file of any size.
  ///
  /// - Throws: ``InputError`` where it cannot be read or holds nothing in both languages.
  init(reading path: String) throws(InputError) {
    self.init()
    var pieces = try CatalogPieces(path) { file, head in Self.format(of: file, head) }
    while let piece = try pieces.next() { add(piece) }
    try requireUnits(of: path)
  }
}
