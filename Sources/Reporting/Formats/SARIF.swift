internal import Bitext

extension ReportFormat {
  /// The Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code scanning services take.
  public static let sarif = ReportFormat("sarif") { report, interface, _, sink in
    SARIFLog(report, interface).write(to: sink)
  }
}

/// A log of one run.
private struct SARIFLog {
  private let report: Report
  private let interface: Interface
  private let rules: SARIFRules
  private let paths: [String]
  private let indexes: [String: Int]

  init(_ report: Report, _ interface: Interface) {
    self.report = report
    self.interface = interface
    let reported = ReportedPaths(of: report)
    rules = SARIFRules(of: report, reported.checks, interface)
    paths = reported.all
    indexes = Dictionary(uniqueKeysWithValues: zip(paths, paths.indices))
  }

  func write(to sink: @escaping ReportFormat.Sink) {
    var writer = JSONWriter(sink)
    writer.begin(.object)
    writer.member(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.begin(.array, as: "runs")
    writer.begin(.object)
    writeRun(&writer)
    writer.finish()
  }

  private func writeRun(_ writer: inout JSONWriter) {
    var driver: [(String, JSONValue)] = [("name", "tweetal")]
    if let version = report.toolVersion {
      driver += [("version", .string(version)), ("semanticVersion", .string(version))]
    }
    driver.append(("rules", .array(rules.values)))
    writer.member("tool", .object([("driver", .object(driver))]))
    writer.member("invocations", .array([invocation]))
    writer.member("language", .string(interface.language.rawValue))
    writer.member("columnKind", "unicodeCodePoints")
    writer.begin(.array, as: "artifacts")
    for path in paths { writer.element(.object([("location", location(of: path))])) }
    writer.end()
    writer.begin(.array, as: "results")
    for file in report.files {
      for (reported, fingerprint) in file.fingerprinted {
        writer.element(result(reported, fingerprint))
      }
    }
  }

  /// How the run went: it failed where an input could not be read, whatever was found in the others.
  private var invocation: JSONValue {
    .object([
      ("executionSuccessful", .bool(report.unread.isEmpty)),
      ("toolExecutionNotifications", .array(report.unreadInputs.map(notification))),
    ])
  }

  private func notification(_ input: UnreadInput) -> JSONValue {
    var physical = [("artifactLocation", location(of: input.path, withIndex: true))]
    if let line = input.error.line {
      var region: [(String, JSONValue)] = [("startLine", .number(line))]
      if let column = input.error.column { region.append(("startColumn", .number(column))) }
      physical.append(("region", .object(region)))
    }
    return .object([
      ("descriptor", .object([("id", .string(input.error.code.name))])),
      ("level", "error"),
      ("message", .object([("text", .string(interface.sentence(of: input)))])),
      ("locations", .array([.object([("physicalLocation", .object(physical))])])),
    ])
  }

  /// Where a file is; a relative path goes from the root of the checked-out sources.
  private func location(of path: String, withIndex: Bool = false) -> JSONValue {
    let uri = FileURI(path: path)
    var members: [(String, JSONValue)] = [("uri", .string(uri.text))]
    if uri.isRelative { members.append(("uriBaseId", "%SRCROOT%")) }
    if withIndex, let index = indexes[path] { members.append(("index", .number(index))) }
    return .object(members)
  }

  private func result(_ reported: ReportedFinding, _ fingerprint: Fingerprint) -> JSONValue {
    let finding = reported.finding
    var members: [(String, JSONValue)] = [("ruleId", .string(finding.check))]
    if let index = rules.index(of: finding.check) { members.append(("ruleIndex", .number(index))) }
    members += [
      ("level", .string(finding.severity.rawValue)),
      ("message", .object([("text", .string(interface.sentence(of: reported)))])),
      ("locations", .array([place(of: reported)])),
      (
        "partialFingerprints",
        .object([("tweetalFinding/v1", .string(fingerprint.description))])
      ),
    ]
    if let source = reported.sourcePlace {
      members.append(("relatedLocations", .array([english(at: source)])))
    }
    if let replacement = reported.replacement {
      members.append(("fixes", .array([fix(replacement, in: reported)])))
    }
    members.append(("properties", properties(of: reported)))
    return .object(members)
  }

  private func place(of reported: ReportedFinding) -> JSONValue {
    var physical = [("artifactLocation", location(of: reported.path, withIndex: true))]
    if let place = reported.place {
      let region = region(
        place.start, place.end, offset: place.offset, length: place.length,
        rendered: reported.excerptAtPlace)
      physical.append(("region", region))
    }
    let unit: [(String, JSONValue)] = [
      ("name", .string(reported.finding.unit)), ("kind", "resource"),
    ]
    return .object([
      ("physicalLocation", .object(physical)),
      ("logicalLocations", .array([.object(unit)])),
    ])
  }

  /// The place of the English that the Dutch should say.
  private func english(at place: SourceRange) -> JSONValue {
    let region = region(place.start, place.end, offset: place.offset, length: place.length)
    let file = location(of: PostName.path(of: place.file.withoutCurrentFolder), withIndex: true)
    return .object([
      ("id", .number(1)),
      ("physicalLocation", .object([("artifactLocation", file), ("region", region)])),
      ("message", .object([("text", .string(interface.text("report.source")))])),
    ])
  }

  private func region(
    _ start: SourcePosition, _ end: SourcePosition, offset: Int, length: Int,
    rendered: String? = nil
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
      ("byteOffset", .number(offset)), ("byteLength", .number(length)),
    ]
    // The text as people read it, without the markup that the file has there (§3.3.4).
    if let rendered {
      let text: JSONValue = .object([("text", .string(rendered))])
      members.append(("snippet", .object([("rendered", text)])))
    }
    return .object(members)
  }

  private func fix(_ replacement: Replacement, in reported: ReportedFinding) -> JSONValue {
    let deleted = region(
      replacement.start, replacement.end, offset: replacement.offset, length: replacement.length)
    let change: JSONValue = .object([
      ("artifactLocation", location(of: reported.path, withIndex: true)),
      (
        "replacements",
        .array([
          .object([
            ("deletedRegion", deleted),
            ("insertedContent", .object([("text", .string(replacement.text))])),
          ])
        ])
      ),
    ])
    let description = interface.text("report.suggestion", replacement.text)
    return .object([
      ("description", .object([("text", .string(description))])),
      ("artifactChanges", .array([change])),
    ])
  }

  private func properties(of reported: ReportedFinding) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("locQualityIssueType", .string(reported.finding.issueType.rawValue))
    ]
    if let source = reported.sourceExcerpt { members.append(("source", .string(source))) }
    if let target = reported.targetExcerpt { members.append(("target", .string(target))) }
    if let suggestion = reported.finding.suggestion {
      members.append(("suggestion", .string(suggestion)))
    }
    return .object(members)
  }
}

extension ReportedFinding {
  /// The text that stands at ``place``: the target where that is the unit's, else the source.
  fileprivate var excerptAtPlace: String? {
    guard let unit, let place else { return nil }
    return place == unit.targetRange ? targetExcerpt : sourceExcerpt
  }

  fileprivate var sourceExcerpt: String? {
    unit.map { Self.excerpt($0.source.text, finding.sourceHighlight) }
  }

  fileprivate var targetExcerpt: String? {
    unit?.target.map { Self.excerpt($0.text, finding.targetHighlight) }
  }

  /// A text, or of a long one what is around the highlight: with a thousand findings in one paragraph, a log would
  /// hold it a thousand times, and code scanning services refuse large files.
  private static func excerpt(_ text: String, _ highlight: Range<Int>?) -> String {
    let limit = 400
    return text.utf8.count <= limit
      ? text : Excerpt(text, highlight: highlight, width: limit).line
  }
}

/// The rules of a run: those of the report, then those that only a finding names.
private struct SARIFRules {
  let values: [JSONValue]
  private let indexes: [String: Int]

  init(of report: Report, _ found: [String], _ interface: Interface) {
    var values: [JSONValue] = []
    var indexes: [String: Int] = [:]
    for rule in report.rules where indexes[rule.name] == nil {
      indexes[rule.name] = values.count
      values.append(Self.descriptor(of: rule, interface))
    }
    for check in found where indexes[check] == nil {
      indexes[check] = values.count
      values.append(.object([("id", .string(check))]))
    }
    self.values = values
    self.indexes = indexes
  }

  func index(of check: String) -> Int? { indexes[check] }

  private static func descriptor(of rule: Report.Rule, _ interface: Interface) -> JSONValue {
    let summary = interface.text(rule.summary)
    let explanation = interface.text(rule.explanation)
    let markdown = "**\(escapedMarkdown(summary))**\n\n\(escapedMarkdown(explanation))"
    return .object([
      ("id", .string(rule.name)),
      ("shortDescription", .object([("text", .string(summary))])),
      ("fullDescription", .object([("text", .string(explanation))])),
      (
        "help",
        .object([
          ("text", .string(summary + "\n\n" + explanation)), ("markdown", .string(markdown)),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
      (
        "properties",
        .object([
          ("locQualityIssueType", .string(rule.issueType.rawValue)),
          ("tags", .array([.string(rule.issueType.rawValue)])),
        ])
      ),
    ])
  }
}
