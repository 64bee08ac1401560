import Bitext
import Reporting
import TestSupport
import Testing

@Suite struct PullRequestCommentTests {
  @Test(arguments: [Language.english, .dutch])
  func isWhatReviewersRead(language: Language) throws {
    let comment = SampleReport.report.pullRequestComment(interface: Interface(language: language))
    try GoldenFile("comment.\(language.tag).markdown").expect(comment)
  }

  @Test func staysShorterThanGitHubAllows() {
    var report = SampleReport.report
    let file = report.files[0]
    let files = (0..<200).map { number in
      Report.File(name: "posts/\(number).html", catalog: file.catalog, findings: file.findings)
    }
    report = Report(files: files)
    let comment = report.pullRequestComment(interface: Interface(language: .english))
    #expect(comment.utf8.count < 65_536)
    #expect(comment.contains("175 more posts"))
  }

  @Test(arguments: ["<&", "\u{1F469}\u{200D}\u{2695}\u{FE0F} ", "word "])
  func staysShorterWithLongTextsToo(piece: String) {
    let text = String(repeating: piece, count: 5000)
    let unit = TranslationUnit(id: "a-1", source: InlineText(text), target: InlineText(text))
    let finding = Finding(
      check: "same-translation", issueType: .inconsistency, severity: .error,
      message: Message("finding.term-missing", text, text), unit: "a-1")
    let files = (0..<100).map { number in
      Report.File(
        name: "posts/\(number)\(text.prefix(200)).html",
        catalog: Catalog(original: "a", units: [unit]), findings: [finding])
    }
    let comment = Report(files: files).pullRequestComment(interface: Interface(language: .dutch))
    #expect(comment.utf8.count < 65_536)
    #expect(comment.contains("<details open>"))
    #expect(comment.hasSuffix("\n"))
  }

  @Test func writesNoFormulas() {
    var report = SampleReport.report
    report.files[0].name = "costs-$5-or-$6.html"
    let comment = report.pullRequestComment(interface: Interface(language: .english))
    #expect(comment.contains(#"costs-\$5-or-\$6.html"#))
  }

  @Test func saysThatAllIsWell() {
    let report = Report(files: [SampleReport.archived])
    let comment = report.pullRequestComment(interface: Interface(language: .english))
    #expect(!comment.contains("<details"))
    #expect(comment.contains("0 errors, 0 warnings, 0 notes"))
  }
}
