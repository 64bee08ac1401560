import Foundation
import TestSupport
import Testing

/// Several catalogs, and archives with many posts.
@Suite("Merging several catalogs") struct MergeCatalogsTests {
  // MARK: Several catalogs

  @Test func aCatalogThatIsGivenTwiceCountsOnce() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", MergeCommandTests.page)
    let catalog = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "a.xlf", ("genoeg", "veel"))
    let other = try folder.file("b.xlf", try folder.text(of: "a.xlf"))
    let run = await CommandRun.run("merge", post, catalog, other)
    #expect(run.code == 0)
    #expect(run.output == MergeCommandTests.page.replacing("genoeg", with: "veel"))
    #expect(
      run.errors.hasSuffix(
        "1 replaced, 0 inserted, 2 unchanged, 0 not yet translated, 0 not put in\n"))
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
  }

  @Test func catalogsThatDisagreeAreTold() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", MergeCommandTests.page)
    let first = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "a.xlf", ("genoeg", "veel"))
    let second = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "b.po", ("genoeg", "voldoende"), ("erger", "erger"))
    let run = await CommandRun.run("merge", post, first, second)
    #expect(run.code == 1)
    #expect(run.output == MergeCommandTests.page)
    #expect(run.errors.contains("/b.po:"))
    #expect(
      run.errors.contains(
        "Two catalogs translate “Drink enough water and keep moving gently.” in two ways: “Drink voldoende water en blijf rustig bewegen.” here, “Drink veel water en blijf rustig bewegen.” in \(folder.path)/a.xlf:"
      ))
    #expect(
      run.errors.hasSuffix(
        "0 replaced, 0 inserted, 2 unchanged, 0 not yet translated, 1 not put in\n"))
  }

  @Test func aCatalogThatIsNotTranslatedDoesNotDisagree() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", MergeCommandTests.page)
    let first = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "a.xlf", ("genoeg", "veel"),
      ("state=\"translated\"", "state=\"initial\""))
    let second = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "b.xlf", ("genoeg", "voldoende"))
    let run = await CommandRun.run("merge", post, first, second)
    #expect(run.code == 0)
    #expect(run.output == MergeCommandTests.page.replacing("genoeg", with: "voldoende"))
  }

  @Test func aCatalogOfSentencesIsToldSo() async throws {
    let folder = try TemporaryFolder()
    let page = MergeCommandTests.page.replacing(
      "gently.</p>", with: "gently. Rest in the evening.</p>"
    )
    .replacing("bewegen.</p>", with: "bewegen. Rust 's avonds uit.</p>")
    let post = try folder.file("post.html", page)
    let export = await CommandRun.run("export", post, "--format", "po", "--unit", "sentence")
    let run = await CommandRun.run("merge", post, try folder.file("a.po", export.output))
    #expect(run.code == 1 && run.output == page)
    #expect(run.errors.contains("“Rest in the evening.” is a sentence of a paragraph"))
    #expect(!run.errors.contains("in no post any more"))
    let help = await CommandRun.run("help", "merge")
    #expect(!help.output.contains("--unit") && help.output.contains("Squarespace"))
    let other = await CommandRun.run("help", "export")
    #expect(other.output.contains("--unit"))
  }

  /// A catalog of the page when it had another name: its ids are others, its English is the same.
  private static let renamed = ("post-", "elders-")

  @Test(arguments: [false, true])
  func aCatalogOfAnotherNameIsKnownByItsEnglish(isFirst: Bool) async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", MergeCommandTests.page)
    let own = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "a.po", ("genoeg", "veel"))
    let other = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "b.po", ("genoeg", "veel"), Self.renamed)
    #expect(try folder.text(of: "b.po").contains("elders-"))
    let run = await CommandRun.run(["merge", post] + (isFirst ? [other, own] : [own, other]))
    #expect(run.code == 0)
    #expect(run.output == MergeCommandTests.page.replacing("genoeg", with: "veel"))
    #expect(
      run.errors.hasSuffix(
        "1 replaced, 0 inserted, 2 unchanged, 0 not yet translated, 0 not put in\n"))
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
  }

  @Test(arguments: [false, true])
  func neitherOfTwoTranslationsWinsByTheOrderOfTheCatalogs(isFirst: Bool) async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", MergeCommandTests.page)
    let own = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "a.po", ("genoeg", "veel"))
    let other = try await MergeCommandTests.catalog(
      of: MergeCommandTests.page, folder, "b.po", ("genoeg", "voldoende"), Self.renamed)
    let run = await CommandRun.run(["merge", post] + (isFirst ? [other, own] : [own, other]))
    #expect(run.code == 1 && run.output == MergeCommandTests.page)
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    #expect(run.errors.contains("Two catalogs translate “Drink enough water and keep moving"))
    #expect(run.errors.contains("2 unchanged, 0 not yet translated, 1 not put in"))
  }

  /// English that stands twice has two translations in each of the catalogs.
  @Test func repeatedEnglishIsToldApartInEachCatalog() async throws {
    let folder = try TemporaryFolder()
    let page = MergeCommandTests.page.replacing(
      "<h2>Wat", with: "<p>Call us when the pain gets worse.</p>\n<h2>Wat"
    ).replacing("wordt.</p>\n", with: "wordt.</p>\n<p>Bel als de pijn erger wordt.</p>\n")
    let post = try folder.file("post.html", page)
    let rows = [
      ("What to expect afterwards", "Wat je daarna kunt verwachten"),
      ("Drink enough water and keep moving gently.", "Drink veel water en blijf rustig bewegen."),
      ("Call us when the pain gets worse.", "Bel ons als de pijn erger wordt."),
      ("Call us when the pain gets worse.", "Bel als de pijn toeneemt."),
    ]
    let text = "source\ttarget\n" + rows.map { "\($0.0)\t\($0.1)\n" }.joined()
    let tables = try ["a.tsv", "b.tsv"].map { try folder.file($0, text) }
    let run = await CommandRun.run(["merge", post] + tables)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output
        == page.replacing("genoeg", with: "veel").replacing(
          "Bel als de pijn erger wordt", with: "Bel als de pijn toeneemt"))
  }

  /// What would be on the page as it was typed.
  @Test(arguments: ["tsv", "csv", "po", "xliff", "json-flat"])
  func markupThatWasTypedIsTold(format: String) async throws {
    let folder = try TemporaryFolder()
    let page = MergeCommandTests.page.replacing("water", with: "<b>water</b>")
    let post = try folder.file("post.html", page)
    let export = await CommandRun.run("export", post, "--format", format)
    let isXML = format == "xliff"
    let text = export.output.replacing("erger", with: isXML ? "erger &amp;amp;" : "erger &amp;")
      .replacing("Drink genoeg", with: isXML ? "Drink &lt;b>genoeg&lt;/b>" : "Drink <b>genoeg</b>")
    let ending = format == "json-flat" ? "json" : format
    let run = await CommandRun.run("merge", post, try folder.file("back.\(ending)", text))
    #expect(run.code == 1 && run.output.contains("&lt;b&gt;genoeg&lt;/b&gt;"))
    #expect(run.output.contains("<p>Bel ons als de pijn erger &amp;amp; wordt.</p>"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4, "\(run.errors)")
    #expect(lines[2].hasPrefix("\(post): warning: 2 Dutch texts that differ are replaced"))
    #expect(lines.dropLast(2).allSatisfy { $0.hasPrefix("\(folder.path)/back.\(ending):") })
    #expect(
      run.errors.contains("“<b>” stands as text in the translation of “Drink enough water and"))
    #expect(run.errors.contains("“&amp;” stands as text in the translation of “Call us when the"))
    // What the page has is no news.
    let again = try folder.file("post.html", run.output)
    let same = await CommandRun.run("merge", again, folder.path + "/back.\(ending)")
    #expect(same.code == 0 && same.output == run.output, "\(same.errors)")
  }

  // MARK: Archives

  @Test func aSecondTextInAnArchiveIsTold() async throws {
    let folder = try TemporaryFolder()
    let html = MergeCommandTests.page.split(separator: "<main>\n")[1].split(separator: "</main>")[0]
      .replacing("\n", with: "")
    let archive = """
      {"db": [{"data": {"posts": [{"title": "Aftercare", "slug": "a", "status": "published",
      "html": "\(html)", "lexical": "{\\"root\\":{\\"children\\":[]}}"},
      {"title": "Later", "slug": "b", "status": "published",
      "html": "\(html.replacing("water", with: "thee"))",
      "lexical": "{\\"root\\":{\\"children\\":[{\\"type\\":\\"paragraph\\",\\"children\\":[{\\"text\\":\\"Iets\\"}]}]}}"}]}}]}
      """
    let post = try folder.file("ghost.json", archive)
    let out = folder.path + "/out"
    #expect(await CommandRun.run("export", post, "--format", "xliff", "--output", out).code == 0)
    for name in ["a", "b"] {
      let text = try folder.text(of: "out/\(name).xlf")
      try folder.file("out/\(name).xlf", text.replacing("genoeg", with: "veel"))
    }
    let run = await CommandRun.run("merge", post, out)
    #expect(run.code == 1)
    #expect(run.output == archive.replacing("genoeg", with: "veel"))
    // The first has an empty tree, in which nothing stands a second time.
    #expect(run.errors.split(separator: "\n").count { $0.contains("a second time") } == 1)
    #expect(run.errors.contains("ghost.json#b:"))
  }
}
