internal import Bitext

extension Report {
  private static let commentMark = "<!-- tweetal-report -->"

  /// Whether a file that begins so is a comment that ``pullRequestComment(interface:)`` made.
  public static func isPullRequestComment(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: commentMark.utf8)
  }

  /// How much of a report a comment holds.
  private struct Most {
    var posts = 25
    var findings = 60

    /// Services refuse what is too long: GitHub more than 65,536 characters.
    static let bytes = 65_000

    var isNothing: Bool { posts + findings == 0 }
    var half: Most { Most(posts: posts / 2, findings: findings / 2) }
  }

  /// The report as a comment on a pull request: the counts of each post, and the findings folded by severity.
  ///
  /// It begins with a comment that is not shown, by which a later run finds it to write it anew.
  ///
  /// - Parameter interface: the language.
  /// - Returns: GitHub Flavored Markdown that ends with a line break.
  /// - Complexity: O(n log n), where n is the number of findings.
  public func pullRequestComment(interface: Interface) -> String {
    var most = Most()
    let worst = WorstFindings(of: self, ofEach: most.findings)
    var text = comment(of: worst, most, interface)
    while text.utf8.count > Most.bytes, !most.isNothing {
      most = most.half
      text = comment(of: worst, most, interface)
    }
    return text
  }

  private func comment(
    of worst: WorstFindings, _ most: Most, _ interface: Interface
  ) -> String {
    var paragraphs = [
      Self.commentMark + "\n## " + interface.text("report.summary.heading"),
      interface.counts(of: worst.summary),
    ]
    let posts = postsTable(most.posts, interface)
    if !posts.isEmpty { paragraphs.append(posts) }
    let findings = worst.all.prefix(most.findings)
    for severity in Finding.Severity.allCases.reversed() {
      let shown = findings.filter { $0.finding.severity == severity }
      if !shown.isEmpty { paragraphs.append(folded(shown, worst.summary, severity, interface)) }
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
  private func postsTable(_ most: Int, _ interface: Interface) -> String {
    let rows = files.map { ($0.name, $0.summary) }
      .filter { $1.missing + $1.errors + $1.warnings + $1.notes > 0 }
      .sorted { left, right in
        (right.1.errors, right.1.warnings, right.1.missing, left.0)
          < (left.1.errors, left.1.warnings, left.1.missing, right.0)
      }
    guard !rows.isEmpty else { return "" }
    let shown = rows.prefix(most)
    let titles = ["post", "units", "missing", "error", "warning", "note"].map {
      interface.text("page.column." + $0)
    }
    let alignments = titles.indices.map { $0 == 0 ? "---" : "--:" }
    let lines = shown.map { name, counts in
      tableRow(
        [escapedMarkdown(name)]
          + [counts.units, counts.missing, counts.errors, counts.warnings, counts.notes]
          .map(String.init))
    }
    var text = ([tableRow(titles), tableRow(alignments)] + lines).joined(separator: "\n")
    if rows.count > shown.count {
      let others = rows.count - shown.count
      text += "\n\n" + interface.text("report.comment.other-posts", count: others)
    }
    return text
  }
}
