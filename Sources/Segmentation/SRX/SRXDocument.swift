public import Bitext
internal import Markup

extension InputError.Code {
  /// The root element is not `srx` of SRX 2.0; the argument is its name.
  public static let notSRX = InputError.Code("not-srx")
  /// A language is mapped to rules that the file does not have; the argument is their name.
  public static let srxMissingRules = InputError.Code("srx-missing-rules")
  /// A pattern that cannot be read; the arguments are the name of the rules, the rule's number and the pattern.
  public static let srxPattern = InputError.Code("srx-pattern")
  /// No rules are mapped to a language; the argument is its code.
  public static let srxLanguage = InputError.Code("srx-language")
}

/// Segmentation rules in the format of the field, SRX 2.0 (LISA 2008).
public struct SRXDocument: Hashable, Sendable {
  /// Where a text is, or is not, broken: between what two regular expressions match.
  public struct Rule: Hashable, Sendable {
    /// Whether the rule breaks the text, or keeps it together where a later rule would break it.
    public var isBreak: Bool
    /// What stands before the place; empty for anything.
    public var before: String
    /// What stands after it; empty for anything.
    public var after: String
    /// The line that the rule stands in, from 1; 0 where it stands in no file.
    public var line = 0
    /// The column that the rule stands in, from 1; 0 where it stands in no file.
    public var column = 0

    /// Creates a rule.
    public init(isBreak: Bool, before: String, after: String) {
      self.isBreak = isBreak
      self.before = before
      self.after = after
    }
  }

  /// The rules of a language, by order of precedence.
  public struct LanguageRule: Hashable, Sendable {
    /// The name by which ``LanguageMap`` refers to them.
    public var name: String
    /// The rules: of those that match at a place, the first decides.
    public var rules: [Rule]

    /// Creates named rules.
    public init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// The rules that apply to languages whose codes a regular expression matches.
  public struct LanguageMap: Hashable, Sendable {
    /// The regular expression; it must match the whole code.
    public var pattern: String
    /// The name of the rules.
    public var ruleName: String
    /// The line that the map stands in, from 1; 0 where it stands in no file.
    public var line = 0
    /// The column that the map stands in, from 1; 0 where it stands in no file.
    public var column = 0

    /// Creates a map.
    public init(pattern: String, ruleName: String) {
      self.pattern = pattern
      self.ruleName = ruleName
    }
  }

  /// The file as the user named it.
  public var file: String
  /// Whether the rules of all maps that match a language apply, in order, or only the first.
  public var cascades: Bool
  /// The rules of all languages.
  public var languageRules: [LanguageRule]
  /// What applies to which language, in order.
  public var languageMaps: [LanguageMap]

  /// Creates a document.
  public init(
    file: String, cascades: Bool, languageRules: [LanguageRule], languageMaps: [LanguageMap]
  ) {
    self.file = file
    self.cascades = cascades
    self.languageRules = languageRules
    self.languageMaps = languageMaps
  }

  static let namespace = "http://www.lisa.org/srx20"
}

extension SRXDocument {
  /// Reads an SRX 2.0 file.
  ///
  /// What the header says of inline codes is passed over: codes are closed and opened again at a boundary.
  ///
  /// - Throws: ``InputError`` with `not-srx` or `srx-missing-rules` at the element concerned, and whatever
  ///   reading XML throws.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(srx bytes: [UInt8], file: String) throws(InputError) {
    let reader = SRXReader(tree: try MarkupTree(xml: bytes, file: file), file: file)
    self = try reader.document()
  }
}

/// Reads one SRX document.
private struct SRXReader {
  let tree: MarkupTree
  let file: String

  func document() throws(InputError) -> SRXDocument {
    guard let root = tree.elements(of: 0).first else { throw InputError(.notSRX, file: file, "") }
    guard tree.name(of: root) == "srx", tree.namespace(of: root) == SRXDocument.namespace else {
      throw error(.notSRX, at: root, tree.name(of: root))
    }
    let header = elements("header", in: root).first
    let body = elements("body", in: root)
    let document = SRXDocument(
      file: file, cascades: header.flatMap { tree.attribute("cascade", of: $0) } == "yes",
      languageRules: elements("languagerule", in: elements("languagerules", in: body)).map(rules),
      languageMaps: elements("languagemap", in: elements("maprules", in: body)).map(map))
    let names = Set(document.languageRules.map(\.name))
    for map in document.languageMaps where !names.contains(map.ruleName) {
      throw InputError(
        .srxMissingRules, file: file, line: map.line, column: map.column, map.ruleName)
    }
    return document
  }

  private func rules(at node: Int) -> SRXDocument.LanguageRule {
    SRXDocument.LanguageRule(
      name: tree.attribute("languagerulename", of: node) ?? "",
      rules: elements("rule", in: node).map { node in
        let place = tree.range(of: node)
        var rule = SRXDocument.Rule(
          isBreak: tree.attribute("break", of: node) != "no",
          before: text("beforebreak", in: node), after: text("afterbreak", in: node))
        rule.line = place.line
        rule.column = place.column
        return rule
      })
  }

  private func map(at node: Int) -> SRXDocument.LanguageMap {
    let place = tree.range(of: node)
    var map = SRXDocument.LanguageMap(
      pattern: tree.attribute("languagepattern", of: node) ?? "",
      ruleName: tree.attribute("languagerulename", of: node) ?? "")
    map.line = place.line
    map.column = place.column
    return map
  }

  private func text(_ name: String, in node: Int) -> String {
    elements(name, in: node).first.map(tree.text) ?? ""
  }

  private func elements(_ name: String, in node: Int) -> [Int] {
    tree.elements(of: node).filter {
      tree.name(of: $0) == name && tree.namespace(of: $0) == SRXDocument.namespace
    }
  }

  private func elements(_ name: String, in nodes: [Int]) -> [Int] {
    nodes.flatMap { elements(name, in: $0) }
  }

  private func error(_ code: InputError.Code, at node: Int, _ argument: String) -> InputError {
    let place = tree.range(of: node)
    return InputError(code, file: file, line: place.line, column: place.column, argument)
  }
}
