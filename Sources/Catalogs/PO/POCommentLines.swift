internal import Bitext

// How comments are written; see `POComments` for what they mean.

extension POComments {
  /// The kinds of comment lines, in gettext's order.
  enum Kind: Int, CaseIterable {
    case translator
    case extracted
    case references
    case flags
    case previous

    /// The kind of a line, by the bytes behind its `#`.
    init(_ line: [UInt8]) {
      switch line.first {
      case UInt8(ascii: "."): self = .extracted
      case UInt8(ascii: ":"): self = .references
      case UInt8(ascii: ","), UInt8(ascii: "="): self = .flags
      case UInt8(ascii: "|"): self = .previous
      default: self = .translator
      }
    }
  }

  /// The comment lines of the prepared units of an entry, which are several where it has a plural.
  static func lines(of units: [TranslationUnit]) -> [Kind: [String]] {
    guard let first = units.first else { return [:] }
    var lines: [Kind: [String]] = [:]
    for note in first.notes {
      // Comments have no escapes, and gettext takes no U+0000.
      var note = note
      note.text = note.text.replacing("\0", with: "\u{FFFD}")
      switch note.category {
      case PONames.translator:
        lines[.translator, default: []] += note.text.lines.map { $0.isEmpty ? "#" : "# " + $0 }
      case NoteCategory.location:
        if let reference = POReference.written(note.text) {
          lines[.references, default: []].append("#: " + reference)
        } else {
          lines[.extracted, default: []] += self.lines(of: note)
        }
      default: lines[.extracted, default: []] += self.lines(of: note)
      }
    }
    lines[.extracted, default: []] += recordLines(of: units) + markupLines(of: units)
    let flags = (units.contains(where: isFuzzy) ? ["fuzzy"] : []) + self.flags(of: first)
    if !flags.isEmpty { lines[.flags] = ["#, " + flags.joined(separator: ", ")] }
    if units.contains(where: isFuzzy) { lines[.previous] = previousLines(of: first) }
    return lines.mapValues { lines in
      lines.map { line in
        let line = line.replacing("\0", with: "\u{FFFD}")
        return endsInBackslash(line.utf8) ? line + " " : line
      }
    }
  }

  private static func flags(of unit: TranslationUnit) -> [String] {
    unit.metadata.filter {
      $0.category == PONames.category && $0.type == PONames.flag && POReference.isPlain($0.value)
    }.map(\.value)
  }

  private static func previousLines(of unit: TranslationUnit) -> [String] {
    ["msgctxt", "msgid", "msgid_plural"].flatMap { keyword -> [String] in
      guard let text = unit.fact(PONames.previous + keyword, in: PONames.category) else {
        return []
      }
      return POString.lines(keyword, Array(text.utf8)).map { "#| " + $0 }
    }
  }

  static func isFuzzy(_ unit: TranslationUnit) -> Bool {
    unit.target != nil && (unit.state == .initial || unit.confidence < PONames.fuzzyBelow)
  }

  private static func lines(of note: TranslationUnit.Note) -> [String] {
    let lines = note.text.lines
    var first = lines.first ?? ""
    let isReserved = note.category == PONames.state || note.category == PONames.status
    if !note.category.isEmpty, !isReserved, note.category.utf8.allSatisfy(isCategoryByte) {
      first = note.category + ": " + first
    } else if !isUnmistakable(first) {
      first = ": " + first
    }
    return ["#. " + first] + lines.dropFirst().map { "#.   " + $0 }
  }

  /// Whether a note without category is read as just that, and as a note of its own.
  private static func isUnmistakable(_ line: String) -> Bool {
    var comments = POComments()
    comments.notes = [TranslationUnit.Note(text: "")]
    comments.addExtracted(line)
    return comments.notes.count == 2 && comments.notes[1].category.isEmpty
      && comments.notes[1].text.utf8.elementsEqual(line.utf8) && !line.isEmpty
  }

  private static func recordLines(of units: [TranslationUnit]) -> [String] {
    guard let first = units.first else { return [] }
    var lines: [String] = []
    // An entry is no further than the form that is behind.
    let states = Set(units.filter { $0.target != nil }.map(\.state))
    let state = TranslationUnit.State.allCases.first(where: states.contains)
    if let state, state == .reviewed || state == .final {
      lines.append("#. \(PONames.state): \(state.rawValue)")
    }
    if let status = first.recordedStatus {
      lines.append("#. \(PONames.status): \(status.rawValue)")
    }
    return lines
  }

  /// Whether a line records a status.
  static func isStatus(_ line: String) -> Bool { line.hasPrefix("#. \(PONames.status): ") }

  /// The markup of each placeholder, which the forms of a plural share.
  private static func markupLines(of units: [TranslationUnit]) -> [String] {
    var known: [String: Placeholders.Markup] = [:]
    var lines: [String] = []
    for code in units.flatMap(\.source.codes) {
      let name = Placeholders.name(of: code)
      guard known[name] == nil else { continue }
      known[name] = code.markup
      if !code.isItsPlaceholder { lines.append("#. " + line(of: code, name)) }
    }
    var told: Set<String> = []
    for code in units.flatMap({ $0.target?.codes ?? [] }) {
      let name = Placeholders.name(of: code)
      guard told.insert(name).inserted else { continue }
      let other = known[name] ?? Placeholders.Markup(original: name, purpose: .other)
      if code.markup.isIdentical(to: other) { continue }
      lines.append("#. " + targetPrefix + line(of: code, name))
    }
    return lines
  }

  private static func line(of code: InlineCode, _ name: String) -> String {
    "\(name) \(code.purpose.rawValue): " + POString.escaped(Array(code.original.utf8))
  }
}

extension Placeholders.Markup {
  /// Whether both are the same to the byte; equal strings may differ in their code points.
  fileprivate func isIdentical(to other: Placeholders.Markup) -> Bool {
    purpose == other.purpose && original.utf8.elementsEqual(other.original.utf8)
  }
}

extension InlineCode {
  /// Whether the code was read from a file that tells no more of it than its placeholder.
  fileprivate var isItsPlaceholder: Bool {
    purpose == .other && original == Placeholders.name(of: self)
  }
}

extension String {
  /// The lines of a note, at least one.
  fileprivate var lines: [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var previous: UInt8 = 0
    for byte in utf8 {
      let endsLine = byte == 0x0A || byte == 0x0D
      if endsLine, !(byte == 0x0A && previous == 0x0D) {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      } else if !endsLine {
        line.append(byte)
      }
      previous = byte
    }
    return lines + [String(decoding: line, as: UTF8.self)]
  }
}
