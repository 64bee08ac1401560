public import ArgumentParser
public import Bitext
public import Catalogs
public import Reporting
public import Terminology
public import Tweetal

// The lists of the stages as choices of the command line: a new entry there is a new choice here.

/// Something of which the program has a list, named on the command line.
public protocol ListedByName: ExpressibleByArgument {
  /// The list.
  static var all: [Self] { get }
  /// The name, as options take it.
  var name: String { get }
}

extension ListedByName {
  /// The one with a name.
  public init?(argument: String) {
    guard let named = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = named
  }

  /// The names of all.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The names, for shells to offer.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The name.
  public var defaultValueDescription: String { name }
}

extension CatalogFormat: ListedByName {}
extension CatalogPreset: ListedByName {}
extension GlossaryFormat: ListedByName {}
extension ReportFormat: ListedByName {}

extension Concept.ReviewState: ExpressibleByArgument {}

extension Finding.Severity: ExpressibleByArgument {}

/// A language that the program knows, as options name it.
enum TextLanguage: String, ExpressibleByArgument, CaseIterable {
  case en
  case nl

  var language: Language { self == .en ? .english : .dutch }
}

extension Pipeline.Unit: ExpressibleByArgument {}

extension TranslationUnit.State: ExpressibleByArgument {}
