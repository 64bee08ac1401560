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

  @Test func saysThatAllIsWell() {
    let report = Report(files: [SampleReport.archived])
    let comment = report.pullRequestComment(interface: Interface(language: .english))
    #expect(!comment.contains("<details"))
    #expect(comment.contains("0 errors, 0 warnings, 0 notes"))
  }
}
