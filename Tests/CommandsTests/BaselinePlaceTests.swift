import Foundation
import TestSupport
import Testing

/// Posts of one name in several folders, as a site has them that keeps a folder for each year.
@Suite("check --baseline, in folders")
struct BaselinePlaceTests {
  private let folder: TemporaryFolder
  private let baseline: String

  private static let wrong = """
    <html><body><main>
    <p>Come back after 3 weeks for the treatment.</p>
    <p>Kom na 4 weken terug voor de behandeling.</p>
    </main></body></html>
    """

  init() throws {
    folder = try TemporaryFolder()
    baseline = folder.path + "/baseline.json"
    for year in ["2019", "2020", "2021"] {
      _ = try folder.folder("x/" + year)
      try folder.file("x/\(year)/a.html", Self.wrong)
    }
  }

  private func check(_ place: String, _ options: String...) async -> CommandRun {
    await CommandRun.run(["check", folder.path + "/" + place, "--only", "numbers"] + options)
  }

  @Test func hidesNothingOfAPostInAnotherFolder() async throws {
    _ = await check("x/2019", "--write-baseline", baseline)
    #expect(try folder.text(of: "baseline.json").contains("\"file\" : \"x/2019/a.html\""))
    let same = await check("x/2019", "--baseline", baseline)
    #expect(same.code == 0 && same.errors.contains("note: 1 finding is hidden"))
    let other = await check("x/2021", "--baseline", baseline)
    #expect(other.code == 1 && other.errors.isEmpty, "\(other)")
    let all = await check("x", "--baseline", baseline, "--format", "tsv")
    #expect(all.output.split(separator: "\n").count == 3)
  }

  @Test func holdsWhereverTheProjectLiesAndItsLinesMove() async throws {
    _ = await check("x", "--write-baseline", baseline)
    let moved = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: moved.path)
    try FileManager.default.copyItem(atPath: folder.path, toPath: moved.path)
    try moved.file("x/2019/a.html", "\n\n" + Self.wrong)
    let run = await CommandRun.run(
      "check", moved.path + "/x/2019/../2019/a.html", moved.path + "/x", "--only", "numbers",
      "--baseline", moved.path + "/x/../baseline.json")
    #expect(run.code == 0 && run.errors.contains("note: 3 findings are hidden"), "\(run)")
  }

  @Test func postsThatWereNotReadAreNotMissed() async throws {
    _ = await check("x", "--write-baseline", baseline)
    let run = await check("x/2019", "--baseline", baseline)
    #expect(run.code == 0 && !run.errors.contains("no longer found"), "\(run)")
    try folder.file("x/2019/a.html", Self.wrong.replacing("na 4", with: "na 3"))
    let mended = await check("x/2019", "--baseline", baseline)
    #expect(mended.errors.contains("note: 1 entry of this baseline is no longer found."))
  }

  @Test func whatOtherPostsSayOtherwiseIsNotMissedWithoutThem() async throws {
    for (year, dutch) in [("2019", "werkt"), ("2020", "helpt"), ("2021", "helpt")] {
      try folder.file(
        "x/\(year)/a.html",
        "<p>The exercise helps with the pain.</p><p>De oefening \(dutch) tegen de pijn.</p>")
    }
    let consistency = ["--only", "inconsistent-translation"]
    func check(_ place: String, _ option: String) async -> CommandRun {
      await CommandRun.run(["check", folder.path + place, option, baseline] + consistency)
    }
    let written = await check("/x", "--write-baseline")
    #expect(written.errors.contains("note: 1 finding is written."), "\(written)")
    try folder.file("x/2020/b.html", Self.wrong)
    _ = await CommandRun.run(
      "check", folder.path + "/x/2020", "--only", "numbers", "--write-baseline", baseline)
    #expect(await check("/x/2019", "--baseline").errors.isEmpty)
    let whole = try folder.text(of: "baseline.json")
    _ = await check("/x/2019", "--write-baseline")
    #expect(try folder.text(of: "baseline.json") == whole)
  }

  @Test func postsThatAreNotNamedKeepTheirEntries() async throws {
    _ = await CommandRun.run("check", folder.path + "/x", "--write-baseline", baseline)
    let whole = try folder.text(of: "baseline.json")
    _ = await CommandRun.run("check", folder.path + "/x/2020", "--write-baseline", baseline)
    #expect(try folder.text(of: "baseline.json") == whole)
    try folder.file("x/2020/a.html", Self.wrong.replacing("na 4", with: "na 3"))
    _ = await CommandRun.run("check", folder.path + "/x/2020", "--write-baseline", baseline)
    let rest = try folder.text(of: "baseline.json")
    #expect(rest.contains("x/2019/a.html") && rest.contains("x/2021/a.html"))
    #expect(!rest.contains("x/2020/a.html"))
    // What is no longer there has nothing left to accept.
    try FileManager.default.removeItem(atPath: folder.path + "/x/2019")
    _ = await CommandRun.run("check", folder.path + "/x/2020", "--write-baseline", baseline)
    #expect(try !folder.text(of: "baseline.json").contains("x/2019/a.html"))
  }

  @Test func anOlderFileIsUnderstood() async throws {
    _ = await check("x/2019", "--write-baseline", baseline)
    let old = try folder.text(of: "baseline.json").replacing(
      "\"version\" : 2", with: "\"version\" : 1"
    )
    .split(separator: "\n").filter { !$0.contains("\"file\"") }.joined(separator: "\n")
    try folder.file("baseline.json", old)
    // It knew no folders.
    for year in ["2019", "2021"] {
      let run = await check("x/" + year, "--baseline", baseline)
      #expect(run.code == 0 && run.errors.contains("note: 1 finding is hidden"), "\(run)")
    }
    #expect(await check("x", "--baseline", baseline).code == 1)
    _ = await check("x/2021", "--write-baseline", baseline)
    let new = try folder.text(of: "baseline.json")
    #expect(new.contains("\"version\" : 2") && new.contains("x/2021/a.html"))
    #expect(await check("x/2019", "--baseline", baseline).code == 1)
  }

  @Test func writingTheSameAgainChangesNothing() async throws {
    let comment = "<!-- tweetal:ignore numbers -->"
    try folder.file(
      "x/2019/a.html",
      Self.wrong.replacing("na 4", with: "na 3")
        .replacing("<p>Kom", with: comment + "<p>Kom"))
    _ = await check("x", "--write-baseline", baseline)
    let once = try folder.text(of: "baseline.json")
    #expect(once.contains("unused-suppression"))
    for _ in 0..<2 { _ = await check("x", "--write-baseline", baseline) }
    #expect(try folder.text(of: "baseline.json") == once)
  }
}
