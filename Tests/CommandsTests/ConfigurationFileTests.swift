import Testing

/// Where `tweetal.yml` is looked for.
@Suite("The configuration of a folder")
struct ConfigurationFileTests {
  private let folder: TemporaryFolder
  private let settings = "segmentation:\n  abbreviations:\n    nl: [bekkenfys]\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.file("a.txt", "De bekkenfys. Jansen belt.\n")
  }

  private func sentences(in name: String) async -> Int {
    let run = await CommandRun.run(
      "segment", "--language", "nl", folder.path + "/a.txt", in: folder.path + name)
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").count
  }

  @Test func isItsOwnOrTheNearestAbove() async throws {
    _ = try folder.folder("a/b")
    #expect(await sentences(in: "/a/b") == 2)
    try folder.file("tweetal.yml", settings)
    #expect(await sentences(in: "") == 1)
    #expect(await sentences(in: "/a/b") == 1)
    try folder.file("a/tweetal.yml", "")
    #expect(await sentences(in: "/a/b") == 2)
  }

  @Test func isNotLookedForAboveTheTopOfARepository() async throws {
    try folder.file("tweetal.yml", settings)
    _ = try folder.folder("project/.git")
    _ = try folder.folder("project/posts")
    #expect(await sentences(in: "/project/posts") == 2)
    #expect(await sentences(in: "/project") == 2)
    try folder.file("project/tweetal.yml", settings)
    #expect(await sentences(in: "/project/posts") == 1)
    // A worktree and a submodule have a file of that name.
    _ = try folder.folder("worktree")
    try folder.file("worktree/.git", "gitdir: elsewhere\n")
    #expect(await sentences(in: "/worktree") == 2)
  }

  @Test func theOptionWins() async throws {
    try folder.file("tweetal.yml", settings)
    let other = try folder.file("other.yml", "")
    let run = await CommandRun.run(
      "segment", "--language", "nl", "--config", other, folder.path + "/a.txt", in: folder.path)
    #expect(run.output == "De bekkenfys.\nJansen belt.\n")
  }

  @Test func whatIsWrongInItIsToldWithItsPlace() async throws {
    let file = try folder.file("tweetal.yml", "segmentation:\n  abreviations: {}\n")
    let run = await CommandRun.run(
      "segment", "--language", "nl", folder.path + "/a.txt", in: folder.path)
    #expect(run.code == 2)
    #expect(
      run.errors == "\(file):2:3: error: “abreviations” is no setting. "
        + "Did you mean “abbreviations”?\n")
  }

  @Test(arguments: ["tweetal.yaml", ".tweetal.yml"])
  func ofAnotherNameIsNotPassedOver(name: String) async throws {
    _ = try folder.folder("project/posts")
    let file = try folder.file("project/" + name, "checks: {numbers: off}\n")
    let page = try folder.file("a.html", "<p>Rest for 3 days.</p><p>Rust 4 dagen.</p>")
    let run = await CommandRun.run("check", page, in: folder.path + "/project/posts")
    let place = folder.path + "/project/posts/../" + name
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(place): error: This file is not read: the settings"), "\(run)")
    #expect(run.errors.contains("tweetal.yml"))
    // It may be named, and beside the one that is read it is nobody's concern.
    let named = await CommandRun.run("check", page, "--config", file, in: folder.path + "/project")
    #expect(named.code < 2 && !named.output.contains("[numbers]"))
    try folder.file("project/tweetal.yml", "")
    let right = await CommandRun.run("check", page, in: folder.path + "/project/posts")
    #expect(right.code == 1 && right.output.contains("[numbers]"))
  }
}
