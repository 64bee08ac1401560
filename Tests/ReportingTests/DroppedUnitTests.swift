import Bitext
import Reporting
import Testing

@Suite struct DroppedUnitTests {
  @Test(arguments: ReportFormat.all)
  func aReportNeedsOnlyUnitsWithFindings(format: ReportFormat) {
    var report = SampleReport.report
    for index in report.files.indices { report.files[index].dropUnitsWithoutFindings() }
    #expect(report.summary == SampleReport.report.summary)
    let interface = Interface(language: .english)
    #expect(
      format.render(report, interface: interface)
        == format.render(SampleReport.report, interface: interface))
  }

  @Test func unitsWithoutFindingsAreDropped() {
    let units = ["a", "b", "c"].map { TranslationUnit(id: $0, source: InlineText("One two")) }
    var finding = SampleReport.post.findings[0]
    finding.unit = "b"
    var file = Report.File(
      name: "p.html", catalog: Catalog(original: "p.html", units: units), findings: [finding])
    file.dropUnitsWithoutFindings()
    #expect(file.catalog.units.map(\.id) == ["b"])
    #expect(file.summary.units == 3)
    #expect(file.summary.words == 6)
  }
}
