internal import ArgumentParser
internal import Bitext
internal import QualityAssurance

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
    Session.write(
      try name.map { CheckPage(try Check.known($0, among: checks)).text } ?? list(checks))
  }

  private func list(_ checks: [Check]) -> String {
    let width = (checks.map(\.name.count).max() ?? 0) + 2
    return checks.map { check in
      let name = check.name + String(repeating: " ", count: width - check.name.count)
      let severity = Session.text("report.severity." + check.severity.rawValue)
      return "\(name)\(severity): \(Session.text(check.summary))\n"
    }.joined()
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
