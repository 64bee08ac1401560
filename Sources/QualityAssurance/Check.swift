public import Bitext

/// One thing that can be wrong with a translation, and how to find it.
///
/// A check lives in a file of its own in `Checks/`. Its examples are its tests and its manual; its
/// sentences are the interface catalog's entries `check.NAME.summary`, `check.NAME.explanation` and
/// `finding.NAME`, so a check never holds a sentence itself.
public struct Check: Sendable {
  /// The name in kebab case, as users write it in `--only` and read it in reports.
  public let name: String

  /// What kind of quality issue its findings are, unless a finding says otherwise.
  public let issueType: IssueType

  /// How bad its findings are, unless a finding says otherwise.
  public let severity: Finding.Severity

  /// Translations that the check is content with.
  public let accepts: [Example]

  /// Translations in which the check finds exactly one thing, at the marked places.
  public let rejects: [Example]

  private let inspect: @Sendable (TranslationUnit, CheckContext) -> [Problem]

  init(
    _ name: String, issueType: IssueType, severity: Finding.Severity, accepts: [Example],
    rejects: [Example],
    inspect: @escaping @Sendable (TranslationUnit, CheckContext) -> [Problem]
  ) {
    self.name = name
    self.issueType = issueType
    self.severity = severity
    self.accepts = accepts
    self.rejects = rejects
    self.inspect = inspect
  }

  /// What the check promises, in one sentence.
  public var summary: Message { Message("check.\(name).summary") }

  /// Why it matters, what the check does and what it leaves alone.
  public var explanation: Message { Message("check.\(name).explanation") }

  /// What the check finds in one unit, in the order of the text.
  ///
  /// - Complexity: O(n), where n is the length of the unit's texts.
  public func findings(in unit: TranslationUnit, context: CheckContext) -> [Finding] {
    inspect(unit, context).map { problem in
      var message = Message("finding.\(name)" + (problem.variant.map { "." + $0 } ?? ""))
      message.arguments = problem.arguments
      return Finding(
        check: name, issueType: problem.issueType ?? issueType,
        severity: problem.severity ?? severity, message: message, unit: unit.id,
        location: unit.targetRange ?? unit.sourceRange,
        sourceHighlight: problem.source, targetHighlight: problem.target,
        suggestion: problem.suggestion)
    }
  }
}

extension Check: CustomStringConvertible {
  /// The check's name.
  public var description: String { name }
}
