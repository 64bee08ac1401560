import Bitext
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct ReportFormatTests {
  static let languages = [Language.english, .dutch]

  @Test(arguments: ReportFormat.all, languages)
  func writesTheSampleAsInTheGoldenFile(format: ReportFormat, language: Language) throws {
    let text = format.render(SampleReport.report, interface: Interface(language: language))
    try GoldenFile("report.\(language.rawValue).\(format.name)").expect(text)
  }

  @Test func coloursTheTextOnlyWhenAsked() throws {
    let format = try #require(ReportFormat.all.first { $0.name == "text" })
    let interface = Interface(language: .english)
    let plain = format.render(SampleReport.report, interface: interface)
    let coloured = format.render(
      SampleReport.report, interface: interface, style: Style(colour: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
    let code = "\u{1B}\\[[0-9;]*m"
    #expect(coloured.replacingOccurrences(of: code, with: "", options: .regularExpression) == plain)
  }

  @Test func theTextTellsATerminalNothing() throws {
    var report = SampleReport.report
    report.files[0].findings[0].message.arguments[0] = "\u{1B}[2J\u{7}\nMuscle"
    report.files[0].findings[0].suggestion = "\u{1B}[2Jspierpijn"
    report.files[0].catalog.units[0].source.text = "\u{1B}[2JMuscle"
    report.files[0].findings[0].location?.file = "a\n::error::pwned\u{1B}[2J.html"
    report.files[0].findings[0].check = "a\n::error::b"
    let text = try Rendering.text("text", report)
    #expect(text.contains("“ [2J  Muscle”"))
    #expect(text.contains("\na ::error::pwned [2J.html:40:5: warning: "))
    #expect(text.contains("[a ::error::b]") && !text.contains("\n::"))
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test(arguments: ReportFormat.all)
  func anEmptyReportEndsWithALineBreak(format: ReportFormat) {
    let text = format.render(Report(files: []), interface: Interface(language: .english))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test(arguments: ReportFormat.all, languages)
  func hasASummaryInBothLanguages(format: ReportFormat, language: Language) {
    #expect(Interface(language: language).holds(format.summary.key))
  }

  @Test func theListIsTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder + "/Sources/Reporting/Formats")
    let names = files.map { $0.replacingOccurrences(of: ".swift", with: "").lowercased() }
    #expect(names.sorted() == ReportFormat.all.map(\.name).sorted())
  }

  @Test func jsonIsReadBackAsItWasMeant() throws {
    let format = try #require(ReportFormat.all.first { $0.name == "json" })
    let text = format.render(SampleReport.report, interface: Interface(language: .english))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let json = try #require(object as? [String: Any])
    let findings = try #require(json["findings"] as? [[String: Any]])
    let expected = SampleReport.report.files.flatMap(\.findings).map(\.check)
    #expect(findings.compactMap { $0["check"] as? String } == expected)
    #expect(findings.last?["source"] as? String == "Say \"no\"\\never.")
    #expect(findings.last?["target"] as? String == "Zeg nooit.\tNee.")
    #expect(findings.last?["line"] is NSNull)
  }

  @Test func countsUnitsWordsAndFindings() {
    let summary = SampleReport.report.summary
    #expect(summary.units == 5)
    #expect(summary.translated == 4)
    #expect(summary.missing == 1)
    #expect(summary.words == 2 + 32 + 4 + 2 + 3)
    #expect(summary.errors == 2)
    #expect(summary.warnings == 1)
    #expect(summary.notes == 1)
  }
}
