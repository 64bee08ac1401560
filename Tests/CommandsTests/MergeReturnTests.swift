import Foundation
import Testing

/// Translations as people and spreadsheets send them back.
@Suite("Merging what people send back") struct MergeReturnTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let page = """
    <html><body><article>
    <h2>Cycling with a sore knee</h2>
    <h2>Fietsen met een zere knie</h2>
    <p>Set the saddle a little higher.<br>Choose a light gear.</p>
    <p>Zet het zadel iets hoger.<br>Kies een licht verzet.</p>
    <p>Stop when it hurts.</p>
    <p>Start with ten minutes a day.</p>
    <p>Begin met tien minuten per dag.</p>
    </article></body></html>

    """

  // MARK: Line breaks

  @Test(arguments: ["<1/>Neem een kleine versnelling", " <1/>Neem een kleine versnelling"])
  func noSpaceIsNeededBesideALineBreak(line: String) async throws {
    let post = try folder.file("bike.html", Self.page)
    let export = await CommandRun.run("export", post, "--format", "po")
    #expect(export.output.contains("hoger.<1/> Kies"))
    let back = export.output.replacing("<1/> Kies een licht verzet", with: line)
    let run = await CommandRun.run("merge", post, try folder.file("back.po", back))
    #expect(run.code == 0, "\(run.errors)")
    let changed = run.output.replacing("hoger. <br>", with: "hoger.<br>")
      .replacing("<br> Neem", with: "<br>Neem")
    #expect(
      changed == Self.page.replacing("Kies een licht verzet", with: "Neem een kleine versnelling"))
  }

  @Test func aMissingTextNeedsNoSpaceBesideItsLineBreak() async throws {
    let missing = "<p>Zet het zadel iets hoger.<br>Kies een licht verzet.</p>\n"
    let post = try folder.file("bike.html", Self.page.replacing(missing, with: ""))
    let row =
      "Set the saddle a little higher.<1/> Choose a light gear.\t"
      + "Zet het zadel iets hoger.<1/>Kies een licht verzet.\n"
    let back = try folder.file("back.tsv", "source\ttarget\n" + row)
    let run = await CommandRun.run("merge", post, back)
    #expect(run.code == 0 && run.errors.contains("1 inserted"), "\(run.errors)")
    #expect(run.output.contains("iets hoger.<br>"))
  }

  // MARK: Spreadsheets

  @Test(arguments: ["csv", "tsv"])
  func aRowThatWasFilledInIsTranslated(format: String) async throws {
    let post = try folder.file("bike.html", Self.page)
    let export = await CommandRun.run("export", post, "--format", format)
    let separator = format == "csv" ? "," : "\t"
    let empty = ["Stop when it hurts.", "", "initial", "missing_nl"]
    let filled = ["Stop when it hurts.", "Stop als het pijn doet.", "initial", "missing_nl"]
    #expect(export.output.contains(empty.joined(separator: separator)))
    let back = try folder.file(
      "back.\(format)",
      export.output.replacing(
        empty.joined(separator: separator), with: filled.joined(separator: separator)))
    let run = await CommandRun.run("merge", post, back)
    #expect(run.code == 0 && run.output.contains("Stop als het pijn doet."), "\(run.errors)")
    let own = try folder.file("bike.\(format)", export.output)
    #expect(await CommandRun.run("import", back, "--into", own).code == 0)
    let state = ["Stop als het pijn doet.", "translated", ""].joined(separator: separator)
    #expect(try folder.text(of: "bike.\(format)").contains(state))
  }

  @Test func aDraftInATableStaysOne() async throws {
    let post = try folder.file("bike.html", Self.page)
    let memory = try folder.file(
      "memory.tsv", "source\ttarget\nStop when it hurts.\tStop als het pijn doet.\n")
    let export = await CommandRun.run("export", post, "-f", "csv", "--pretranslate", memory)
    #expect(export.output.contains("Stop als het pijn doet.,initial,,"))
    let run = await CommandRun.run("merge", post, try folder.file("back.csv", export.output))
    #expect(run.output == Self.page && run.errors.contains("1 not yet translated"))
  }
}
