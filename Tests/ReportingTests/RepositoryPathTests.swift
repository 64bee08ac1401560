import Bitext
import Reporting
import Testing

/// How reports name files that were found in the current folder.
@Suite struct RepositoryPathTests {
  /// Each as `check .` names it.
  private static let dotted = Report(
    files: [SampleReport.post, SampleReport.catalog, SampleReport.archived].map { file in
      var file = file
      file.name = "./" + file.name
      for index in file.catalog.units.indices {
        dot(&file.catalog.units[index].sourceRange)
        dot(&file.catalog.units[index].targetRange)
      }
      for index in file.findings.indices { dot(&file.findings[index].location) }
      return file
    }, rules: SampleReport.report.rules, toolVersion: SampleReport.report.toolVersion)

  private static func dot(_ range: inout SourceRange?) {
    if let file = range?.file { range?.file = "./" + file }
  }

  @Test(arguments: ReportFormat.all.filter { $0.name != ReportFormat.text.name })
  func formatsForProgramsLeaveTheFolderOut(format: ReportFormat) throws {
    #expect(try Rendering.text(format.name, Self.dotted) == Rendering.text(format.name))
  }

  @Test func theTextNamesFilesAsTheUserDid() throws {
    #expect(try Rendering.text("text", Self.dotted).contains("./posts/dryneedling.html:40:5:"))
  }
}
