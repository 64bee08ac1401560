import Foundation
import TestSupport
import Testing

/// Findings that a project lives with for the time being.
@Suite("check --baseline")
struct BaselineTests {
  private let folder: TemporaryFolder
  private let page: String
  private let baseline: String
  private let sample = Checkout.folder + "/Tests/Fixtures/Posts/" + name

  private static let name = "what-can-go-wrong-with-dryneedling.html"

  init() throws {
    folder = try TemporaryFolder()
    page = try folder.file(Self.name, String(contentsOfFile: sample, encoding: .utf8))
    baseline = folder.path + "/baseline.json"
  }

  private func check(_ arguments: String..., in place: String = ".") async -> CommandRun {
    await CommandRun.run(
      ["check", page, "--fail-on", "warning", "--only", "term-missing"] + arguments, in: place)
  }

  @Test func holdsWhatWasFoundAsTextThatPeopleCanRead() async throws {
    let run = await check("--write-baseline", baseline)
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(
      run.errors == "\(baseline): note: 3 findings are written. "
        + "With --baseline and this file they are hidden from now on.\n")
    let text = try folder.text(of: "baseline.json")
    #expect(text.contains("\"version\" : 2"))
    #expect(text.contains("\"file\" : \"what-can-go-wrong-with-dryneedling.html\""))
    #expect(text.contains("\"check\" : \"term-missing\""))
    #expect(text.contains("\"message\" : \"“Muscle pain” is in the English, but no Dutch term"))
    #expect(text.contains("\"post\" : \"what-can-go-wrong-with-dryneedling\""))
    // The file is the same whatever the language and the order of the inputs.
    let copy = try folder.folder("copy")
    let other = try folder.file("copy/a.html", String(contentsOfFile: sample, encoding: .utf8))
    _ = await CommandRun.run("check", page, other, "--write-baseline", copy + "/1.json")
    _ = await CommandRun.run(
      "check", other, page, "--write-baseline", copy + "/2.json", "--ui-language", "nl")
    #expect(try folder.text(of: "copy/1.json") == folder.text(of: "copy/2.json"))
    #expect(try folder.text(of: "copy/1.json").contains("\"post\" : \"a\""))
  }

  @Test func checksThatAreNotRunKeepTheirEntries() async throws {
    _ = await CommandRun.run("check", page, "--write-baseline", baseline)
    let whole = try folder.text(of: "baseline.json")
    #expect(whole.contains("\"check\" : \"loan-word-spelling\"") && whole.contains("term-missing"))
    _ = await check("--write-baseline", baseline)
    #expect(try folder.text(of: "baseline.json") == whole)
    // A file without anything in it, as mktemp makes them, is no baseline yet.
    let empty = try folder.file("empty.json", "")
    #expect(await check("--write-baseline", empty).code == 0)
    // What has gone from the checks that are run goes from the file too.
    try folder.file(Self.name, "<p>The muscle hurts.</p><p lang=nl>De spier doet pijn.</p>")
    _ = await check("--write-baseline", baseline)
    let rest = try folder.text(of: "baseline.json")
    #expect(rest.contains("loan-word-spelling") && !rest.contains("term-missing"))
  }

  @Test func hidesItsFindingsAlsoWhereTheirLinesHaveMoved() async throws {
    _ = await check("--write-baseline", baseline)
    let text = try folder.text(of: Self.name)
    try folder.file(Self.name, "\n\n" + text)
    let run = await check("--baseline", baseline)
    #expect(run.code == 0)
    #expect(run.output.contains("0 errors, 0 warnings, 0 notes"))
    #expect(
      run.errors
        == "\(baseline): note: 3 findings are hidden, because this baseline holds them.\n")
  }

  @Test func anEntryHidesAsManyFindingsAsWereWritten() async throws {
    // Two posts of one name in a folder have the same fingerprints.
    let other = try folder.file(
      Self.name.replacing(".html", with: ".htm"), String(contentsOfFile: sample, encoding: .utf8))
    _ = await check("--write-baseline", baseline)
    let both = await check(other, "--baseline", baseline)
    #expect(both.code == 1 && both.output.contains("0 errors, 3 warnings"))
    #expect(both.errors.contains("note: 3 findings are hidden"))
    _ = await check(other, "--write-baseline", baseline)
    #expect(try folder.text(of: "baseline.json").contains("\"count\" : 2"))
    #expect(await check(other, "--baseline", baseline).code == 0)
  }

  @Test func hidesWhatDiffersFromOtherPostsWhateverElseIsInThose() async throws {
    let posts = try folder.folder("posts")
    func write(_ names: [String], _ dutch: String) throws {
      for name in names {
        try folder.file(
          "posts/\(name).html", "<p>The exercise helps with the pain.</p><p>\(dutch)</p>")
      }
    }
    func check(_ arguments: String...) async -> CommandRun {
      let checks = ["--fail-on", "note", "--only", "inconsistent-translation"]
      return await CommandRun.run(["check", posts] + checks + arguments)
    }
    try write(["one", "two"], "De oefening helpt tegen de pijn.")
    try write(["three"], "De oefening werkt goed tegen de pijn.")
    let written = await check("--write-baseline", baseline)
    #expect(written.errors.contains("note: 1 finding is written."), "\(written)")
    // More posts have the rule, then all of these have another one.
    for rule in ["De oefening helpt tegen de pijn.", "De oefening is goed tegen de pijn."] {
      try write(["one", "two", "four", "five"], rule)
      let other = await check("--baseline", baseline)
      #expect(other.code == 0 && other.errors.contains("note: 1 finding is hidden"), "\(other)")
    }
    try write(["three"], "De oefening helpt goed tegen de pijn.")
    #expect(await check("--baseline", baseline).code == 1)
  }

  @Test func hidesTheFindingsOfAPostsCatalogToo() async throws {
    _ = await check("--write-baseline", baseline)
    let catalog = folder.path + "/a.xlf"
    _ = await CommandRun.run("export", page, "--format", "xliff", "--output", catalog)
    let run = await CommandRun.run(
      "check", catalog, "--fail-on", "note", "--only", "term-missing", "--baseline", baseline)
    #expect(run.code == 0 && run.errors.contains("note: 3 findings are hidden"))
  }

  @Test func entriesThatAreNoMoreAreRemarkedUpon() async throws {
    _ = await check("--write-baseline", baseline)
    let text = try folder.text(of: Self.name)
    #expect(text.contains("Muscle pain</span>"))
    try folder.file(Self.name, text.replacing("Muscle pain</span>", with: "Stiffness</span>"))
    let run = await check("--baseline", baseline)
    #expect(run.code == 0 && run.errors.contains("note: 2 findings are hidden"))
    #expect(
      run.errors.hasSuffix(
        "\(baseline): note: 1 entry of this baseline is no longer found. "
          + "Write it anew with --write-baseline.\n"))
    // Checks that were not run and posts that were not read have nothing to say.
    let only = await CommandRun.run("check", page, "--baseline", baseline, "--only", "numbers")
    #expect(only.errors.isEmpty)
    let other = try folder.file("other.html", "<html><body><p>Stiffness</p></body></html>")
    let run2 = await CommandRun.run("check", other, "--exit-zero", "--baseline", baseline)
    #expect(!run2.errors.contains("no longer found"))
  }

  @Test func aPageOfAnotherFolderIsAnotherPost() async throws {
    let text = try folder.text(of: Self.name)
    let pages = try ["neck", "knee"].map { name in
      _ = try folder.folder(name)
      return try folder.file(name + "/index.html", text)
    }
    let checks = ["--fail-on", "note", "--only", "term-missing"]
    _ = await CommandRun.run(["check", pages[0], "--write-baseline", baseline] + checks)
    let same = await CommandRun.run(["check", pages[0], "--baseline", baseline] + checks)
    #expect(same.code == 0 && same.errors.contains("note: 3 findings are hidden"), "\(same)")
    let other = await CommandRun.run(["check", pages[1], "--baseline", baseline] + checks)
    #expect(other.code == 1 && other.errors.isEmpty, "\(other)")
  }

  @Test func checksThatAreNamedApartAreRunTogether() async throws {
    let run = await CommandRun.run(
      "check", page, "--fail-on", "note", "--only", "term-missing", "--only", "numbers,term-missing"
    )
    #expect(run.code == 1 && run.output.contains("[term-missing]"), "\(run)")
  }

  @Test func mayStandInTheConfiguration() async throws {
    let project = try folder.folder("project")
    _ = try folder.folder("project/posts")
    try folder.file("project/tweetal.yml", "check: {baseline: accepted.json}\n")
    let missing = await check(in: project)
    #expect(missing.code == 2)
    let accepted = "\(project)/accepted.json"
    #expect(
      missing.errors.hasPrefix(
        "\(project)/tweetal.yml:1:19: error: There is no file “\(accepted)”, which is named here"))
    // An option stands above the configuration.
    let named = await check("--baseline", "none.json", in: project)
    #expect(named.code == 2 && named.errors.hasPrefix("none.json: error: There is no such file."))
    let written = await check("--write-baseline", accepted, in: project)
    #expect(written.code == 0)
    #expect(await check(in: project + "/posts").code == 0)
    try folder.file("none.json", "{\"version\": 1, \"findings\": []}")
    let other = await check("--baseline", folder.path + "/none.json", in: project)
    #expect(other.code == 1 && other.errors.isEmpty)
  }

  private static let entry = #"{"post": "a", "check": "b", "message": "c", "fingerprint": "#

  @Test(arguments: [
    ("", "This is no baseline."), ("[]", "This is no baseline."),
    ("{\"version\": 1}", "This is no baseline."),
    ("{\"version\": 3, \"entries\": 3}", "This baseline has version 3, which this tweetal"),
    ("{\"version\": 0, \"findings\": []}", "This baseline has version 0, which this tweetal"),
    ("{\"version\": 1, \"findings\": [\(entry)\"xyz\"}]}", "This is no baseline."),
    (
      "{\"version\": 1, \"findings\": [\(entry)\"\(String(repeating: "a", count: 32))\", \"count\": 0}]}",
      "This is no baseline."
    ),
    ("\u{FEFF}<html>", "This is no baseline."),
  ])
  func whatIsNoneIsAnError(text: String, sentence: String) async throws {
    try folder.file("baseline.json", text)
    let run = await check("--baseline", baseline)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(baseline): error: \(sentence)"))
  }

  @Test func isNotWrittenWhereAnInputCannotBeRead() async throws {
    let run = await check(folder.path + "/gone.html", "--write-baseline", baseline)
    #expect(run.code == 2)
    #expect(try folder.names == [Self.name])
    let changed = await check("--write-baseline", baseline, "--changed-since", "HEAD")
    #expect(changed.code == 2 && changed.errors.contains("A baseline holds all findings."))
  }
}
