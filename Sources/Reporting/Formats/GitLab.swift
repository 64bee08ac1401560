internal import Bitext

extension ReportFormat {
  /// A Code Quality report of GitLab, the part of Code Climate's format that it reads.
  public static let gitlab = ReportFormat("gitlab") { report, interface, _, sink in
    var writer = JSONWriter(sink)
    writer.begin(.array)
    for input in report.unreadInputs { writer.element(.issue(input, interface)) }
    for file in report.files {
      for (reported, fingerprint) in file.fingerprinted {
        writer.element(.issue(reported, fingerprint, interface))
      }
    }
    writer.finish()
  }
}

extension JSONValue {
  fileprivate static func issue(
    _ reported: ReportedFinding, _ known: Fingerprint, _ interface: Interface
  ) -> JSONValue {
    // GitLab shows one of two issues that have the same fingerprint, in whatever files they are.
    let fingerprint = Fingerprint(of: [known.description, reported.repositoryFile])
    let lines: JSONValue = .object([
      ("begin", .number(reported.place?.start.line ?? 1)),
      ("end", .number(reported.place?.end.line ?? 1)),
    ])
    return .object([
      ("description", .string(interface.sentence(of: reported))),
      ("check_name", .string(reported.finding.check)),
      ("fingerprint", .string(fingerprint.description)),
      ("severity", severity(reported.finding.severity)),
      ("location", .object([("path", .string(reported.path)), ("lines", lines)])),
    ])
  }

  fileprivate static func issue(_ input: UnreadInput, _ interface: Interface) -> JSONValue {
    let line = input.error.line ?? 1
    let lines: JSONValue = .object([("begin", .number(line)), ("end", .number(line))])
    return .object([
      ("description", .string(interface.sentence(of: input))),
      ("check_name", .string(UnreadInput.check)),
      ("fingerprint", .string(input.fingerprint.description)),
      // Worse than what is wrong in a text: of the texts of this file nothing is known.
      ("severity", "critical"),
      ("location", .object([("path", .string(input.path)), ("lines", lines)])),
    ])
  }

  private static func severity(_ severity: Finding.Severity) -> JSONValue {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
