public import Bitext

/// Writes a catalog piece by piece, so that it need not be held as a whole.
///
/// The bytes are those that ``CatalogFormat/write(_:)`` gives for all units at once, but for an XML namespace that only
/// units after the first piece need: it is declared where it is used.
///
/// ```swift
/// var writer = CatalogWriter(.tmx)
/// for piece in pieces { output.write(writer.write(piece)) }
/// output.write(writer.finish())
/// ```
public struct CatalogWriter: Sendable {
  private let format: CatalogFormat
  private let options: WritingOptions
  private var writer: (any PieceWriter)?
  private var hasBegun = false
  /// The units so far, for a format that is written as a whole.
  private var collected = Catalog(original: "", units: [])

  /// Creates a writer; a format that cannot be written in pieces is held until ``finish()``.
  public init(_ format: CatalogFormat, options: WritingOptions = WritingOptions()) {
    self.format = format
    self.options = options
    writer = format.pieces?.writer(options)
  }

  /// The bytes of some more units, with what stands before the first of them.
  ///
  /// - Parameter piece: The units. The name and the languages of the first piece count.
  /// - Returns: What is to be written now; nothing where the format is written as a whole.
  /// - Complexity: O(*n*), where *n* is the size of the piece.
  public mutating func write(_ piece: Catalog) -> [UInt8] {
    defer { hasBegun = true }
    guard writer != nil else {
      if hasBegun { collected.units += piece.units } else { collected = piece }
      return []
    }
    if !hasBegun { writer?.begin(piece) }
    for unit in piece.units { writer?.write(unit) }
    return writer?.take() ?? []
  }

  /// The bytes after the last unit.
  public mutating func finish() -> [UInt8] {
    guard writer != nil else { return format.write(collected, options: options) }
    if !hasBegun { writer?.begin(collected) }
    writer?.end()
    return writer?.take() ?? []
  }
}
