internal import Bitext

extension ReportFormat {
  /// Workflow commands of GitHub Actions, which it shows beside the lines of a change.
  ///
  /// GitHub keeps ten annotations of each kind from a step, so the worst come first, and a line after them
  /// says how many others there are. Inputs that could not be read come before all, and count as errors do.
  public static let github = ReportFormat("github") { report, interface, _, sink in
    let worst = WorstFindings(of: report, ofEach: 10)
    for input in report.unreadInputs { sink(WorkflowCommand(input, interface).line + "\n") }
    let errors = worst.all.prefix { $0.finding.severity == .error }
    let shown =
      errors.prefix(max(0, 10 - report.unread.count)) + worst.all.dropFirst(errors.count)
    for reported in shown { sink(WorkflowCommand(reported, interface).line + "\n") }
    let counts = interface.counts(ofFindings: worst.others(than: shown))
    if !counts.isEmpty { sink(interface.text("report.github.others", counts) + "\n") }
    sink(interface.counts(of: worst.summary) + "\n")
  }
}

/// A line by which a step tells GitHub Actions something: `::error file=a.html,line=3::message`.
private struct WorkflowCommand {
  private let name: String
  private let properties: [(name: String, value: String)]
  private let message: String

  init(_ reported: ReportedFinding, _ interface: Interface) {
    name =
      switch reported.finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    properties =
      [("file", reported.path)] + Self.place(reported.place)
      + [("title", reported.finding.check)]
    message = ([interface.sentence(of: reported)] + interface.lines(about: reported))
      .joined(separator: "\n")
  }

  init(_ input: UnreadInput, _ interface: Interface) {
    name = "error"
    let line = input.error.line.map { ("line", String($0)) }
    let column = input.error.column.map { ("col", String($0)) }
    properties =
      [("file", input.path)] + [line, column].compactMap(\.self) + [("title", UnreadInput.check)]
    message = interface.sentence(of: input)
  }

  /// The lines, and the columns where both ends are on one line; GitHub takes no others.
  private static func place(_ place: SourceRange?) -> [(String, String)] {
    guard let place else { return [] }
    let lines = [("line", String(place.start.line)), ("endLine", String(place.end.line))]
    guard place.start.line == place.end.line else { return lines }
    let last = max(place.start.column, place.end.column - 1)
    return lines + [("col", String(place.start.column)), ("endColumn", String(last))]
  }

  var line: String {
    let properties = properties.map { "\($0.name)=\(Self.escaped($0.value, inProperty: true))" }
    return "::\(name) \(properties.joined(separator: ","))::\(Self.escaped(message))"
  }

  private static func escaped(_ text: String, inProperty: Bool = false) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): bytes += "%25".utf8
      case 0x0D: bytes += "%0D".utf8
      case 0x0A: bytes += "%0A".utf8
      case UInt8(ascii: ":") where inProperty: bytes += "%3A".utf8
      case UInt8(ascii: ",") where inProperty: bytes += "%2C".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
