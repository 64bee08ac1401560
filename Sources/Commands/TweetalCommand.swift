internal import ArgumentParser

struct TweetalCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tweetal", abstract: Session.text("command.tweetal.abstract"),
      discussion: Session.text("command.tweetal.discussion"), version: version,
      subcommands: [
        DemoCommand.self, ExtractCommand.self, IdentifyCommand.self, SegmentCommand.self,
        AlignCommand.self, CheckCommand.self, ExportCommand.self, ChecksCommand.self,
        FormatsCommand.self,
      ])
  }

  /// The version of the program (semver.org).
  static let version = "0.1.0"
}

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("ui-language"),
    help: ArgumentHelp(Session.text("option.ui-language"), valueName: "en|nl"))
  var interfaceLanguage: String?

  @Flag(name: .shortAndLong, help: ArgumentHelp(Session.text("option.quiet")))
  var quiet = false
}
