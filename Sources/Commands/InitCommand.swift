internal import ArgumentParser
internal import Bitext

extension InputError.Code {
  /// There is a configuration already.
  static let configurationExists = InputError.Code("configuration-exists")
}

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: Session.text("command.init.abstract"),
      discussion: Session.text("command.init.discussion"))
  }

  @Flag(help: ArgumentHelp(Session.text("option.force")))
  var force = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let file = ConfigurationFile.path(in: Session.current.console.workingFolder)
    if InputFiles.exists(file), !force { throw InputError(.configurationExists, file: file) }
    try OutputFiles.write(Array(ConfigurationTemplate().text.utf8), to: file)
    Session.write(Session.text("init.written", file) + "\n")
  }
}
