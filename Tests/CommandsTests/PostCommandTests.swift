import Catalogs
import Foundation
import TestSupport
import Testing

@testable import Commands

private let sample =
  Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

@Suite("Commands on posts")
struct PostCommandTests {
  @Test func demoShowsPairsFindingsAndASummaryAndWritesCatalogs() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun.run("demo", "--output", folder.path + "/demo")
    #expect(run.code == 0 && run.errors.isEmpty)
    for expected in [
      "Spiervermoeidheid", ".html:15:", "[term-missing]",
      "14 units, 14 translated, 0 missing; 0 errors, 3 warnings, 1 note",
    ] {
      #expect(run.output.contains(expected), "\(expected)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/demo")
    let post = "what-can-go-wrong-with-dryneedling"
    let catalogs = CatalogFormat.all.map { $0.fileName(for: post + ".html") }
    #expect(names.sorted() == ([post + ".html"] + catalogs).sorted())
    #expect(Set(catalogs).isSuperset(of: [post + ".xlf", post + ".xliff12.xlf", post + ".po"]))
  }

  @Test func extractPrintsTheBlocksWithABlankLineBetween() async {
    let run = await CommandRun.run("extract", sample)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("What can go wrong with Dryneedling?\n\nLike mentioned in"))
    #expect(run.output.contains("\n\nSpierpijn\n\nStijfheid\n\n"))
    #expect(!run.output.contains("top of page"))
  }

  @Test func extractWritesAFilePerInput() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("kort.html", "<html><body><p>Eén alinea.</p></body></html>")
    let run = await CommandRun.run(
      "extract", page, sample, "--format", "json", "--output", folder.path + "/uit")
    #expect(run.code == 0 && run.output.isEmpty)
    let json = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/uit/kort.json"))
    let post = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let block = try #require((post["blocks"] as? [[String: Any]])?.first)
    #expect(block["text"] as? String == "Eén alinea.")
    #expect(block["lang"] as? String == "nl")
    #expect(block["offset"] as? Int == 15 && block["length"] as? Int == 12)
    #expect(
      FileManager.default.fileExists(
        atPath: folder.path + "/uit/what-can-go-wrong-with-dryneedling.json"))
  }

  @Test func alignWritesTheShapeThatScorersRead() async throws {
    let run = await CommandRun.run("align", sample, "--format", "json")
    let data = Data(run.output.utf8)
    let post = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let links = try #require(post["links"] as? [[Any]])
    #expect(links.count == 14)
    #expect(links.allSatisfy { $0.count == 4 && $0[2] as? String == "ok" })
    #expect(links.contains { ($0[1] as? [String])?.count == 2 })
  }

  @Test func alignWritesSeveralPostsAsOneDocument() async throws {
    let folder = try TemporaryFolder()
    let other = try folder.file("kort.html", "<html><body><p>Eén alinea.</p></body></html>")
    let run = await CommandRun.run("align", sample, other, "--format", "json")
    let data = Data(run.output.utf8)
    let posts = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(
      posts.map { $0["post"] as? String } == ["what-can-go-wrong-with-dryneedling", "kort"])
    let alone = await CommandRun.run("align", other, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(alone.output.utf8))
    #expect((object as? [String: Any])?["post"] as? String == "kort")
  }

  @Test func alignPrintsATable() async {
    let run = await CommandRun.run("align", sample, "--format", "tsv")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "status\tconfidence\tsource\ttarget")
    #expect(lines.contains { $0.hasPrefix("ok\t") && $0.hasSuffix("\tMuscle pain\tStijfheid") })
  }

  @Test(arguments: ["xliff", "xliff12", "po", "tsv", "tmx"])
  func exportWritesACatalogThatCheckReads(format: String) async throws {
    let folder = try TemporaryFolder()
    let export = await CommandRun.run(
      "export", sample, "--format", format, "--output", folder.path)
    #expect(export.code == 0)
    let name = try #require(try folder.names.first)
    let check = await CommandRun.run("check", folder.path + "/" + name)
    #expect(check.code == 0)
    #expect(check.output.contains("14 units, 14 translated, 0 missing; 0 errors, 3 warnings"))
    #expect(check.output.contains("\(name):"))
  }

  @Test func severalPostsDoNotGoIntoOneCatalog() async throws {
    let folder = try TemporaryFolder()
    let other = try folder.file("kort.html", "<html><body><p>Eén alinea.</p></body></html>")
    let printed = await CommandRun.run("export", sample, other, "--format", "po")
    #expect(printed.code == 2 && printed.output.isEmpty)
    #expect(printed.errors.contains("standard output: error: Several posts"))
    let file = folder.path + "/alles.po"
    let written = await CommandRun.run("export", sample, other, "--format", "po", "--output", file)
    #expect(written.code == 2 && written.errors.contains("\(file): error: Several posts"))
    #expect(try folder.names == ["kort.html"])
  }

  @Test func aMissingParagraphFailsTheCheckAndIsAnEmptyUnit() async throws {
    let folder = try TemporaryFolder()
    let whole = try String(contentsOfFile: sample, encoding: .utf8)
    let start = try #require(
      whole.range(
        of:
          "<div data-breakout=\"normal\"><p class=\"516b97 22ea1c\" dir=\"auto\" id=\"viewer-8288436\">"
      ))
    let end = try #require(whole.range(of: "</p></div>", range: start.lowerBound..<whole.endIndex))
    let page = try folder.file(
      "post.html", whole.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""))
    let check = await CommandRun.run("check", page)
    #expect(check.code == 1)
    #expect(check.output.contains("[missing-translation]"))
    #expect(check.output.contains("14 units, 13 translated, 1 missing"))
    let export = await CommandRun.run("export", page, "--format", "xliff")
    #expect(export.output.contains("state=\"initial\""))
    let zero = await CommandRun.run("check", page, "--exit-zero")
    #expect(zero.code == 0 && zero.output == check.output)
  }

  @Test func failOnAndOnlyDecideTheExitCode() async {
    let note = await CommandRun.run("check", sample, "--fail-on", "warning")
    #expect(note.code == 1)
    let numbers = await CommandRun.run(
      "check", sample, "--fail-on", "note", "--only", "numbers,inline-codes")
    #expect(numbers.code == 0)
    let unknown = await CommandRun.run("check", sample, "--only", "spelling")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("There is no check spelling. There are: missing-translation"))
  }

  @Test func theReportSpeaksDutch() async {
    let run = await CommandRun.run("check", sample, environment: ["LANG": "nl_NL.UTF-8"])
    #expect(run.output.contains("waarschuwing"))
    let english = await CommandRun.run(
      "check", sample, "--ui-language", "en", environment: ["LANG": "nl_NL.UTF-8"])
    #expect(english.output.contains("warning"))
  }

  @Test func sameInputSameOutput() async {
    let first = await CommandRun.run("check", sample, sample, "--format", "json")
    let second = await CommandRun.run("check", sample, sample, "--format", "json")
    #expect(first.output == second.output)
  }
}
