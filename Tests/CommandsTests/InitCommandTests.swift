import Bitext
import Foundation
import QualityAssurance
import Testing

@testable import Commands

@Suite("init")
struct InitCommandTests {
  private func written(_ language: String) async throws -> String {
    let folder = try TemporaryFolder()
    let run = await CommandRun.run("init", "--ui-language", language, in: folder.path)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix(folder.path + "/tweetal.yml "))
    return try folder.text(of: "tweetal.yml")
  }

  /// The file with every setting in force; prose has a space after its `#`.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/^( *)#(?=[^ ])/) { $0.output.1 } }.joined(separator: "\n")
  }

  @Test(arguments: ["en", "nl"])
  func nothingIsSetInTheFile(language: String) async throws {
    let text = try await written(language)
    #expect(text.contains("\n#checks:\n") && text.contains("\n  #missing-translation:\n"))
    #expect(text.contains(language == "nl" ? "Instellingen van" : "Settings of"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 100 })
    #expect(try Configuration(yaml: Array(text.utf8), file: "tweetal.yml") == Configuration())
  }

  @Test(arguments: ["en", "nl"])
  func everySettingStandsThereWithItsDefault(language: String) async throws {
    let text = uncommented(try await written(language))
    let configuration = try Configuration(yaml: Array(text.utf8), file: "tweetal.yml")
    for parameter in Check.all.flatMap(\.parameters) {
      #expect(configuration.checks[parameter] == parameter.standard)
    }
    #expect(configuration.abbreviations == [.english: [], .dutch: []])
    let run = configuration.run
    #expect(
      run.failOn == .error && run.maxFindings == 50 && run.baseline == "tweetal-baseline.json")
    #expect(configuration.patterns.map(\.name) == ["practice-name", "no-u"])
    let names = Check.names.union([QualityAssurance.unusedSuppression])
    #expect(Set(configuration.settings.keys) == names)
    for check in Check.all {
      let setting = try #require(configuration.settings[check.name])
      #expect(setting.level?.rawValue == check.severity.rawValue)
      #expect(setting.only.isEmpty && setting.except.isEmpty)
    }
  }

  @Test func aFileThatIsThereIsNotOverwritten() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("tweetal.yml", "checks: {}\n")
    let run = await CommandRun.run("init", in: folder.path)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(
      run.errors == "\(file): error: This file is there already, and nothing was written. "
        + "Give --force to overwrite it.\n")
    #expect(try folder.text(of: "tweetal.yml") == "checks: {}\n")
    #expect(await CommandRun.run("init", "--force", in: folder.path).code == 0)
    #expect(try folder.text(of: "tweetal.yml").hasPrefix("# Settings of tweetal"))
    #expect(try folder.names == ["tweetal.yml"])
  }

  @Test func theExamplePatternsAreChecks() async throws {
    let folder = try TemporaryFolder()
    let text = uncommented(try await written("en"))
    let start = try #require(text.range(of: "\npatterns:"))
    try folder.file("tweetal.yml", String(text[start.lowerBound...]))
    let page = try folder.file(
      "a.html",
      "<html><body><p>We at Johnson Physiotherapy help your knee.</p>"
        + "<p>Wij van Fysio Jansen helpen uw knie.</p></body></html>")
    let run = await CommandRun.run("check", page, in: folder.path)
    #expect(run.code == 1, "\(run)")
    #expect(run.output.contains("error: Keep the name of the practice as it is. [practice-name]"))
    #expect(run.output.contains("warning: Say je to readers, not u. [no-u]"))
  }
}
