internal import Bitext

extension ReportFormat {
  /// Reviewdog's Diagnostic Format, the variant with one JSON object (`rdjson`).
  ///
  /// Lines and columns count from 1, columns in bytes of UTF-8, and ends are exclusive.
  public static let rdjson = ReportFormat("rdjson") { report, interface, _, sink in
    var writer = JSONWriter(sink)
    writer.begin(.object)
    writer.member("source", .object([("name", "tweetal")]))
    writer.begin(.array, as: "diagnostics")
    for input in report.unreadInputs { writer.element(.diagnostic(input, interface)) }
    for file in report.files {
      for reported in file.reported { writer.element(.diagnostic(reported, interface)) }
    }
    writer.finish()
  }
}

extension JSONValue {
  fileprivate static func diagnostic(
    _ reported: ReportedFinding, _ interface: Interface
  ) -> JSONValue {
    var location: [(String, JSONValue)] = [("path", .string(reported.path))]
    if let place = reported.place { location.append(("range", range(place.start, place.end))) }
    var members: [(String, JSONValue)] = [
      ("message", .string(interface.sentence(of: reported))),
      ("location", .object(location)),
      ("severity", severity(reported.finding.severity)),
      ("code", .object([("value", .string(reported.finding.check))])),
    ]
    if let replacement = reported.replacement {
      let suggestion: JSONValue = .object([
        ("range", range(replacement.start, replacement.end)), ("text", .string(replacement.text)),
      ])
      members.append(("suggestions", .array([suggestion])))
    }
    return .object(members)
  }

  fileprivate static func diagnostic(
    _ input: UnreadInput, _ interface: Interface
  ) -> JSONValue {
    var location: [(String, JSONValue)] = [("path", .string(input.path))]
    if let line = input.error.line {
      // Columns count bytes here, of which an error does not tell.
      let start: JSONValue = .object([("line", .number(line))])
      location.append(("range", .object([("start", start)])))
    }
    return .object([
      ("message", .string(interface.sentence(of: input))),
      ("location", .object(location)),
      ("severity", severity(.error)),
      ("code", .object([("value", .string(UnreadInput.check))])),
    ])
  }

  private static func severity(_ severity: Finding.Severity) -> JSONValue {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }

  private static func range(_ start: SourcePosition, _ end: SourcePosition) -> JSONValue {
    .object([("start", position(start)), ("end", position(end))])
  }

  private static func position(_ position: SourcePosition) -> JSONValue {
    .object([("line", .number(position.line)), ("column", .number(position.byteColumn))])
  }
}
