internal import Bitext

extension Report {
  /// How much of a report a comment holds: services cut off what is too long, GitHub after 65,536 characters.
  private enum Most {
    static let posts = 25
    static let findings = 60
  }

  /// The report as a comment on a pull request: the counts of each post, and the findings folded by severity.
  ///
  /// It begins with a comment that is not shown, by which a later run finds it to write it anew.
  ///
  /// - Parameter interface: the language.
  /// - Returns: GitHub Flavored Markdown that ends with a line break.
  /// - Complexity: O(n log n), where n is the number of findings.
  public func pullRequestComment(interface: Interface) -> String {
    let worst = WorstFindings(of: self, ofEach: Most.findings)
    let counts = worst.summary
    var paragraphs = [
      "<!-- tweetal-report -->\n## " + interface.text("report.summary.heading"),
      interface.counts(of: counts),
    ]
    let posts = postsTable(interface)
    if !posts.isEmpty { paragraphs.append(posts) }
    let findings = worst.all.prefix(Most.findings)
    for severity in Finding.Severity.allCases.reversed() {
      let shown = findings.filter { $0.finding.severity == severity }
      if !shown.isEmpty { paragraphs.append(folded(shown, counts, severity, interface)) }
    }
    let others = interface.counts(ofFindings: worst.others(than: findings))
    if !others.isEmpty {
      paragraphs.append(interface.text("report.summary.others", others))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func folded(
    _ findings: [ReportedFinding], _ counts: Summary, _ severity: Finding.Severity,
    _ interface: Interface
  ) -> String {
    let heading =
      switch severity {
      case .error: interface.text("report.count.errors", count: counts.errors)
      case .warning: interface.text("report.count.warnings", count: counts.warnings)
      case .note: interface.text("report.count.notes", count: counts.notes)
      }
    // What makes a run fail is open; the blank lines let Markdown be read inside (CommonMark 0.31.2, §4.6).
    let opening = severity == .error ? "<details open>" : "<details>"
    return [
      "\(opening)<summary>\(heading)</summary>", findingsTable(findings, interface), "</details>",
    ].joined(separator: "\n\n")
  }

  /// The posts in which something is missing or was found, the worst first.
  private func postsTable(_ interface: Interface) -> String {
    let rows = files.map { ($0.name, $0.summary) }
      .filter { $1.missing + $1.errors + $1.warnings + $1.notes > 0 }
      .sorted { left, right in
        (right.1.errors, right.1.warnings, right.1.missing, left.0)
          < (left.1.errors, left.1.warnings, left.1.missing, right.0)
      }
    guard !rows.isEmpty else { return "" }
    let titles = ["post", "units", "missing", "error", "warning", "note"].map {
      interface.text("page.column." + $0)
    }
    let alignments = titles.indices.map { $0 == 0 ? "---" : "--:" }
    let lines = rows.prefix(Most.posts).map { name, counts in
      tableRow(
        [escapedMarkdown(name)]
          + [counts.units, counts.missing, counts.errors, counts.warnings, counts.notes]
          .map(String.init))
    }
    var text = ([tableRow(titles), tableRow(alignments)] + lines).joined(separator: "\n")
    if rows.count > Most.posts {
      text +=
        "\n\n"
        + interface.text(
          "report.comment.other-posts", count: rows.count - Most.posts)
    }
    return text
  }
}
