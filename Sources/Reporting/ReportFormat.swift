public import Bitext

/// A way to write a report: for people, or for a program that reads it.
public struct ReportFormat: Sendable {
  /// The name, as users write it in `--format`.
  public let name: String

  /// What the format is for, in one sentence.
  public var summary: Message { Message("report.format.\(name)") }

  private let write: @Sendable (Report, Interface, Style) -> String

  init(_ name: String, write: @escaping @Sendable (Report, Interface, Style) -> String) {
    self.name = name
    self.write = write
  }

  /// The report as a text that ends with a line break.
  ///
  /// - Complexity: O(n), where n is the number of units and findings.
  public func render(_ report: Report, interface: Interface, style: Style = Style()) -> String {
    write(report, interface, style)
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
