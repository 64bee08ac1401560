import Bitext
import Foundation
import Reporting
import TestSupport
import Testing

/// The formats in JSON, as the programs that take them read them.
@Suite struct JSONReportTests {
  static let sarifSchema = SharedData.path("schemas/sarif/sarif-schema-2.1.0.json")
  static let ownSchema = Checkout.folder + "/Sources/Reporting/report.schema.json"

  private func inBothLanguages(_ format: String) throws -> [String] {
    try [Language.english, .dutch].map {
      try Rendering.text(format, SampleReport.report, Interface(language: $0))
    } + [Rendering.text(format, Report(files: []))]
  }

  // MARK: Schemas

  @Test(.enabled(if: JSONSchemaValidator.isInstalled, "python3 with jsonschema absent"))
  func jsonIsAsItsSchemaSays() throws {
    let documents = try inBothLanguages("json")
    #expect(try JSONSchemaValidator.problems(of: documents, schema: Self.ownSchema).isEmpty)
  }

  @Test(
    .enabled(if: JSONSchemaValidator.isInstalled, "python3 with jsonschema absent"),
    arguments: [
      (#""version": 1,"#, #""version": 2,"#), (#""check": "locale-format","#, ""),
      (#""type": "omission""#, #""type": "forgotten""#), (#""line": 40"#, #""line": 0"#),
      (#""fingerprint": ""#, #""fingerprint": "x"#),
    ])
  func theSchemaRefusesOtherDocuments(part: String, other: String) throws {
    let text = try Rendering.text("json")
    let changed = text.replacingOccurrences(of: part, with: other)
    #expect(changed != text)
    #expect(try !JSONSchemaValidator.problems(of: [changed], schema: Self.ownSchema).isEmpty)
  }

  /// Runs without any other program, so that no member is added without a word about it.
  @Test func theSchemaDescribesEveryMember() throws {
    let bytes = Data(try Checkout.bytes(of: "Sources/Reporting/report.schema.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let definitions = try #require(object["$defs"] as? [String: [String: Any]])
    var sample = SampleReport.report
    sample.unread = [InputError(.init("missing-file"), file: "gone.html")]
    let text = Data(try Rendering.text("json", sample).utf8)
    let report = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    func members(_ name: String) -> [String]? {
      (report[name] as? [[String: Any]])?.first?.keys.sorted()
    }
    func described(_ schema: [String: Any]?) -> [String]? {
      (schema?["properties"] as? [String: Any])?.keys.sorted()
    }
    #expect(report.keys.sorted() == described(object))
    #expect(members("files") == described(definitions["file"]))
    #expect(members("findings") == described(definitions["finding"]))
    #expect(members("unread") == described(definitions["unread"]))
    #expect(
      (report["summary"] as? [String: Any])?.keys.sorted() == described(definitions["summary"]))
    for schema in [object] + definitions.values {
      #expect((schema["required"] as? [String])?.sorted() == described(schema))
    }
    let finding = definitions["finding"]?["properties"] as? [String: [String: Any]]
    #expect(finding?["type"]?["enum"] as? [String] == IssueType.allCases.map(\.rawValue))
  }

  @Test(
    .enabled(
      if: sarifSchema != nil && JSONSchemaValidator.isInstalled,
      "the SARIF schema, or python3 with jsonschema, absent"))
  func sarifIsAsItsSchemaSays() throws {
    let schema = try #require(Self.sarifSchema)
    let documents = try inBothLanguages("sarif")
    #expect(try JSONSchemaValidator.problems(of: documents, schema: schema).isEmpty)
    let broken = documents[0].replacingOccurrences(of: "\"ruleId\"", with: "\"rule_id\"")
    #expect(try !JSONSchemaValidator.problems(of: [broken], schema: schema).isEmpty)
  }

  // MARK: SARIF

  @Test func sarifResultsNameTheirRules() throws {
    let run = try Rendering.json("sarif")["runs"][0]
    let rules = run["tool"]["driver"]["rules"].list
    #expect(run["results"].list.count == 4)
    for result in run["results"].list {
      let index = try #require(result["ruleIndex"].number)
      #expect(rules[index]["id"].string == result["ruleId"].string)
    }
    #expect(rules[0]["defaultConfiguration"]["level"].string == "error")
    #expect(rules[0]["properties"]["locQualityIssueType"].string == "omission")
    #expect(rules.count == 4)
  }

  @Test(arguments: [
    ("posts/a b.html", "posts/a%20b.html", true), ("./een/pijn.html", "een/pijn.html", true),
    ("/srv/été#1?.html", "file:///srv/%C3%A9t%C3%A9%231%3F.html", false),
    ("a:b.html", "./a:b.html", true), ("x/a:b.html", "x/a:b.html", true),
    ("100%.html", "100%25.html", true), ("export.xml#neck-pain", "export.xml", true),
  ])
  func sarifNamesFilesByURI(name: String, uri: String, isRelative: Bool) throws {
    var file = SampleReport.catalog
    file.name = name
    let run = try Rendering.json("sarif", Report(files: [file]))["runs"][0]
    for location in [
      run["artifacts"][0]["location"],
      run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"],
    ] {
      #expect(location["uri"].string == uri)
      #expect(location["uriBaseId"].string == (isRelative ? "%SRCROOT%" : nil))
    }
  }

  @Test func sarifHoldsOfALongTextWhatIsAroundTheHighlight() throws {
    var report = Report(files: [SampleReport.post])
    let long = String(repeating: "lang ", count: 4000)
    report.files[0].catalog.units[1].target?.text = long + "0.30 mm " + long
    report.files[0].findings[1].targetHighlight = long.utf8.count..<long.utf8.count + 4
    let result = try Rendering.json("sarif", report)["runs"][0]["results"][1]
    let region = result["locations"][0]["physicalLocation"]["region"]
    for text in [result["properties"]["target"], region["snippet"]["rendered"]["text"]] {
      let excerpt = try #require(text.string)
      #expect(excerpt.contains("lang 0.30 mm lang") && excerpt.hasPrefix("…lang"))
      #expect(excerpt.count <= 400)
    }
    #expect(region["byteLength"].number == SampleReport.post.findings[1].location?.length)
    // Shorter ones are as they are, line breaks too.
    report.files[0].catalog.units[1].target?.text = "Een\nnaald"
    let short = try Rendering.json("sarif", report)["runs"][0]["results"][1]
    #expect(short["properties"]["target"].string == "Een\nnaald")
  }

  // MARK: reviewdog and GitLab

  @Test func rdjsonCountsBytesAndExcludesTheEnd() throws {
    var report = SampleReport.report
    report.files[0].findings[0].location?.start = SourcePosition(line: 3, column: 4, byteColumn: 6)
    report.files[0].findings[0].location?.end = SourcePosition(line: 5, column: 2, byteColumn: 3)
    let diagnostics = try Rendering.json("rdjson", report)["diagnostics"].list
    let range = diagnostics[0]["location"]["range"]
    #expect(range["start"]["line"].number == 3 && range["start"]["column"].number == 6)
    #expect(range["end"]["line"].number == 5 && range["end"]["column"].number == 3)
    #expect(diagnostics.map { $0["severity"].string } == ["WARNING", "ERROR", "INFO", "ERROR"])
    #expect(diagnostics[3]["location"]["range"].isAbsent)
  }

  @Test func gitlabFingerprintsDifferFromFileToFile() throws {
    var other = SampleReport.post
    other.name = "blog/dryneedling.html"
    for index in other.findings.indices { other.findings[index].location?.file = other.name }
    #expect(other.fingerprints == SampleReport.post.fingerprints)
    let issues = try Rendering.json("gitlab", Report(files: [SampleReport.post, other])).list
    #expect(Set(issues.compactMap { $0["fingerprint"].string }).count == 6)
    #expect(issues.map { $0["severity"].string }.prefix(3) == ["minor", "major", "info"])
  }
}
