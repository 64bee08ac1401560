public import Bitext
internal import Markup

extension InputError.Code {
  /// A file cannot be cut into pieces that are small enough: 1 the number of megabytes that a piece may have.
  public static let catalogPieceTooLarge = InputError.Code("catalog-piece-too-large")
}

/// Reads a catalog piece by piece from blocks of bytes, so that a file of any size passes in little memory.
///
/// What is held is a piece of about 250 kilobytes, one unit at least, and 8 bytes for the id of each unit, to tell ids that occur
/// twice. The units are those that ``CatalogFormat/read(_:file:languages:)`` gives for the whole file, with the same ids and
/// places; so are errors, but of several in a file the first one is told, once the pieces of earlier blocks have been given out.
/// A format that cannot be cut comes as one piece at the end.
///
/// ```swift
/// var stream = CatalogStream(format: .tmx, file: "memory.tmx")
/// while let block = file.next() {
///   for piece in try stream.append(block) { use(piece.units) }
/// }
/// if let piece = try stream.finish() { use(piece.units) }
/// ```
public struct CatalogStream: Sendable {
  private let format: CatalogFormat
  private let file: String
  private let languages: CatalogFormat.Languages
  /// The most bytes that are held without the end of a unit among them.
  private let largestPiece: Int
  /// The first bytes, until they are enough to tell the encoding.
  private var head: [UInt8]? = []
  private var transcoder: UTF16Transcoder?
  private var cutter: (any PieceCutter)?
  private var state = ReadingState()
  /// The name and the languages of the file, once a piece has been read.
  private var header: Catalog?
  private var hasGivenPiece = false
  /// Where in a UTF-16 file the next piece begins.
  private var offset = 0

  /// Creates a stream that has read nothing.
  ///
  /// - Parameters:
  ///   - format: The format of the file; ``CatalogFormat/detect(file:bytes:)`` tells it by the first kilobytes.
  ///   - file: The file as the user named it.
  ///   - languages: Which languages to accept.
  ///   - tellsPassedOver: Whether ``passedOver`` is to tell anything.
  public init(
    format: CatalogFormat, file: String, languages: CatalogFormat.Languages = .englishToDutch,
    tellsPassedOver: Bool = false
  ) {
    self.init(
      format: format, file: file, languages: languages, pieceSize: 1 << 18,
      tellsPassedOver: tellsPassedOver)
  }

  /// What of the file so far is in none of the pieces, by kinds and names, of which there are no more than some hundreds;
  /// empty where that was not asked for.
  public var passedOver: [PassedOver] { state.passedOver?.list ?? [] }

  init(
    format: CatalogFormat, file: String, languages: CatalogFormat.Languages = .englishToDutch,
    pieceSize: Int, largestPiece: Int = MarkupTree.largestFile, tellsPassedOver: Bool = false
  ) {
    if tellsPassedOver { state.passedOver = PassedOverLog() }
    self.format = format
    self.file = file
    self.languages = languages
    self.largestPiece = largestPiece
    cutter =
      switch format.pieces?.cut {
      case .elements(let names): XMLCutter(units: names, pieceSize: pieceSize)
      case .entries: LineCutter(.entries(POLineScanner()), pieceSize: pieceSize)
      case .rows: LineCutter(.rows, pieceSize: pieceSize)
      case .records: LineCutter(.records(CSVRecordScanner()), pieceSize: pieceSize)
      case nil: WholeFile()
      }
  }

  /// Takes in the next bytes of the file.
  ///
  /// - Parameter block: Some bytes, as many as one likes.
  /// - Returns: The pieces that are whole with them, mostly none or one. Each has the name and the languages of the file.
  /// - Throws: ``InputError`` as reading the whole file does, and `catalog-piece-too-large` where a unit has no end.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public mutating func append(_ block: ArraySlice<UInt8>) throws(InputError) -> [Catalog] {
    takeIn(block, isLast: false)
    var catalogs: [Catalog] = []
    while let piece = cutter?.next() {
      let catalog = try read(piece)
      if !catalog.units.isEmpty { catalogs.append(catalog) }
    }
    if let cutter, cutter.waitingCount > largestPiece {
      let position = cutter.start.position
      throw InputError(
        .catalogPieceTooLarge, file: file, line: position.line, column: position.column,
        String(largestPiece >> 20))
    }
    if !catalogs.isEmpty { hasGivenPiece = true }
    return catalogs
  }

  /// Ends the file.
  ///
  /// - Returns: The last piece; `nil` where no unit is in it and other pieces came before. Of a file without units there is one
  ///   piece, with its name and languages.
  /// - Throws: ``InputError`` as ``append(_:)`` does, and where the file ends too early.
  public mutating func finish() throws(InputError) -> Catalog? {
    takeIn([], isLast: true)
    var last = header ?? Catalog(original: "", units: [])
    while let piece = cutter?.next() { last.units += try read(piece).units }
    if let rest = cutter?.rest(), rest.prefix == 0 || !rest.openElements.isEmpty || !rest.isBlank {
      last.units += try read(rest).units
    }
    if state.unitCount == 0, let problem = state.emptiness { throw problem }
    if let header {
      (last.original, last.sourceLanguage, last.targetLanguage) = header.heading
      last.otherLanguages = header.otherLanguages
    }
    return hasGivenPiece && last.units.isEmpty ? nil : last
  }

  // MARK: Whole files

  /// A file is read in pieces where it has as many bytes, of which some pieces can be made.
  private static let largeFile = 1 << 20

  /// The catalog in a large file, of which never more than a piece is held as a tree; `nil` where the file is not large, or
  /// something is wrong with it: then it has to be read as a whole, as of several errors not the first counts.
  static func catalog(
    in bytes: [UInt8], _ format: CatalogFormat, file: String, languages: CatalogFormat.Languages
  ) -> Catalog? {
    guard bytes.count >= largeFile else { return nil }
    var stream = CatalogStream(format: format, file: file, languages: languages)
    var units: [TranslationUnit] = []
    do throws(InputError) {
      for start in stride(from: 0, to: bytes.count, by: 1 << 17) {
        let end = min(start + (1 << 17), bytes.count)
        for piece in try stream.append(bytes[start..<end]) {
          if units.isEmpty {
            // As many in each piece as in the first, and some to spare.
            units.reserveCapacity(piece.units.count * (bytes.count / end + 2) / 8 * 9)
          }
          units += piece.units
        }
      }
      guard var catalog = try stream.finish() ?? stream.header else { return nil }
      units += catalog.units
      catalog.units = units
      return catalog
    } catch {
      return nil
    }
  }

  // MARK: Bytes

  /// Gives bytes on to the cutter, in UTF-8 where the file is XML in UTF-16.
  private mutating func takeIn(_ block: ArraySlice<UInt8>, isLast: Bool) {
    guard var start = head else { return cut(block) }
    start += block
    head = start
    guard start.count >= Self.headSize || isLast else { return }
    if case .elements = format.pieces?.cut { transcoder = UTF16Transcoder(of: start) }
    head = nil
    offset = transcoder?.markLength ?? 0
    cut(start[...])
  }

  /// The bytes that tell an encoding.
  private static let headSize = 64

  private mutating func cut(_ block: ArraySlice<UInt8>) {
    guard let text = transcoder?.append(block) else {
      cutter?.append(block)
      return
    }
    cutter?.append(text[...])
  }

  // MARK: Units

  private mutating func read(_ cutPiece: FilePiece) throws(InputError) -> Catalog {
    let piece = encoded(cutPiece)
    let hadProblem = state.emptiness != nil
    state.beginPiece(continues: piece.prefix > 0)
    state.passedOver?.begin(piece)
    do throws(InputError) {
      var catalog =
        if let pieces = format.pieces {
          try pieces.read(piece.bytes, file, languages, &state)
        } else {
          try format.read(piece.bytes, file: file, languages: languages, &state)
        }
      if !hadProblem { state.emptiness = state.emptiness.map(piece.place) }
      state.unitCount += catalog.units.count
      if piece.prefix > 0 {
        for index in catalog.units.indices { catalog.units[index].move(into: piece) }
      }
      if let header {
        (catalog.original, catalog.sourceLanguage, catalog.targetLanguage) = header.heading
      }
      header = header ?? Catalog(like: catalog)
      return catalog
    } catch {
      throw piece.place(error)
    }
  }

  /// The piece in the encoding of the file.
  private mutating func encoded(_ piece: FilePiece) -> FilePiece {
    guard let transcoder else { return piece }
    var encoded = piece
    let prefix = piece.bytes[..<piece.prefix]
    let mark = piece.prefix > 0 ? 2 : transcoder.markLength
    encoded.bytes = transcoder.file(of: piece.bytes, isMarked: mark > 0)
    if piece.prefix > 0 { encoded.prefix = mark + UTF16Transcoder.length(of: prefix) }
    encoded.start.offset = offset
    offset += UTF16Transcoder.length(of: piece.bytes[piece.prefix...].prefix(piece.length))
    return encoded
  }
}

/// A file that cannot be cut.
private struct WholeFile: PieceCutter {
  private var bytes: [UInt8] = []

  var waitingCount: Int { bytes.count }
  var start: FilePosition { FilePosition() }

  mutating func append(_ more: ArraySlice<UInt8>) { bytes += more }

  mutating func next() -> FilePiece? { nil }

  mutating func rest() -> FilePiece { FilePiece(bytes: bytes) }
}

extension Catalog {
  /// A catalog of the same name and languages without units.
  fileprivate init(like other: Catalog) {
    self = other
    units = []
  }

  fileprivate var heading: (String, Language, Language) {
    (original, sourceLanguage, targetLanguage)
  }
}

extension TranslationUnit {
  /// Moves the places of a unit that was read from a piece to those in the file.
  fileprivate mutating func move(into piece: FilePiece) {
    sourceRange = sourceRange.map(piece.place)
    targetRange = targetRange.map(piece.place)
  }
}

extension FilePiece {
  /// Whether there is nothing of the file in it but white space.
  fileprivate var isBlank: Bool {
    bytes[prefix...].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
