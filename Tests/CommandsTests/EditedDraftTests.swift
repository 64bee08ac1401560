import Foundation
import Testing

/// Drafts that a translator has worked on in a program that leaves the states as they were.
@Suite("Drafts that came back") struct EditedDraftTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let page = """
    <html><body><article>
    <h2>Lifting boxes</h2>
    <h2>Dozen tillen</h2>
    <p>Bend your knees before you lift.</p>
    <p>Hold the box close to your body.</p>
    <p>Ask somebody to help you with heavy boxes.</p>
    <p>Vraag iemand om je met zware dozen te helpen.</p>
    </article></body></html>

    """

  private static let draft = #"<target state="needs-review-translation">"#

  /// The page, and its catalog for OmegaT with a draft for each of the two texts without Dutch.
  private func export() async throws -> (post: String, catalog: String) {
    let post = try folder.file("lift.html", Self.page)
    let memory = try folder.file(
      "memory.tsv",
      "source\ttarget\nBend your knees before you lift.\tBuig je knieën voordat je tilt.\n"
        + "Hold the box close to the body.\tHoud de doos dicht bij het lichaam.\n")
    let export = await CommandRun.run(
      "export", post, "--for", "omegat", "--pretranslate", memory, "--fill-from", "80")
    for text in ["Buig je knieën voordat je tilt.", "Houd de doos dicht bij het lichaam."] {
      #expect(export.output.contains(Self.draft + text), "\(export.output)")
    }
    return (post, export.output)
  }

  @Test func aDraftThatIsNotItsProposalAnyMoreIsTranslated() async throws {
    let (post, catalog) = try await export()
    let own = await CommandRun.run("export", post, "--format", "po")
    let untouched = await CommandRun.run("merge", post, try folder.file("same.xlf", catalog))
    #expect(untouched.output == Self.page && untouched.errors.contains("2 not yet translated"))
    let edited = Self.draft + "Houd de doos dicht tegen je aan."
    let back = try folder.file(
      "back.xlf",
      catalog.replacing(Self.draft + "Houd de doos dicht bij het lichaam.", with: edited))
    let merge = await CommandRun.run("merge", post, back)
    #expect(merge.output.contains("Houd de doos dicht tegen je aan."), "\(merge.errors)")
    #expect(!merge.output.contains("Buig"))
    for (language, count) in [
      ("en", "2 filled (still drafts: 1)"), ("nl", "2 gevuld (nog concept: 1)"),
    ] {
      let file = try folder.file("lift.po", own.output)
      let run = await CommandRun.run("import", back, "--into", file, "--ui-language", language)
      #expect(run.code == 0 && run.output.contains(count), "\(run.output)")
    }
    #expect(try folder.text(of: "lift.po").split(separator: "#, fuzzy").count == 2)
  }

  /// A draft of another origin is written so that it is not taken for an edited one.
  @Test func aDraftOfAnotherOriginStaysOne() async throws {
    let (post, catalog) = try await export()
    let newer = folder.path + "/lift.xlf"
    let older = try folder.file("older.xlf", catalog)
    #expect(await CommandRun.run("convert", older, newer, "--to", "xliff").code == 0)
    let text = try folder.text(of: "lift.xlf")
    let place = "<target>Houd de doos dicht bij het lichaam."
    let first = try #require(text.range(of: place))
    try folder.file(
      "lift.xlf",
      text.replacingCharacters(in: first, with: "<target>Houd de doos stevig vast."))
    let back = folder.path + "/back.xlf"
    #expect(await CommandRun.run("convert", newer, back, "--to", "xliff12").code == 0)
    let merge = await CommandRun.run("merge", post, back)
    #expect(merge.output == Self.page && merge.errors.contains("2 not yet translated"))
  }
}
