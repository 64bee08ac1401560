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
    completion: .list(Check.all.map(\.name) + [QualityAssurance.unusedSuppression]))
  var name: String?

  @OptionGroup var config: ConfigurationOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    // What is wrong with the configuration is told when it is read in earnest.
    let configuration = (try? config.configuration()) ?? Configuration()
    if let name { _ = try page(of: name, in: configuration) }
  }

  func run() throws {
    let configuration = try config.configuration()
    Session.write(try name.map { try page(of: $0, in: configuration) } ?? list(configuration))
  }

  private func page(of name: String, in project: Configuration) throws -> String {
    if name == QualityAssurance.unusedSuppression {
      return CheckPage(ofUnusedSuppressionsIn: project).text
    }
    return CheckPage(try Check.known(name, among: project.allChecks), in: project).text
  }

  private func list(_ project: Configuration) -> String {
    let (own, others) = (Check.all.count, project.allChecks.map { CheckPage($0, in: project) })
    let pages =
      others.prefix(own) + [CheckPage(ofUnusedSuppressionsIn: project)] + others.dropFirst(own)
    let width = (pages.map(\.name.count).max() ?? 0) + 2
    return pages.map { page in
      let name = page.name + String(repeating: " ", count: width - page.name.count)
      return "\(name)\(page.severityName): \(Session.text(page.summary))\n"
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
      let names = all.map(\.name) + [QualityAssurance.unusedSuppression]
      if let near = NearName.of(name, among: names) {
        throw ValidationError(Session.text("error.unknown-check.near", name, near))
      }
      throw ValidationError(Session.text("error.unknown-check", name, all.listedNames))
    }
    return check
  }
}
