import Foundation
import Testing

/// Translations that came back with some of their sentences only.
@Suite("Translations that are not finished") struct UnfinishedTests {
  private static let page = """
    <html><body><article>
    <h1>Running again</h1>
    <h1>Weer hardlopen</h1>
    <p>Start slowly. Stop if your knee swells up.</p>
    <p>Wear shoes that fit you well.</p>
    <p>Draag schoenen die je goed passen.</p>
    </article></body></html>

    """

  private static let source = "Start slowly. Stop if your knee swells up."

  private static func segments(_ first: String, _ second: String) -> String {
    #"<mrk mtype="seg" mid="1">\#(first)</mrk> <mrk mtype="seg" mid="2">\#(second)</mrk>"#
  }

  /// The page and a catalog of it with some elements in the place of the translation that is missing.
  private func files(_ folder: TemporaryFolder, _ target: String) async throws -> (String, String) {
    let post = try folder.file("run.html", Self.page)
    let export = await CommandRun.run("export", post, "--for", "omegat")
    let copy =
      #"<target state="needs-translation" state-qualifier="x-missing_nl">\#(Self.source)</target>"#
    #expect(export.output.contains(copy))
    return (post, try folder.file("back.xlf", export.output.replacing(copy, with: target)))
  }

  @Test(arguments: [
    "<seg-source>\(segments("Start slowly.", "Stop if your knee swells up."))</seg-source><target>"
      + segments("Begin rustig.", "") + "</target>",
    "<target state=\"needs-translation\" state-qualifier=\"x-missing_nl\">"
      + "Begin rustig. Stop if your knee swells up.</target>",
  ])
  func aSentenceWithoutDutchKeepsItsTextOutOfThePage(target: String) async throws {
    let folder = try TemporaryFolder()
    let (post, back) = try await files(folder, target)
    let merge = await CommandRun.run("merge", post, back)
    #expect(merge.output == Self.page)
    #expect(merge.errors.contains("The translation of “\(Self.source)” is not finished"))
    #expect(merge.errors.hasSuffix("1 not yet translated, 0 not put in\n"), "\(merge.errors)")
    let posts = try folder.folder("posts")
    let own = await CommandRun.run("export", post, "--format", "po")
    try folder.file("posts/run.po", own.output)
    #expect(await CommandRun.run("import", back, "--into", posts).code == 0)
    #expect(try folder.text(of: "posts/run.po").contains("#, fuzzy"))
    let check = await CommandRun.run("check", back)
    #expect(check.code == 1 && check.errors.isEmpty)
    #expect(check.output.contains("Stop if your knee swells up."), "\(check.output)")
  }

  @Test func theSegmentWithoutDutchIsFound() async throws {
    let folder = try TemporaryFolder()
    let source = Self.segments("Start slowly.", "Stop if your knee swells up.")
    let target =
      "<seg-source>\(source)</seg-source><target>\(Self.segments("Begin rustig.", ""))</target>"
    let (_, back) = try await files(folder, target)
    let check = await CommandRun.run("check", back, "--only", "missing-translation")
    #expect(check.output.contains("This part of the text has no Dutch translation yet"))
    #expect(check.output.contains("1 error"))
    // XLIFF 2 says of each segment how far it has come.
    let newer = folder.path + "/back2.xlf"
    #expect(await CommandRun.run("convert", back, newer, "--to", "xliff").code == 0)
    let again = await CommandRun.run("check", newer, "--only", "missing-translation")
    #expect(again.output.contains("This part of the text has no Dutch translation yet"))
  }
}
