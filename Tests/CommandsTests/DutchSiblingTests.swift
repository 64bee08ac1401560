import Foundation
import Testing

/// Merging into the Dutch page that stands beside the English one.
@Suite("The Dutch page beside an English one") struct DutchSiblingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let english = """
    <html lang="en"><body><article>
    <h2>Sleeping with back pain</h2>
    <p>Lie on your side with a pillow between your knees.</p>
    <p>Get up slowly in the morning.</p>
    <p>Buy a new mattress every ten years.</p>
    </article></body></html>

    """

  private static let dutch = """
    <html lang="nl"><body><article>
    <h2>Slapen met rugpijn</h2>
    <p>Lig op je zij met een kussen tussen je benen.</p>
    <p>Sta 's ochtends rustig op.</p>
    <p>Koop elke tien jaar een nieuw matras.</p>
    </article></body></html>

    """

  private static let rows = [
    ("Sleeping with back pain", "Slapen met rugpijn"),
    (
      "Lie on your side with a pillow between your knees.",
      "Lig op je zij met een kussen tussen je benen."
    ),
    ("Get up slowly in the morning.", "Sta 's ochtends rustig op."),
    ("Buy a new mattress every ten years.", "Koop elke tien jaar een nieuw matras."),
  ]

  private func table(_ replaced: [String: String] = [:]) throws -> String {
    let lines = Self.rows.map { "\($0.0)\t\(replaced[$0.0] ?? $0.1)\n" }
    return try folder.file("back.tsv", "source\ttarget\n" + lines.joined())
  }

  @Test func thePageThatAMergeWroteKeepsWhatWasChangedByHand() async throws {
    let page = try folder.file("bed.html", Self.english)
    #expect(await CommandRun.run("merge", page, try table(), "--in-place").code == 0)
    #expect(try folder.text(of: "bed.nl.html") == Self.dutch)
    let edited = Self.dutch.replacing("</article>", with: "<!-- Jan -->\n</article>")
      .replacing("<p>Sta", with: "<p class=\"tip\">Sta")
    try folder.file("bed.nl.html", edited)
    let changed = try table(["Get up slowly in the morning.": "Kom 's ochtends rustig overeind."])
    let run = await CommandRun.run("merge", page, changed, "--in-place")
    #expect(run.code == 0)
    #expect(
      try folder.text(of: "bed.nl.html")
        == edited.replacing("Sta 's ochtends rustig op", with: "Kom 's ochtends rustig overeind"))
    let note =
      "\(page): note: Its Dutch page is \(folder.path)/bed.nl.html, which stands beside it."
    #expect(run.errors.contains(note), "\(run.errors)")
    #expect(try folder.text(of: "bed.html") == Self.english)
  }

  /// A page that is English for the most part is not read as a Dutch one: its Dutch would be lost.
  @Test func aPageThatIsBegunIsNotOverwritten() async throws {
    let page = try folder.file("bed.html", Self.english)
    let begun = Self.english.replacing(
      "Get up slowly in the morning.", with: "Kom rustig overeind.")
    let sibling = try folder.file("bed.nl.html", begun)
    let run = await CommandRun.run("merge", page, try table(), "--in-place")
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(sibling): error: This page is English for the most part, so"))
    #expect(try folder.text(of: "bed.nl.html") == begun)
    // Nothing is lost where what is written has its Dutch.
    let kept = try table(["Get up slowly in the morning.": "Kom rustig overeind."])
    #expect(await CommandRun.run("merge", page, kept, "--in-place").code == 0)
    #expect(try folder.text(of: "bed.nl.html").contains("Slapen met rugpijn"))
  }

  @Test func dutchThatTheCatalogLacksStays() async throws {
    let page = try folder.file("bed.html", Self.english)
    try folder.file("bed.nl.html", Self.dutch)
    let emptied = try table(["Get up slowly in the morning.": ""])
    let run = await CommandRun.run("merge", page, emptied, "--in-place")
    #expect(run.code == 0 && run.errors.contains("1 not yet translated"), "\(run.errors)")
    #expect(try folder.text(of: "bed.nl.html") == Self.dutch)
  }

  @Test(arguments: ["nl/bed.html", "nl/bed.nl.html", "en/bed-nl.html"])
  func aPageIsFoundAsPagesArePaired(sibling: String) async throws {
    _ = (try folder.folder("en"), try folder.folder("nl"))
    let page = try folder.file("en/bed.html", Self.english)
    let path = try folder.file(sibling, Self.dutch)
    let changed = try table(["Get up slowly in the morning.": "Kom rustig overeind."])
    let run = await CommandRun.run("merge", page, changed, "--in-place", "--ui-language", "nl")
    #expect(run.code == 0)
    #expect(run.errors.contains("De Nederlandse pagina ervan is \(path)"), "\(run.errors)")
    #expect(try folder.text(of: sibling).contains("<p>Kom rustig overeind.</p>"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/en/bed.nl.html"))
  }

  /// A name may be chance.
  @Test func aPageWithoutAnyOfTheTranslationsIsLeftAlone() async throws {
    let page = try folder.file("bed.html", Self.english)
    let other = "<html><body><p>Onze praktijk is in de zomer twee weken dicht.</p></body></html>"
    let sibling = try folder.file("bed.nl.html", other)
    let run = await CommandRun.run("merge", page, try table(), "--in-place")
    #expect(run.code == 2 && run.errors.contains("name it beside the post"))
    #expect(run.errors.contains("\(sibling): warning: By its name this is the Dutch page of"))
    #expect(try folder.text(of: "bed.nl.html") == other)
  }
}
