import Foundation
import TestSupport
import Testing

/// Findings that a page accepts, on the command line.
@Suite("Accepted findings")
struct SuppressionCommandTests {
  private func check(
    _ folder: TemporaryFolder, _ first: String, _ second: String, _ options: String...
  ) async throws -> CommandRun {
    let page = try folder.file(
      "a.html",
      """
      <html><body><main>
      <p>Come back after 3 weeks for the treatment.</p>
      <p>Stay in bed for 5 days after the treatment.</p>
      \(first)<p>Kom na 4 weken terug voor de behandeling.</p>
      \(second)<p>Blijf na de behandeling 5 dagen in bed.</p>
      </main></body></html>
      """)
    return await CommandRun.run(["check", page] + options)
  }

  @Test func aCommentHidesAFindingAndOneTooManyIsNoted() async throws {
    let folder = try TemporaryFolder()
    let comment = "<!-- tweetal:ignore numbers the practice is closed -->"
    let plain = try await check(folder, "", "")
    #expect(plain.code == 1 && plain.output.contains("[numbers]"))
    let accepted = try await check(folder, comment, "")
    #expect(accepted.code == 0 && accepted.output.contains("0 errors, 0 warnings, 0 notes"))
    let both = try await check(folder, comment, comment, "--fail-on", "warning")
    #expect(both.code == 0)
    #expect(
      both.output.hasPrefix(
        "\(folder.path)/a.html:5:21: note: “numbers” is accepted here, but it finds nothing. "
          + "Take it out. [unused-suppression]\n  en  Stay in bed"))
    let other = try await check(folder, comment, comment, "--only", "inline-codes")
    #expect(other.output.contains("0 errors, 0 warnings, 0 notes"))
  }

  @Test func whatAPageAcceptsIsAcceptedInItsCatalogs() async throws {
    let folder = try TemporaryFolder()
    _ = try await check(folder, "<!-- tweetal:ignore numbers -->", "")
    for format in ["xliff", "xliff12", "po"] {
      let file = "\(folder.path)/a.\(format == "po" ? "po" : "xlf")"
      let export = await CommandRun.run(
        "export", folder.path + "/a.html", "--format", format, "--output", file)
      #expect(export.code == 0)
      let run = await CommandRun.run("check", file)
      #expect(run.code == 0 && run.output.contains("0 errors, 0 warnings, 0 notes"), "\(run)")
    }
  }

  @Test func unusedSuppressionsMayBeAskedForAlone() async throws {
    let folder = try TemporaryFolder()
    let comment = "<!-- tweetal:ignore numbers -->"
    let used = try await check(folder, comment, "", "--only", "unused-suppression")
    #expect(used.code == 0 && used.output.contains("0 errors, 0 warnings, 0 notes"), "\(used)")
    let unused = try await check(
      folder, "", comment, "--only", "unused-suppression", "--fail-on", "note", "--format", "junit")
    #expect(unused.code == 1 && unused.output.contains("unused-suppression"), "\(unused)")
    #expect(unused.output.contains(#"tests="1" failures="1""#))
    let both = try await check(folder, "", comment, "--only", "numbers,unused-suppression")
    #expect(both.code == 1 && both.output.contains("1 error, 0 warnings, 1 note"))
  }

  @Test func aCheckThatIsMistypedIsGuessed() async throws {
    let folder = try TemporaryFolder()
    let run = try await check(folder, "", "", "--only", "numbrs")
    #expect(run.code == 2 && run.errors.contains("There is no check numbrs. Did you mean numbers?"))
  }

  @Test(arguments: [
    "<!-- tweetal:ignore numbers laterality -->", "<!-- Tweetal: Ignore laterality numbers ok -->",
    "<!-- tweetal:ignore laterality no-u numbers -->",
  ])
  func namesWithSpacesBetweenThemAreAllChecks(comment: String) async throws {
    let folder = try TemporaryFolder()
    let settings = try folder.file(
      "t.yml", "patterns: [{name: no-u, forbidden-target: 'Kom', message: Not so.}]\n")
    let run = try await check(folder, comment, "", "--config", settings, "--format", "tsv")
    // The one that finds nothing is told of as it is after a comma, at its place.
    let rows = run.output.split(separator: "\n").dropFirst()
    let place = try #require(comment.range(of: "laterality")).lowerBound
    let column = comment.distance(from: comment.startIndex, to: place) + 1
    let unused = rows.filter { $0.contains("\tunused-suppression\t") }
    #expect(unused.count == 1 && !run.output.contains("\tnumbers\t"), "\(run)")
    #expect(unused.first?.contains("\t4\t\(column)\t") == true)
    #expect(run.output.contains("\tno-u\t") != comment.contains("no-u"))
  }

  @Test func namesWithSpacesBetweenThemGoIntoTheCatalogToo() async throws {
    let folder = try TemporaryFolder()
    _ = try await check(folder, "<!-- tweetal:ignore laterality numbers agreed -->", "")
    let run = await CommandRun.run("export", folder.path + "/a.html", "--format", "po")
    #expect(run.output.contains("laterality numbers") && !run.output.contains("agreed"))
  }
}
