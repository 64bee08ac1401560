internal import Bitext
internal import QualityAssurance
internal import Reporting
internal import Tweetal

/// Makes the page that people look at of what a run of the checks has found.
struct ReportRun: Sendable {
  var check: CheckRun

  /// Reads and checks every input, and puts the page together.
  ///
  /// - Returns: the page, and whether an input could not be read; its error has been printed.
  func page() async -> (page: ReportPage, hasFailures: Bool) {
    let (files, failures) = await check.files()
    let sentences = UnitSentences(
      files.model, abbreviations: check.configuration.abbreviations)
    let report = files.report
    let posts = await Array(report.files).concurrentMap { file in
      check.pipeline.reportedPost(file, sentences: sentences)
    }
    let page = ReportPage(
      posts: posts, concepts: check.pipeline.concepts(in: posts), rules: report.rules,
      negations: [
        .english: NegationWords.words(in: .english), .dutch: NegationWords.words(in: .dutch),
      ], toolVersion: TweetalCommand.version)
    return (page, !failures.isEmpty || files.hasFailed)
  }
}
