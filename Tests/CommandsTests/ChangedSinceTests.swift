import Foundation
import TestSupport
import Testing

private let git = ExternalProgram.git

/// A run over what has changed in a git repository.
@Suite("check --changed-since", .enabled(if: git.isInstalled))
struct ChangedSinceTests {
  private let folder: TemporaryFolder
  private let english = "<p>The muscle hurts after the treatment and the pain stays.</p>"
  private let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]

  init() throws {
    folder = try TemporaryFolder()
    try git("init", "--quiet", "--initial-branch", "main")
    _ = try folder.folder("posts")
    for name in ["one", "two", "three"] { try write("posts/\(name).html", english) }
    try commit()
  }

  private func git(_ arguments: String...) throws {
    let names = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    let run = try ExternalProgram.git.run(["-C", folder.path] + names + arguments)
    #expect(run.status == 0, "\(run.output)")
  }

  private func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "Posts")
  }

  private func write(_ name: String, _ body: String) throws {
    try folder.file(name, "<html><body><main>\(body)</main></body></html>")
  }

  /// The base names of the inputs that are in the report.
  private func reported(
    since revision: String, _ inputs: String..., in place: String = "/posts"
  ) async throws -> [String] {
    let paths = inputs.isEmpty ? [folder.path + place] : inputs.map { folder.path + "/" + $0 }
    let run = await CommandRun.run(
      ["check"] + paths + ["--changed-since", revision, "--format", "json", "--exit-zero"],
      environment: environment)
    #expect(run.code == 0, "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let files = report?["files"] as? [[String: Any]] ?? []
    return files.compactMap { ($0["file"] as? String)?.split(separator: "/").last.map(String.init) }
  }

  @Test func whatIsCommittedStagedUnstagedOrUntrackedHasChanged() async throws {
    #expect(try await reported(since: "HEAD").isEmpty)
    try write("posts/one.html", english + english)
    #expect(try await reported(since: "HEAD") == ["one.html"])
    try git("add", "--all")
    #expect(try await reported(since: "HEAD") == ["one.html"])
    try commit()
    #expect(try await reported(since: "HEAD").isEmpty)
    #expect(try await reported(since: "HEAD~1") == ["one.html"])
    try write("posts/é \"new\".html", english)
    try write("posts/two.html", english + english)
    #expect(try await reported(since: "HEAD") == ["two.html", "é \"new\".html"])
    #expect(try await reported(since: "main~1", "posts/two.html", "posts/one.html").count == 2)
  }

  @Test func threeDotsMeanWhereTheHistoriesParted() async throws {
    try git("checkout", "--quiet", "-b", "work")
    try write("posts/one.html", english + english)
    try commit()
    try git("checkout", "--quiet", "main")
    try write("posts/two.html", english + english)
    try commit()
    try git("checkout", "--quiet", "work")
    #expect(try await reported(since: "main") == ["one.html", "two.html"])
    for range in ["main...", "main...HEAD", "main...work"] {
      #expect(try await reported(since: range) == ["one.html"], "\(range)")
    }
    #expect(try await reported(since: "...").isEmpty)
    try write("posts/three.html", english + english)
    #expect(try await reported(since: "main...") == ["one.html", "three.html"])
    for (range, sentence) in [
      ("HEAD...main", "“main” is not what is checked out"), ("no...", "no"),
    ] {
      let run = await CommandRun.run(
        "check", folder.path + "/posts", "--changed-since", range, environment: environment)
      #expect(run.code == 2 && run.output.isEmpty && run.errors.contains(sentence), "\(run)")
    }
    try git("checkout", "--quiet", "--orphan", "other")
    try commit()
    let run = await CommandRun.run(
      "check", folder.path + "/posts", "--changed-since", "main...", environment: environment)
    #expect(run.code == 2 && run.errors.contains("“main” and “HEAD” have no commit in common"))
  }

  @Test func theFindingsOfAChangedPostAreThoseOfAWholeRun() async throws {
    let pages = [folder.path + "/posts"]
    try write(
      "posts/two.html", english + "<p>Het been doet zeer na de behandeling, en dat blijft.</p>")
    let whole = await CommandRun.run(["check"] + pages, environment: environment)
    let changed = await CommandRun.run(
      ["check"] + pages + ["--changed-since", "HEAD"], environment: environment)
    #expect(whole.code == 1 && whole.output.contains("posts/one.html:"))
    #expect(changed.code == 0 && changed.output.hasPrefix(folder.path + "/posts/two.html:"))
    let findings = changed.output.split(separator: "\n").dropLast()
    #expect(!findings.isEmpty && findings.allSatisfy { whole.output.contains($0) })
  }

  @Test func aChangedPostIsHeldAgainstThoseThatHaveNotChanged() async throws {
    let settings = try folder.file("t.yml", "checks: {}")
    for name in ["one", "two"] {
      try write(
        "posts/\(name).html",
        "<p>We use dry needling here.</p><p>Wij gebruiken hier dry needling.</p>"
          + "<p>Then we use dry needling again.</p><p>Dan gebruiken wij weer dry needling.</p>")
    }
    try commit()
    try write(
      "posts/three.html", "<p>We use dry needling too.</p><p>Wij gebruiken ook dryneedling.</p>")
    let run = await CommandRun.run(
      "check", folder.path + "/posts", "--changed-since", "HEAD", "--config", settings,
      "--fail-on", "note", environment: environment)
    #expect(run.output.hasPrefix(folder.path + "/posts/three.html:"), "\(run)")
    #expect(run.output.contains("[loan-word-spelling]"))
  }

  @Test func whatAHookHasSetForAnotherRepositoryDoesNotCount() async throws {
    try write("posts/two.html", english + english)
    var environment = environment
    for name in ["DIR", "OBJECT_DIRECTORY", "COMMON_DIR", "INDEX_FILE", "SHALLOW_FILE"] {
      environment["GIT_" + name] = folder.path + "/elsewhere"
    }
    let run = await CommandRun.run(
      "check", folder.path + "/posts", "--changed-since", "HEAD", "--format", "tsv",
      "--exit-zero", environment: environment)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func aPairHasChangedIfOneOfItsPagesHas() async throws {
    try write("posts/four.html", english)
    try write("posts/four.nl.html", "<p>De spier doet pijn na de behandeling, en dat blijft.</p>")
    try commit()
    try write("posts/four.nl.html", "<p>De spier doet pijn na de behandeling en dat blijft zo.</p>")
    #expect(try await reported(since: "HEAD") == ["four.html"])
  }

  @Test func aPostOfAnArchiveHasChangedIfTheArchiveHas() async throws {
    let export = { (text: String) in
      #"{"db": [{"meta": {"version": "5"}, "data": {"posts": [{"id": "1", "slug": "knee", "title": "#
        + #""The knee", "html": "<p>\#(text)</p>", "status": "published"}]}}]}"#
    }
    try folder.file("posts/export.json", export("The knee hurts after the treatment."))
    try commit()
    #expect(try await reported(since: "HEAD").isEmpty)
    try folder.file("posts/export.json", export("The knee hurts before the treatment."))
    #expect(try await reported(since: "HEAD") == ["export.json#knee"])
  }

  @Test func catalogsCountToo() async throws {
    let catalog = "id\tsource\ttarget\na\tThe knee\tDe knie\n"
    try folder.file("posts/a.tsv", catalog)
    try commit()
    #expect(try await reported(since: "HEAD", "posts/a.tsv").isEmpty)
    try folder.file("posts/a.tsv", catalog + "b\tThe hip\tDe heup\n")
    #expect(try await reported(since: "HEAD", "posts/a.tsv", "posts/one.html") == ["a.tsv"])
    try commit()
    try write("posts/one.html", english + english)
    #expect(try await reported(since: "HEAD", "posts/a.tsv", "posts/one.html") == ["one.html"])
  }

  @Test func whereNothingHasChangedASentenceSaysSo() async throws {
    let run = await CommandRun.run(
      "check", folder.path + "/posts", "--changed-since", "main", environment: environment)
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(run.errors == "note: Nothing of what you named has changed since main.\n")
    // What is not there has not been as it was.
    let gone = await CommandRun.run(
      "check", folder.path + "/gone.html", "--changed-since", "main", environment: environment)
    #expect(gone.code == 2 && gone.errors.contains("There is no such file."))
    let empty = await CommandRun.run(
      "check", try folder.folder("empty"), "--changed-since", "main", environment: environment)
    #expect(empty.code == 2)
  }

  @Test(arguments: [
    "nowhere", " ", "main..main", "HEAD~7", "--help", "--output=out.txt", "-c", "$(touch out.txt)",
    "HEAD:posts", "main --", "main\nmain",
  ])
  func aRevisionThatIsNoneIsAnErrorAndNeverAnOption(revision: String) async throws {
    try write("posts/one.html", english + english)
    let run = await CommandRun.run(
      "check", folder.path + "/posts", "--changed-since=\(revision)", environment: environment)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix(
        "--changed-since: error: “\(revision.replacing("\n", with: " "))” is no revision of the git"
      ),
      "\(run.errors)")
    #expect(try folder.names == [".git", "posts"])
  }

  @Test func withoutGitOrRepositoryThereIsASentence() async throws {
    let page = folder.path + "/posts/one.html"
    let none = await CommandRun.run(
      "check", page, "--changed-since", "main", environment: ["PATH": folder.path])
    #expect(none.code == 2)
    #expect(none.errors.hasPrefix("--changed-since: error: There is no git on the search path."))
    let outside = try TemporaryFolder()
    let other = try outside.file("a.html", "<p>The knee hurts.</p>")
    let run = await CommandRun.run(
      "check", other, "--changed-since", "main", environment: environment)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(other): error: This is in no git repository,"))
    _ = try outside.folder(".git")
    let broken = await CommandRun.run(
      "check", other, "--changed-since", "main", environment: environment)
    #expect(broken.code == 2)
    #expect(broken.errors.contains("error: git failed: fatal: not a git repository"))
  }
}
