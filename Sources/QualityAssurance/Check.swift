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

  /// What a project can set.
  public let parameters: [CheckParameter]

  /// Translations that the check is content with.
  public let accepts: [Example]

  /// Translations in which the check finds exactly one thing, at the marked places.
  public let rejects: [Example]

  let inspection: Inspection

  /// Looks at a unit for itself; `nil` where the check looks at several only.
  ///
  /// Apart from ``inspection``, which is large to copy.
  let problems: (@Sendable (UnitTexts, CheckContext) -> [Problem])?

  /// What its findings say, unless the project says it or the check has several sentences.
  private let findingKey: String

  /// What a unit must hold for the check to have anything to look at.
  let occasion: Occasion

  /// What is said of a finding, where that is the project's and not in the interface catalog.
  var words: String?

  /// What a check looks at.
  enum Inspection: Sendable {
    /// A unit for itself.
    case unit(@Sendable (UnitTexts, CheckContext) -> [Problem])
    /// All units of a post, one after the other.
    case post(@Sendable () -> any PostInspection)
    /// How the units of a run say what should be said in one way; what is seen is appended.
    case consistency(@Sendable (UnitTexts, inout [Sighting]) -> Void)
    /// A unit for itself, and how the units of a run say what should be said in one way.
    case unitAndConsistency(
      @Sendable (UnitTexts, CheckContext) -> [Problem],
      @Sendable (UnitTexts, inout [Sighting]) -> Void)
  }

  /// Whether what it finds in a post depends on what other posts say.
  public var comparesPosts: Bool {
    switch inspection {
    case .consistency, .unitAndConsistency: true
    case .unit, .post: false
    }
  }

  /// Creates a check that looks at each unit for itself.
  init(
    _ name: String, issueType: IssueType, severity: Finding.Severity,
    parameters: [CheckParameter] = [], when occasion: Occasion = .any, accepts: [Example],
    rejects: [Example], inspect: @escaping @Sendable (UnitTexts, CheckContext) -> [Problem]
  ) {
    self.init(
      name, issueType: issueType, severity: severity, parameters: parameters, when: occasion,
      accepts: accepts, rejects: rejects, inspection: .unit(inspect))
  }

  /// Creates a check that looks at several units.
  init(
    _ name: String, issueType: IssueType, severity: Finding.Severity,
    parameters: [CheckParameter] = [], when occasion: Occasion = .any, accepts: [Example],
    rejects: [Example], inspection: Inspection
  ) {
    self.name = name
    findingKey = "finding.\(name)"
    self.issueType = issueType
    self.severity = severity
    self.parameters = parameters
    self.accepts = accepts
    self.rejects = rejects
    self.inspection = inspection
    switch inspection {
    case .unit(let problems), .unitAndConsistency(let problems, _): self.problems = problems
    case .post, .consistency: problems = nil
    }
    self.occasion = occasion
  }

  /// What the check promises, in one sentence.
  public var summary: Message {
    words.map { Message(Self.wordsKey, $0) } ?? Message("check.\(name).summary")
  }

  /// Why it matters, what the check does and what it leaves alone.
  public var explanation: Message {
    words.map { Message(Self.wordsKey, $0) } ?? Message("check.\(name).explanation")
  }

  /// The sentence that is nothing but the project's words.
  private static let wordsKey = "finding.pattern"

  /// The finding that a problem in a unit is.
  func finding(_ problem: Problem, in unit: UnitName) -> Finding {
    var message = Message(words == nil ? findingKey : Self.wordsKey)
    if let variant = problem.variant { message.key += "." + variant }
    message.arguments = problem.arguments
    var finding = Finding(
      check: name, issueType: problem.issueType ?? issueType,
      severity: problem.severity ?? severity, message: message, unit: unit.id,
      location: unit.location,
      sourceHighlight: problem.source, targetHighlight: problem.target,
      suggestion: problem.suggestion)
    if let identity = problem.identity { finding.identity = identity }
    return finding
  }
}

/// What a finding says of its unit.
struct UnitName: Sendable {
  let id: String
  let location: SourceRange?

  init(_ unit: borrowing TranslationUnit) {
    id = unit.id
    location = unit.targetRange ?? unit.sourceRange
  }
}

extension UnitName {
  /// What findings say of each of some units.
  static func all(in units: [TranslationUnit]) -> [UnitName] {
    var names: [UnitName] = []
    names.reserveCapacity(units.count)
    // As a span, of which no unit is copied.
    let span = units.span
    for index in span.indices { names.append(UnitName(span[index])) }
    return names
  }
}

extension Check: CustomStringConvertible {
  /// The check's name.
  public var description: String { name }
}
