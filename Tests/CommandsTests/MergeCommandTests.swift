import Foundation
import TestSupport
import Testing

/// Files in and files out of `tweetal merge`.
@Suite("The command merge") struct MergeCommandTests {
  private static let sample =
    Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

  static let page = """
    <html><head><meta charset=utf-8></head><body><main>
    <h2>What to expect afterwards</h2>
    <p>Drink enough water and keep moving gently.</p>
    <p>Call us when the pain gets worse.</p>
    <h2>Wat je daarna kunt verwachten</h2>
    <p>Drink genoeg water en blijf rustig bewegen.</p>
    <p>Bel ons als de pijn erger wordt.</p>
    </main></body></html>

    """

  private static let last = "<p>Bel ons als de pijn erger wordt.</p>\n"

  // MARK: Where the page goes

  @Test func thePageIsPrinted() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", Self.page)
    let catalog = try await Self.catalog(of: Self.page, folder, "a.xlf", ("genoeg", "veel"))
    let run = await CommandRun.run("merge", post, catalog)
    #expect(run.code == 0)
    #expect(run.output == Self.page.replacing("genoeg", with: "veel"))
    let overwritten = "\(post): warning: 1 Dutch text that differs is replaced, at 6:4."
    #expect(run.errors.hasPrefix(overwritten), "\(run.errors)")
    #expect(
      run.errors.split(separator: "\n").last
        == "1 replaced, 0 inserted, 2 unchanged, 0 not yet translated, 0 not put in")
    #expect(try folder.text(of: "post.html") == Self.page)
    let quiet = await CommandRun.run("merge", catalog, post, "--quiet")
    #expect(quiet.output == run.output)
    #expect(quiet.errors.hasPrefix(overwritten) && quiet.errors.count { $0 == "\n" } == 1)
  }

  /// A file of translations alone tells its units by their ids, and their codes by the numbers of the page.
  @Test func translationsAloneGoBackIntoTheirPage() async throws {
    let folder = try TemporaryFolder()
    let page = Self.page.replacing("water", with: "<i>of</i> <b>water</b>")
    let post = try folder.file("post.html", page)
    let export = await CommandRun.run("export", post, "--format", "json-flat")
    let same = try folder.file("a.json", export.output)
    #expect(await CommandRun.run("merge", post, same).output == page)
    let text = export.output.replacing("genoeg <1>", with: "veel <1>")
    let run = await CommandRun.run("merge", post, try folder.file("b.json", text))
    #expect(run.code == 0 && run.output == page.replacing("genoeg", with: "veel"), "\(run.errors)")
    let lost = text.replacing("</2>", with: "</7>")
    let refused = await CommandRun.run("merge", post, try folder.file("c.json", lost))
    #expect(refused.errors.contains("“Drink enough of water and keep"), "\(refused.errors)")
  }

  /// A page in an old encoding is printed with its own bytes.
  @Test func thePageIsPrintedByteForByte() async throws {
    let folder = try TemporaryFolder()
    let page = Self.page.replacing("utf-8", with: "windows-1252")
    let bytes = page.replacing("moving gently", with: "moving ? gently").utf8.map {
      $0 == UInt8(ascii: "?") ? 0xE9 : $0
    }
    let post = try folder.file("post.html", bytes)
    let export = await CommandRun.run("export", post, "--format", "po")
    let catalog = try folder.file("a.po", export.output.replacing("genoeg", with: "véél"))
    let run = await CommandRun.run("merge", post, catalog)
    let expected = String(decoding: bytes.map { $0 == 0xE9 ? 0x7F : $0 }, as: UTF8.self)
      .replacing("genoeg", with: "v&#233;&#233;l")
    #expect(run.bytes.map { $0 == 0xE9 ? 0x7F : $0 } == Array(expected.utf8))
    #expect(run.bytes.contains(0xE9))
    let dry = await CommandRun.run("merge", post, catalog, "--dry-run")
    #expect(dry.bytes.contains(0xE9) && dry.output.contains("+<p>Drink v&#233;&#233;l water"))
  }

  @Test func thePageIsWrittenToAFile() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", Self.page)
    let catalog = try await Self.catalog(of: Self.page, folder, "a.xlf", ("genoeg", "veel"))
    let run = await CommandRun.run("merge", post, catalog, "--output", folder.path + "/new.html")
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(try folder.text(of: "new.html") == Self.page.replacing("genoeg", with: "veel"))
    #expect(try folder.text(of: "post.html") == Self.page)
  }

  @Test func severalPagesAreWrittenToAFolder() async throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("een.html", Self.page)
    let second = try folder.file("twee.html", Self.page.replacing("water", with: "thee"))
    var catalogs: [String] = []
    for (post, name) in [(first, "een"), (second, "twee")] {
      let export = await CommandRun.run("export", post, "--format", "xliff")
      catalogs.append(
        try folder.file("\(name).xlf", export.output.replacing("genoeg", with: "veel \(name)")))
    }
    let out = folder.path + "/out"
    let run = await CommandRun.run(["merge", first, second] + catalogs + ["--output", out])
    #expect(run.code == 0)
    #expect(
      try folder.text(of: "out/een.html") == Self.page.replacing("genoeg", with: "veel een"))
    #expect(
      try folder.text(of: "out/twee.html")
        == Self.page.replacing("water", with: "thee").replacing("genoeg", with: "veel twee"))
    // Two pages have no place on standard output.
    let printed = await CommandRun.run(["merge", first, second] + catalogs)
    #expect(printed.code == 2 && printed.output.isEmpty)
  }

  @Test func pagesOfOneNameDoNotOverwriteEachOther() async throws {
    let folder = try TemporaryFolder()
    var files: [String] = []
    for (name, page) in [("a", Self.page), ("b", Self.page.replacing("water", with: "thee"))] {
      let path = try folder.folder(name) + "/post.html"
      try Data(page.utf8).write(to: URL(filePath: path))
      let export = await CommandRun.run("export", path, "--format", "xliff")
      files += [path, try folder.file("\(name).xlf", export.output)]
    }
    let run = await CommandRun.run(["merge"] + files + ["--output", folder.path + "/out"])
    #expect(run.code == 2 && run.errors.contains("post.html"))
  }

  @Test func pagesAreChangedInPlace() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", Self.page)
    let catalog = try await Self.catalog(of: Self.page, folder, "a.xlf", ("genoeg", "veel"))
    let run = await CommandRun.run("merge", post, catalog, "--in-place")
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(try folder.text(of: "post.html") == Self.page.replacing("genoeg", with: "veel"))
    let both = await CommandRun.run("merge", post, catalog, "--in-place", "--output", "x")
    #expect(both.code == 2 && both.errors.contains("--in-place"))
    #expect(!FileManager.default.fileExists(atPath: "x"))
    let sentences = await CommandRun.run("merge", post, catalog, "--unit", "sentence")
    #expect(sentences.code == 2 && sentences.errors.contains("--unit sentence"))
  }

  @Test func theDutchPageOfAPairIsChanged() async throws {
    let folder = try TemporaryFolder()
    let halves = Self.page.split(separator: "<h2>Wat", maxSplits: 1).map(String.init)
    let english = try folder.file("post.html", halves[0] + "</main></body></html>\n")
    let dutch = "<html><head><meta charset=utf-8></head><body><main><h2>Wat" + halves[1]
    let twin = try folder.file("post.nl.html", dutch)
    let export = await CommandRun.run("export", english, twin, "--format", "xliff")
    let catalog = try folder.file("a.xlf", export.output.replacing("genoeg", with: "veel"))
    let run = await CommandRun.run("merge", english, twin, catalog, "--in-place")
    #expect(run.code == 0)
    #expect(try folder.text(of: "post.nl.html") == dutch.replacing("genoeg", with: "veel"))
    #expect(try folder.text(of: "post.html") == halves[0] + "</main></body></html>\n")
  }

  @Test func aPostInEnglishAloneGetsADutchPage() async throws {
    let folder = try TemporaryFolder()
    let english = Self.page.split(separator: "<h2>Wat", maxSplits: 1)[0] + "</main></body></html>\n"
    let post = try folder.file("post.html", String(english))
    let catalog = try await Self.catalog(of: Self.page, folder)
    let run = await CommandRun.run("merge", post, catalog, "--in-place")
    #expect(run.code == 0)
    #expect(try folder.text(of: "post.html") == english)
    let dutch = try folder.text(of: "post.nl.html")
    #expect(dutch.contains("<h2>Wat je daarna kunt verwachten</h2>\n<p>Drink genoeg water"))
    #expect(!dutch.contains("water and keep"))
    // Neither the English page nor somebody's Dutch one is lost for it.
    let onItself = await CommandRun.run("merge", post, catalog, "--output", post)
    #expect(onItself.code == 2)
    #expect(try folder.text(of: "post.html") == english)
    let own = "<html><body><p>Een andere bladzijde van de praktijk.</p></body></html>"
    try folder.file("post.nl.html", own)
    let over = await CommandRun.run("merge", post, catalog, "--in-place")
    #expect(over.code == 2)
    #expect(try folder.text(of: "post.nl.html") == own)
    try folder.file("post.nl.html", dutch)
    // What was written is the Dutch page by now.
    let again = await CommandRun.run("merge", folder.path + "/post.html", catalog, "--dry-run")
    #expect(again.code == 0 && again.output.isEmpty)
    #expect(again.errors.contains("0 replaced, 0 inserted, 3 unchanged"), "\(again.errors)")
  }

  /// Nothing tells whether the page is newer than the catalog or the other way round.
  @Test func dutchOfThePageThatIsReplacedIsTold() async throws {
    let folder = try TemporaryFolder()
    let old = try await Self.catalog(of: Self.page, folder, "old.po")
    let corrected = Self.page.replacing("genoeg water", with: "voldoende")
      .replacing("erger wordt", with: "toeneemt")
    let post = try folder.file("post.html", corrected)
    for options in [[], ["--quiet"], ["--dry-run"], ["--in-place", "--quiet"]] {
      let run = await CommandRun.run(["merge", post, old] + options)
      #expect(run.code == 0)
      let line =
        "\(post): warning: 2 Dutch texts that differ are replaced, at 6:4, 7:4. Was the page"
      #expect(run.errors.contains(line), "\(run.errors)")
    }
    let same = await CommandRun.run("merge", post, old, "--quiet")
    #expect(same.code == 0 && same.errors.isEmpty && same.output == Self.page)
  }

  // MARK: What is printed

  @Test func changesAreShown() async throws {
    let folder = try TemporaryFolder()
    let damaged = Self.page.replacing(Self.last, with: "")
    let post = try folder.file("post.html", damaged)
    let catalog = try await Self.catalog(of: Self.page, folder, "a.xlf", ("genoeg", "veel"))
    let run = await CommandRun.run("merge", post, catalog, "--dry-run", "--in-place")
    #expect(run.code == 0)
    #expect(
      run.output == """
        --- \(post)
        +++ \(post)
        @@ -3,5 +3,6 @@
         <p>Drink enough water and keep moving gently.</p>
         <p>Call us when the pain gets worse.</p>
         <h2>Wat je daarna kunt verwachten</h2>
        -<p>Drink genoeg water en blijf rustig bewegen.</p>
        +<p>Drink veel water en blijf rustig bewegen.</p>
        +<p lang="nl">Bel ons als de pijn erger wordt.</p>
         </main></body></html>

        """)
    #expect(try folder.text(of: "post.html") == damaged)
    #expect(
      run.errors.contains("post.html:4:4: note: The Dutch of “Call us when the pain gets worse.”"))
    #expect(
      run.errors.hasSuffix(
        "1 replaced, 1 inserted, 1 unchanged, 0 not yet translated, 0 not put in\n"
          + "note: Nothing was written. Leave --dry-run out to write it.\n"))
  }

  @Test func theDifferenceOfTheSampleIsThatOfThePage() async throws {
    let folder = try TemporaryFolder()
    let export = await CommandRun.run("export", Self.sample, "--format", "xliff")
    let catalog = try folder.file(
      "a.xlf", export.output.replacing("<target>Stijfheid<", with: "<target>Spierpijn<"))
    let run = await CommandRun.run("merge", Self.sample, catalog, "--dry-run")
    #expect(run.code == 0)
    let changed = run.output.split(separator: "\n").filter {
      $0.first == "+" || $0.first == "-"
    }.dropFirst(2)
    #expect(changed.count == 2)
    let old = try #require(changed.first).dropFirst()
    #expect(changed.last?.dropFirst() == old.replacing("Stijfheid", with: "Spierpijn"))
  }

  @Test func messagesAreDutch() async throws {
    let folder = try TemporaryFolder()
    let page = Self.page.replacing(Self.last, with: "").replacing("enough", with: "some")
    let post = try folder.file("post.html", page)
    let catalog = try await Self.catalog(of: Self.page, folder)
    let run = await CommandRun.run(
      "merge", post, catalog, "--dry-run", "--ui-language", "nl")
    #expect(run.code == 1)
    #expect(run.errors.contains("Het Nederlands van ‘Call us when the pain gets worse.’ ontbrak"))
    #expect(
      run.errors.contains("is veranderd in \(post):3:4: ‘Drink [-enough-]{+some+} water"),
      "\(run.errors)")
    #expect(
      run.errors.hasSuffix(
        "0 vervangen, 1 ingevoegd, 1 ongewijzigd, 0 nog niet vertaald, 1 niet geplaatst\n"
          + "opmerking: Er is niets geschreven. Laat --dry-run weg om het te schrijven.\n"))
    let help = await CommandRun.run("help", "merge", "--ui-language", "nl")
    #expect(help.output.contains("--in-place") && help.output.contains("vertaal"))
  }

  // MARK: What does not go in

  @Test func whatIsNotFinishedWaits() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", Self.page)
    let catalog = try await Self.catalog(
      of: Self.page, folder, "a.xlf", ("genoeg", "veel"),
      ("state=\"translated\"", "state=\"reviewed\""))
    for (least, isIn) in [("initial", true), ("reviewed", true), ("final", false)] {
      let run = await CommandRun.run("merge", post, catalog, "--from-state", least)
      #expect(run.code == 0)
      #expect(run.output == (isIn ? Self.page.replacing("genoeg", with: "veel") : Self.page))
      #expect(run.errors.contains("--from-state") != isIn)
    }
  }

  @Test func englishThatIsGoneIsTold() async throws {
    let folder = try TemporaryFolder()
    let page = Self.page.replacing("enough", with: "some")
    let post = try folder.file("post.html", page)
    let catalog = try await Self.catalog(of: Self.page, folder, "a.xlf", ("erger", "heviger"))
    let run = await CommandRun.run("merge", post, catalog)
    #expect(run.code == 1)
    #expect(run.output == page.replacing("erger", with: "heviger"))
    let sentence =
      "warning: The English of this translation has changed in \(post):3:4: “Drink [-enough-]{+some+} water and keep moving gently.”"
    #expect(run.errors.contains("a.xlf:") && run.errors.contains(sentence), "\(run.errors)")
    let gone = try folder.file(
      "gone.html", page.replacing("<p>Drink some water and keep moving gently.</p>\n", with: ""))
    let stale = await CommandRun.run("merge", gone, catalog)
    let other = "“Drink enough water and keep moving gently.” is in no post any more."
    #expect(stale.code == 1 && stale.errors.contains("warning: " + other), "\(stale.errors)")
  }

  @Test func brokenFilesLeaveTheOthers() async throws {
    let folder = try TemporaryFolder()
    let post = try folder.file("post.html", Self.page)
    let catalog = try await Self.catalog(of: Self.page, folder, "a.xlf", ("genoeg", "veel"))
    let broken = try folder.file("b.xlf", "<xliff version=\"2.1\"><file>")
    let run = await CommandRun.run("merge", post, catalog, broken, "--in-place")
    #expect(run.code == 2 && run.errors.contains("b.xlf"))
    #expect(try folder.text(of: "post.html") == Self.page.replacing("genoeg", with: "veel"))
    let missing = await CommandRun.run("merge", post, folder.path + "/none.xlf")
    #expect(missing.code == 2 && missing.errors.contains("none.xlf"))
    for files in [[post], [catalog]] {
      let run = await CommandRun.run(["merge"] + files)
      #expect(run.code == 2 && run.output.isEmpty && !run.errors.isEmpty)
    }
  }
}

extension MergeCommandTests {
  /// The catalog of a page with changes of its text.
  static func catalog(
    of page: String, _ folder: TemporaryFolder, _ name: String = "a.xlf",
    _ changes: (String, String)...
  ) async throws -> String {
    let whole = try folder.folder("whole") + "/post.html"
    try Data(page.utf8).write(to: URL(filePath: whole))
    let format = name.hasSuffix("po") ? "po" : "xliff"
    let export = await CommandRun.run("export", whole, "--format", format)
    #expect(export.code == 0)
    return try folder.file(
      name, changes.reduce(export.output) { $0.replacing($1.0, with: $1.1) })
  }
}
