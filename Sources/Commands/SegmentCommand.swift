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

  @Option(
    help: ArgumentHelp(
      Session.text("option.srx"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["srx"]))
  var srx: String?

  @OptionGroup var config: ConfigurationOption
  @OptionGroup var input: LineInput
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if srx != nil, config.config != nil {
      throw ValidationError(Session.text("error.srx-and-config"))
    }
  }

  func run() throws {
    let segmenter = try segmenter()
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

  private func segmenter() throws(InputError) -> Segmenter {
    if let srx {
      return try Segmenter(
        language: language.language,
        srx: SRXDocument(srx: InputFiles.bytes(of: srx), file: srx))
    }
    let abbreviations = try config.configuration().abbreviations[language.language] ?? []
    return Segmenter(language: language.language, abbreviations: abbreviations)
  }
}
