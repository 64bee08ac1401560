import Bitext
import Foundation
import Markup
import Reporting
import TestSupport
import Testing

/// Whatever texts hold, programs read it back from every format.
@Suite struct OddTextTests {
  private static let pieces = [
    "a", "é", "🦵🏽", "\t", "\n", "\r", "\r\n", "\u{2028}", "\u{85}", "\u{0}", "\u{1B}[31m",
    "\u{FFFE}",
    "\u{FFFF}", "]]>", "<![CDATA[", "<", ">", "&", "&amp;", "\"", "'", "\\", "\\n", "%", "%0A", ":",
    "::", ",", "|", "`", " ", "  ", "\u{7F}", "\u{200D}", "\u{202E}", "#", "/", "{", "=",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...12, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static func report(seed: UInt64) -> Report {
    var generator = SeededGenerator(seed: seed)
    let name = text(&generator)
    let units = (0..<4).map { index in
      TranslationUnit(
        id: "\(index)" + text(&generator), source: InlineText(text(&generator)),
        target: InlineText(text(&generator)))
    }
    let findings = units.map { unit in
      var message = Message("finding.inline-codes.missing")
      message.arguments = [text(&generator)]
      return Finding(
        check: text(&generator), issueType: .markup,
        severity: Finding.Severity.allCases.randomElement(using: &generator) ?? .note,
        message: message, unit: unit.id, sourceHighlight: 0..<1, suggestion: text(&generator))
    }
    return Report(files: [
      Report.File(
        name: name, catalog: Catalog(original: name, units: units), findings: findings)
    ])
  }

  private func sentence(_ finding: Finding) -> String {
    Interface(language: .english).text(finding.message)
  }

  private static let seeds = 0..<60 as Range<UInt64>

  @Test(arguments: seeds) func fromJSON(seed: UInt64) throws {
    let file = Self.report(seed: seed).files[0]
    let own = try Rendering.json("json", Report(files: [file]))
    #expect(
      own["findings"].list.map { $0["source"].string } == file.catalog.units.map(\.source.text))
    #expect(own["findings"].list.map { $0["unit"].string } == file.findings.map(\.unit))
    let run = try Rendering.json("sarif", Report(files: [file]))["runs"][0]
    let messages = run["results"].list.map { $0["message"]["text"].string }
    #expect(messages == file.findings.map(sentence))
    let location = run["artifacts"][0]["location"]
    let uri = try #require(location["uri"].string)
    #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let path = uri.removingPercentEncoding
    let isRelative = location["uriBaseId"].string != nil
    let names = [file.name, "./" + file.name, String(file.name.dropFirst(isRelative ? 2 : 0))]
    #expect(names.contains(isRelative ? path ?? "" : String((path ?? "").dropFirst(7))))
    let diagnostics = try Rendering.json("rdjson", Report(files: [file]))["diagnostics"].list
    #expect(diagnostics.map { $0["message"].string } == file.findings.map(sentence))
    #expect(diagnostics.allSatisfy { $0["location"]["path"].string == file.name })
    let issues = try Rendering.json("gitlab", Report(files: [file])).list
    #expect(issues.map { $0["check_name"].string } == file.findings.map(\.check))
    #expect(Set(issues.compactMap { $0["fingerprint"].string }).count == file.findings.count)
  }

  @Test(arguments: seeds) func fromXML(seed: UInt64) throws {
    let file = Self.report(seed: seed).files[0]
    let checkstyle = try Rendering.xml("checkstyle", Report(files: [file]))
    let messages = checkstyle.elements(named: "error")
      .compactMap { checkstyle.attribute("message", of: $0) }
    #expect(messages == file.findings.map { Self.inXML(sentence($0)) })
    let junit = try Rendering.xml("junit", Report(files: [file]))
    let names = junit.elements(named: "testcase").compactMap { junit.attribute("name", of: $0) }
    #expect(names.sorted() == Set(file.findings.map(\.check)).map(Self.inXML).sorted())
    let text = junit.text(of: 0)
    for finding in file.findings { #expect(text.contains(Self.inXML(sentence(finding)))) }
  }

  /// A text with a mark in the place of what XML cannot hold.
  private static func inXML(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(XMLWriter.allows(scalar) ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  @Test(arguments: seeds) func fromGitHubsCommands(seed: UInt64) throws {
    let file = Self.report(seed: seed).files[0]
    let text = try Rendering.text("github", Report(files: [file]))
    // The runner's lines end with LF, CR or both.
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
    #expect(lines.count == file.findings.count + 1)
    var messages: [String] = []
    for line in lines.dropLast() {
      let match = try #require(
        line.wholeMatch(
          of: /(?s)::[a-z]+ file=([^,:]*),title=([^,:]*)::(.*)/.matchingSemantics(.unicodeScalar)))
      #expect(Self.unescaped(match.1) == file.name)
      #expect(file.findings.map(\.check).contains(Self.unescaped(match.2)))
      messages.append(Self.unescaped(match.3))
    }
    for finding in file.findings {
      #expect(messages.contains { Array($0.utf8).starts(with: Array(sentence(finding).utf8)) })
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    [("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
      .reduce(String(text)) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal) }
  }

  @Test(arguments: seeds) func fromTSV(seed: UInt64) throws {
    let file = Self.report(seed: seed).files[0]
    let text = try Rendering.text("tsv", Report(files: [file]))
    let rows = text.utf8.split(separator: 0x0A).map { row in
      row.split(separator: 0x09, omittingEmptySubsequences: false).map(Self.unescaped(field:))
    }
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let unit = try #require(rows[0].firstIndex(of: "unit"))
    #expect(rows.dropFirst().map { $0[unit] } == file.findings.map(\.unit))
    #expect(rows.dropFirst().map { $0[unit + 1] } == file.findings.map(sentence))
    let texts = file.catalog.units.map(\.source.text)
    #expect(rows.dropFirst().map { $0[unit + 2] } == texts.map(Self.asText))
    let suggestions = file.findings.compactMap(\.suggestion).map(Self.asText)
    #expect(rows.dropFirst().map { $0[unit + 4] } == suggestions)
  }

  /// A text as a spreadsheet shows it and does not calculate it.
  private static func asText(_ text: String) -> String {
    text.unicodeScalars.first == "=" ? "'" + text : text
  }

  @Test(arguments: ["=1+2", "+31", "-1", "@a"]) func inTSVIsNoFormula(text: String) throws {
    var file = Self.report(seed: 1).files[0]
    file.catalog.units[0].source.text = text
    file.catalog.units[0].target?.text = text
    file.findings[0].suggestion = text
    let rows = try Rendering.text("tsv", Report(files: [file])).utf8.split(separator: 0x0A)
    let fields = rows[1].split(separator: 0x09, omittingEmptySubsequences: false)
    let expected = Array(repeating: "'" + text, count: 3)
    #expect(fields.suffix(4).dropLast().map { Self.unescaped(field: $0) } == expected)
  }

  @Test(arguments: seeds) func forPeople(seed: UInt64) throws {
    let report = Self.report(seed: seed)
    let interface = Interface(language: .english)
    let summary = report.stepSummary(interface: interface)
    let rows = summary.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
      .filter { $0.hasPrefix("|") }
    #expect(rows.count == report.files[0].findings.count + 2)
    for row in rows {
      var bars = 0
      var isEscaped = false
      for byte in row.utf8 {
        if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
      #expect(bars == 4)
    }
    let sentences = try Rendering.text("text", report).split(separator: "\n")
    #expect(sentences.count >= 2 * report.files[0].findings.count + 1)
  }

  private static func unescaped(field: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = Array(field)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      default: bytes.append(UInt8(ascii: "\\"))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
