public import Bitext
internal import Catalogs
public import Terminology

/// A file format for glossaries: how it is recognised, written and read.
///
/// A new format is an entry in ``all``; the choices of `glossary convert --format`, `--glossary`, detection and help follow from
/// that list.
public struct GlossaryFormat: Sendable {
  /// What a format loses of the concepts that have usable terms in both languages; these terms all formats keep.
  public enum Losses: String, Sendable, CaseIterable {
    /// Nothing, but for a definition in a language without terms, and what the format's own separators part.
    case none
    /// Everything but ids and the English definition, in the words of XLIFF's glossary module.
    case details
    /// Everything but ids and the English definition; these as notes.
    case everythingElse
  }

  /// The name for `--format`, such as `tbx`.
  public let name: String
  /// The name that people know it by.
  public let title: String
  /// The file name extensions without the dot, the usual one first.
  public let fileExtensions: [String]
  /// What is lost on the way through it.
  public let losses: Losses

  private let writer: @Sendable (Glossary, String) -> [UInt8]
  private let reader: @Sendable ([UInt8], String) throws(InputError) -> Glossary

  /// The bytes of a glossary in this format.
  ///
  /// - Parameters:
  ///   - glossary: the glossary.
  ///   - title: what the file calls it, where the format has a place for that.
  /// - Returns: the bytes; the same glossary always gives the same.
  /// - Complexity: O(*n*), where *n* is the size of the glossary.
  public func write(_ glossary: Glossary, title: String) -> [UInt8] { writer(glossary, title) }

  /// The glossary in a file of this format.
  ///
  /// - Throws: ``InputError`` with line and column where it cannot be read or holds no concept in both languages.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func read(_ bytes: [UInt8], file: String) throws(InputError) -> Glossary {
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      throw InputError(.glossaryEmpty, file: file, line: 1, column: 1)
    }
    return try reader(bytes, file)
  }

  /// The formats, in the order in which help lists them.
  public static let all: [GlossaryFormat] = [tbx, csv, tsv, xliff, po]

  /// The format with a name, if there is one.
  public static func named(_ name: String) -> GlossaryFormat? { all.first { $0.name == name } }

  /// The format of a file, by its extension; TBX where that tells nothing.
  public static func of(file: String) -> GlossaryFormat { named(after: file) ?? tbx }

  /// The format that a file's extension names, if there is one.
  public static func named(after file: String) -> GlossaryFormat? {
    let ending = CatalogFormat.fileExtension(of: file)
    return all.first { $0.fileExtensions.contains(ending) }
  }
}

extension GlossaryFormat {
  private static let tbx = GlossaryFormat(
    name: "tbx", title: "TBX-Basic", fileExtensions: ["tbx", "xml"], losses: .none,
    writer: { $0.tbx(title: $1) },
    reader: { (bytes, file) throws(InputError) in try Glossary(tbx: bytes, file: file) })

  private static let csv = GlossaryFormat(
    name: "csv", title: "CSV", fileExtensions: ["csv"], losses: .none,
    writer: { glossary, _ in glossary.table(separator: UInt8(ascii: ",")) },
    reader: { (bytes, file) throws(InputError) in try Glossary(table: bytes, file: file) })

  private static let tsv = GlossaryFormat(
    name: "tsv", title: "TSV", fileExtensions: ["tsv", "tab"], losses: .none,
    writer: { glossary, _ in glossary.table(separator: 0x09) },
    reader: { (bytes, file) throws(InputError) in
      try Glossary(table: bytes, separator: 0x09, file: file)
    })

  private static let xliff = GlossaryFormat(
    name: "xliff", title: "XLIFF 2.1, glossary module", fileExtensions: ["xlf", "xliff"],
    losses: .details,
    writer: { glossary, title in
      CatalogFormat.xliff2.write(Catalog(glossary, title: title, unitPerTerm: false))
    },
    reader: { (bytes, file) throws(InputError) in
      let format = CatalogFormat.detect(file: file, bytes: bytes) ?? .xliff2
      return try Glossary(try format.read(bytes, file: file), file: file)
    })

  private static let po = GlossaryFormat(
    name: "po", title: "PO compendium", fileExtensions: ["po", "pot"], losses: .everythingElse,
    writer: { glossary, title in
      CatalogFormat.po.write(Catalog(glossary, title: title, unitPerTerm: true))
    },
    reader: { (bytes, file) throws(InputError) in
      try Glossary(try CatalogFormat.po.read(bytes, file: file), file: file)
    })
}

extension GlossaryFormat: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
