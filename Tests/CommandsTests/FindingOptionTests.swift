import TestSupport
import Testing

private let sample =
  Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

/// Which findings are shown, and which make a run fail.
@Suite("Options for findings")
struct FindingOptionTests {
  private let folder: TemporaryFolder
  private let page: String

  /// A page with a warning before an error.
  init() throws {
    folder = try TemporaryFolder()
    let pairs = [
      ("Muscle pain after the treatment", "Klachten na de behandeling"),
      ("Come back after 3 weeks for the treatment", "Kom na 4 weken terug voor de behandeling"),
      ("Come back after 5 days for the treatment", "Kom na 6 dagen terug voor de behandeling"),
    ]
    let rows = pairs.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    page = try folder.file("a.html", "<html><body><table>\(rows)</table></body></html>")
  }

  @Test func theWorstAreShownAndTheRestIsCounted() async {
    let all = await CommandRun.run("check", page)
    #expect(all.code == 1 && all.output.contains("2 errors, 1 warning, 0 notes"), "\(all.output)")
    let two = await CommandRun.run("check", page, "--max-findings", "2")
    #expect(two.code == 1)
    #expect(!two.output.contains("[term-missing]"))
    #expect(two.output.hasSuffix("2 errors, 1 warning, 0 notes\n"))
    #expect(two.output.split(separator: "\n").count { $0.hasSuffix("[numbers]") } == 2)
    #expect(
      two.errors == "note: 1 more finding is not shown (0 errors, 1 warning, 0 notes). "
        + "Raise --max-findings to see it.\n")
    let one = await CommandRun.run("check", page, "--max-findings", "1")
    #expect(one.output.contains("after 3 weeks") && !one.output.contains("5 days"), "\(one.output)")
    let many = await CommandRun.run("check", page, "--max-findings", "3")
    #expect(many.output == all.output && many.errors.isEmpty)
    let none = await CommandRun.run("check", page, "--max-findings", "0")
    #expect(none.code == 2 && none.errors.contains("Give a number of at least 1."))
  }

  @Test func whatIsNotShownStillFails() async {
    let run = await CommandRun.run(
      "check", page, "--max-findings", "1", "--fail-on", "warning", "--only",
      "term-missing,numbers")
    #expect(run.code == 1)
    let zero = await CommandRun.run("check", page, "--max-findings", "1", "--exit-zero")
    #expect(zero.code == 0)
  }

  @Test func theConfigurationSetsWhatTheOptionsDoNot() async throws {
    try folder.file("tweetal.yml", "check:\n  fail-on: warning\n  max-findings: 1\n")
    let set = await CommandRun.run("check", sample, "--only", "term-missing", in: folder.path)
    #expect(set.code == 1 && set.errors.contains("2 more findings are not shown"))
    let option = await CommandRun.run(
      "check", sample, "--fail-on", "error", "--max-findings", "9", in: folder.path)
    #expect(option.code == 0 && option.errors.isEmpty)
  }

  @Test(arguments: [
    ("fail-on: never", "3:12", "“fail-on”", "error|warning|note"),
    ("max-findings: many", "3:17", "“max-findings”", "50"),
    ("baseline: [a]", "3:13", "“baseline”", "tweetal-baseline.json"),
  ])
  func aWrongValueIsAnErrorWithItsPlace(
    line: String, place: String, key: String, example: String
  ) async throws {
    let file = try folder.file("t.yml", "# settings\ncheck:\n  \(line)\n")
    let run = await CommandRun.run("check", sample, "--config", file)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(file):\(place): error: The value of \(key) is of another kind"))
    #expect(run.errors.hasSuffix("Write it like this: \(example)\n"))
  }
}
