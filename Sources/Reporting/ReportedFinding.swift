internal import Bitext

/// A finding with what the report knows about it, as formats write it.
struct ReportedFinding {
  var finding: Finding
  /// The unit in which it was found.
  var unit: TranslationUnit?
  /// The file as the user named it; a post in an archive is named `archive#post`.
  var file: String

  /// The file as programs know it.
  var repositoryFile: String { file.withoutCurrentFolder }

  /// The file on disk, as programs know it.
  var path: String { PostName.path(of: repositoryFile) }

  /// The place in the file, where there is one.
  var place: SourceRange? { finding.location }

  /// The place of the source, where ``place`` is the target's.
  var sourcePlace: SourceRange? {
    place != nil && place == unit?.targetRange ? unit?.sourceRange : nil
  }

  /// The suggestion as a change of the file, where it can be made as it is.
  var replacement: Replacement? { unit.flatMap { Replacement(finding, in: $0) } }
}

extension Report.File {
  /// The findings in their order.
  var reported: [ReportedFinding] {
    let units = unitsByID
    return findings.map { finding in
      ReportedFinding(
        finding: finding, unit: units[finding.unit], file: finding.location?.file ?? name)
    }
  }

  /// The findings in their order, each with what it is known by from run to run.
  var fingerprinted: [(reported: ReportedFinding, fingerprint: Fingerprint)] {
    Array(zip(reported, fingerprints))
  }

  /// The findings with the worst first, those of a severity in the order of their places.
  var worstFirst: [ReportedFinding] {
    reported.sorted { left, right in
      if left.finding.severity != right.finding.severity {
        return left.finding.severity > right.finding.severity
      }
      guard left.file == right.file else { return left.file < right.file }
      return (left.place?.offset ?? 0) < (right.place?.offset ?? 0)
    }
  }
}

/// The files on disk that a report is about.
struct ReportedPaths {
  /// Each once: those given, then others in which something was found, then those that could not be read.
  private(set) var all: [String] = []
  /// By path, the numbers of the report's files that have findings in it.
  private(set) var files: [String: [Int]] = [:]
  /// The checks that findings name, in order.
  private(set) var checks: [String] = []

  init(of report: Report) {
    var seen: Set<String> = []
    var seenChecks: Set<String> = []
    var others: [String] = []
    for (number, file) in report.files.enumerated() {
      let path = PostName.path(of: file.name.withoutCurrentFolder)
      if seen.insert(path).inserted { all.append(path) }
      for finding in file.findings {
        if seenChecks.insert(finding.check).inserted { checks.append(finding.check) }
        let path = PostName.path(of: (finding.location?.file ?? file.name).withoutCurrentFolder)
        if files[path] == nil { others.append(path) }
        if files[path]?.last != number { files[path, default: []].append(number) }
      }
    }
    others += report.unreadInputs.map(\.path)
    all += others.filter { seen.insert($0).inserted }
  }
}

/// The worst findings of a report, and how many there are of all.
struct WorstFindings {
  /// The counts of the report.
  private(set) var summary = Report.Summary()
  private var found = Report.Summary()
  private var bySeverity: [Finding.Severity: [ReportedFinding]] = [:]

  /// Looks for them, at most so many of each severity; those of a severity by file.
  init(of report: Report, ofEach limit: Int) {
    for file in report.files {
      summary.add(file.summary)
      found.add(Report.Summary(of: file.findings))
      let isWanted = file.findings.contains { bySeverity[$0.severity]?.count ?? 0 < limit }
      guard isWanted else { continue }
      for reported in file.worstFirst {
        let severity = reported.finding.severity
        if bySeverity[severity]?.count ?? 0 < limit {
          bySeverity[severity, default: []].append(reported)
        }
      }
    }
  }

  /// The findings, the worst first.
  var all: [ReportedFinding] {
    Finding.Severity.allCases.sorted(by: >).flatMap { bySeverity[$0] ?? [] }
  }

  /// How many are to be shown besides some of them.
  func others(than shown: some Sequence<ReportedFinding>) -> Report.Summary {
    let shown = Report.Summary(of: shown.map(\.finding))
    var others = Report.Summary()
    others.errors = found.errors - shown.errors
    others.warnings = found.warnings - shown.warnings
    others.notes = found.notes - shown.notes
    return others
  }
}

extension Interface {
  /// The sentence of a finding.
  func sentence(of reported: ReportedFinding) -> String { text(reported.finding.message) }

  /// A severity's name.
  func name(of severity: Finding.Severity) -> String {
    text("report.severity.\(severity.rawValue)")
  }

  /// What a finding is about: both texts, each cut to a line around its highlight, and the suggestion.
  func lines(about reported: ReportedFinding) -> [String] {
    let finding = reported.finding
    let texts = [
      ("en", reported.unit?.source.text, finding.sourceHighlight),
      ("nl", reported.unit?.target?.text, finding.targetHighlight),
    ]
    var lines = texts.compactMap { language, text, highlight in
      (text ?? "").isEmpty
        ? nil : "\(language): " + Excerpt(text ?? "", highlight: highlight, width: 240).line
    }
    if let suggestion = finding.suggestion { lines.append(text("report.suggestion", suggestion)) }
    return lines
  }

  /// How many findings of each severity there are, without those of which there are none.
  func counts(ofFindings summary: Report.Summary) -> String {
    let counts = [
      summary.errors > 0 ? text("report.count.errors", count: summary.errors) : nil,
      summary.warnings > 0 ? text("report.count.warnings", count: summary.warnings) : nil,
      summary.notes > 0 ? text("report.count.notes", count: summary.notes) : nil,
    ]
    return counts.compactMap(\.self).joined(separator: ", ")
  }

  /// How many units there are, are translated and are missing; how many findings of each severity.
  public func counts(of summary: Report.Summary) -> String {
    let units = [
      text("report.count.units", count: summary.units),
      text("report.count.translated", count: summary.translated),
      text("report.count.missing", count: summary.missing),
    ]
    let findings = [
      text("report.count.errors", count: summary.errors),
      text("report.count.warnings", count: summary.warnings),
      text("report.count.notes", count: summary.notes),
    ]
    return units.joined(separator: ", ") + "; " + findings.joined(separator: ", ")
  }
}
