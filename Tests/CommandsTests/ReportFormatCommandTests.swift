import Foundation
import QualityAssurance
import Reporting
import TestSupport
import Testing

@Suite("Formats of check")
struct ReportFormatCommandTests {
  private static let sample =
    Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

  @Test(arguments: ReportFormat.all.map(\.name))
  func everyFormatIsWrittenWithoutAWordBesideIt(format: String) async {
    let run = await CommandRun.run("check", Self.sample, "--format", format)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("term-missing"))
  }

  @Test func sarifHoldsTheRulesThatWereChecked() async throws {
    func rules(_ arguments: String...) async throws -> [String] {
      let run = await CommandRun.run(["check", Self.sample, "--format", "sarif"] + arguments)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let runs = (object as? [String: Any])?["runs"] as? [[String: Any]]
      let driver = (runs?.first?["tool"] as? [String: Any])?["driver"] as? [String: Any]
      #expect(driver?["semanticVersion"] is String)
      let rules = try #require(driver?["rules"] as? [[String: Any]])
      #expect(rules.allSatisfy { $0["fullDescription"] != nil })
      return rules.compactMap { $0["id"] as? String }
    }
    #expect(try await rules() == Check.all.map(\.name))
    #expect(try await rules("--only", "numbers,term-missing") == ["numbers", "term-missing"])
  }

  @Test func aPlaceIsWhereTheTextStandsInTheFile() async throws {
    let run = await CommandRun.run("check", Self.sample, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let findings = try #require((object as? [String: Any])?["findings"] as? [[String: Any]])
    let page = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.sample)))
    for finding in findings {
      let offset = try #require(finding["offset"] as? Int)
      let length = try #require(finding["length"] as? Int)
      let line = try #require(finding["line"] as? Int)
      let endLine = try #require(finding["endLine"] as? Int)
      #expect(page[offset..<offset + length].count { $0 == 0x0A } == endLine - line)
      let end = page[..<(offset + length)]
      let lineStart = end.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let column = end[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
      #expect(finding["endColumn"] as? Int == column)
    }
  }

  @Test func aFixCorrectsTheFileAndNothingElse() async throws {
    let folder = try TemporaryFolder()
    let page = """
      <html><body><article><h1>Needles</h1><p>The needle is 0.30 mm thick, really.</p>
      <p>Eén naald is echt maar 0.30 mm dik.</p>
      <p>The <b>other</b> needle is 0.25 mm thick.</p><p>De <b>andere</b> naald is 0.25 mm dik.</p>
      </article></body></html>
      """
    let path = try folder.file("a.html", page)
    let run = await CommandRun.run("check", path, "--only", "locale-format", "--format", "sarif")
    let log = try JSONDecoder().decode(SARIFFixes.self, from: Data(run.output.utf8))
    let results = log.runs[0].results
    // The other suggestion is for a text with markup in it.
    #expect(results.map { $0.fixes?.count } == [1, nil])
    let replacement = try #require(results[0].fixes?[0].artifactChanges[0].replacements[0])
    var bytes = Array(page.utf8)
    let region = replacement.deletedRegion
    bytes.replaceSubrange(
      region.byteOffset..<region.byteOffset + region.byteLength,
      with: Array(replacement.insertedContent.text.utf8))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == page.replacingOccurrences(of: "maar 0.30", with: "maar 0,30"))
  }

  private struct SARIFFixes: Decodable {
    var runs: [Run]
    struct Run: Decodable { var results: [Result] }
    struct Result: Decodable { var fixes: [Fix]? }
    struct Fix: Decodable { var artifactChanges: [Change] }
    struct Change: Decodable { var replacements: [Replacement] }
    struct Replacement: Decodable {
      var deletedRegion: Region
      var insertedContent: Content
    }
    struct Region: Decodable { var byteOffset, byteLength: Int }
    struct Content: Decodable { var text: String }
  }

  @Test func githubsFormatAddsToTheSummaryOfTheJob() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("summary.md", "# Before\n")
    let environment = ["GITHUB_STEP_SUMMARY": path]
    let run = await CommandRun.run(
      ["check", Self.sample, "--format", "github"], environment: environment)
    #expect(run.code == 0 && run.output.hasPrefix("::warning file="))
    let once = try folder.text(of: "summary.md")
    #expect(once.hasPrefix("# Before\n## Check of the translation\n\n14 units"))
    _ = await CommandRun.run(
      ["check", Self.sample, "--format", "github", "--ui-language", "nl"], environment: environment)
    let twice = try folder.text(of: "summary.md")
    #expect(twice.hasPrefix(once + "## Controle van de vertaling\n\n14 eenheden"))
    _ = await CommandRun.run(["check", Self.sample, "--format", "sarif"], environment: environment)
    #expect(try folder.text(of: "summary.md") == twice)
  }

  @Test func aSummaryThatCannotBeWrittenIsSaid() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/absent/summary.md"
    let run = await CommandRun.run(
      ["check", Self.sample, "--format", "github"], environment: ["GITHUB_STEP_SUMMARY": path])
    #expect(run.code == 2 && run.output.hasPrefix("::warning"))
    #expect(run.errors.hasPrefix("\(path): error: The file cannot be written."))
  }

  @Test(arguments: ReportFormat.all.map(\.name).filter { $0 != "text" })
  func anInputThatCannotBeReadIsInTheReport(format: String) async throws {
    let folder = try TemporaryFolder()
    let summary = try folder.file("summary.md", "")
    let missing = folder.path + "/gone.html"
    let run = await CommandRun.run(
      ["check", Self.sample, missing, "--format", format],
      environment: ["GITHUB_STEP_SUMMARY": summary])
    #expect(run.code == 2 && run.output.contains("term-missing"))
    #expect(run.output.contains("There is no such file."))
    #expect(run.errors.hasPrefix("\(missing): error: There is no such file."))
    if format == "github" {
      #expect(try folder.text(of: "summary.md").contains("1 input could not be read"))
    }
  }
}
