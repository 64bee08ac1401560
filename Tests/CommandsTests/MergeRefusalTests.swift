import Foundation
import TestSupport
import Testing

/// Translations that `tweetal merge` leaves out, or puts in otherwise than they came.
@Suite("What merge leaves out") struct MergeRefusalTests {
  private let folder: TemporaryFolder
  private let post: String
  private static let page = MergeCommandTests.page

  init() throws {
    folder = try TemporaryFolder()
    post = try folder.file("post.html", Self.page)
  }

  private func merge(_ catalog: String, _ name: String = "back.xlf") async throws -> CommandRun {
    await CommandRun.run("merge", post, try folder.file(name, catalog))
  }

  // MARK: Elements that a format does not have

  @Test(arguments: ["xliff", "xliff12"])
  func anElementThatWasTypedTakesNoWordsWithIt(format: String) async throws {
    let page = Self.page.replacing("keep moving", with: "keep <b>moving</b>")
      .replacing("rustig bewegen", with: "rustig <b>bewegen</b>")
    try folder.file("post.html", page)
    let export = await CommandRun.run("export", post, "--format", format).output
    // The page has the markup: it goes in.
    let bold = try await merge(export.replacing("erger wordt", with: "<b>erger</b> wordt"))
    #expect(bold.code == 0)
    #expect(bold.output == page.replacing("erger wordt", with: "<b>erger</b> wordt"))
    // Markup that the page has nowhere stays out, and the whole translation with it.
    let other = try await merge(export.replacing("erger wordt", with: "<u>erger</u> wordt"))
    #expect(other.code == 1 && other.output == page)
    #expect(other.errors.contains("“Call us when the pain gets worse.”"), "\(other.errors)")
  }

  // MARK: Other English

  @Test(arguments: ["xliff", "xliff12", "po", "csv", "json"])
  func aTranslationOfOtherEnglishIsLeftOut(format: String) async throws {
    let export = await CommandRun.run("export", post, "--format", format).output
    let changed = export.replacing("Call us when", with: "Do not call when")
      .replacing("Bel ons als", with: "Bel niet als")
    let ending = format.hasPrefix("xliff") ? "xlf" : format
    let run = try await merge(changed, "back.\(ending)")
    #expect(run.code == 1 && run.output == Self.page)
    #expect(
      run.errors.contains(
        "The English of this translation has changed in \(post):4:4: “[-Do not call-]{+Call us+} when the"
      ),
      "\(run.errors)")
    #expect(run.errors.hasSuffix("2 unchanged, 0 not yet translated, 1 not put in\n"))
    // White space of another kind is the same English.
    let same = try await merge(
      export.replacing("Call us when", with: "Call us\u{A0}when")
        .replacing("Bel ons als", with: "Bel ons zodra"), "back.\(ending)")
    #expect(same.code == 0 && same.output == Self.page.replacing("als de", with: "zodra de"))
  }

  // MARK: One English, two translations

  @Test func anEnglishTextWithTwoTranslationsInOneCatalogIsLeftOut() async throws {
    let entry = { (dutch: String) in
      "msgid \"Call us when the pain gets worse.\"\nmsgstr \"\(dutch)\"\n\n"
    }
    let two = entry("Bel ons bij meer pijn.") + entry("Kom langs bij meer pijn.")
    let run = try await merge(two, "back.po")
    #expect(run.code == 1 && run.output == Self.page)
    #expect(
      run.errors.contains(
        "This catalog translates “Call us when the pain gets worse.” in two ways: “Kom langs bij meer pijn.” here, “Bel ons bij meer pijn.” in "
      ), "\(run.errors)")
    let once = try await merge(
      entry("Bel ons bij meer pijn.") + entry("Bel ons bij meer pijn."), "back.po")
    #expect(once.code == 0 && once.output.contains("<p>Bel ons bij meer pijn.</p>"))
    // A page that has it twice may have both.
    let last = "<p>Call us when the pain gets worse.</p>\n"
    let dutch = "<p>Bel ons als de pijn erger wordt.</p>\n"
    try folder.file(
      "post.html",
      Self.page.replacing(last, with: last + last).replacing(dutch, with: dutch + dutch))
    let both = try await merge(two, "back.po")
    #expect(both.code == 0, "\(both.errors)")
    #expect(both.output.contains("Bel ons bij meer") && both.output.contains("Kom langs bij meer"))
  }

  // MARK: Codes

  @Test(arguments: [
    ("en", "“<a href=\"/en\">” is gone from the translation of “Drink enough water and"),
    ("nl", "‘<a href=\"/en\">’ ontbreekt in de vertaling van ‘Drink enough water and"),
  ])
  func whatIsWrongWithACodeIsNamed(language: String, text: String) async throws {
    let page = Self.page.replacing("water and", with: "<a href=\"/en\">water</a> and")
      .replacing("water en", with: "<a href=\"/nl\">water</a> en")
    try folder.file("post.html", page)
    let export = await CommandRun.run("export", post, "--format", "csv").output
    let plain = export.replacing("<1>water</1> en", with: "water en")
    let run = await CommandRun.run(
      "merge", post, try folder.file("b.csv", plain), "--ui-language", language)
    #expect(run.code == 1 && run.output == page)
    #expect(run.errors.contains(text), "\(run.errors)")
    let open = try await merge(export.replacing("water</1> en", with: "water en"), "c.csv")
    #expect(open.code == 1 && open.errors.contains("“<1>” has no other end"), "\(open.errors)")
  }

  @Test func boldThatIsGoneIsTold() async throws {
    let page = Self.page.replacing("enough", with: "<b>enough</b>")
      .replacing("genoeg", with: "<b>genoeg</b>")
    try folder.file("post.html", page)
    let export = await CommandRun.run("export", post, "--format", "csv").output
    let plain = export.replacing("<1>genoeg</1>", with: "genoeg")
    let run = try await merge(plain, "b.csv")
    #expect(run.code == 0 && run.output == page.replacing("<b>genoeg</b>", with: "genoeg"))
    #expect(run.errors.contains("note: “<b>” is gone from the translation of"), "\(run.errors)")
    // What the page lacks already is no news.
    try folder.file("post.html", run.output)
    let same = try await merge(plain.replacing("genoeg", with: "veel"), "b.csv")
    #expect(same.code == 0 && !same.errors.contains("is gone"), "\(same.errors)")
  }

  // MARK: Pages that cannot be written

  @Test func nothingIsSaidOfAPageThatCouldNotBeWritten() async throws {
    let english = Self.page.split(separator: "<h2>Wat", maxSplits: 1)[0] + "</main></body></html>\n"
    try folder.file("post.html", String(english))
    let catalog = try await MergeCommandTests.catalog(of: Self.page, folder)
    // Where the Dutch page would be is a folder.
    _ = try folder.folder("post.nl.html")
    let run = await CommandRun.run("merge", post, catalog, "--in-place")
    #expect(run.code == 2 && run.errors.contains("post.nl.html: error:"), "\(run.errors)")
    #expect(!run.errors.contains("is put in"))
    #expect(
      run.errors.hasSuffix(
        "0 replaced, 0 inserted, 0 unchanged, 0 not yet translated, 3 not put in\n"))
  }

  // MARK: Archives

  /// Ghost makes the text without markup anew, and until then it is that of before.
  @Test func aTextThatThePlatformMakesAnewIsNamed() async throws {
    let archive = { (more: String) in
      """
      {"db": [{"data": {"posts": [{"title": "Aftercare", "slug": "a", "status": "published",
      "html": "<p>Drink enough water and keep moving gently.</p><p>Call us when the pain gets worse.</p>"\(more)}]}}]}
      """
    }
    let plain = ", \"plaintext\": \"Drink enough water and keep moving gently.\""
    let file = try folder.file("ghost.json", archive(plain))
    let export = await CommandRun.run("export", file, "--format", "csv").output
    let catalog = try folder.file(
      "a.csv",
      export.replacing("gently.,,initial,missing_nl", with: "gently.,Drink genoeg.,translated,"))
    let run = await CommandRun.run("merge", file, catalog)
    #expect(
      run.code == 0 && run.output.contains("<p>Drink genoeg.</p>") && run.output.contains(plain))
    #expect(
      run.errors.contains(
        "\(file): note: The text of 1 post that changes is in the file once more, as “plaintext”"),
      "\(run.errors)")
    for other in ["", ", \"plaintext\": null"] {
      try folder.file("ghost.json", archive(other))
      #expect(!(await CommandRun.run("merge", file, catalog)).errors.contains("once more"))
    }
  }

  /// A post has one title: that it is English is no text that somebody forgot.
  @Test func theOneTitleOfAPostInBothLanguagesIsANote() async throws {
    let main = Self.page.split(separator: "<main>\n")[1].split(separator: "</main>")[0]
    let body = String(main).replacing("\n", with: "")
    let archive = { (html: String) in
      """
      {"db": [{"data": {"posts": [{"title": "Aftercare of your treatment", "slug": "a", "status": "published",
      "html": "\(html)"}]}}]}
      """
    }
    let both = try folder.file("both.json", archive(body))
    let run = await CommandRun.run("check", both, "--only", "missing-translation")
    #expect(
      run.code == 0 && run.output.contains("note: This title is in English alone"), "\(run.output)")
    let english = try folder.file(
      "english.json", archive(String(body.split(separator: "<h2>Wat")[0])))
    let alone = await CommandRun.run("check", english, "--only", "missing-translation")
    #expect(alone.code == 1 && !alone.output.contains("This title"), "\(alone.output)")
  }
}
