internal import Bitext

extension ReportFormat {
  /// Findings for people: each with its place, its sentence, and the two texts with the place underlined.
  public static let text = ReportFormat("text") { report, interface, style, sink in
    let writer = TextReport(interface: interface, style: style)
    var summary = Report.Summary()
    report.files.forEach { file in
      let findings = file.findings.isEmpty ? nil : writer.findings(of: file)
      return (summary: file.summary, text: findings?.joined(separator: "\n"))
    } take: { file in
      summary.add(file.summary)
      if let text = file.text { sink(text + "\n\n") }
    }
    sink(interface.counts(of: summary) + "\n")
  }
}

private struct TextReport {
  let interface: Interface
  let style: Style

  func findings(of file: Report.File) -> [String] {
    file.worstFirst.flatMap { reported in
      [heading(of: reported)] + (reported.unit.map { excerpts(of: $0, reported.finding) } ?? [])
    }
  }

  private func heading(of reported: ReportedFinding) -> String {
    let finding = reported.finding
    let place = style.paint(
      (reported.place?.description ?? reported.file).printable, .strong)
    let severity = style.paint(interface.name(of: finding.severity), accent(of: finding.severity))
    let check = style.paint("[\(finding.check.printable)]", .faint)
    return "\(place): \(severity): \(interface.sentence(of: reported).printable) \(check)"
  }

  private func excerpts(of unit: TranslationUnit, _ finding: Finding) -> [String] {
    let accent = accent(of: finding.severity)
    var lines: [String] = []
    if !unit.source.text.isEmpty {
      lines += excerpt("en", unit.source.text, finding.sourceHighlight, accent)
    }
    if let target = unit.target, !target.text.isEmpty {
      lines += excerpt("nl", target.text, finding.targetHighlight, accent)
    }
    if let suggestion = finding.suggestion {
      lines.append(
        "  " + style.paint(interface.text("report.suggestion", suggestion.printable), .good))
    }
    return lines
  }

  private func excerpt(
    _ language: String, _ text: String, _ highlight: Range<Int>?, _ accent: Style.Accent
  ) -> [String] {
    let excerpt = Excerpt(text, highlight: highlight, width: style.width - 6)
    let line = "  \(style.paint(language, .faint))  \(excerpt.line)"
    return excerpt.carets.isEmpty
      ? [line] : [line, "      " + style.paintCarets(excerpt.carets, accent)]
  }

  private func accent(of severity: Finding.Severity) -> Style.Accent {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension Style {
  /// Carets in a colour, the spaces before them without one.
  fileprivate func paintCarets(_ line: String, _ accent: Accent) -> String {
    let spaces = line.utf8.prefix { $0 == UInt8(ascii: " ") }
    return String(line[..<spaces.endIndex]) + paint(String(line[spaces.endIndex...]), accent)
  }
}
