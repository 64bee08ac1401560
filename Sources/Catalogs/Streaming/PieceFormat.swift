internal import Bitext

/// How a format is read and written piece by piece, in memory that does not grow with the texts.
struct PieceFormat: Sendable {
  /// Reads a piece that looks like a whole file; the state is that after the pieces before.
  typealias Reader =
    @Sendable (
      [UInt8], String, CatalogFormat.Languages, inout ReadingState
    ) throws(InputError) -> Catalog

  /// Where a file can be cut.
  enum Cut: Sendable {
    /// After the end of XML elements with one of these local names.
    case elements([String])
    /// Between the entries of a PO file.
    case entries
    /// Between the rows below a header.
    case rows
    /// Between the records below a header, fields of which may hold line breaks in quotes.
    case records
  }

  /// Where a file of the format can be cut.
  var cut: Cut
  /// Reads a piece.
  var read: Reader
  /// Makes a writer that has written nothing.
  var writer: @Sendable (WritingOptions) -> any PieceWriter
}

/// Writes a catalog unit by unit.
protocol PieceWriter: Sendable {
  /// Writes what stands before the units.
  ///
  /// - Parameter catalog: its name and languages, and the first of its units, for what must be said before them.
  mutating func begin(_ catalog: Catalog)

  /// Begins as ``begin(_:)`` does, but takes whatever later units need said at the beginning as said: ``revision`` does so
  /// in the end.
  mutating func beginRevised(_ catalog: Catalog)

  /// What the file must begin with in the place of as many bytes, all units known; `nil` where it begins so.
  var revision: CatalogWriter.Revision? { get }

  /// Writes one more unit.
  mutating func write(_ unit: TranslationUnit)

  /// Writes what stands after the units.
  mutating func end()

  /// Gives out what was written since the last time.
  mutating func take() -> [UInt8]
}

extension PieceWriter {
  mutating func beginRevised(_ catalog: Catalog) { begin(catalog) }

  var revision: CatalogWriter.Revision? { nil }

  /// The bytes of a whole catalog.
  mutating func bytes(of catalog: Catalog) -> [UInt8] {
    begin(catalog)
    var bytes: [UInt8] = []
    // A unit is large: it is written where it is.
    for place in catalog.units.indices {
      write(catalog.units[place])
      guard place % Self.unitsAtOnce == Self.unitsAtOnce - 1 else { continue }
      let taken = take()
      if bytes.isEmpty {
        // Room is made once, and some to spare: an array that grows needs it twice while its bytes move.
        let times = catalog.units.count / Self.unitsAtOnce + 2
        bytes.reserveCapacity(taken.count * times / 8 * 9)
      }
      bytes += taken
    }
    end()
    if bytes.isEmpty { return take() }
    bytes += take()
    return bytes
  }

  private static var unitsAtOnce: Int { 512 }
}
