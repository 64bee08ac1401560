internal import Bitext
internal import QualityAssurance
internal import Yams

extension InputError.Code {
  /// A name that a check of a project cannot have; the argument is the name.
  static let patternName = InputError.Code("pattern-name")
  /// A regular expression that cannot be read; the arguments are the key and the expression.
  static let patternExpression = InputError.Code("pattern-expression")
  /// A pattern that lacks a key; the argument is the key.
  static let patternIncomplete = InputError.Code("pattern-incomplete")
}

/// A check that a project has written in `tweetal.yml`.
struct PatternSetting: Equatable {
  var name = ""
  var message = ""
  var severity = Finding.Severity.warning
  var issueType = IssueType.patternProblem
  /// The regular expressions by their keys.
  var expressions: [String: String] = [:]

  private static let searchKeys = ["source", "target", "forbidden-target"]

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - node: its mapping.
  ///   - reader: reads nodes.
  ///   - taken: the names that other checks have.
  /// - Throws: `InputError` at the place concerned.
  init(
    _ node: Node, _ reader: ConfigurationReader, taken: Set<String>
  ) throws(InputError) {
    let keys = ["name"] + Self.searchKeys + ["message", "severity", "type"]
    for (key, value) in try reader.entries(of: node, allowing: keys) {
      switch key {
      case "name": name = try Self.name(value, reader, taken: taken)
      case "message": message = try reader.string(of: value, key: key, example: "…")
      case "severity":
        severity = try reader.choice(
          of: value, key: key, among: Finding.Severity.allCases.reversed())
      case "type": issueType = try reader.choice(of: value, key: key, among: IssueType.allCases)
      default:
        let text = try reader.string(of: value, key: key, example: #"'\d+ mg\b'"#)
        guard SearchPattern(text) != nil else {
          throw reader.error(.patternExpression, at: value, key, text)
        }
        expressions[key] = text
      }
    }
    if let missing = missingKey { throw reader.error(.patternIncomplete, at: node, missing) }
  }

  /// The first key that the pattern lacks to mean anything.
  private var missingKey: String? {
    if name.isEmpty { return "name" }
    if message.isEmpty { return "message" }
    if expressions["target"] != nil, expressions["source"] == nil { return "source" }
    let hasTarget = expressions["target"] != nil || expressions["forbidden-target"] != nil
    return hasTarget ? nil : "target"
  }

  private static func name(
    _ node: Node, _ reader: ConfigurationReader, taken: Set<String>
  ) throws(InputError) -> String {
    let name = try reader.string(of: node, key: "name", example: "practice-name")
    let isName = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isName, !taken.contains(name) else {
      throw reader.error(.patternName, at: node, name)
    }
    return name
  }

  /// The check itself.
  var check: Check {
    var check = PatternCheck(
      name: name, message: message, issueType: issueType, severity: severity)
    check.source = search("source")
    check.target = search("target")
    check.forbiddenTarget = search("forbidden-target")
    return check.check
  }

  private func search(_ key: String) -> PatternCheck.Search? {
    expressions[key].flatMap { SearchPattern($0) }?.ranges
  }
}
