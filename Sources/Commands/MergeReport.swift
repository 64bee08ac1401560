internal import Bitext
internal import Extraction
internal import Merging
internal import Reporting
internal import Tweetal

/// Says what became of the units of a merge.
struct MergeReport {
  private let run: MergeRun

  init(_ run: MergeRun) { self.run = run }

  /// Whether a translation could not be put into its page, or not everywhere, or shows markup there.
  var hasRefused: Bool {
    refusedCount > 0 || run.results.contains { $0.isIncomplete || $0.showsMarkup }
  }

  /// Prints what needs attention, and what was done in one line, on standard error.
  func print(quiet: Bool) {
    for sibling in run.inputs.strangers {
      write(Self.warning, sibling.path, "merge.stranger", sibling.english)
    }
    for result in run.results {
      if case .merged(.refused(let problem)) = result.outcome {
        write(
          Self.warning, Self.place(of: result), "merge.refused." + problem.kind.rawValue,
          Self.excerpt(result.source), problem.code)
      } else if result.isIncomplete {
        write(Self.warning, Self.place(of: result), "merge.copy-stays", result)
      }
      if result.showsMarkup { writeTyped(result) }
    }
    for disagreement in run.disagreements { write(disagreement) }
    printStale()
    printOverwritten()
    if quiet { return }
    for sibling in run.inputs.siblings {
      Session.note(sibling.english, Session.text("merge.sibling", sibling.path))
    }
    for result in run.results where result.outcome == .unfinished {
      write(Self.note, Self.place(of: result), "merge.unfinished", result)
    }
    for result in run.results where result.isChange {
      for code in result.lost {
        write(
          Self.note, Self.place(of: result), "merge.lost-markup", Self.excerpt(result.source), code)
      }
    }
    for result in run.results where result.outcome == .merged(.inserted) {
      write(Self.note, Self.place(of: result), "merge.inserted", result)
    }
    for (path, count) in run.translatedPosts.sorted(by: { $0.key < $1.key })
    where run.inputs.isArchive(path) {
      Session.note("merge.translated-copy", count: count, at: path)
    }
    printDerived()
    Session.writeError(summary + "\n")
  }

  /// Says of files that hold the text of changed posts in yet another form.
  private func printDerived() {
    let changed = Set(run.results.filter(\.isChange).compactMap { $0.place?.file })
    let posts = run.inputs.posts.filter { post in
      !post.derived.isEmpty && !changed.isDisjoint(with: post.files)
    }
    let byFile = Dictionary(grouping: posts) { run.inputs.filePath(of: $0.files[0]) }
    for (path, posts) in byFile.sorted(by: { $0.key < $1.key }) {
      Session.note(
        path,
        Session.current.interface.text("merge.derived", count: posts.count, posts[0].derived))
    }
  }

  /// Says where Dutch of the pages gives way to other Dutch: nothing tells whether the page was corrected since the catalog was
  /// exported, or the catalog since.
  private func printOverwritten() {
    let places = run.results.filter { $0.hasOtherDutch && $0.outcome == .merged(.replaced) }
      .compactMap(\.place)
    let byFile = Dictionary(grouping: places) { $0.file }
    for (file, places) in byFile.sorted(by: { $0.key < $1.key }) {
      let lines = places.sorted { $0.offset < $1.offset }.map { "\($0.line):\($0.column)" }
      let sentence = Session.current.interface.text(
        "merge.overwritten", count: places.count, lines.joined(separator: ", "))
      Session.writeError("\(file): \(Session.text(Self.warning)): \(sentence)".printable + "\n")
    }
  }

  /// Says of the units that are in no post what has become of their English.
  private func printStale() {
    if run.stale.isEmpty { return }
    for post in run.withoutEnglish {
      write(Self.warning, post.files.last ?? post.name, "merge.no-english")
    }
    if run.withoutEnglish.count == run.inputs.posts.count { return }
    for (index, unit) in run.stale.enumerated() {
      let place = unit.sourceRange?.description ?? unit.id
      if let text = run.sideTexts[unit.source.text] {
        write(
          Self.warning, place, "merge.not-included", Self.excerpt(unit.source.text), text.rawValue)
      } else if run.sentences.contains(unit.source.text) {
        write(Self.warning, place, "merge.sentence", Self.excerpt(unit.source.text))
      } else if let revised = run.revised[index] {
        let marks = WordMarks.text(
          from: unit.source.text, to: revised.source.text, style: Style(colour: false))
        write(Self.warning, place, "merge.changed", revised.sourceRange?.description ?? "", marks)
      } else {
        write(Self.warning, place, "merge.stale", Self.excerpt(unit.source.text))
      }
    }
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
    run.stale.count + run.disagreements.count + run.unwritten
      + run.results.count { result in
        if case .merged(.refused) = result.outcome { true } else { false }
      }
  }

  private func count(_ outcome: CatalogMerge.Outcome) -> Int {
    run.results.count { $0.outcome == outcome }
  }

  // MARK: Lines

  private static let warning = "report.severity.warning"
  private static let note = "note.label"

  private static func place(of result: CatalogMerge.Result) -> String {
    result.place?.description ?? result.id
  }

  private func write(
    _ label: String, _ place: String, _ key: String, _ result: CatalogMerge.Result
  ) {
    write(label, place, key, Self.excerpt(result.source))
  }

  private func write(_ label: String, _ place: String, _ key: String, _ arguments: String...) {
    var message = Message(key)
    message.arguments = arguments
    let line = "\(place): \(Session.text(label)): \(Session.text(message))"
    Session.writeError(line.printable + "\n")
  }

  /// Names what somebody typed, at its place in the catalog.
  private func writeTyped(_ result: CatalogMerge.Result) {
    let typed = result.typed ?? ""
    write(
      Self.warning, result.translation?.description ?? Self.place(of: result),
      typed.hasPrefix("<") ? "merge.typed-tag" : "merge.typed-reference", typed,
      Self.excerpt(result.source))
  }

  private func write(_ disagreement: UnitAgreement.Disagreement) {
    let places = [disagreement.first, disagreement.second].map { unit in
      (unit.targetRange ?? unit.sourceRange)?.description ?? unit.id
    }
    let files = [disagreement.first, disagreement.second].map {
      ($0.targetRange ?? $0.sourceRange)?.file
    }
    write(
      Self.warning, places[1],
      files[0] == files[1] ? "merge.disagreement-within" : "merge.disagreement",
      Self.excerpt(disagreement.second.source.text),
      Self.excerpt(disagreement.second.target?.text ?? ""),
      Self.excerpt(disagreement.first.target?.text ?? ""), places[0])
  }

  /// The beginning of a text, enough to know it by.
  private static func excerpt(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 9)
    return words.count < 10 ? text : words.dropLast().joined(separator: " ") + " …"
  }
}

extension CatalogMerge.Result {
  /// Whether the page is another one with it.
  fileprivate var isChange: Bool {
    outcome == .merged(.replaced) || outcome == .merged(.inserted)
  }

  /// Whether it is in the page with markup that was typed as text.
  fileprivate var showsMarkup: Bool {
    typed != nil && (outcome == .merged(.replaced) || outcome == .merged(.inserted))
  }
}
