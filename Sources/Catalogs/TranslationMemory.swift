public import Bitext

extension InputError.Code {
  /// The root element is not `tmx`; the argument is its name.
  public static let notTMX = InputError.Code("not-tmx")
  /// A memory holds no text in both languages.
  public static let memoryEmpty = InputError.Code("memory-empty")
}

/// English texts with their Dutch translations, as translators keep them: TMX 1.4b, or any catalog.
public struct TranslationMemory: Hashable, Sendable {
  /// A text and its translation, without inline codes.
  public struct Unit: Hashable, Sendable {
    /// English.
    public var source: String
    /// Dutch.
    public var target: String

    /// Creates a unit.
    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// The units in the file's order.
  public var units: [Unit] = []

  /// Creates a memory that holds nothing.
  public init() {}

  /// Reads a memory: TMX, or the translated units of a catalog in any of ``CatalogFormat/all``.
  ///
  /// Of each TMX unit the first English and the first Dutch variant count, of whatever country; others are passed over. The content
  /// of inline elements (`bpt`, `ept`, `ph`, `it`, `ut`) is code and left out, that of `hi` is text.
  ///
  /// - Throws: ``InputError`` with `memory-empty` where no unit is in both languages, and whatever reading the catalog
  ///   throws.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(_ bytes: [UInt8], file: String) throws(InputError) {
    add(try Self.format(of: file, bytes).read(bytes, file: file))
    try requireUnits(of: file)
  }

  /// The format of a memory that begins with some bytes; TMX where nothing tells another one.
  public static func format(of file: String, _ head: [UInt8]) -> CatalogFormat {
    CatalogFormat.detect(file: file, bytes: head) ?? .tmx
  }

  /// Adds the units of a catalog that have both texts, white space folded.
  ///
  /// - Complexity: O(*n*), where *n* is the size of the catalog.
  public mutating func add(_ catalog: Catalog) {
    for unit in catalog.units where unit.status == .ok || unit.status == .same {
      let source = Self.folded(unit.source.text)
      let target = Self.folded(unit.target?.text ?? "")
      guard !source.isEmpty, !target.isEmpty else { continue }
      units.append(Unit(source: source, target: target))
    }
  }

  /// Makes sure that there is something to learn from.
  ///
  /// - Throws: ``InputError`` with `memory-empty` where there is not.
  public func requireUnits(of file: String) throws(InputError) {
    if units.isEmpty { throw InputError(.memoryEmpty, file: file) }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
