internal import ArgumentParser
internal import Bitext
internal import Segmentation

struct SegmentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "segment", abstract: Session.text("command.segment.abstract"),
      discussion: Session.text("command.segment.discussion"))
  }

  @Option(
    name: .shortAndLong, help: ArgumentHelp(Session.text("option.language"), valueName: "en|nl"))
  var language: TextLanguage

  @OptionGroup var input: LineInput
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let segmenter = Segmenter(language: language.language)
    var output: [UInt8] = []
    for line in try input.lines() {
      let bytes = Array(line.utf8)
      for range in segmenter.sentences(in: line) {
        output += bytes[range]
        output.append(0x0A)
      }
    }
    Session.write(String(decoding: output, as: UTF8.self))
  }
}
