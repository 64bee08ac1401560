internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Reporting

struct DiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff", abstract: Session.text("command.diff.abstract"),
      discussion: Session.text("command.diff.discussion"))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case markdown
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.diff-old"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: CatalogFormat.all.flatMap(\.fileExtensions)))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.diff-new"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: CatalogFormat.all.flatMap(\.fileExtensions)))
  var new: String

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.format")))
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let comparison = CatalogComparison(
      from: try CatalogFile(old).catalog, to: try CatalogFile(new).catalog)
    let report = DifferenceReport(comparison)
    switch format {
    case .text: Session.write(report.text(style: .current))
    case .json: Session.write(try JSONText.text(DifferenceRecord(comparison)))
    case .markdown: Session.write(report.markdown)
    }
    if !comparison.changes.isEmpty { throw ExitCode.findings }
  }
}

/// What differs between two catalogs, for people.
struct DifferenceReport {
  private let comparison: CatalogComparison

  init(_ comparison: CatalogComparison) {
    self.comparison = comparison
  }

  /// The changes as text, with the changed words marked, and a summary.
  func text(style: Style) -> String {
    let changes = comparison.changes.map { text(of: $0, style) + "\n" }
    return changes.joined() + summary + "\n"
  }

  private func text(of change: CatalogComparison.Change, _ style: Style) -> String {
    let id = style.paint((change.new ?? change.old)?.id.printable ?? "", .strong)
    let what = change.aspects.map { Session.text("diff." + $0.rawValue) }.joined(separator: ", ")
    var lines = ["\(sign(of: change)) \(id): \(what)"]
    for (language, old, new) in texts(of: change) where old != nil || new != nil {
      let text = WordMarks.text(from: old ?? "", to: new ?? "", style: style)
      lines.append("  \(style.paint(language, .faint))  \(text)")
    }
    if let states = states(of: change) { lines.append("      " + style.paint(states, .faint)) }
    for note in change.addedNotes {
      lines.append("      " + WordMarks.text(from: "", to: note, style: style))
    }
    if change.aspects.contains(.id), let old = change.old, let new = change.new {
      lines.append("      " + style.paint("\(old.id.printable) → \(new.id.printable)", .faint))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sign(of change: CatalogComparison.Change) -> String {
    if change.old == nil { return "+" }
    return change.new == nil ? "-" : "~"
  }

  /// The source and target before and after; a language of which nothing is to be said is left out.
  private func texts(
    of change: CatalogComparison.Change
  ) -> [(language: String, old: String?, new: String?)] {
    let sides = [
      ("en", CatalogComparison.Aspect.source, change.old?.source, change.new?.source),
      ("nl", .target, change.old?.target, change.new?.target),
    ]
    return sides.map { language, aspect, old, new in
      // Where the words are the same, it is the markup that differs.
      let isMarkup = change.aspects.contains(aspect) && old?.text == new?.text
      return (
        language, isMarkup ? old?.withMarkup : old?.text, isMarkup ? new?.withMarkup : new?.text
      )
    }
  }

  private func states(of change: CatalogComparison.Change) -> String? {
    guard change.aspects.contains(.state), let old = change.old, let new = change.new else {
      return nil
    }
    return "\(old.state.rawValue) → \(new.state.rawValue)"
  }

  private var summary: String {
    if comparison.changes.isEmpty {
      return Session.current.interface.text("diff.equal", count: comparison.unchanged)
    }
    let usual: Set<CatalogComparison.Aspect> = [.added, .removed, .source, .target, .state]
    let told = CatalogComparison.Aspect.allCases.filter {
      usual.contains($0) || comparison.count(of: $0) > 0
    }
    let counts = told.map { aspect in
      "\(Session.text("diff." + aspect.rawValue)) \(comparison.count(of: aspect))"
    }
    return Session.text(
      "diff.summary", counts.joined(separator: ", "), String(comparison.unchanged))
  }

  /// The changes as a table in Markdown, and a summary.
  var markdown: String {
    guard !comparison.changes.isEmpty else { return summary + "\n" }
    let titles = [
      Session.text("diff.unit"), Session.text("diff.change"), Session.text("table.english"),
      Session.text("table.dutch"),
    ]
    let rows = comparison.changes.map { change in
      var what = change.aspects.map { Session.text("diff." + $0.rawValue) }.joined(separator: ", ")
      if let states = states(of: change) { what += " (\(states))" }
      return [escapedMarkdown((change.new ?? change.old)?.id ?? ""), what]
        + texts(of: change).map { WordMarks.markdown(from: $0.old ?? "", to: $0.new ?? "") }
    }
    let table = ([titles, titles.map { _ in "---" }] + rows).map {
      "| " + $0.joined(separator: " | ") + " |\n"
    }
    return table.joined() + "\n" + summary + "\n"
  }
}

/// What differs between two catalogs, as `diff --format json` prints it.
struct DifferenceRecord: Encodable {
  struct Unit: Encodable {
    var id: String
    var source: String
    var target: String?
    var state: String
    var status: String

    init(_ unit: TranslationUnit) {
      id = unit.id
      source = unit.source.text
      target = unit.target?.text
      state = unit.state.rawValue
      status = unit.status.rawValue
    }
  }

  struct Change: Encodable {
    var changes: [String]
    var old: Unit?
    var new: Unit?
    var similarity: Int?
  }

  var units: [Change]
  var unchanged: Int

  init(_ comparison: CatalogComparison) {
    units = comparison.changes.map { change in
      Change(
        changes: change.aspects.map(\.rawValue), old: change.old.map(Unit.init),
        new: change.new.map(Unit.init), similarity: change.score)
    }
    unchanged = comparison.unchanged
  }
}
