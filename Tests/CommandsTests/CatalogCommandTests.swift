import Foundation
import TestSupport
import Testing

/// Catalogs that go to translators and come back.
@Suite("Commands on catalogs")
struct CatalogCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let header = "id\tsource\ttarget\tstate\n"

  /// A catalog of four units as a table.
  private static let rows = [
    "post-1\tMuscle pain\tStijfheid\ttranslated",
    "post-2\tThe needle goes into the muscle.\t\tinitial",
    "post-3\tAsk your physiotherapist.\tVraag je fysiotherapeut.\treviewed",
    "post-4\tTake a day of rest.\tNeem een dag rust.\ttranslated",
  ]

  /// What came back: one translation that differs, one for a changed text, one that is done, one that has come further, one for a text
  /// that has gone.
  private static let back = [
    "post-1\tMuscle pain\tSpierpijn\ttranslated",
    "post-9\tThe needle goes into the muscles.\tDe naald gaat in de spieren.\tfinal",
    "post-3\tAsk your physiotherapist.\tVraag je fysiotherapeut.\ttranslated",
    "post-4\tTake a day of rest.\tNeem een rustdag.\treviewed",
    "post-8\tThis paragraph is no more.\tDeze alinea is er niet meer.\ttranslated",
    "post-7\tNobody has done this.\t\tinitial",
  ]

  @discardableResult
  private func table(_ name: String, _ rows: [String]) throws -> String {
    try folder.file(name, Self.header + rows.map { $0 + "\n" }.joined())
  }

  /// What was printed, with the folder's path left out, and the space that it takes in other rows of a table.
  private func text(_ run: CommandRun) -> String {
    let prefix = folder.path + "/"
    let space = String(repeating: " ", count: prefix.count)
    return run.output.components(separatedBy: "\n").map { line in
      if line.contains(prefix) { return line.replacingOccurrences(of: prefix, with: "") }
      guard let range = line.range(of: space) else { return line }
      return line.replacingCharacters(in: range, with: "")
    }.joined(separator: "\n")
  }

  // MARK: stats

  @Test(arguments: ["text", "json", "tsv", "markdown"])
  func statsCountsUnitsAndWords(format: String) async throws {
    let files = [
      try table("post.tsv", Self.rows), try table("back.tsv", Self.back),
      try folder.file("kort.html", "<p>Muscle pain is normal.</p><p>Spierpijn is normaal.</p>"),
    ]
    let run = await CommandRun.run(["stats"] + files + ["--format", format])
    #expect(run.code == 0 && run.errors.isEmpty)
    try GoldenFile("stats.en.\(format)").expect(text(run))
  }

  @Test func statsDrawsBarsOnATerminal() async throws {
    let file = try table("post.tsv", Self.rows)
    let dutch = ["LANG": "nl_NL.UTF-8", "NO_COLOR": "1"]
    let run = await CommandRun.run(
      ["stats", file, folder.path], environment: dutch, isTerminal: true)
    try GoldenFile("stats.nl.terminal").expect(text(run))
    let colour = await CommandRun.run(["stats", file], isTerminal: true)
    #expect(colour.output.contains("\u{1B}[32m▓▓▓▓▓\u{1B}[0m"))
  }

  @Test func statsOfAFolderCountsCatalogsAndPages() async throws {
    try table("post.tsv", Self.rows)
    try folder.file("kort.html", "<p>Muscle pain is normal.</p><p>Spierpijn is normaal.</p>")
    try folder.file("notes.doc", "Not to be counted")
    let run = await CommandRun.run("stats", folder.path, "--format", "tsv")
    let files = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "\t" } }
    #expect(files == ["\(folder.path)/post.tsv", "\(folder.path)/kort.html"])
    let missing = await CommandRun.run("stats", folder.path + "/post.tsv", folder.path + "/x.po")
    #expect(missing.code == 2 && missing.output.contains("post.tsv"))
    #expect(missing.errors.contains("x.po: error: There is no such file."))
  }

  // MARK: diff

  @Test(arguments: ["text", "json", "markdown"], ["en", "nl"])
  func diffShowsWhatIsOther(format: String, language: String) async throws {
    let run = await CommandRun.run(
      "diff", try table("post.tsv", Self.rows), try table("back.tsv", Self.back), "--format",
      format, "--ui-language", language)
    #expect(run.code == 1 && run.errors.isEmpty)
    try GoldenFile("diff.\(language).\(format)").expect(run.output)
  }

  @Test func diffColoursWhatIsOtherOnATerminal() async throws {
    let run = await CommandRun.run(
      ["diff", try table("post.tsv", Self.rows), try table("back.tsv", Self.back)],
      isTerminal: true)
    #expect(run.output.contains("\u{1B}[9;31mStijfheid\u{1B}[0m\u{1B}[1;32mSpierpijn\u{1B}[0m"))
    #expect(!run.output.contains("[-"))
  }

  @Test func diffOfEqualCatalogsIsNothing() async throws {
    let file = try table("post.tsv", Self.rows)
    let po = folder.path + "/post.po"
    #expect(await CommandRun.run("convert", file, po, "--quiet").code == 0)
    let run = await CommandRun.run("diff", file, po)
    #expect(run.code == 0 && run.output == "The catalogs are equal: 4 units.\n")
    let missing = await CommandRun.run("diff", file, folder.path + "/none.po")
    #expect(missing.code == 2 && missing.output.isEmpty)
    let page = try folder.file("page.html", "<p>Hello</p>")
    let odd = await CommandRun.run("diff", file, page)
    #expect(odd.code == 2 && odd.errors.hasPrefix("\(page): error: This is no catalog that is"))
  }

  // MARK: convert

  @Test func convertSaysWhatIsLost() async throws {
    let po = try folder.file(
      "post.po",
      "msgid \"\"\nmsgstr \"X-Original: post.html\\nLanguage: nl\\n\"\n\n"
        + "# Mind the tone\nmsgctxt \"a\"\nmsgid \"Muscle pain\"\nmsgstr \"Spierpijn\"\n")
    let table = folder.path + "/post.tsv"
    let run = await CommandRun.run("convert", po, table)
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(
      run.errors == """
        \(table): note: 1 name of a post was left out, and the languages: TSV does not keep them.
        \(table): note: 1 note was left out: TSV keeps only the place in the page.

        """)
    #expect(
      try folder.text(of: "post.tsv").hasSuffix("\na\tMuscle pain\tSpierpijn\ttranslated\t\t\n"))
    let printed = await CommandRun.run("convert", po, "-", "--to", "tsv")
    #expect(printed.output == (try folder.text(of: "post.tsv")))
    #expect(printed.errors.hasPrefix("standard output: note: "))
  }

  @Test func convertCopiesAFileThatKeepsItsFormat() async throws {
    // OASIS' attributes and an extension of somebody else's.
    let text = """
      <?xml version='1.0'?>
      <xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>
      <file original="a.html" source-language="en" target-language="nl" datatype="html"><body>
      <trans-unit id='a'><source>One</source>  <target>Een</target></trans-unit>
      </body></file></xliff>
      """
    let input = try folder.file("a.xliff12.xlf", text)
    let output = folder.path + "/b.xlf"
    let run = await CommandRun.run("convert", input, output)
    #expect(run.code == 0 && run.errors.isEmpty)
    // XLIFF 1.2 and 2.1 share the ending: what came as 1.2 stays 1.2.
    #expect(
      try folder.text(of: "b.xlf").contains("version=\"1.2\"") || folder.text(of: "b.xlf") == text)
    let other = await CommandRun.run("convert", input, output, "--to", "xliff")
    #expect(other.code == 0)
    #expect(try folder.text(of: "b.xlf").contains("version=\"2.1\""))
  }

  @Test func convertWritesForAProgram() async throws {
    let file = try table("post.tsv", Self.rows)
    let omegat = await CommandRun.run("convert", file, "-", "--for", "omegat")
    #expect(omegat.output.contains(">The needle goes into the muscle.</target>"))
    let memoq = await CommandRun.run("convert", file, "-", "--for", "memoq")
    #expect(!memoq.output.contains(">The needle goes into the muscle.</target>"))
    let poedit = await CommandRun.run("convert", "-", "-", "--for", "poedit", input: memoq.output)
    #expect(poedit.output.contains("version=\"2.0\" srcLang=\"en\""))
  }

  @Test(arguments: [
    ["-", "-"], ["-", "a.doc"], ["-", "a.po", "--to", "doc"],
    ["-", "a.po", "--to", "po", "--for", "omegat"],
  ])
  func convertExplainsWhatItCannotKnow(arguments: [String]) async {
    let run = await CommandRun.run(["convert"] + arguments)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains("Usage: tweetal convert "), "\(run.errors)")
  }

  // MARK: import

  @Test(arguments: ["en", "nl"])
  func importShowsWhatMustBeLookedAt(language: String) async throws {
    let post = try table("post.tsv", Self.rows)
    let run = await CommandRun.run(
      "import", try table("back.tsv", Self.back), "--into", post, "--ui-language", language)
    #expect(run.code == 1 && run.errors.isEmpty)
    try GoldenFile("import.\(language).text").expect(text(run))
    let units = try folder.text(of: "post.tsv").split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[1...3].joined(separator: "|")
    }
    #expect(
      units == [
        "Muscle pain|Stijfheid|translated",
        "The needle goes into the muscle.|De naald gaat in de spieren.|initial",
        "Ask your physiotherapist.|Vraag je fysiotherapeut.|reviewed",
        "Take a day of rest.|Neem een rustdag.|reviewed",
      ])
  }

  @Test func importByForceLeavesNoConflict() async throws {
    let post = try table("post.tsv", Self.rows)
    let run = await CommandRun.run(
      "import", try table("back.tsv", Self.back), "--into", post, "--force")
    #expect(run.code == 0)
    #expect(run.output.contains("post-1: replaced by force (was translated; came back translated)"))
    #expect(try folder.text(of: "post.tsv").contains("Muscle pain\tSpierpijn\ttranslated"))
  }

  @Test func aDryRunWritesNothing() async throws {
    let post = try table("post.tsv", Self.rows)
    let before = try folder.text(of: "post.tsv")
    let back = try table("back.tsv", Self.back)
    let dry = await CommandRun.run("import", back, "--into", post, "--dry-run")
    #expect(dry.code == 1)
    #expect(try folder.text(of: "post.tsv") == before)
    #expect(dry.errors == "note: Nothing was written. Leave --dry-run out to write it.\n")
    let wet = await CommandRun.run("import", back, "--into", post)
    #expect(wet.output == dry.output)
  }

  @Test func aCatalogGoesIntoAllFilesOfItsPost() async throws {
    let posts = try folder.folder("posts")
    let sample =
      Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"
    for format in ["xliff", "xliff12", "po", "tsv"] {
      _ = await CommandRun.run("export", sample, "--format", format, "--output", posts)
    }
    try folder.file("posts/other.po", "msgctxt \"x\"\nmsgid \"Muscle pain\"\nmsgstr \"\"\n")
    let name = "posts/what-can-go-wrong-with-dryneedling"
    // The state has come further, and the file has another name.
    let back = try folder.file(
      "from translator.xlf",
      try folder.text(of: name + ".xlf").replacingOccurrences(
        of: "<segment state=\"translated\">", with: "<segment state=\"final\">"))
    let run = await CommandRun.run("import", back, "--into", posts)
    #expect(run.code == 0)
    #expect(run.output.hasSuffix(", from \(back):\n  14 brought forward\n"))
    #expect(run.output.split(separator: "\n").count == 5)
    for ending in [".xlf", ".xliff12.xlf", ".po", ".tsv"] {
      let text = try folder.text(of: name + ending)
      #expect(text.contains("final") && text.contains("Muscle pain"), "\(ending)")
    }
    #expect(try folder.text(of: "posts/other.po").hasSuffix("msgstr \"\"\n"))
  }

  @Test func notesOfTranslatorsComeBack() async throws {
    let posts = try folder.folder("posts")
    let back = try folder.file(
      "back.po",
      """
      # Of liever ‘spierstijfheid’?
      msgctxt "x"
      msgid "Muscle pain"
      msgstr "Spierpijn"

      """)
    for format in ["xliff", "po", "tsv"] {
      _ = await CommandRun.run(
        "convert", back, posts + "/post." + format, "--to", format)
    }
    try folder.file("posts/post.po", "msgctxt \"x\"\nmsgid \"Muscle pain\"\nmsgstr \"\"\n")
    try folder.file("posts/post.xliff", Self.withoutNotes(try folder.text(of: "posts/post.xliff")))
    let run = await CommandRun.run("import", back, "--into", posts, "--ui-language", "nl")
    #expect(run.code == 0)
    #expect(run.output.contains("x: notitie: Of liever ‘spierstijfheid’?"))
    #expect(run.output.contains("nieuwe notities: 1"))
    #expect(try folder.text(of: "posts/post.po").contains("# Of liever ‘spierstijfheid’?\n"))
    #expect(try folder.text(of: "posts/post.xliff").contains("Of liever ‘spierstijfheid’?</note>"))
  }

  /// An XLIFF file as it was before a translator wrote notes into it.
  private static func withoutNotes(_ text: String) -> String {
    text.replacing(/\s*<notes>.*?<\/notes>/.dotMatchesNewlines(), with: "")
  }

  @Test func whatBelongsNowhereIsAnError() async throws {
    let posts = try folder.folder("posts")
    try folder.file("posts/other.po", "msgctxt \"x\"\nmsgid \"Muscle pain\"\nmsgstr \"\"\n")
    let back = try table("back.tsv", Self.back)
    let run = await CommandRun.run("import", back, "--into", posts)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(back): error: No catalog in \(posts) is of the same post."))
    let empty = await CommandRun.run("import", back, "--into", try folder.folder("leeg"))
    #expect(empty.code == 2 && empty.errors.contains("There are no catalogs in this folder"))
    let threshold = await CommandRun.run("import", back, "--into", posts, "--threshold", "85")
    #expect(threshold.code == 2 && threshold.errors.contains("--threshold goes from 0.5 to 1."))
  }

  // MARK: what all of them read

  /// JSON with more than texts in it is a catalog for all commands.
  @Test(arguments: ["null", "1", "[2]"])
  func flatJSONWithOtherValuesIsACatalog(value: String) async throws {
    let file = try folder.file("f.json", "{\"a\":\"Een\",\"b\":\(value)}")
    for command in ["stats", "check", "validate"] {
      let run = await CommandRun.run(command, file)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func diffTellsNotesIdsAndMarkup() async throws {
    func po(_ name: String, _ id: String, note: String = "", link: String = "/a") throws -> String {
      try folder.file(
        name,
        "\(note)#. msgid <1> link: <a href=\\\"/a\\\">\n#. msgstr <1> link: <a href=\\\"\(link)\\\">\n"
          .replacing("\\", with: "")
          + "msgctxt \"\(id)\"\nmsgid \"Our <1>page</1>\"\nmsgstr \"Onze <1>pagina</1>\"\n")
    }
    let old = try po("a.po", "a-1")
    let note = await CommandRun.run("diff", old, try po("b.po", "a-1", note: "# Look here.\n"))
    #expect(note.code == 1 && note.output.contains("a-1: note added"))
    #expect(note.output.contains("{+Look here.+}") && note.output.contains("note added 1"))
    let id = await CommandRun.run("diff", old, try po("c.po", "a-2"))
    #expect(id.code == 1 && id.output.contains("a-2: id changed"))
    #expect(id.output.contains("a-1 → a-2"))
    let link = await CommandRun.run("diff", old, try po("d.po", "a-1", link: "/b"))
    #expect(link.code == 1 && link.output.contains("\"/[-a-]{+b+}\""))
    #expect(await CommandRun.run("diff", old, old).code == 0)
  }

  @Test func formatsTellsWhatEachProgramGets() async {
    let run = await CommandRun.run("formats")
    #expect(run.output.contains("\n  poedit      Poedit: XLIFF 2.0. "))
  }
}
