internal import Bitext
internal import Merging
internal import Reporting
internal import Tweetal

/// Says what became of the units of a merge.
struct MergeReport {
  private let run: MergeRun

  init(_ run: MergeRun) { self.run = run }

  /// Whether a translation could not be put into its page.
  var hasRefused: Bool {
    !run.stale.isEmpty
      || run.results.contains { result in
        if case .merged(.refused) = result.outcome { true } else { false }
      }
  }

  /// Prints what needs attention, and what was done in one line, on standard error.
  func print(quiet: Bool) {
    for result in run.results {
      if case .merged(.refused(let problem)) = result.outcome {
        line(
          result.place?.description ?? result.id, "merge.refused." + problem.rawValue, result.source
        )
      }
    }
    for unit in run.stale {
      line(unit.sourceRange?.description ?? unit.id, "merge.stale", unit.source.text)
    }
    if quiet { return }
    for result in run.results where result.outcome == .unfinished {
      note(result.place?.description ?? result.id, "merge.unfinished", result.source)
    }
    for result in run.results where result.outcome == .merged(.inserted) {
      note(result.place?.description ?? result.id, "merge.inserted", result.source)
    }
    Session.writeError(summary + "\n")
  }

  private var summary: String {
    let parts = [
      ("merge.count.replaced", count(.merged(.replaced))),
      ("merge.count.inserted", count(.merged(.inserted))),
      ("merge.count.unchanged", count(.merged(.unchanged))),
      ("merge.count.untranslated", count(.untranslated) + count(.unfinished)),
      ("merge.count.refused", refusedCount),
    ]
    return parts.map { Session.text($0.0, String($0.1)) }.joined(separator: ", ")
  }

  private var refusedCount: Int {
    run.stale.count
      + run.results.count { result in
        if case .merged(.refused) = result.outcome { true } else { false }
      }
  }

  private func count(_ outcome: CatalogMerge.Outcome) -> Int {
    run.results.count { $0.outcome == outcome }
  }

  private func line(_ place: String, _ key: String, _ source: String) {
    Session.writeError(
      "\(place): \(Session.text("report.severity.warning")): \(Session.text(key, Self.excerpt(source)))"
        .printable + "\n")
  }

  private func note(_ place: String, _ key: String, _ source: String) {
    Session.writeError(
      "\(place): \(Session.text("note.label")): \(Session.text(key, Self.excerpt(source)))"
        .printable + "\n")
  }

  /// The beginning of a text, enough to know it by.
  private static func excerpt(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 9)
    return words.count < 10 ? text : words.dropLast().joined(separator: " ") + " …"
  }
}
