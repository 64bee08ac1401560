import Bitext
import Foundation
import Markup
import Reporting
import TestSupport
import Testing

/// Inputs that could not be read, as each format tells of them.
@Suite struct UnreadInputTests {
  private static let report = {
    var report = SampleReport.report
    report.unread = [
      InputError(.init("missing-file"), file: "./posts/gone, really.html"),
      InputError(
        .init("truncated-archive"), file: "blog/export 2024.xml", line: 7, column: 3),
    ]
    return report
  }()

  private static let sentences = report.unread.map {
    Interface(language: .english).text($0.message)
  }

  @Test(arguments: ReportFormat.all.map(\.name).filter { $0 != "text" })
  func everyFormatForProgramsTellsOfThem(format: String) throws {
    let text = try Rendering.text(format, Self.report)
    for sentence in Self.sentences { #expect(text.contains(sentence)) }
  }

  @Test func theTextForPeopleIsAsItWas() throws {
    #expect(try Rendering.text("text", Self.report) == Rendering.text("text"))
  }

  @Test func junitCountsAnErrorInATestOfItsOwn() throws {
    let tree = try Rendering.xml("junit", Self.report)
    let whole = try #require(tree.elements(named: "testsuites").first)
    #expect(tree.attribute("errors", of: whole) == "2")
    let suites = tree.elements(named: "testsuite")
    #expect(
      suites.prefix(3).map { tree.attribute("errors", of: $0) } == ["1", "1", "0"])
    #expect(suites.prefix(2).allSatisfy { tree.attribute("tests", of: $0) == "1" })
    let errors = tree.elements(named: "error")
    #expect(errors.map { tree.attribute("message", of: $0) } == Self.sentences)
    #expect(
      errors.map { tree.attribute("type", of: $0) } == ["missing-file", "truncated-archive"])
    let tests = tree.elements(named: "testcase").prefix(2)
    #expect(tests.map { tree.attribute("line", of: $0) } == [nil, "7"])
    #expect(
      tests.map { tree.attribute("file", of: $0) }
        == ["posts/gone, really.html", "blog/export 2024.xml"])
  }

  @Test func sarifSaysThatTheRunFailed() throws {
    let run = try Rendering.json("sarif", Self.report)["runs"][0]
    let invocation = run["invocations"][0]
    #expect(invocation["executionSuccessful"].bool == false)
    let notifications = invocation["toolExecutionNotifications"].list
    #expect(notifications.map { $0["level"].string } == ["error", "error"])
    let places = notifications.map { $0["locations"][0]["physicalLocation"] }
    #expect(
      places.map { $0["artifactLocation"]["uri"].string }
        == ["posts/gone,%20really.html", "blog/export%202024.xml"])
    #expect(places[1]["region"]["startLine"].number == 7)
    let artifacts = run["artifacts"].list
    for place in places {
      let index = try #require(place["artifactLocation"]["index"].number)
      #expect(
        artifacts[index]["location"]["uri"].string == place["artifactLocation"]["uri"].string)
    }
    let whole = try Rendering.json("sarif")["runs"][0]["invocations"][0]
    #expect(whole["executionSuccessful"].bool == true)
  }

  @Test func githubShowsThemFirstAmongTenErrors() throws {
    var report = Self.report
    let finding = report.files[1].findings[0]
    report.files[1].findings = Array(repeating: finding, count: 12)
    let lines = try Rendering.text("github", report).split(separator: "\n")
    #expect(
      lines[0]
        == "::error file=posts/gone%2C really.html,title=unreadable-input::\(Self.sentences[0])")
    #expect(
      lines[1].hasPrefix("::error file=blog/export 2024.xml,line=7,col=3,title=unreadable-input::"))
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.contains { $0.hasSuffix("ten of a kind: 5 errors.") })
  }

  @Test func checkstyleNamesTheFileOfAnExportOnce() throws {
    let tree = try Rendering.xml("checkstyle", Self.report)
    let names = tree.elements(named: "file").map { tree.attribute("name", of: $0) }
    #expect(names.count { $0 == "blog/export 2024.xml" } == 1)
    #expect(names.last == "posts/gone, really.html")
    let errors = tree.elements(named: "error")
      .filter { tree.attribute("source", of: $0) == "tweetal.unreadable-input" }
    #expect(errors.map { tree.attribute("line", of: $0) } == ["7", "1"])
  }

  @Test func gitlabAndReviewdogGetWhatTheirSchemasAllow() throws {
    let issue = try Rendering.json("gitlab", Self.report)[1]
    #expect(issue["check_name"].string == "unreadable-input")
    #expect(issue["severity"].string == "critical")
    #expect(issue["location"]["lines"]["begin"].number == 7)
    #expect(issue["fingerprint"].string.flatMap(Fingerprint.init) != nil)
    let diagnostics = try Rendering.json("rdjson", Self.report)["diagnostics"]
    #expect(diagnostics[0]["severity"].string == "ERROR")
    #expect(diagnostics[0]["location"]["range"].isAbsent)
    #expect(diagnostics[1]["location"]["range"]["start"]["line"].number == 7)
  }

  @Test func jsonHoldsThemBesideTheFindings() throws {
    let report = try Rendering.json("json", Self.report)
    let unread = report["unread"].list
    #expect(unread.map { $0["code"].string } == ["missing-file", "truncated-archive"])
    #expect(unread[0]["file"].string == "posts/gone, really.html")
    #expect(unread[0]["line"].isNull && unread[1]["column"].number == 3)
    #expect(try Rendering.json("json")["unread"].list.isEmpty)
  }

  @Test(
    .enabled(if: JSONSchemaValidator.isInstalled, "python3 with jsonschema absent"))
  func theDocumentsAreAsTheirSchemasSay() throws {
    let own = try Rendering.text("json", Self.report)
    #expect(
      try JSONSchemaValidator.problems(of: [own], schema: JSONReportTests.ownSchema).isEmpty)
    let schema = try #require(JSONReportTests.sarifSchema)
    let log = try Rendering.text("sarif", Self.report)
    #expect(try JSONSchemaValidator.problems(of: [log], schema: schema).isEmpty)
  }

  @Test(arguments: [
    (Language.english, "2 inputs could not be read, or not to the end:"),
    (.dutch, "2 bestanden konden niet worden gelezen, of niet tot het eind:"),
  ])
  func theSummaryOfTheJobListsThem(language: Language, heading: String) {
    let text = Self.report.stepSummary(interface: Interface(language: language))
    let lines = text.split(separator: "\n")
    #expect(lines[2] == heading)
    #expect(lines[3].hasPrefix("- posts/gone, really.html: "))
    #expect(lines[4].hasPrefix(#"- blog/export 2024.xml\:7\:3: "#))
  }
}
