public import ArgumentParser
public import Bitext
public import Catalogs
public import Reporting
public import Terminology
public import Tweetal

// The lists of the stages as choices of the command line: a new entry there is a new choice here.

extension CatalogFormat: ExpressibleByArgument {
  /// The format with a name.
  public init?(argument: String) {
    guard let format = Self.named(argument) else { return nil }
    self = format
  }

  /// The names of all formats.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The names, for shells to offer.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The name, as `--format` takes it.
  public var defaultValueDescription: String { name }
}

extension GlossaryFormat: ExpressibleByArgument {
  /// The format with a name.
  public init?(argument: String) {
    guard let format = Self.named(argument) else { return nil }
    self = format
  }

  /// The names of all formats.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The names, for shells to offer.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The name, as `--format` takes it.
  public var defaultValueDescription: String { name }
}

extension Concept.ReviewState: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {
  /// The format with a name.
  public init?(argument: String) {
    guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  /// The names of all formats.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The names, for shells to offer.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The name, as `--format` takes it.
  public var defaultValueDescription: String { name }
}

extension Finding.Severity: ExpressibleByArgument {}

/// A language that the program knows, as options name it.
enum TextLanguage: String, ExpressibleByArgument, CaseIterable {
  case en
  case nl

  var language: Language { self == .en ? .english : .dutch }
}

extension Pipeline.Unit: ExpressibleByArgument {}
