internal import Bitext

/// What a check saw in a unit, before the check signs it as a ``Finding``.
struct Problem {
  /// The end of the message key, after `finding.NAME.`, where a check has several messages.
  var variant: String?
  /// The values for `%1$@`, `%2$@`, … of the message.
  var arguments: [String] = []
  /// What the finding is known by from run to run, where that is not all of the arguments.
  var identity: [String]?
  /// The kind of issue, where it is not the check's own.
  var issueType: IssueType?
  /// The severity, where it is not the check's own.
  var severity: Finding.Severity?
  /// The offending bytes of the source text.
  var source: Range<Int>?
  /// The offending bytes of the target text.
  var target: Range<Int>?
  /// What to put in the place of ``target``, where that is certain.
  var suggestion: String?
}

extension Comparison {
  /// The problem that the Dutch says one thing where the English says another.
  func differs(
    _ source: Range<Int>, _ target: Range<Int>, variant: String? = nil,
    severity: Finding.Severity? = nil
  ) -> Problem {
    Problem(
      variant: variant, arguments: [self.source.slice(source), self.target.slice(target)],
      severity: severity, source: source, target: target)
  }
}
