public import Bitext

extension Report {
  /// What was checked, for formats that explain it.
  public struct Rule: Hashable, Sendable {
    /// The check's name.
    public var name: String

    /// What the check promises, in one sentence.
    public var summary: Message

    /// Why it matters, what the check does and what it leaves alone.
    public var explanation: Message

    /// What kind of quality issue its findings are, unless a finding says otherwise.
    public var issueType: IssueType

    /// How bad its findings are, unless a finding says otherwise.
    public var severity: Finding.Severity

    /// Creates a rule.
    public init(
      name: String, summary: Message, explanation: Message, issueType: IssueType,
      severity: Finding.Severity
    ) {
      self.name = name
      self.summary = summary
      self.explanation = explanation
      self.issueType = issueType
      self.severity = severity
    }
  }
}
