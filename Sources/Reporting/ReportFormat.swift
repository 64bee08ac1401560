public import Bitext

/// A way to write a report: for people, or for a program that reads it.
public struct ReportFormat: Sendable {
  /// The name, as users write it in `--format`.
  public let name: String

  /// What the format is for, in one sentence.
  public var summary: Message { Message("report.format.\(name)") }

  /// Takes what has been written.
  typealias Sink = (String) -> Void

  private let write: @Sendable (Report, Interface, Style, @escaping Sink) -> Void

  init(
    _ name: String, write: @escaping @Sendable (Report, Interface, Style, @escaping Sink) -> Void
  ) {
    self.name = name
    self.write = write
  }

  /// The report as a text that ends with a line break.
  ///
  /// - Complexity: O(n), where n is the number of units and findings.
  public func render(_ report: Report, interface: Interface, style: Style = Style()) -> String {
    var text = ""
    render(report, interface: interface, style: style) { text += $0 }
    return text
  }

  /// Writes the report piece by piece; the pieces together are the text that ends with a line break.
  ///
  /// - Complexity: O(n), where n is the number of units and findings; a file is held at a time.
  public func render(
    _ report: Report, interface: Interface, style: Style = Style(),
    to sink: @escaping (String) -> Void
  ) {
    write(report, interface, style, sink)
  }

  /// Every format, in the order in which `--format` lists them.
  public static let all: [ReportFormat] = [
    text, json, sarif, junit, github, gitlab, rdjson, checkstyle, tsv,
  ]
}

extension ReportFormat: CustomStringConvertible {
  /// The format's name.
  public var description: String { name }
}
