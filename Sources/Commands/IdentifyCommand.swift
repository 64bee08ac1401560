internal import ArgumentParser
internal import Bitext
internal import LanguageIdentification
internal import Tweetal

struct IdentifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "identify", abstract: Session.text("command.identify.abstract"),
      discussion: Session.text("command.identify.discussion"))
  }

  @OptionGroup var input: LineInput
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let identifier = try LanguageIdentifier.embedded()
    var output = ""
    for line in try input.lines() {
      let decision = identifier.identify(line)
      output += "\(decision.language.rawValue)\t\(fixed(decision.confidence))\t\(line)\n"
      if output.utf8.count > 1 << 16 {
        Session.write(output)
        output = ""
      }
    }
    Session.write(output)
  }
}

/// A probability as text with three decimals.
func fixed(_ probability: Double) -> String {
  let thousandths = Int((probability * 1000).rounded())
  let digits = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
