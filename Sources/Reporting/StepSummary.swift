internal import Bitext

extension Report {
  /// The report as a page in Markdown, for the summary that a CI system shows of a job.
  ///
  /// - Parameters:
  ///   - interface: the language.
  ///   - limit: how many findings the table holds at most; a line after it counts the others.
  /// - Returns: GitHub Flavored Markdown that ends with a line break.
  /// - Complexity: O(n log n), where n is the number of findings.
  public func stepSummary(interface: Interface, limit: Int = 100) -> String {
    let worst = WorstFindings(of: self, ofEach: limit)
    let counts = interface.counts(of: worst.summary)
    var paragraphs = ["## " + interface.text("report.summary.heading"), counts]
    if !unread.isEmpty {
      let lines = unreadInputs.map { unreadLine(of: $0, interface) }
      let heading = interface.text("report.summary.unread", count: unread.count)
      paragraphs.append(([heading + "\n"] + lines).joined(separator: "\n"))
    }
    let findings = worst.all.prefix(limit)
    if !findings.isEmpty {
      paragraphs.append(findingsTable(findings, interface))
    }
    let others = interface.counts(ofFindings: worst.others(than: findings))
    if !others.isEmpty {
      paragraphs.append(interface.text("report.summary.others", others))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// Findings as a table, a row each.
  func findingsTable(
    _ findings: some Collection<ReportedFinding>, _ interface: Interface
  ) -> String {
    let titles = [
      interface.text("report.summary.severity"), interface.text("report.summary.place"),
      interface.text("report.summary.finding"),
    ]
    let heading = [tableRow(titles), tableRow(titles.map { _ in "---" })]
    return (heading + findings.map { row(of: $0, interface) }).joined(separator: "\n")
  }

  private func row(of reported: ReportedFinding, _ interface: Interface) -> String {
    // A finding may quote a whole text.
    let sentence = Excerpt(interface.sentence(of: reported), highlight: nil, width: 400).line
    let texts = [reported.unit?.source.text, reported.unit?.target?.text].compactMap { text in
      (text ?? "").isEmpty ? nil : Excerpt(text ?? "", highlight: nil, width: 120).line
    }
    let check = escapedMarkdown(reported.finding.check)
    return tableRow([
      interface.name(of: reported.finding.severity),
      escapedMarkdown(reported.place?.description ?? reported.file),
      (["\(escapedMarkdown(sentence)) [\(check)]"] + texts.map(escapedMarkdown))
        .joined(separator: "<br>"),
    ])
  }

  private func unreadLine(of input: UnreadInput, _ interface: Interface) -> String {
    "- \(escapedMarkdown(input.place)): \(escapedMarkdown(interface.sentence(of: input)))"
  }

  func tableRow(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
