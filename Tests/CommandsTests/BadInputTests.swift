import Bitext
import Catalogs
import Foundation
import TestSupport
import Testing

/// Every bad input gets a sentence with its name, exit code 2, and does not keep the others from being done.
@Suite("Bad input")
struct BadInputTests {
  private let folder: TemporaryFolder
  private let good: String

  init() throws {
    folder = try TemporaryFolder()
    good = try folder.file("goed.html", "<html><body><p>Deze pagina is goed.</p></body></html>")
  }

  /// Holds what commands say against a sentence, and what those say that take catalogs too against another one.
  private func expect(
    _ sentence: String, orWithCatalogs other: String? = nil, of file: String
  ) async throws {
    let output = folder.path + "/uit"
    for arguments in [["extract", file, good, "--output", output]] {
      let run = await CommandRun.run(arguments)
      #expect(run.code == 2)
      #expect(run.errors == sentence + "\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: output) == ["goed.txt"])
    }
    let check = await CommandRun.run(["check", good, file])
    #expect(check.code == 2 && check.errors.hasPrefix((other ?? sentence) + "\n"))
    let export = await CommandRun.run(["export", good, file, "--format", "po"])
    #expect(export.code == 2 && export.output.contains("msgid"))
  }

  @Test func aMissingFile() async throws {
    let file = folder.path + "/weg.html"
    try await expect(
      "\(file): error: There is no such file. Check the name and the folder you are in.", of: file)
  }

  /// A CI system would do what such a line says, a terminal what stands between the brackets.
  @Test func aNameThatHoldsCommandsIsPrintedOnOneLine() async throws {
    let name = "a\n::error::pwned\u{1B}[2J.html"
    for file in [folder.path + "/" + name, try folder.file(name, "<p></p>")] {
      for arguments in [["check", file], ["extract", file], ["check", "--config", file, good]] {
        let run = await CommandRun.run(arguments)
        #expect(run.errors.hasPrefix("\(folder.path)/a ::error::pwned [2J.html:"), "\(run)")
        let controls = (run.errors + run.output).unicodeScalars.filter { $0.value < 0x20 }
        #expect(controls.allSatisfy { $0 == "\n" })
        #expect(!run.errors.contains("\n::") && !run.output.contains("\n::"))
      }
    }
  }

  @Test func anEmptyFolder() async throws {
    let file = folder.path + "/leeg"
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    try await expect(
      "\(file): error: There is no page and no export in this folder (html, htm, xhtml, xml, atom, json, csv).",
      orWithCatalogs:
        "\(file): error: There is no page, export or catalog in this folder (html, htm, xhtml, xml, atom, json, csv, xlf, xliff, po, tsv, tab, tmx, xcstrings, xcloc).",
      of: file)
  }

  @Test func aPatternThatNothingMatches() async throws {
    let file = folder.path + "/geen*.html"
    try await expect(
      "\(file): error: No file matches this pattern. Check the folder and the ending.", of: file)
  }

  @Test func anEmptyFile() async throws {
    let file = try folder.file("leeg.html", "")
    try await expect(
      "\(file): error: The file is empty. Export or save the page again.", of: file)
  }

  @Test func aBinaryFile() async throws {
    let file = try folder.file(
      "foto.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0])
    let run = await CommandRun.run("extract", file, good)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(file): error: This is no web page but a picture"))
    #expect(run.output == "Deze pagina is goed.\n")
  }

  @Test func aTruncatedPage() async throws {
    let file = try folder.file("half.html", "<html><body>\n<div><p>Het begin van een")
    try await expect(
      "\(file):2:26: error: The page stops in the middle: the end of the HTML is missing. "
        + "Export or save the page again.", of: file)
  }

  @Test func aFileThatIsTooLarge() async throws {
    let file = try folder.file("groot.html", "")
    // A sparse file: 200 MB that take no room.
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    try await expect(
      "\(file): error: The file is 200 MB, and at most 128 MB is read as one page. "
        + "Export the posts as separate pages.", of: file)
  }

  @Test func invalidUTF8IsReadAsWindows1252InPages() async throws {
    let page: [UInt8] = Array("<p>De pati".utf8) + [0xEB] + Array("nt is hier.</p>".utf8)
    let run = await CommandRun.run("extract", try folder.file("oud.html", page))
    #expect(run.code == 0 && run.output == "De patiënt is hier.\n")
  }

  @Test(arguments: ["identify", "segment --language nl", "align --lines"])
  func invalidUTF8IsAnErrorInLines(command: String) async throws {
    let file = try folder.file("oud.txt", Array("goed\npati".utf8) + [0xEB] + Array("nt\n".utf8))
    let words = command.split(separator: " ").map(String.init)
    let run = await CommandRun.run(words + [file] + (words[0] == "align" ? [file] : []))
    #expect(run.code == 2)
    #expect(run.errors == "\(file):2: error: This line is not UTF-8. Save the file as UTF-8.\n")
  }

  @Test(arguments: [
    ("kapot.xlf", "<xliff version=\"2.1\"><file>"), ("kapot.po", "msgid \"a\nmsgstr \"b\"\n"),
    ("kapot.tsv", "bron\tdoel\na\tb\n"), ("leeg.xlf", ""),
  ])
  func aBrokenCatalog(name: String, text: String) async throws {
    let file = try folder.file(name, text)
    let run = await CommandRun.run("check", file, good)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix(file) && run.errors.contains(": error: "))
    #expect(!run.errors.contains("[error."))
  }

  @Test(arguments: ["an entity bomb", "an external entity", "NUL everywhere"])
  func nothingIsWrittenWithABrokenCatalog(damage: String) async throws {
    let damage = try #require(FileDamage.all.first { $0.description == damage })
    let unit = TranslationUnit(id: "a", source: "Needle", target: "Naald", state: .translated)
    let whole = CatalogFormat.xliff2.write(Catalog(original: "a", units: [unit]))
    for bytes in damage.damaged(whole, at: "Needle") {
      let file = try folder.file("kapot.xlf", bytes)
      let output = folder.path + "/uit.po"
      let run = await CommandRun.run(
        "export", good, "--memory", file, "--format", "po", "--output", output)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix(file + ":") && !run.errors.contains("root:"))
      #expect(try folder.names.sorted() == ["goed.html", "kapot.xlf"])
    }
  }

  @Test func aBrokenGlossary() async throws {
    let file = try folder.file("woorden.tbx", "<tbx>")
    let run = await CommandRun.run("check", good, "--glossary", file)
    #expect(run.code == 2 && run.errors.hasPrefix(file + ":1:"))
    #expect(!run.errors.contains("[error."))
  }

  @Test func twoInputsOfOneName() async throws {
    let other = try TemporaryFolder()
    let twin = try other.file("goed.html", "<p>Ook goed.</p>")
    let last = try folder.file("ander.html", "<p>Iets anders.</p>")
    let run = await CommandRun.run("extract", good, twin, last, "--output", folder.path + "/uit")
    #expect(run.code == 2 && run.errors.contains("has the same name"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/uit").sorted()
        == ["ander.txt", "goed.txt"])
  }

  @Test func aPlaceThatCannotBeWritten() async throws {
    let run = await CommandRun.run("extract", good, "--output", good + "/uit")
    #expect(run.code == 2 && run.errors.contains("cannot be written"))
  }

  @Test(arguments: ["extract", "align", "check", "export --format po"])
  func aPageWithoutTextIsRemarkedUpon(command: String) async throws {
    let file = try folder.file("beeld.html", "<html><body><img src=x></body></html>")
    let run = await CommandRun.run(command.split(separator: " ").map(String.init) + [file])
    #expect(run.code == 0)
    #expect(run.errors == "\(file): note: There is no text of a post in this page.\n")
  }

  @Test(arguments: ["check", "export --format po"])
  func aPageWithoutEnglishIsRemarkedUpon(command: String) async {
    let run = await CommandRun.run(command.split(separator: " ").map(String.init) + [good])
    #expect(run.code == 0)
    #expect(
      run.errors
        == "\(good): note: There is no English in this page, so there is nothing to compare.\n")
  }

  @Test func aPageWithoutTextLeavesNoBlankLine() async throws {
    let file = try folder.file("beeld.html", "<html><body><img src=x></body></html>")
    let run = await CommandRun.run("extract", file, good, file)
    #expect(run.output == "Deze pagina is goed.\n")
  }

  @Test func nothingIsSummedUpWhereNothingCouldBeRead() async throws {
    let missing = folder.path + "/weg.html"
    #expect(await CommandRun.run("check", missing).output.isEmpty)
    let json = await CommandRun.run("check", missing, "--format", "json")
    #expect(json.code == 2 && json.output.contains("\"files\": []"))
  }

  @Test func aDeviceIsReadAsAFile() async {
    let run = await CommandRun.run("extract", "/dev/null")
    #expect(run.code == 2)
    #expect(run.errors == "/dev/null: error: The file is empty. Export or save the page again.\n")
  }

  @Test(arguments: ["extract", "align", "export --format po"])
  func aFileWhereAFolderIsNeeded(command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let run = await CommandRun.run(words + [good, "--output", good])
    #expect(run.code == 2)
    #expect(
      run.errors.hasSuffix(
        "\(good): error: This is a file, but the results need a folder. Give another name.\n"))
    #expect(try folder.text(of: "goed.html").hasPrefix("<html>"))
  }

  @Test func lostOutputIsAnError() async {
    let run = await CommandRun.run(["check", good], losesOutput: true)
    #expect(run.code == 2)
    #expect(run.errors.contains("standard output: error: The output cannot be written."))
  }
}
