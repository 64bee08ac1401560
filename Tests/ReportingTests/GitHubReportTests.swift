import Bitext
import Reporting
import TestSupport
import Testing

@Suite struct GitHubReportTests {
  private func report(
    _ severities: [Finding.Severity], file: String = "a.html", argument: String = "<br>"
  ) -> Report {
    let findings = severities.map { severity in
      Finding(
        check: "inline-codes", issueType: .markup, severity: severity,
        message: Message("finding.inline-codes.missing", argument), unit: "a-1",
        location: SourceRange(file: file, offset: 5, length: 3, line: 2, column: 6))
    }
    return Report(files: [
      Report.File(name: file, catalog: Catalog(original: file, units: []), findings: findings)
    ])
  }

  @Test func escapesWhatCommandsAreMadeOf() throws {
    let text = try Rendering.text(
      "github", report([.error], file: "a,b:100%.html", argument: "50%\r\n::error::x, y"))
    let line = try #require(text.split(separator: "\n").first)
    #expect(line.hasPrefix("::error file=a%2Cb%3A100%25.html,line=2,endLine=2,col=6,endColumn=8,"))
    #expect(line.contains(",title=inline-codes::"))
    #expect(line.contains("50%25%0D%0A::error::x, y"))
  }

  @Test func leavesColumnsOutWhereAPlaceHasSeveralLines() throws {
    var report = report([.note])
    report.files[0].findings[0].location?.end.line = 4
    let text = try Rendering.text("github", report)
    #expect(text.hasPrefix("::notice file=a.html,line=2,endLine=4,title=inline-codes::"))
  }

  @Test func showsTenOfAKindWithTheWorstFirst() throws {
    let severities = Array(repeating: Finding.Severity.note, count: 11)
    let text = try Rendering.text(
      "github", report(severities + [.warning] + Array(severities[1...]) + [.error]))
    let lines = text.split(separator: "\n")
    let kinds = lines.compactMap { $0.hasPrefix("::") ? $0.dropFirst(2).prefix { $0 != " " } : nil }
    #expect(kinds == ["error", "warning"] + Array(repeating: "notice", count: 10))
    #expect(
      lines.dropFirst(12).map(String.init) == [
        "Not shown beside the lines, because GitHub shows ten of a kind: 11 notes.",
        "0 units, 0 translated, 0 missing; 1 error, 1 warning, 21 notes",
      ])
  }

  // MARK: The summary of the job

  @Test(arguments: [Language.english, .dutch])
  func theSummaryIsAsInTheGoldenFile(language: Language) throws {
    let text = SampleReport.report.stepSummary(interface: Interface(language: language))
    try GoldenFile("summary.\(language.rawValue).md").expect(text)
  }

  @Test func theSummaryCountsWhatItLeavesOut() {
    let interface = Interface(language: .english)
    let text = report([.note, .error, .note, .warning]).stepSummary(interface: interface, limit: 2)
    #expect(text.hasSuffix("\n\nNot in the table: 2 notes.\n"))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("| error") }.count == 1)
    #expect(Report(files: []).stepSummary(interface: interface).split(separator: "\n").count == 2)
  }

  @Test func theSummaryHoldsNoMarkupOfTexts() throws {
    let text = report([.error], argument: "<b>|`*_[x](y)\n@z\\").stepSummary(
      interface: Interface(language: .english))
    let row = try #require(text.split(separator: "\n").last)
    #expect(row.contains(#"&lt;b\>\|\`\*\_\[x\](y) \@z\\"#))
    #expect(row.replacing(#"\|"#, with: "").count { $0 == "|" } == 4)
  }
}
