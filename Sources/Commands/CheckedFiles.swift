internal import Alignment
internal import Bitext
internal import QualityAssurance
internal import Reporting
internal import Synchronization

/// The posts and catalogs of a run that have been checked: what was found in them is put together when a report asks for it.
final class CheckedFiles: Sendable {
  /// Where a post or catalog was put aside.
  struct Kept: Sendable {
    var report: Spool.Place
    var inspection: Spool.Place
    /// The checks that do not look through it.
    var excluded: Set<String>
  }

  /// What the posts were paired with.
  let model: AlignmentModel

  private let all: [(kept: Kept, outliers: QualityAssurance.Agreement.Outliers)]
  private let run: CheckRun
  private let spool: Spool
  private let failed = Atomic(false)

  /// Holds the files of a run against each other.
  ///
  /// - Parameters:
  ///   - all: what was kept of each, in order, and whether it is reported.
  ///   - agreement: what all of them say that should be said in one way.
  ///   - model: what the posts were paired with.
  ///   - run: the run.
  ///   - spool: where they were put.
  init(
    _ all: [(kept: Kept, isReported: Bool)], _ agreement: QualityAssurance.Agreement,
    _ model: AlignmentModel, _ run: CheckRun, _ spool: Spool
  ) {
    self.model = model
    var hasFailed = false
    let outliers = agreement.outliers { number in
      let inspection = try? spool.value(
        at: all[number].kept.inspection, as: QualityAssurance.Inspection.self)
      if inspection == nil { hasFailed = true }
      return inspection
    }
    self.all = zip(all, outliers).filter(\.0.isReported).map { ($0.kept, $1) }
    self.run = run
    self.spool = spool
    if hasFailed { failed.store(true, ordering: .relaxed) }
  }

  /// Whether something that was put aside could not be read.
  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  /// What was found.
  var report: Report {
    Report(
      files: Report.Files(count: all.count, loop: .concurrent) { self.files($0) },
      rules: run.checks.filter { run.reports($0.name) }.map(Report.Rule.init),
      toolVersion: TweetalCommand.version)
  }

  /// Some of the files, put together on all cores.
  private func files(_ numbers: Range<Int>) -> [Report.File] {
    Loop.concurrent.map(numbers.count) { self.file(numbers.lowerBound + $0) }
  }

  private func file(_ number: Int) -> Report.File {
    let (kept, outliers) = all[number]
    do throws(InputError) {
      var file: Report.File = try spool.value(at: kept.report)
      let inspection: QualityAssurance.Inspection = try spool.value(at: kept.inspection)
      let findings = QualityAssurance.findings(
        of: inspection, outliers: outliers, checks: run.checks, known: run.configuration.checkNames)
      file.findings = run.configuration.adjusted(
        findings.filter { !kept.excluded.contains($0.check) && run.reports($0.check) },
        of: run.checks)
      return file
    } catch {
      if !failed.exchange(true, ordering: .relaxed) { Session.report(error) }
      return Report.File(name: error.file, catalog: Catalog(original: "", units: []), findings: [])
    }
  }
}
