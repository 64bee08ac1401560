import Catalogs
@testable import Commands
import TestSupport
import Testing

private let sample =
  Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

@Suite("Command line")
struct CommandLineTests {
  @Test(arguments: [["frob"], ["help", "frob"], ["post.html", "--quiet"]])
  func anUnknownCommandIsToldWhichThereAre(arguments: [String]) async {
    let run = await CommandRun.run(arguments)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains("There is no command \(arguments.first { $0 != "help" } ?? "")."))
    #expect(run.errors.contains("There are: demo, extract,"))
  }

  @Test func aWrongValueIsExplainedWithTheUsageOfItsCommand() async {
    for arguments in [
      ["check", sample, "--only", "spelling"], ["check", sample, "--only", ""],
      ["check", sample, "--format", "xml"], ["checks", "spelling"],
      ["align", "--lines", sample], ["align", "--lines", sample, "--output", "uit"],
      ["align", "--lines", sample, sample, "--format", "json"],
    ] {
      let run = await CommandRun.run(arguments)
      #expect(run.code == 2 && run.output.isEmpty, "\(arguments)")
      #expect(run.errors.contains("Usage: tweetal \(arguments[0]) "), "\(run.errors)")
    }
  }

  @Test func onlyTakesSpacesAroundNames() async {
    let run = await CommandRun.run("check", sample, "--only", "numbers, term-missing")
    #expect(run.code == 0 && run.output.contains("[term-missing]"))
  }

  @Test(arguments: [
    ["--ui-language", "nl", "checks"], ["checks", "--ui-language=nl"],
    ["help", "checks", "--ui-language", "nl"],
  ])
  func theLanguageMayBeNamedAnywhere(arguments: [String]) async {
    let run = await CommandRun.run(arguments)
    #expect(run.code == 0)
    #expect(run.output.contains("Toon de controles") || run.output.contains("fout: "))
  }

  @Test func theReadmeSaysHowManyChecksThereAre() async throws {
    let count = await CommandRun.run("checks").output.split(separator: "\n").count
    for (file, words) in [
      ("README.md", "lists all \(count),"), ("CHANGELOG.md", "\(count) checks of"),
    ] {
      let text = String(decoding: try Checkout.bytes(of: file), as: UTF8.self)
      #expect(text.contains(words), "\(file)")
    }
  }

  @Test func aLanguageThatIsNotSpokenIsAnError() async {
    let run = await CommandRun.run("checks", "--ui-language", "fr")
    #expect(run.code == 2 && run.errors.contains("Please provide one of 'en' and 'nl'."))
  }

  @Test func usageErrorsAreDutchThroughout() async {
    let dutch = ["LANG": "nl_NL.UTF-8"]
    let format = await CommandRun.run(
      "export", sample, "--format", "docx", environment: dutch)
    #expect(
      format.errors.hasPrefix(
        "Fout: De waarde 'docx' is niet geldig voor '--format <"
          + CatalogFormat.all.map(\.name).joined(separator: "|") + ">'. Kies uit:\n"
          + CatalogFormat.all.map { "  - \($0.name)\n" }.joined()))
    let severity = await CommandRun.run(
      "check", sample, "--fail-on", "docx", environment: dutch)
    #expect(severity.errors.contains("Kies uit 'note', 'warning' of 'error'.\n"))
    #expect(format.errors.hasSuffix("Zie 'tweetal export --help' voor meer informatie.\n"))
    let help = await CommandRun.run("check", "--help", environment: dutch)
    #expect(help.output.contains("standaard:") && !help.output.contains("default"))
    #expect(help.output.contains("<bestand>") && help.output.contains("--fail-on <niveau>"))
  }

  /// The *h* of the name would ask for help, and nothing would be checked.
  @Test func aFileWhoseNameBeginsWithADashIsNotReadAsOptions() {
    func require(_ arguments: String...) throws {
      try TweetalCommand.requireNoFileAmongOptions(in: arguments) { $0 == "-neck.html" }
    }
    #expect(throws: (any Error).self) { try require("check", "a.html", "-neck.html") }
    #expect(throws: Never.self) { try require("check", "--", "-neck.html") }
    #expect(throws: Never.self) { try require("check", "./-neck.html", "--fail-on", "note") }
  }

  @Test(
    arguments: [
      (nil, nil, 100), (nil, 72, 72), ("90", 72, 90), ("veel", 72, 72), (nil, 12, 40),
      ("9999", nil, 240),
    ] as [(String?, Int?, Int)])
  func theWidthIsThatOfTheTerminal(variable: String?, columns: Int?, width: Int) {
    var console = Console(write: { _ in }, writeError: { _ in })
    console.environment["COLUMNS"] = variable
    console.columns = columns
    #expect(console.width == width)
  }
}
