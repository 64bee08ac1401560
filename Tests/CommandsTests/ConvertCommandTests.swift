import Bitext
import Catalogs
import Commands
import Foundation
import Synchronization
import TestSupport
import Testing

private let sample =
  Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

/// Catalogs of any size in other formats.
@Suite("Converting catalogs")
struct ConvertCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
  }

  /// A catalog of more than a piece, whose last unit alone has a fact.
  private static let large: Catalog = {
    let text = String(repeating: "needle ", count: 50)
    var units = (1...2000).map { number in
      TranslationUnit(
        id: "u-\(number)", source: InlineText(text + "\(number)"), target: InlineText(text + "n."),
        state: .translated)
    }
    units[1999].metadata = [.init(category: "web", type: "context", value: "menu")]
    return Catalog(original: "a.html", units: units)
  }()

  @Test(arguments: ["xliff", "xliff12", "po", "csv", "json"])
  func aLargeCatalogIsTheSameInPieces(name: String) async throws {
    let format = try #require(CatalogFormat.named(name))
    let bytes = CatalogFormat.tmx.write(Self.large)
    #expect(bytes.count > 1 << 20)
    let input = try folder.file("a.tmx", bytes)
    let output = folder.path + "/b.out"
    let run = await CommandRun.run("convert", input, output, "--to", name)
    let whole = format.write(try CatalogFormat.tmx.read(bytes, file: input))
    #expect(run.code == 0)
    #expect(try self.bytes(of: "b.out") == whole)
    #expect(try folder.names == ["a.tmx", "b.out"])
    let printed = await CommandRun.run("convert", input, "-", "--to", name)
    #expect(printed.bytes == whole)
    let losses = run.errors.replacingOccurrences(of: output, with: "standard output")
    #expect(printed.errors == losses)
    #expect(losses.isEmpty == ["xliff", "xliff12", "json"].contains(name))
  }

  @Test func whatIsLostOfAllPiecesIsCountedOnce() async throws {
    var catalog = Self.large
    for index in catalog.units.indices { catalog.units[index].notes = [.init(text: "Look.")] }
    let input = try folder.file("a.tmx", CatalogFormat.tmx.write(catalog))
    let run = await CommandRun.run("convert", input, folder.path + "/b.tsv")
    let lines = run.errors.split(separator: "\n").map { $0.split(separator: ": note: ")[1] }
    #expect(
      lines == [
        "1 name of a post was left out, and the languages: TSV does not keep them.",
        "2000 notes were left out: TSV keeps only the place in the page.",
        "1 fact for programs was left out: TSV has no place for it.",
      ], "\(lines)")
  }

  @Test func whatIsInNoCatalogIsToldWithItsPlace() async throws {
    let text = """
      # Mine.
      msgid ""
      msgstr "X-Generator: hand\\n"

      #~ msgid "old"
      #~ msgstr "oud"

      msgid "One"
      msgstr "Een"

      """
    let input = try folder.file("a.po", Array(text.utf8))
    let run = await CommandRun.run("convert", input, folder.path + "/b.json")
    let lines = run.errors.split(separator: "\n").map { $0.split(separator: ": note: ")[1] }
    #expect(
      lines == [
        "1 field “X-Generator” of the header was left out: \(input):3:1.",
        "1 entry that is out of use (#~) was left out: \(input):5:1.",
        "1 comment was left out: \(input):1:1.",
      ], "\(lines)")
    let dutch = await CommandRun.run(
      "convert", input, folder.path + "/b.json", "--ui-language", "nl")
    #expect(dutch.errors.contains("1 opmerking in het bestand viel weg: \(input):1:1."))
    // A file that keeps its format keeps all of it.
    #expect(await CommandRun.run("convert", input, folder.path + "/b.po").errors.isEmpty)
  }

  @Test(arguments: [
    ("a.po", "msgid \"a\u{0}\"\nmsgstr \"\"\n", "a.po:1:9: "),
    (
      "a.xlf",
      "<xliff version='1.2'>\n<file source-language='en' target-language='nl@@@'/></xliff>",
      "a.xlf:2:1: error: “nl@@@” is no language code."
    ),
  ])
  func badInputHasASentenceWithItsPlace(name: String, text: String, sentence: String) async throws {
    let input = try folder.file(name, Array(text.utf8))
    let run = await CommandRun.run("convert", input, folder.path + "/b.json")
    #expect(run.code == 2 && run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func aFileThatKeepsItsFormatKeepsItsBytes() async throws {
    let bytes =
      Array("<?xml version='1.0'?><!-- mine -->".utf8)
      + CatalogFormat.tmx.write(Self.large).drop { $0 != 0x0A }
    let input = try folder.file("a.tmx", bytes)
    let run = await CommandRun.run("convert", input, folder.path + "/b.tmx")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(try self.bytes(of: "b.tmx") == bytes)
    // Also where it goes into its own place.
    #expect(await CommandRun.run("convert", input, input).code == 0)
    #expect(try self.bytes(of: "a.tmx") == bytes)
  }

  /// The end of the file is missing, which shows when much has been written.
  @Test(arguments: ["po", "xliff", "tmx"])
  func whatCannotBeReadToItsEndLeavesNothing(name: String) async throws {
    let input = try folder.file("a.tmx", Array(CatalogFormat.tmx.write(Self.large).dropLast(40)))
    let old = try folder.file("b.out", "old")
    let run = await CommandRun.run("convert", input, old, "--to", name)
    #expect(run.code == 2 && run.errors.hasPrefix("\(input):"))
    #expect(try folder.text(of: "b.out") == "old")
    #expect(try folder.names == ["a.tmx", "b.out"])
    let printed = await CommandRun.run("convert", input, "-", "--to", name)
    #expect(printed.code == 2 && printed.output.isEmpty)
  }

  /// PO is read from a `.pot` too, but what is written there is a template.
  @Test(arguments: ["tsv", "po"]) func anEndingOfTemplatesGivesOne(name: String) async throws {
    let catalog = Catalog(
      original: "a.html",
      units: [TranslationUnit(id: "a", source: "One", target: "Een", state: .translated)])
    let format = try #require(CatalogFormat.named(name))
    let input = try folder.file("a." + name, format.write(catalog))
    let run = await CommandRun.run("convert", input, folder.path + "/b.pot")
    #expect(run.code == 0)
    let written = try folder.text(of: "b.pot")
    #expect(written.contains("msgid \"One\"\nmsgstr \"\"\n") && !written.contains("Een"))
    #expect(run.errors.contains("1 translation was left out: a gettext template holds only"))
  }

  /// A name promises a format.
  @Test(arguments: ["xlf", "tsv", "xliff12.xlf"])
  func aNameThatContradictsTheProgramIsRefused(ending: String) async throws {
    let file = try folder.file("a.po", "msgid \"Rest.\"\nmsgstr \"Rust uit.\"\n")
    let path = folder.path + "/b." + ending
    let run = await CommandRun.run("convert", file, path, "--for", "weblate")
    #expect(
      run.code == 2 && run.errors.contains("For Weblate, gettext PO is written, not"),
      "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
    let fine = await CommandRun.run("convert", file, folder.path + "/c.po", "--for", "weblate")
    #expect(fine.code == 0)
    let omegat = await CommandRun.run("convert", file, folder.path + "/d.xlf", "--for", "omegat")
    #expect(omegat.code == 0)
  }

  @Test func anotherLanguageThatIsLeftOutIsTold() async throws {
    let text = """
      {"sourceLanguage" : "en", "strings" : {"One" : {"localizations" : {
      "de" : {"stringUnit" : {"state" : "translated", "value" : "Eins"}}}}}, "version" : "1.0"}
      """
    let input = try folder.file("a.xcstrings", text)
    let run = await CommandRun.run("convert", input, folder.path + "/b.csv")
    #expect(run.code == 0 && run.errors.contains("1 other language of the file was left out"))
  }

  @Test func aFormatThatIsOnlyWrittenSaysSo() async throws {
    let input = try folder.file("a.md", "# One")
    for arguments in [["convert", input, "b.po"], ["validate", input], ["diff", input, input]] {
      let run = await CommandRun.run(arguments)
      #expect(run.code == 2 && run.errors.contains("Markdown is only written, not read."))
    }
    let other = await CommandRun.run("convert", try folder.file("a.txt", "One"), "b.po")
    #expect(other.errors.contains(".xlf") && !other.errors.contains(".md"))
  }

  @Test func whereNothingCanBeWrittenIsAnError() async throws {
    let input = try folder.file("a.tsv", "source\ttarget\nOne\tEen\n")
    let run = await CommandRun.run("convert", input, folder.path + "/none/b.po")
    #expect(run.code == 2 && run.errors.hasPrefix("\(folder.path)/none/b.po: error: "))
    let temporary = await CommandRun.run(
      ["convert", input, "-", "--to", "po"], environment: ["TMPDIR": folder.path + "/none"])
    #expect(temporary.code == 2 && temporary.output.isEmpty)
  }

  @Test func standardInputComesInBlocks() async throws {
    let bytes = CatalogFormat.po.write(Self.large)
    let blocks = Mutex(bytes[...])
    let output = Mutex([UInt8]())
    var console = Console(write: { _ in }, writeError: { _ in })
    console.writeBytes = { bytes in output.withLock { $0 += bytes } }
    // As little at first as a pipe may bring, by which no format can be told.
    let sizes = Mutex([1, 5, 100])
    console.readInputBlock = {
      let size = sizes.withLock { $0.isEmpty ? 1 << 18 : $0.removeFirst() }
      return blocks.withLock { rest in
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
    }
    #expect(await runTweetal(["convert", "-", "-", "--to", "tsv"], console: console) == 0)
    let whole = CatalogFormat.tsv.write(try CatalogFormat.po.read(bytes, file: "a.po"))
    #expect(output.withLock { $0 } == whole)
  }

  // MARK: Folders

  @Test func aFolderIsConvertedToAFileAndBack() async throws {
    let path = folder.path + "/post.xcloc"
    _ = await CommandRun.run("export", sample, "--format", "xcloc", "--output", path)
    let po = folder.path + "/post.po"
    let run = await CommandRun.run("convert", path + "/", po)
    #expect(run.code == 0)
    let texts = try bytes(of: "post.xcloc/Localized Contents/nl.xliff")
    let whole = try CatalogFormat.xliff12.read(texts, file: "nl.xliff")
    #expect(try bytes(of: "post.po") == CatalogFormat.po.write(whole))
    let back = folder.path + "/back.xcloc"
    #expect(await CommandRun.run("convert", po, back + "/").code == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: back).sorted()
        == ["Localized Contents", "Source Contents", "contents.json"])
    let same = await CommandRun.run("diff", po, back + "/Localized Contents/nl.xliff")
    #expect(same.code == 0)
    let printed = await CommandRun.run("convert", po, "-", "--to", "xcloc")
    #expect(printed.code == 2 && printed.output.isEmpty)
    #expect(printed.errors.contains("Name it in place of “-”, for example post.xcloc."))
  }

  @Test func aFolderThatStaysOneKeepsAllThatIsInIt() async throws {
    let path = folder.path + "/post.xcloc"
    _ = await CommandRun.run("export", sample, "--format", "xcloc", "--output", path)
    _ = try folder.folder("post.xcloc/Notes")
    try folder.file("post.xcloc/Notes/letter.txt", "dear")
    let copy = folder.path + "/copy.xcloc"
    let run = await CommandRun.run("convert", path, copy)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(try folder.text(of: "copy.xcloc/Notes/letter.txt") == "dear")
    let texts = "/Localized Contents/nl.xliff"
    #expect(try bytes(of: "copy.xcloc" + texts) == bytes(of: "post.xcloc" + texts))
    let missing = try folder.folder("leeg.xcloc")
    let empty = await CommandRun.run("convert", missing, folder.path + "/leeg.po")
    #expect(empty.code == 2 && empty.errors.hasPrefix("\(missing): error: "))
  }

  @Test func statsCountsAFolderOnceAndALargeFileInPieces() async throws {
    let path = try folder.folder("posts") + "/post.xcloc"
    _ = await CommandRun.run("export", sample, "--format", "xcloc", "--output", path)
    try folder.file("posts/large.tmx", CatalogFormat.tmx.write(Self.large))
    let run = await CommandRun.run("stats", folder.path + "/posts", "--format", "tsv")
    let rows = run.output.split(separator: "\n").dropFirst().map { row in
      row.split(separator: "\t").prefix(3).joined(separator: " ")
    }
    #expect(
      rows.sorted() == [
        "\(folder.path)/posts/large.tmx 2000 102000", "\(path) 14 \(try words(of: path))",
      ])
    #expect(run.code == 0)
  }

  /// The words that the file in a folder has by itself.
  private func words(of path: String) throws -> Int {
    let file = path + "/Localized Contents/nl.xliff"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    return CatalogStatistics(try CatalogFormat.xliff12.read(bytes, file: file)).total.sourceWords
  }
}
