public import Bitext

/// Writes a catalog piece by piece, so that it need not be held as a whole.
///
/// The bytes are those that ``CatalogFormat/write(_:options:)`` gives for all units at once, but for an XML namespace that only
/// units after the first piece need: it is declared where it is used, or, where the beginning of the file can be written
/// anew in the end, there.
///
/// ```swift
/// var writer = CatalogWriter(.tmx)
/// for piece in pieces { output.write(writer.write(piece)) }
/// output.write(writer.finish())
/// ```
public struct CatalogWriter: Sendable {
  /// What a file begins with when all its units are known.
  public struct Revision: Hashable, Sendable {
    /// How many bytes are replaced.
    public var length: Int
    /// What stands in their place.
    public var bytes: [UInt8]
  }

  private let format: CatalogFormat
  private let options: WritingOptions
  private var writer: (any PieceWriter)?
  private let revisesStart: Bool
  private var hasBegun = false
  /// The units so far, for a format that is written as a whole.
  private var collected = Catalog(original: "", units: [])

  /// Creates a writer; a format that cannot be written in pieces is held until ``finish()``.
  ///
  /// - Parameters:
  ///   - format: What is written.
  ///   - options: What a program that opens the file wants.
  ///   - revisesStart: Whether ``revision`` is heeded; the bytes are then those of all units at once.
  public init(
    _ format: CatalogFormat, options: WritingOptions = WritingOptions(), revisesStart: Bool = false
  ) {
    self.format = format
    self.options = options
    self.revisesStart = revisesStart
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
    if !hasBegun { begin(piece) }
    // A unit is large: it is written where it is.
    for place in piece.units.indices { writer?.write(piece.units[place]) }
    return writer?.take() ?? []
  }

  /// The bytes after the last unit.
  public mutating func finish() -> [UInt8] {
    guard writer != nil else { return format.write(collected, options: options) }
    if !hasBegun { begin(collected) }
    writer?.end()
    return writer?.take() ?? []
  }

  /// After ``finish()``, what the file must begin with in the place of what was given out; `nil` where that is right.
  ///
  /// - Complexity: O(1).
  public var revision: Revision? { revisesStart ? writer?.revision : nil }

  private mutating func begin(_ piece: Catalog) {
    if revisesStart { writer?.beginRevised(piece) } else { writer?.begin(piece) }
  }
}
