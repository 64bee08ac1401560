internal import ArgumentParser
internal import Segmentation

struct SRXCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "srx", abstract: Session.text("command.srx.abstract"),
      discussion: Session.text("command.srx.discussion"))
  }

  @OptionGroup var global: GlobalOptions

  func run() throws {
    Session.write(String(decoding: SRXDocument.builtIn.bytes, as: UTF8.self))
  }
}
