internal import ArgumentParser
internal import Bitext
internal import QualityAssurance
internal import Terminology

struct ChecksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "checks", abstract: Session.text("command.checks.abstract"),
      discussion: Session.text("command.checks.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.check"), valueName: Session.text("argument.value.check")),
    completion: .list(Check.all.map(\.name)))
  var name: String?

  @OptionGroup var config: ConfigurationOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    // What is wrong with the configuration is told when it is read in earnest.
    let configuration = (try? config.configuration()) ?? Configuration()
    if let name { _ = try Check.known(name, among: configuration.allChecks) }
  }

  func run() throws {
    let checks = try config.configuration().allChecks
    Session.write(try name.map { page(of: try Check.known($0, among: checks)) } ?? list(checks))
  }

  private func list(_ checks: [Check]) -> String {
    let width = (checks.map(\.name.count).max() ?? 0) + 2
    return checks.map { check in
      let name = check.name + String(repeating: " ", count: width - check.name.count)
      let severity = Session.text("report.severity." + check.severity.rawValue)
      return "\(name)\(severity): \(Session.text(check.summary))\n"
    }.joined()
  }

  private func page(of check: Check) -> String {
    var text = "\(check.name)\n\n\(Session.text(check.summary))\n"
    if check.explanation != check.summary { text += "\(Session.text(check.explanation))\n" }
    text += "\n"
    text += Session.text(
      "checks.kind", check.issueType.rawValue,
      Session.text("report.severity." + check.severity.rawValue))
    text += "\n" + examples("checks.accepts", check.accepts)
    text += examples("checks.rejects", check.rejects)
    return text
  }

  private func examples(_ title: String, _ examples: [Example]) -> String {
    if examples.isEmpty { return "" }
    let lines = examples.map { example in
      let terms = example.glossary.flatMap { concept in
        concept.terms.filter { $0.language == .dutch && $0.status != .deprecated }.map(\.text)
      }
      let note =
        terms.isEmpty
        ? "" : "      (" + Session.text("checks.glossary", terms.joined(separator: ", ")) + ")\n"
      return "  en  \(example.english)\n  nl  \(example.dutch ?? "∅")\n" + note
    }
    return "\n" + Session.text(title) + "\n" + lines.joined(separator: "\n")
  }
}

extension [Check] {
  /// The names, with commas between them.
  var listedNames: String { map(\.name).joined(separator: ", ") }
}

extension Check {
  /// The check with a name.
  ///
  /// - Throws: `ValidationError` where there is none.
  static func known(_ name: String, among all: [Check]) throws -> Check {
    guard let check = all.first(where: { $0.name == name }) else {
      throw ValidationError(Session.text("error.unknown-check", name, all.listedNames))
    }
    return check
  }
}
