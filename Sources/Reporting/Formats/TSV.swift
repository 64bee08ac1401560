internal import Bitext

extension ReportFormat {
  /// A row of tab-separated fields per finding under a header, for spreadsheets and scripts.
  ///
  /// A tab, line break or carriage return in a field is written `\t`, `\n`, `\r`, and a backslash doubled, as
  /// in catalogs of that form. A sentence or text that begins with `=`, `+`, `-` or `@` has an apostrophe before it:
  /// spreadsheets would calculate what a page has written there.
  public static let tsv = ReportFormat("tsv") { report, interface, _, sink in
    let header = [
      "severity", "check", "type", "file", "line", "column", "unit", "message", "source", "target",
      "suggestion", "fingerprint",
    ]
    sink(row(of: header))
    for input in report.unreadInputs { sink(row(of: fields(of: input, interface))) }
    report.files.forEach { file in
      file.fingerprinted.map { row(of: fields(of: $0, $1, interface)) }.joined()
    } take: {
      sink($0)
    }
  }

  private static func row(of fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t") + "\n"
  }

  private static func fields(
    of reported: ReportedFinding, _ fingerprint: Fingerprint, _ interface: Interface
  ) -> [String] {
    let finding = reported.finding
    return [
      finding.severity.rawValue, finding.check, finding.issueType.rawValue, reported.repositoryFile,
      reported.place.map { String($0.start.line) } ?? "",
      reported.place.map { String($0.start.column) } ?? "",
      finding.unit, asText(interface.sentence(of: reported)),
      asText(reported.unit?.source.text ?? ""), asText(reported.unit?.target?.text ?? ""),
      asText(finding.suggestion ?? ""),
      fingerprint.description,
    ]
  }

  private static func fields(of input: UnreadInput, _ interface: Interface) -> [String] {
    [
      Finding.Severity.error.rawValue, UnreadInput.check, IssueType.other.rawValue, input.file,
      input.error.line.map { String($0) } ?? "", input.error.column.map { String($0) } ?? "",
      "", asText(interface.sentence(of: input)), "", "", "", input.fingerprint.description,
    ]
  }

  /// A field that no spreadsheet takes for a formula.
  private static func asText(_ field: String) -> String {
    field.utf8.first.map("=+-@".utf8.contains) == true ? "'" + field : field
  }

  private static func escaped(_ field: String) -> String {
    var bytes: [UInt8] = []
    for byte in field.utf8 {
      switch byte {
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
