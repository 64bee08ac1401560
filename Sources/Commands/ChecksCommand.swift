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

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let name { _ = try Check.known(name) }
  }

  func run() throws {
    Session.write(try name.map { page(of: try Check.known($0)) } ?? list)
  }

  private var list: String {
    let width = (Check.all.map(\.name.count).max() ?? 0) + 2
    return Check.all.map { check in
      let name = check.name + String(repeating: " ", count: width - check.name.count)
      let severity = Session.text("report.severity." + check.severity.rawValue)
      return "\(name)\(severity): \(Session.text(check.summary))\n"
    }.joined()
  }

  private func page(of check: Check) -> String {
    var text = "\(check.name)\n\n\(Session.text(check.summary))\n"
    text += "\(Session.text(check.explanation))\n\n"
    text += Session.text(
      "checks.kind", check.issueType.rawValue,
      Session.text("report.severity." + check.severity.rawValue))
    text += "\n" + examples("checks.accepts", check.accepts)
    text += examples("checks.rejects", check.rejects)
    return text
  }

  private func examples(_ title: String, _ examples: [Example]) -> String {
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

extension Check {
  /// The names of all checks, with commas between them.
  static var names: String { all.map(\.name).joined(separator: ", ") }

  /// The check with a name.
  ///
  /// - Throws: `ValidationError` where there is none.
  static func known(_ name: String) throws -> Check {
    guard let check = all.first(where: { $0.name == name }) else {
      throw ValidationError(Session.text("error.unknown-check", name, names))
    }
    return check
  }
}
