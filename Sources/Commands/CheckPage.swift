internal import Bitext
internal import QualityAssurance
internal import Terminology

/// The manual of one check: what it promises, what can be set, and translations that it accepts and rejects.
struct CheckPage {
  let name: String
  let summary: Message
  private let explanation: Message
  private let issueType: IssueType
  private let severity: Finding.Severity
  /// How bad the project says that the findings are.
  private var level: CheckSetting.Level?
  private var parameters: [CheckParameter] = []
  private var accepts: [Example] = []
  private var rejects: [Example] = []

  /// The manual of a check in a project.
  init(_ check: Check, in project: Configuration) {
    name = check.name
    level = project.settings[check.name]?.level
    summary = check.summary
    explanation = check.explanation
    issueType = check.issueType
    severity = check.severity
    parameters = check.parameters
    accepts = check.accepts
    rejects = check.rejects
  }

  /// The page of what is no check, but is reported and set as if it were one.
  ///
  /// - Parameter project: what the project sets.
  init(ofUnusedSuppressionsIn project: Configuration) {
    name = QualityAssurance.unusedSuppression
    level = project.settings[QualityAssurance.unusedSuppression]?.level
    summary = Message("check.unused-suppression.summary")
    explanation = Message("check.unused-suppression.explanation")
    issueType = .other
    severity = .note
  }

  /// How bad the findings are, or that there are none, in the user's language.
  var severityName: String {
    switch level {
    case .off: Session.text("checks.off")
    case let level?: Session.text("report.severity." + level.rawValue)
    case nil: usualSeverity
    }
  }

  private var usualSeverity: String { Session.text("report.severity." + severity.rawValue) }

  /// The page, ending with a line break.
  var text: String {
    var text = "\(name)\n\n\(Session.text(summary))\n"
    if explanation != summary { text += "\(Session.text(explanation))\n" }
    text += "\n"
    text +=
      severityName == usualSeverity
      ? Session.text("checks.kind", issueType.rawValue, severityName)
      : Session.text("checks.kind-set", issueType.rawValue, severityName, usualSeverity)
    text += "\n" + settings
    text += examples("checks.accepts", accepts)
    text += examples("checks.rejects", rejects)
    return text
  }

  private var settings: String {
    if parameters.isEmpty { return "" }
    let lines = parameters.map { parameter in
      "  \(parameter.name): \(parameter.standard.yaml)  \(Session.text(parameter.summary))\n"
    }
    return "\n" + Session.text("checks.settings") + "\n" + lines.joined()
  }

  private func examples(_ title: String, _ examples: [Example]) -> String {
    if examples.isEmpty { return "" }
    return "\n" + Session.text(title) + "\n" + examples.map(text(of:)).joined(separator: "\n")
  }

  private func text(of example: Example) -> String {
    let before = example.before.map { "  " + Session.text("checks.before") + "\n" + pair($0, 2) }
    let after = before.isEmpty ? "" : "  " + Session.text("checks.then") + "\n"
    return before.joined() + after + pair(example, before.isEmpty ? 0 : 2) + remarks(example)
  }

  private func pair(_ example: Example, _ indent: Int) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    let places = [example.places.english, example.places.dutch].map { place in
      place.map { " (\($0.kind.name))" } ?? ""
    }
    return
      "\(margin)en  \(example.english)\(places[0])\n\(margin)nl  \(example.dutch ?? "∅")\(places[1])\n"
  }

  /// What the glossary or the project says where the example holds.
  private func remarks(_ example: Example) -> String {
    let terms = example.glossary.flatMap { concept in
      concept.terms.filter { $0.language == .dutch && $0.status != .deprecated }.map(\.text)
    }
    let settings = parameters.filter { example.parameters[$0] != $0.standard }
      .map { "\($0.name): \(example.parameters[$0].yaml)" }
    var text = ""
    if !terms.isEmpty {
      text += "      (" + Session.text("checks.glossary", terms.joined(separator: ", ")) + ")\n"
    }
    if !settings.isEmpty { text += "      (" + settings.joined(separator: ", ") + ")\n" }
    if example.confidence < 1 {
      text += "      (" + Session.text("checks.confidence", String(example.confidence)) + ")\n"
    }
    return text
  }
}
