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

  @Test func otherFilesInAFolderAreSkipped() async throws {
    let data = try folder.file("po/data.json", "{\"a\": 1}")
    let table = try folder.file("po/words.tsv", "word\tcount\nknee\t2\n")
    try folder.file("po/a.pot", "msgid \"Take 2 tablets.\"\nmsgstr \"\"\n")
    for command in ["check", "stats"] {
      let run = await CommandRun.run(command, folder.path + "/po")
      #expect(run.code == (command == "check" ? 1 : 0))
      #expect(
        run.errors
          == [data, table].map {
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
