/// Something in a translation that a person should look at.
public struct Finding: Hashable, Sendable {
  /// How bad a finding is; the order is by weight.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note
    case warning
    case error

    /// Whether `left` weighs less than `right`.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.weight < right.weight
    }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The name of the check that found it.
  public var check: String

  /// What kind of quality issue it is.
  public var issueType: IssueType

  /// How bad it is.
  public var severity: Severity

  /// What is wrong and what to do, to be worded in the user's language.
  public var message: Message

  /// What tells it from another finding with the same message in the same text, from run to run; the
  /// message's arguments, unless it is set.
  ///
  /// A finding whose message says what other texts hold leaves that out here.
  public var identity: [String] {
    get { ownIdentity ?? message.arguments }
    set { ownIdentity = newValue }
  }

  private var ownIdentity: [String]?

  /// The id of the unit.
  public var unit: String

  /// The place to look at: the Dutch text where there is one, else the English.
  public var location: SourceRange?

  /// The offending bytes in the unit's source text (UTF-8 offsets), if they can be told.
  public var sourceHighlight: Range<Int>?

  /// The offending bytes in the unit's target text (UTF-8 offsets), if they can be told.
  public var targetHighlight: Range<Int>?

  /// A better target for ``targetHighlight``, where one is certain.
  public var suggestion: String?

  /// Creates a finding.
  public init(
    check: String, issueType: IssueType, severity: Severity, message: Message, unit: String,
    location: SourceRange? = nil, sourceHighlight: Range<Int>? = nil,
    targetHighlight: Range<Int>? = nil, suggestion: String? = nil
  ) {
    self.check = check
    self.issueType = issueType
    self.severity = severity
    self.message = message
    self.unit = unit
    self.location = location
    self.sourceHighlight = sourceHighlight
    self.targetHighlight = targetHighlight
    self.suggestion = suggestion
  }
}

/// A localization quality issue type of ITS 2.0 (§8.17.1, "localization quality issue").
public enum IssueType: String, Hashable, Sendable, CaseIterable {
  case terminology
  case mistranslation
  case omission
  case untranslated
  case addition
  case duplication
  case inconsistency
  case grammar
  case legal
  case register
  case localeSpecificContent = "locale-specific-content"
  case localeViolation = "locale-violation"
  case style
  case characters
  case misspelling
  case typographical
  case formatting
  case inconsistentEntities = "inconsistent-entities"
  case numbers
  case markup
  case patternProblem = "pattern-problem"
  case whitespace
  case internationalization
  case length
  case nonConformance = "non-conformance"
  case uncategorized
  case other
}
