internal import Bitext

extension ReportFormat {
  /// Everything that is known about each finding, for programs; offsets are in UTF-8 bytes, ends exclusive.
  ///
  /// `Sources/Reporting/report.schema.json` describes it.
  /// `version` changes when a member changes its meaning or goes; new members may come at any time.
  public static let json = ReportFormat("json") { report, interface, _, sink in
    var writer = JSONWriter(sink)
    var summary = Report.Summary()
    writer.begin(.object)
    writer.member("version", .number(1))
    writer.begin(.array, as: "files")
    for file in report.files {
      summary.add(file.summary)
      writer.element(.file(file))
    }
    writer.end()
    writer.begin(.array, as: "findings")
    report.files.forEach { file in
      JSONWriter.Elements(file.fingerprinted.map { .finding($0, $1, interface) }, inside: 1)
    } take: {
      writer.elements($0)
    }
    writer.end()
    writer.begin(.array, as: "unread")
    for input in report.unreadInputs { writer.element(.unread(input, interface)) }
    writer.end()
    writer.member("summary", .summary(summary))
    writer.finish()
  }
}

extension JSONValue {
  fileprivate static func file(_ file: Report.File) -> JSONValue {
    .object([
      ("file", .string(file.name.withoutCurrentFolder)),
      ("sourceLanguage", .string(file.catalog.sourceLanguage.rawValue)),
      ("targetLanguage", .string(file.catalog.targetLanguage.rawValue)),
      ("summary", .summary(file.summary)),
    ])
  }

  fileprivate static func finding(
    _ reported: ReportedFinding, _ fingerprint: Fingerprint, _ interface: Interface
  ) -> JSONValue {
    let (finding, unit, place) = (reported.finding, reported.unit, reported.place)
    return .object([
      ("check", .string(finding.check)),
      ("type", .string(finding.issueType.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("message", .string(interface.sentence(of: reported))),
      ("unit", .string(finding.unit)),
      ("file", .string(reported.repositoryFile)),
      ("line", .optional(place?.start.line)),
      ("column", .optional(place?.start.column)),
      ("endLine", .optional(place?.end.line)),
      ("endColumn", .optional(place?.end.column)),
      ("offset", .optional(place?.offset)),
      ("length", .optional(place?.length)),
      ("source", .optional(unit?.source.text)),
      ("target", .optional(unit?.target?.text)),
      ("sourceHighlight", .range(finding.sourceHighlight)),
      ("targetHighlight", .range(finding.targetHighlight)),
      ("suggestion", .optional(finding.suggestion)),
      ("fingerprint", .string(fingerprint.description)),
    ])
  }

  fileprivate static func unread(_ input: UnreadInput, _ interface: Interface) -> JSONValue {
    .object([
      ("file", .string(input.file)),
      ("line", .optional(input.error.line)),
      ("column", .optional(input.error.column)),
      ("code", .string(input.error.code.name)),
      ("message", .string(interface.sentence(of: input))),
    ])
  }

  fileprivate static func summary(_ summary: Report.Summary) -> JSONValue {
    .object([
      ("units", .number(summary.units)),
      ("words", .number(summary.words)),
      ("translated", .number(summary.translated)),
      ("missing", .number(summary.missing)),
      ("errors", .number(summary.errors)),
      ("warnings", .number(summary.warnings)),
      ("notes", .number(summary.notes)),
    ])
  }

  fileprivate static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }

  fileprivate static func range(_ range: Range<Int>?) -> JSONValue {
    range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
  }
}
