import Bitext
import QualityAssurance
import TestSupport
import Testing

@testable import Commands

@Suite("tweetal.yml")
struct ConfigurationTests {
  @Test func abbreviationsPerLanguage() throws {
    let yaml = "segmentation:\n  abbreviations:\n    nl: [bekkenfys., mnd]\n    en: [physio]\n"
    let configuration = try Configuration(yaml: Array(yaml.utf8), file: "tweetal.yml")
    #expect(
      configuration.abbreviations == [.dutch: ["bekkenfys.", "mnd"], .english: ["physio"]])
  }

  @Test(arguments: ["", "# nothing yet\n", "segmentation:\n", "segmentation:\n  abbreviations:\n"])
  func nothingIsSet(yaml: String) throws {
    #expect(try Configuration(yaml: Array(yaml.utf8), file: "tweetal.yml") == Configuration())
  }

  /// As Notepad writes it.
  @Test func aByteOrderMarkIsNoSetting() throws {
    let yaml = "checks:\n  missing-translation:\n    note-from: 0\nsegmentation:\n"
    let plain = try Configuration(yaml: Array(yaml.utf8), file: "tweetal.yml")
    let marked = try Configuration(yaml: [0xEF, 0xBB, 0xBF] + yaml.utf8, file: "tweetal.yml")
    #expect(plain == marked && plain != Configuration())
  }

  @Test func whenAMissingTranslationIsReported() throws {
    let yaml = "checks:\n  missing-translation:\n    error-from: 0.9\n    note-from: 0\n"
    let configuration = try Configuration(yaml: Array(yaml.utf8), file: "tweetal.yml")
    let check = try #require(Check.all.first { $0.name == "missing-translation" })
    #expect(check.parameters.map(\.name) == ["error-from", "note-from"])
    #expect(
      check.parameters.map { configuration.checks[$0] } == [.probability(0.9), .probability(0)])
  }

  private static let errors: [(yaml: String, error: InputError)] = [
    (
      "segmentation:\n  abreviations: {}\n",
      InputError(.mistypedKey, file: "t.yml", line: 2, column: 3, "abreviations", "abbreviations")
    ),
    (
      "segmentation:\n  abbreviations:\n    nl: mnd\n",
      InputError(.wrongValue, file: "t.yml", line: 3, column: 9, "nl", "[fig, bijv]")
    ),
    (
      "- a\n",
      InputError(
        .wrongValue, file: "t.yml", line: 1, column: 1, "check, checks, patterns, segmentation",
        "check: …")
    ),
    (
      "checks:\n  missing-translation:\n    error-from: high\n",
      InputError(.wrongValue, file: "t.yml", line: 3, column: 17, "error-from", "0.8")
    ),
    (
      "checks: {missing-translation: {error-from: 80}}\n",
      InputError(.outOfRange, file: "t.yml", line: 1, column: 44, "error-from", "0", "1")
    ),
    (
      "checks: {numbrs: off}\n",
      InputError(.mistypedKey, file: "t.yml", line: 1, column: 10, "numbrs", "numbers")
    ),
    (
      "check: {max-findings: 0}\n",
      InputError(.belowLeast, file: "t.yml", line: 1, column: 23, "max-findings", "1")
    ),
    (
      "checks: off\n",
      InputError(.wrongValue, file: "t.yml", line: 1, column: 9, "checks", "missing-translation: …")
    ),
    (
      "checks:\n  numbers: {only: [/posts]}\n",
      InputError(.wrongValue, file: "t.yml", line: 2, column: 19, "only", "[posts/*.html]")
    ),
    (
      "checks:\n  length-ratio: {least: 2, most: 0.5}\n",
      InputError(.leastAboveMost, file: "t.yml", line: 2, column: 17, "least: 2.0", "most: 0.5")
    ),
    (
      "checks: {missing-translation: {error-from: 0.3, note-from: 0.6}}\n",
      InputError(
        .leastAboveMost, file: "t.yml", line: 1, column: 31, "note-from: 0.6", "error-from: 0.3")
    ),
    (
      "checks: {missing-translation: {note-from: 0.9}}\n",
      InputError(
        .leastAboveMost, file: "t.yml", line: 1, column: 31, "note-from: 0.9", "error-from: 0.8")
    ),
    (
      "check: {}\ncheck: {}\n",
      InputError(.duplicateKey, file: "t.yml", line: 1, column: 1, "check")
    ),
  ]

  @Test(arguments: errors)
  func whatIsNotUnderstoodIsAnError(yaml: String, error: InputError) {
    #expect(throws: error) { try Configuration(yaml: Array(yaml.utf8), file: "t.yml") }
  }

  @Test func aLineThatIsNotUTF8IsNamed() {
    #expect(throws: InputError(.invalidUTF8, file: "t.yml", line: 2)) {
      try Configuration(
        yaml: Array("check:\n  # pati".utf8) + [0xEB] + Array("nt\n".utf8), file: "t.yml")
    }
  }

  @Test func whatIsNoYAML() {
    #expect(throws: InputError.self) {
      try Configuration(yaml: Array("a: [b\n".utf8), file: "t.yml")
    }
  }
}

@Suite("Sentences by rules of the user")
struct SegmentRuleCommandTests {
  @Test func rulesAreWrittenAndRun() async throws {
    let folder = try TemporaryFolder()
    let written = await CommandRun.run("srx")
    #expect(written.code == 0 && written.output.contains("http://www.lisa.org/srx20"))
    let rules = try folder.file("eigen.srx", written.output)
    let text = try folder.file("a.txt", "Neem bijv. rust. Klaar!\n")
    let run = await CommandRun.run("segment", "--language", "nl", "--srx", rules, text)
    #expect(run.code == 0 && run.output == "Neem bijv. rust.\nKlaar!\n")
  }

  @Test func abbreviationsComeFromTheConfiguration() async throws {
    let folder = try TemporaryFolder()
    let settings = try folder.file(
      "eigen.yml", "segmentation:\n  abbreviations:\n    nl: [bekkenfys]\n")
    let text = try folder.file("a.txt", "De bekkenfys. Jansen belt.\n")
    let run = await CommandRun.run("segment", "--language", "nl", "--config", settings, text)
    #expect(run.output == "De bekkenfys. Jansen belt.\n")
    let other = await CommandRun.run("segment", "--language", "nl", "--config", "weg.yml", text)
    #expect(other.code == 2 && other.errors.hasPrefix("weg.yml: error: There is no such file."))
  }

  @Test func aBrokenRuleIsNamed() async throws {
    let folder = try TemporaryFolder()
    let rules = try folder.file(
      "kapot.srx",
      """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/>
      <body><languagerules><languagerule languagerulename="A">
      <rule break="no"><beforebreak>[a</beforebreak></rule></languagerule></languagerules>
      <maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>
      """)
    let text = try folder.file("a.txt", "a\n")
    let run = await CommandRun.run("segment", "--language", "nl", "--srx", rules, text)
    #expect(run.code == 2)
    #expect(
      run.errors
        == "\(rules):3:1: error: Rule 1 of “A” has a pattern that cannot be read: [a. "
        + "Correct it; patterns are ICU regular expressions.\n")
  }
}
