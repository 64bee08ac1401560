import Bitext
import Foundation
import Reporting

/// A report that shows what a report can hold: clean and other files, all severities, every kind of place.
enum SampleReport {
  static let report = Report(
    files: [post, catalog, archived],
    rules: [
      rule("missing-translation", .omission, .error),
      rule("locale-format", .localeViolation, .error),
    ],
    toolVersion: "1.2.3")

  private static func rule(
    _ name: String, _ type: IssueType, _ severity: Finding.Severity
  ) -> Report.Rule {
    Report.Rule(
      name: name, summary: Message("check.\(name).summary"),
      explanation: Message("check.\(name).explanation"), issueType: type, severity: severity)
  }

  /// A post in an archive, in which nothing was found.
  static let archived = Report.File(
    name: "blog/export 2024.xml#neck-pain",
    catalog: Catalog(original: "export 2024.xml#neck-pain", units: []), findings: [])

  static let post = Report.File(
    name: "posts/dryneedling.html",
    catalog: Catalog(
      original: "dryneedling.html",
      units: [
        TranslationUnit(
          id: "dryneedling-1", source: "Muscle pain", target: "Stijfheid",
          sourceRange: range(line: 12, offset: 310, length: 11),
          targetRange: range(line: 40, offset: 1210, length: 9)),
        TranslationUnit(
          id: "dryneedling-2", source: InlineText(longEnglish), target: InlineText(longDutch),
          targetRange: range(line: 41, offset: 1240, length: longDutch.utf8.count)),
        TranslationUnit(
          id: "dryneedling-3", status: .missingDutch, source: "You may feel tired.",
          sourceRange: range(line: 14, offset: 560, length: 19)),
        TranslationUnit(
          id: "dryneedling-4", status: .missingEnglish, source: "", target: "Tot ziens!"),
      ]),
    findings: [
      Finding(
        check: "term-missing", issueType: .terminology, severity: .warning,
        message: Message("finding.term-missing", "Muscle pain", "spierpijn, myalgie"),
        unit: "dryneedling-1", location: range(line: 40, offset: 1210, length: 9),
        sourceHighlight: 0..<11),
      Finding(
        check: "locale-format", issueType: .localeViolation, severity: .error,
        message: Message("finding.locale-format", "0.30", "0,30"), unit: "dryneedling-2",
        location: range(line: 41, offset: 1240, length: longDutch.utf8.count),
        sourceHighlight: utf8Range(of: "0.30", in: longEnglish),
        targetHighlight: utf8Range(of: "0.30", in: longDutch), suggestion: "0,30"),
      Finding(
        check: "missing-translation", issueType: .omission, severity: .note,
        message: Message("finding.missing-translation.likely"), unit: "dryneedling-3",
        location: range(line: 14, offset: 560, length: 19), sourceHighlight: 0..<19),
    ])

  static let catalog = Report.File(
    name: "advice.po",
    catalog: Catalog(
      original: "advice.html",
      units: [
        TranslationUnit(id: "advice-1", source: "Say \"no\"\\never.", target: "Zeg nooit.\tNee."),
        TranslationUnit(id: "advice-2", status: .same, source: "Complete Fysio Fitness"),
      ]),
    findings: [
      Finding(
        check: "inline-codes", issueType: .markup, severity: .error,
        message: Message("finding.inline-codes.missing", "<img src=\"a.png\"/>"), unit: "advice-1",
        sourceHighlight: 9..<9)
    ])

  private static let longEnglish =
    "Some people are worried about damaging nerves or blood vessels – “too sharp” – but the needle is "
    + "only 0.30 mm thick, so that all wounds close up too fast to cause any problems."

  private static let longDutch =
    "Sommige mensen maken zich zorgen over beschadigde zenuwen, maar de naald is maar 0.30 mm dik en "
    + "alle wondjes sluiten zich te snel om problemen te veroorzaken."

  private static func range(line: Int, offset: Int, length: Int) -> SourceRange {
    SourceRange(
      file: "posts/dryneedling.html", offset: offset, length: length, line: line, column: 5)
  }

  private static func utf8Range(of part: String, in text: String) -> Range<Int>? {
    guard let range = text.range(of: part) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<start + part.utf8.count
  }
}
