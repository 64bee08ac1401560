import Foundation
import TestSupport
import Testing

/// Posts and catalogs side by side: in folders, in patterns and by name.
@Suite("Posts and catalogs among the inputs")
struct SortedInputTests {
  private let folder: TemporaryFolder

  private static let faulty = """
    msgid "Take 2 tablets."
    msgstr "Neem 20 tabletten."

    """
  private static let page = "<p>The muscle is tired.</p><p>De spier is moe.</p>"

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.folder("po")
    try folder.file("po/a.po", Self.faulty)
  }

  @Test(arguments: ["po", "po/*.po", "po/*", "**/*.po"])
  func catalogsAreChecked(argument: String) async throws {
    let run = await CommandRun.run("check", folder.path + "/" + argument)
    #expect(run.code == 1 && run.errors.isEmpty)
    #expect(run.output.contains("po/a.po:2:"))
    #expect(run.output.contains("[numbers]"))
  }

  @Test func aPatternMayMatchBothKinds() async throws {
    try folder.file("po/clean.html", Self.page)
    for argument in ["/po", "/po/*"] {
      let run = await CommandRun.run("check", folder.path + argument)
      #expect(run.code == 1 && run.errors.isEmpty)
      #expect(run.output.contains("po/a.po:2:"))
      #expect(run.output.contains("2 units") || run.output.contains("2 translated"))
    }
    let report = folder.path + "/report.html"
    let run = await CommandRun.run("report", folder.path + "/po", "--output", report)
    #expect(run.code == 0)
    #expect(try folder.text(of: "report.html").contains("a.po"))
  }

  @Test func aFolderThatIsACatalogIsCheckedAsOne() async throws {
    let catalog = folder.path + "/po/a.po"
    for name in ["/po/k.xcloc", "/none/k.xcloc"] {
      _ = try folder.folder("none")
      let convert = await CommandRun.run("convert", catalog, folder.path + name)
      #expect(convert.code == 0)
    }
    for argument in ["/none", "/none/k.xcloc/", "/*/*.xcloc", "/none/**/*"] {
      let run = await CommandRun.run("check", folder.path + argument)
      #expect(run.code == 1 && run.errors.isEmpty)
      #expect(run.output.contains("k.xcloc/Localized Contents/nl.xliff:"))
    }
  }

  @Test(arguments: ["po", "xliff", "xliff12", "csv", "json"])
  func aCatalogIsToldFromAPostInStandardInput(format: String) async throws {
    let file = folder.path + "/b." + (format.hasPrefix("xliff") ? "xlf" : format)
    _ = await CommandRun.run("convert", folder.path + "/po/a.po", file, "--to", format)
    let catalog = try String(contentsOfFile: file, encoding: .utf8)
    let check = await CommandRun.run("check", "-", input: catalog)
    #expect(check.code == 1 && check.output.hasPrefix("standard input:"))
    #expect(check.output.contains("[numbers]"))
    let stats = await CommandRun.run("stats", "-", "--format", "tsv", input: catalog)
    #expect(stats.code == 0 && stats.output.contains("\nstandard input\t1\t3\t3"))
    let report = await CommandRun.run("report", "-", "--output", "-", input: catalog)
    #expect(report.code == 0 && report.output.contains("Neem 20 tabletten."))
    let page = await CommandRun.run("check", "-", input: Self.page)
    #expect(page.code == 0 && page.output.hasPrefix("1 unit") || page.output.contains("2 units"))
  }

  @Test func translationsComeThroughStandardInput() async throws {
    let page = try folder.file("a.html", "<p>Take 2 tablets.</p><p>Neem een tablet.</p>")
    let export = await CommandRun.run("export", page, "--format", "xliff")
    let catalog = export.output.replacing("Neem een tablet.", with: "Neem 2 tabletten.")
    let run = await CommandRun.run("merge", page, "-", input: catalog)
    #expect(run.code == 0)
    #expect(run.output == "<p>Take 2 tablets.</p><p>Neem 2 tabletten.</p>")
    let post = await CommandRun.run("merge", "-", folder.path + "/po/a.po", input: Self.page)
    #expect(post.code == 2 && post.output.isEmpty)
    #expect(
      post.errors
        == "standard input: error: Translations go into posts that are files. "
        + "Save what comes through standard input, and name that file.\n")
  }

  @Test func otherFilesInAFolderAreSkipped() async throws {
    let data = try folder.file(
      "po/data.json", "{\"name\": \"site\", \"private\": true, \"scripts\": {}}")
    let settings = try folder.file("po/package.json", "{\"name\": \"site\", \"version\": \"1.0\"}")
    let table = try folder.file("po/words.tsv", "word\tcount\nknee\t2\n")
    try folder.file("po/a.pot", "msgid \"Take 2 tablets.\"\nmsgstr \"\"\n")
    for command in ["check", "stats"] {
      let run = await CommandRun.run(command, folder.path + "/po")
      #expect(run.code == (command == "check" ? 1 : 0))
      #expect(
        run.errors
          == [data, settings, table].map {
            "\($0): note: This file is no export of a blog and was skipped.\n"
          }.joined())
    }
    // What the user names is read, and what is wrong with it is said.
    #expect(await CommandRun.run("check", table).code == 2)
    #expect(await CommandRun.run("check", folder.path + "/po/a.pot").code == 1)
  }

  @Test(arguments: ["check", "stats", "extract", "export", "report"])
  func aRunThatReadsNothingFails(command: String) async throws {
    _ = try folder.folder("data")
    let data = try folder.file("data/a.json", "{\"a\": 1}")
    let report = folder.path + "/report.html"
    let run = await CommandRun.run(
      [command, folder.path + "/data"]
        + (command == "report"
          ? ["--output", report] : command == "export" ? ["--format", "po"] : []))
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("\(data): note: This file is no export of a blog and was skipped."))
    #expect(run.errors.contains(": error: Nothing was read: "))
    #expect(!FileManager.default.fileExists(atPath: report))
  }

  @Test func aFolderWithoutInputsIsSaidToBeOne() async throws {
    let empty = try folder.folder("empty")
    let run = await CommandRun.run("check", empty)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(empty): error: There is no page, export or catalog in this"))
    #expect(run.errors.contains("html, htm, xhtml, xml, atom, json, csv, xlf, xliff, po"))
  }
}
