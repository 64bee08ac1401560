import TestSupport
import Testing

@Suite("Commands on lines of text")
struct LineCommandTests {
  @Test func identifyPrintsLanguageConfidenceAndText() async {
    let run = await CommandRun.run(
      "identify", input: "Spieren worden sneller moe\nYou may feel tired\n500 mg\n\n")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.map(\.first) == ["nl", "en", "und", "und"])
    #expect(
      rows.map { $0.count > 2 ? $0[2] : "" } == [
        "Spieren worden sneller moe", "You may feel tired", "500 mg", "",
      ])
  }

  @Test func segmentPrintsASentenceALine() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "a.txt", "Neem bijv. rust. Dr. Jansen belt om 14.30 uur.\r\nKlaar!\n")
    let run = await CommandRun.run("segment", "--language", "nl", file)
    #expect(run.output == "Neem bijv. rust.\nDr. Jansen belt om 14.30 uur.\nKlaar!\n")
  }

  @Test func alignLinesPrintsBeads() async throws {
    let folder = try TemporaryFolder()
    let source = try folder.file("a.src", "The needle is thin.\nYou may feel some muscle pain.\n")
    let target = try folder.file("a.tgt", "De naald is dun.\nJe kunt wat spierpijn voelen.\n")
    let run = await CommandRun.run("align", "--lines", source, target)
    let beads = run.output.split(separator: "\n").map { $0.split(separator: "\t").prefix(2) }
    #expect(beads == [["0", "0"], ["1", "1"]])
    let folderRun = await CommandRun.run(
      "align", "--lines", folder.path, "--output", folder.path + "/beads")
    #expect(folderRun.code == 0)
    #expect(try folder.text(of: "beads/a.beads") == run.output)
  }

  @Test func alignLinesDoesTheOthersWhereAPairIsIncomplete() async throws {
    let folder = try TemporaryFolder()
    for name in ["a.src", "b.src", "b.tgt"] { _ = try folder.file(name, "een\n") }
    let run = await CommandRun.run("align", "--lines", folder.path, "--output", folder.path)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(folder.path)/a.tgt: error: There is no such file."))
    #expect(try folder.names == ["a.src", "b.beads", "b.src", "b.tgt"])
  }

  @Test func alignLinesExplainsWhatItNeeds() async {
    let run = await CommandRun.run("align", "--lines", "een")
    #expect(run.code == 2)
    #expect(run.errors.contains("--lines takes two files, or a folder and --output."))
  }
}

@Suite("Lists and help")
struct ListCommandTests {
  @Test func checksAndFormatsAreListed() async {
    let checks = await CommandRun.run("checks")
    #expect(checks.output.contains("term-missing"))
    #expect(checks.output.contains("\nunused-suppression"))
    let unused = await CommandRun.run("checks", "unused-suppression")
    #expect(unused.code == 0 && unused.output.contains("A suppression that hides nothing"))
    let page = await CommandRun.run("checks", "numbers")
    #expect(page.output.contains("ITS type: numbers."))
    let formats = await CommandRun.run("formats")
    for name in ["wix", "generic", "xliff12", "json"] { #expect(formats.output.contains(name)) }
  }

  @Test(arguments: [
    "demo", "extract", "identify", "segment", "align", "check", "export", "checks", "formats",
    "srx",
  ])
  func everyCommandHasHelpInBothLanguages(command: String) async {
    let english = await CommandRun.run(command, "--help")
    let dutch = await CommandRun.run(command, "--help", "--ui-language", "nl")
    #expect(english.code == 0 && dutch.code == 0)
    #expect(english.output.contains("USAGE: tweetal \(command)"))
    #expect(dutch.output.contains("GEBRUIK: tweetal \(command)"))
    // A key that is missing shows itself in brackets: `[command.x.abstract]`.
    for output in [english.output, dutch.output] {
      #expect(!output.contains("[command.") && !output.contains("[option."))
    }
    #expect(!dutch.output.contains("OPTIONS:") && !dutch.output.contains("Show help"))
  }

  @Test func wrongUsageIsExitCode2() async {
    let run = await CommandRun.run("check", "a.html", "--kleur", environment: ["LC_ALL": "nl_BE"])
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains("Fout: Onbekende optie '--kleur'"))
  }

  @Test func versionIsPrinted() async {
    #expect(await CommandRun.run("--version").output == "0.1.0\n")
  }

  @Test func completionsAreGenerated() async {
    let script = await CommandRun.run("--generate-completion-script", "bash").output
    #expect(script.contains("tweetal"))
    for choice in ["'xliff'$'\\n''xliff12'", "'text'$'\\n''json'", "'term-missing'", "'warning'"] {
      #expect(script.contains(choice), "\(choice)")
    }
  }
}
