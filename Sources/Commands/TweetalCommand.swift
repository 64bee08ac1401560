internal import ArgumentParser

struct TweetalCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tweetal", abstract: Session.text("command.tweetal.abstract"),
      discussion: Session.text("command.tweetal.discussion"), version: version,
      subcommands: [
        DemoCommand.self, ExtractCommand.self, IdentifyCommand.self, SegmentCommand.self,
        AlignCommand.self, CheckCommand.self, ReportCommand.self, ExportCommand.self,
        MergeCommand.self,
        ImportCommand.self, ConvertCommand.self, DiffCommand.self, StatsCommand.self,
        ValidateCommand.self,
        ChecksCommand.self,
        FormatsCommand.self, GlossaryCommand.self, SRXCommand.self, InitCommand.self,
      ])
  }

  /// The version of the program (semver.org).
  static let version = "0.1.0"

  @OptionGroup var global: GlobalOptions

  /// Names the commands where the first word is none of them; the parser would only call it unexpected.
  ///
  /// - Throws: `ValidationError` where the command, or the one that help is asked about, does not exist.
  static func requireKnownCommand(in arguments: [String]) throws {
    let names = configuration.subcommands.map { $0._commandName }
    let words = arguments.prefix { !$0.hasPrefix("-") }
    let name = words.first == "help" ? words.dropFirst().first : words.first
    guard let name, !names.contains(name) else { return }
    throw ValidationError(
      Session.text("error.unknown-command", name, names.joined(separator: ", ")))
  }

  /// Throws where a file's name that begins with a dash would be read as options: the *h* of `-neck.html` asks for help.
  ///
  /// - Throws: `ValidationError` with the name of the file.
  static func requireNoFileAmongOptions(
    in arguments: [String], isFile: (String) -> Bool = InputFiles.isFile
  ) throws {
    let options = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0.contains(".") }
    guard let name = options.first(where: isFile) else { return }
    throw ValidationError(Session.text("error.file-like-option", name))
  }
}

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("ui-language"),
    help: ArgumentHelp(Session.text("option.ui-language"), valueName: "en|nl"))
  var interfaceLanguage: TextLanguage?

  @Flag(name: .shortAndLong, help: ArgumentHelp(Session.text("option.quiet")))
  var quiet = false
}
