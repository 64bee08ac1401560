internal import Bitext
internal import Catalogs
internal import Reporting

/// What became of the catalogs that came back, for people.
struct ImportReport {
  private let run: ImportRun

  init(_ run: ImportRun) {
    self.run = run
  }

  /// What somebody must look at, and a summary; once for the files of one post with which the same is the matter.
  func text(style: Style) -> String {
    var parts: [(incoming: String, destinations: [String], body: String)] = []
    for step in run.steps {
      let destination = run.destinations[step.destination].file
      let format = run.destinations[step.destination].format.title
      let body = body(of: step.result, in: format, style)
      if let last = parts.last, last.incoming == step.incoming, last.body == body {
        parts[parts.count - 1].destinations.append(destination)
      } else {
        parts.append((step.incoming, [destination], body))
      }
    }
    return parts.map { incoming, destinations, body in
      let names = destinations.map { style.paint($0.printable, .strong) }
      return Session.text("import.from", names.joined(separator: "\n"), incoming.printable) + "\n"
        + body
    }.joined(separator: "\n")
  }

  private func body(of result: CatalogImport, in format: String, _ style: Style) -> String {
    var lines: [String] = []
    for entry in result.entries {
      lines += self.lines(of: entry, style)
      if let markup = entry.markup {
        lines.append(heading("import.markup", entry.unit.id, style, Self.text(of: markup)))
      }
    }
    for revision in result.revisions {
      let (source, english) = (revision.incoming.source.text, revision.unit.source.text)
      lines += [
        heading("import.changed", revision.incoming.id, style),
        line("en", WordMarks.text(from: source, to: english, style: style), style),
        line("nl", revision.incoming.target?.text.printable ?? "", style),
      ]
    }
    for unit in result.stale {
      lines.append(heading("import.stale", unit.id, style))
      lines += [
        line("en", unit.source.text.printable, style),
        line("nl", unit.target?.text.printable ?? "", style),
      ]
    }
    for remark in result.remarks {
      lines.append(heading("import.note", remark.unit, style, remark.note.text.printable))
    }
    for remark in result.lostRemarks {
      lines.append(
        heading("import.note-lost", remark.unit, style, remark.note.text.printable, format))
    }
    lines.append("  " + summary(of: result))
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is shown of a translation: where it differs from what was there, or was made for another source.
  private func lines(of entry: CatalogImport.Entry, _ style: Style) -> [String] {
    let english = entry.unit.source.text
    let targets = [entry.unit, entry.incoming].map { $0.target ?? "" }
    // Where the words are the same, it is the codes that differ.
    let isMarkup = targets[0].text == targets[1].text
    let (target, incoming) = (
      isMarkup ? targets[0].withMarkup : targets[0].text,
      isMarkup ? targets[1].withMarkup : targets[1].text
    )
    switch entry.outcome {
    case .filled, .replaced, .advanced, .unchanged: return []
    case .similar:
      return [
        heading("import.similar", entry.unit.id, style, String(entry.score)),
        line(
          "en", WordMarks.text(from: entry.incoming.source.text, to: english, style: style), style),
        line("nl", incoming.printable, style),
      ]
    case .uncut:
      let count = entry.unit.segments.count(where: \.isTranslatable)
      return [
        heading("import.uncut", entry.unit.id, style, String(count)),
        line("en", english.printable, style), line("nl", incoming.printable, style),
      ]
    case .locked:
      return [
        heading("import.locked", entry.unit.id, style), line("en", english.printable, style),
        line("nl", incoming.printable, style),
      ]
    case .conflict, .forced:
      let key = entry.outcome == .conflict ? "import.conflict" : "import.forced"
      return [
        heading(
          key, entry.unit.id, style, Self.name(of: entry.unit.state),
          Self.name(of: entry.incoming.state)),
        line("en", english.printable, style),
        line("nl", WordMarks.text(from: target, to: incoming, style: style), style),
      ]
    }
  }

  private static func name(of state: TranslationUnit.State) -> String {
    Session.text("import.state." + state.rawValue)
  }

  /// What differs in the markup of a translation, in one line.
  private static func text(of markup: MarkupDifference) -> String {
    let parts = [
      ("import.markup.missing", markup.missing), ("import.markup.added", markup.added),
      ("import.markup.typed", markup.typed),
    ]
    return parts.filter { !$0.1.isEmpty }.map { key, codes in
      Session.text(key, codes.map(\.printable).joined(separator: " "))
    }.joined(separator: "; ")
  }

  private func heading(_ key: String, _ id: String, _ style: Style, _ arguments: String...)
    -> String
  {
    var message = Message(key)
    message.arguments = [style.paint(id.printable, .strong)] + arguments
    return "  " + Session.text(message)
  }

  private func line(_ language: String, _ text: String, _ style: Style) -> String {
    "    \(style.paint(language, .faint))  \(text)"
  }

  private func summary(of result: CatalogImport) -> String {
    var counts = CatalogImport.Outcome.allCases.map { outcome in
      (key: "import.count." + outcome.rawValue, count: result.count(of: outcome))
    }
    counts.append(("import.count.notes", result.remarks.count))
    counts.append(("import.count.notes-lost", result.lostRemarks.count))
    counts.append(("import.count.changed", result.revisions.count))
    counts.append(("import.count.stale", result.stale.count))
    var words = counts.filter { $0.count > 0 }.map { key, count in
      key == "import.count.filled" && result.draftCount > 0
        ? Session.text("import.count.filled-drafts", String(count), String(result.draftCount))
        : Session.text(key, String(count))
    }
    if result.untranslated > 0 {
      words.append(
        Session.current.interface.text("import.count.untranslated", count: result.untranslated))
    }
    return words.isEmpty ? Session.text("import.count.nothing") : words.joined(separator: ", ")
  }
}
