import Bitext
import Foundation
import Markup
import Reporting
import TestSupport
import Testing

/// The formats in XML, as the programs that take them read them.
@Suite struct XMLReportTests {
  @Test(
    .enabled(if: ExternalProgram.xmllint.isInstalled, "xmllint absent"),
    arguments: ["junit", "checkstyle"], [SampleReport.report, Report(files: [])])
  func isWellFormed(format: String, report: Report) throws {
    let bytes = Array(try Rendering.text(format, report).utf8)
    let outcome = try ExternalProgram.withFiles([(format + ".xml", bytes)]) { paths in
      try ExternalProgram.xmllint.run(["--noout", paths[0]])
    }
    #expect(outcome.status == 0 && outcome.bytes.isEmpty, "\(outcome.output)")
  }

  @Test func junitCountsWhatItHolds() throws {
    let tree = try Rendering.xml("junit")
    let suites = tree.elements(named: "testsuite")
    #expect(
      suites.map { tree.attribute("name", of: $0) } == SampleReport.report.files.map(\.name))
    for suite in suites + tree.elements(named: "testsuites") {
      let inside = (suite..<tree.subtreeEnd(of: suite)).map { tree.name(of: $0) }
      for (attribute, name) in [
        ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
      ] {
        let count = inside.count { $0 == name }
        #expect(tree.attribute(attribute, of: suite) == String(count), "\(attribute)")
      }
    }
    #expect(tree.elements(named: "testcase").count == 7)
  }

  @Test func junitFailsWarningsAndSkipsNotes() throws {
    let tree = try Rendering.xml(
      "junit", Report(files: [SampleReport.post], rules: SampleReport.report.rules))
    let outcomes = tree.elements(named: "testcase").map { test in
      (test + 1..<tree.subtreeEnd(of: test)).map { tree.name(of: $0) }
        .first { ["failure", "skipped"].contains($0) }
    }
    let names = tree.elements(named: "testcase").map { tree.attribute("name", of: $0) }
    #expect(names == ["missing-translation", "locale-format", "term-missing"])
    #expect(outcomes == ["skipped", "failure", "failure"])
  }

  @Test(arguments: [(Finding.Severity.error, [1, 2]), (.warning, [2, 1]), (.note, [3, 0])])
  func junitFailsWhatFailsTheRun(level: Finding.Severity, counts: [Int]) throws {
    var report = Report(files: [SampleReport.post], rules: SampleReport.report.rules)
    report.failLevel = level
    let tree = try Rendering.xml("junit", report)
    #expect(["failure", "skipped"].map { tree.elements(named: $0).count } == counts)
  }

  @Test func junitSumsUpSeveralFindingsOfACheck() throws {
    var file = SampleReport.post
    file.findings.append(file.findings[0])
    let tree = try Rendering.xml("junit", Report(files: [file]))
    let messages = tree.elements(named: "failure").map { tree.attribute("message", of: $0) }
    #expect(messages.contains("2 warnings"))
  }

  @Test func junitPassesNoTestOfAFileWithNothingToCheck() throws {
    let tree = try Rendering.xml(
      "junit", Report(files: [SampleReport.archived], rules: SampleReport.report.rules))
    let tests = tree.elements(named: "testcase")
    #expect(tests.map { tree.attribute("name", of: $0) } == ["nothing-to-check"])
    let skipped = try #require(tree.elements(named: "skipped").first)
    #expect(tree.attribute("message", of: skipped) == "There is no English here to check.")
    let whole = tree.elements(named: "testsuites")[0]
    #expect(["tests", "skipped"].map { tree.attribute($0, of: whole) } == ["1", "1"])
  }

  @Test func checkstyleNamesEveryFileOnce() throws {
    var archived = SampleReport.catalog
    archived.name = SampleReport.archived.name + "-2"
    let report = Report(files: SampleReport.report.files + [archived])
    let tree = try Rendering.xml("checkstyle", report)
    #expect(
      tree.elements(named: "file").map { tree.attribute("name", of: $0) } == [
        "posts/dryneedling.html", "advice.po", "blog/export 2024.xml",
      ])
    #expect(
      tree.elements(named: "error").map { tree.attribute("severity", of: $0) } == [
        "warning", "error", "info", "error", "error",
      ])
  }
}
