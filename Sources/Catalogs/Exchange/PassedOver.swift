public import Bitext

/// Something of a file that its reader takes into no catalog, so that no other format can keep it.
///
/// ```swift
/// var stream = CatalogStream(format: .po, file: "nl.po", tellsPassedOver: true)
/// // …
/// for thing in stream.passedOver { print(thing.kind, thing.name, thing.count) }
/// ```
public struct PassedOver: Hashable, Sendable {
  /// What it is; the sentence that says so is `passed-over.KIND.one` or `.other` of the interface catalog.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A further XLIFF `file`, whose units now stand under the name of the first: its name.
    case file
    /// A file of a folder, besides the one with the texts.
    case folderFile = "folder-file"
    /// What a language is more than English or Dutch: its tag.
    case language
    /// A unit without a text in the languages that are read: its first language.
    case unit
    /// A further text of a unit: its language, or the id that it has among the texts.
    case variant
    /// An XML element, with all in it but for units and texts: its name behind that of the one around it.
    case element
    /// An attribute of an element that is read: the names of both.
    case attribute
    /// A field of a PO header: its name.
    case headerField = "header-field"
    /// An entry of a PO file that is out of use.
    case obsolete
    /// A field of a table in a column that means nothing here: the name of the column.
    case column
    /// A member of a JSON object: where it belongs, and its key.
    case member
    /// A comment of a file, or an instruction for programs.
    case comment
    /// Whatever else, where there are too many kinds to tell each.
    case other
  }

  /// What it is.
  public var kind: Kind

  /// Its name in the file; empty where it has none.
  public var name: String

  /// How many of them the file has.
  public var count: Int

  /// Where the first of them stands.
  public var first: SourceRange

  /// The key of the sentence that says so, which comes in `.one` and `.other`.
  public var key: String { kind.key }
}

extension PassedOver.Kind {
  /// The key of the sentence that tells of it, without `.one` and `.other`.
  public var key: String { "passed-over." + rawValue }
}
