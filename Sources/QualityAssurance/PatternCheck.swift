public import Bitext

/// A check of a project's own: what must stand in the Dutch, or must not, where something stands in
/// the English.
///
/// How the texts are searched is not this room's business: the patterns come as functions.
public struct PatternCheck: Sendable {
  /// Gives the places in a text, in UTF-8 bytes, in order.
  public typealias Search = @Sendable (String) -> [Range<Int>]

  /// The name, as the checks' own names are written.
  public var name: String

  /// What is said where the translation does not fit, in the project's own words.
  public var message: String

  /// What kind of quality issue it is.
  public var issueType: IssueType

  /// How bad it is.
  public var severity: Finding.Severity

  /// What the English must hold for the check to say anything; every text where it is `nil`.
  public var source: Search?

  /// What the Dutch must hold then.
  public var target: Search?

  /// What the Dutch must not hold then.
  public var forbiddenTarget: Search?

  /// Creates a check that searches for nothing yet.
  public init(
    name: String, message: String, issueType: IssueType = .patternProblem,
    severity: Finding.Severity = .warning
  ) {
    self.name = name
    self.message = message
    self.issueType = issueType
    self.severity = severity
  }

  /// The same as one of the checks that look through a catalog; it has no examples.
  public var check: Check {
    var check = Check(
      name, issueType: issueType, severity: severity, accepts: [], rejects: []
    ) { texts, _ in
      texts.comparison.map(problems) ?? []
    }
    check.words = message
    return check
  }

  private func problems(_ texts: Comparison) -> [Problem] {
    var place: Range<Int>?
    if let source {
      guard let first = source(texts.source.text).first else { return [] }
      place = first
    }
    var problems: [Problem] = []
    if let target, target(texts.target.text).isEmpty {
      problems.append(Problem(arguments: [message], source: place))
    }
    if let forbiddenTarget {
      let places = forbiddenTarget(texts.target.text)
      let visible = places.filter { !$0.isEmpty }
      // A pattern that matches nothing at all does so everywhere; once is enough.
      problems += (visible.isEmpty ? Array(places.prefix(1)) : visible).map {
        Problem(arguments: [message], source: place, target: $0)
      }
    }
    return problems
  }
}
