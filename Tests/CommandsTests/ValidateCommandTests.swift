import Foundation
import Testing

@Suite("validate")
struct ValidateCommandTests {
  private let folder: TemporaryFolder
  private let good: String
  private let bad: String

  init() throws {
    folder = try TemporaryFolder()
    good = try folder.file("goed.po", Self.po("b"))
    bad = try folder.file(
      "fout.xlf",
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en">
        <file id="f1">
          <unit id="u1">
            <segment state="done"><source>Text</source><target>Tekst</target></segment>
          </unit>
        </file>
      </xliff>
      """)
  }

  private static func po(_ translation: String) -> String {
    """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    msgid "a"
    msgstr "\(translation)"

    """
  }

  @Test func validFilesAreCounted() async {
    let run = await CommandRun.run("validate", good)
    #expect(run.code == 0)
    #expect(run.output == "1 file, 1 valid; 0 errors, 0 warnings\n")
    #expect(run.errors.isEmpty)
  }

  @Test func everyViolationHasItsPlaceAndClause() async {
    let run = await CommandRun.run("validate", good, bad)
    #expect(run.code == 1)
    #expect(
      run.output == """
        \(bad):1:1: error: There are targets, so <xliff> must name their language with trgLang. \
        [XLIFF 2.1 §4.2.2.1 xliff]
        \(bad):4:23: error: state=“done” is not allowed on <segment>; allowed: initial, translated, \
        reviewed, final. [XLIFF 2.1 §4.3.1.31 state]
        2 files, 1 valid; 2 errors, 0 warnings

        """)
  }

  @Test func speaksDutch() async {
    let run = await CommandRun.run("validate", bad, "--ui-language", "nl")
    #expect(
      run.output.hasPrefix(
        "\(bad):1:1: fout: Er zijn vertalingen, dus <xliff> moet hun taal noemen met trgLang."))
    #expect(run.output.hasSuffix("1 bestand, 0 geldig; 2 fouten, 0 waarschuwingen\n"))
  }

  @Test func foldersAndPatternsAreLookedThrough() async throws {
    try folder.file("leesmij.txt", "niets")
    for argument in [folder.path, folder.path + "/*.*o", folder.path + "/*.[px][ol]*"] {
      let run = await CommandRun.run("validate", argument)
      let isWhole = !argument.hasSuffix("o")
      #expect(run.code == (isWhole ? 1 : 0), "\(argument): \(run)")
      #expect(run.output.contains(isWhole ? "2 files" : "1 file"), "\(argument): \(run)")
    }
  }

  @Test func standardInputIsRecognizedByItsContent() async {
    let run = await CommandRun.run("validate", "-", input: Self.po("b\\n"))
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("standard input:") || run.output.contains("files"), "\(run)")
    #expect(!run.output.contains("msgstr"))
  }

  @Test func jsonHoldsRuleClauseAndPlace() async throws {
    let run = await CommandRun.run("validate", good, bad, "--format", "json")
    #expect(run.code == 1)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    #expect(files.map { $0["valid"] as? Bool } == [true, false])
    #expect(files.map { $0["format"] as? String } == ["po", "xliff"])
    let violations = try #require(files[1]["violations"] as? [[String: Any]])
    #expect(
      violations.map { $0["rule"] as? String } == ["target-language-missing", "attribute-value"])
    #expect(violations[1]["clause"] as? String == "XLIFF 2.1 §4.3.1.31 state")
    #expect(violations[1]["line"] as? Int == 4 && violations[1]["column"] as? Int == 23)
    #expect(violations[1]["severity"] as? String == "error")
  }

  @Test(arguments: ["sarif", "junit", "github", "gitlab", "rdjson", "checkstyle", "tsv"])
  func otherProgramsAreTold(format: String) async {
    let run = await CommandRun.run("validate", bad, "--format", format)
    #expect(run.code == 1)
    #expect(run.output.contains("attribute-value") && run.output.contains("fout.xlf"), "\(run)")
  }

  // MARK: What cannot be read

  @Test func aMissingFileDoesNotKeepOthersFromBeingChecked() async {
    let missing = folder.path + "/weg.po"
    let run = await CommandRun.run("validate", missing, good)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(missing): error: There is no such file."))
    #expect(run.output == "1 file, 1 valid; 0 errors, 0 warnings\n")
  }

  @Test func whatIsNoCatalogIsSaidToBeNone() async throws {
    let file = try folder.file("tekst.txt", "niets")
    let run = await CommandRun.run("validate", file)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(file): error: It cannot be told which format"))
    #expect(run.errors.contains(".xlf") && run.output.isEmpty)
  }

  @Test func aFolderWithoutCatalogs() async throws {
    let empty = try folder.folder("leeg")
    let run = await CommandRun.run("validate", empty)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(empty): error: There is no catalog in this folder (xlf, "))
    let list = run.errors.split(separator: "(")[1].split(separator: ")")[0].split(separator: ", ")
    #expect(Set(list).count == list.count && !list.contains("md"), "\(list)")
  }

  @Test func brokenXMLIsAViolation() async throws {
    let file = try folder.file("kapot.xlf", "<xliff version=\"2.1\"><file></xliff>")
    let run = await CommandRun.run("validate", file)
    #expect(run.code == 1)
    #expect(run.output.contains("kapot.xlf:1:") && run.output.contains("[XML 1.0]"))
  }

  /// A terminal obeys control characters, and a CI system what a line begins with.
  @Test func whatAFileHoldsIsPrintedOnOneLine() async throws {
    let file = try folder.file(
      "macht.xlf",
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"a&#10;::error::b\" srcLang=\"en\"/>"
    )
    let run = await CommandRun.run("validate", file)
    #expect(run.code == 1)
    #expect(!run.output.contains("\n::"))
  }
}
