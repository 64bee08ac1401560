internal import Bitext
internal import Markup

extension ReportFormat {
  /// The XML of Checkstyle, which many review tools and editors read.
  public static let checkstyle = ReportFormat("checkstyle") { report, interface, _, sink in
    let paths = ReportedPaths(of: report)
    var writer = XMLWriter()
    writer.start("checkstyle")
    writer.attribute("version", "4.3")
    for path in paths.all {
      writer.start("file")
      writer.attribute("name", path)
      for input in report.unreadInputs where input.path == path { writer.error(input, interface) }
      for file in paths.files[path] ?? [] {
        for reported in report.files[file].reported where reported.path == path {
          writer.error(reported, interface)
        }
      }
      writer.end()
      sink(String(decoding: writer.take(), as: UTF8.self))
    }
    sink(String(decoding: writer.finish(), as: UTF8.self))
  }
}

extension XMLWriter {
  fileprivate mutating func error(_ reported: ReportedFinding, _ interface: Interface) {
    start("error")
    attribute("line", String(reported.place?.start.line ?? 1))
    if let column = reported.place?.start.column { attribute("column", String(column)) }
    attribute("severity", Self.severity(reported.finding.severity))
    attribute("message", interface.sentence(of: reported))
    attribute("source", "tweetal." + reported.finding.check)
    end()
  }

  fileprivate mutating func error(_ input: UnreadInput, _ interface: Interface) {
    start("error")
    attribute("line", String(input.error.line ?? 1))
    if let column = input.error.column { attribute("column", String(column)) }
    attribute("severity", Self.severity(.error))
    attribute("message", interface.sentence(of: input))
    attribute("source", "tweetal." + UnreadInput.check)
    end()
  }

  private static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
