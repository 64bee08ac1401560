internal import Bitext

/// The comments of a PO entry, between what they say and how they are written.
///
/// In `#.` comments, `category: text` is a note, `: text` a note without category, two more spaces at the
/// beginning go on with the note before; `<1> fmt: <b>` is the markup of a placeholder in `msgid`, and
/// `msgstr <1> link: <a href="/nl">` that of one which differs in `msgstr`.
struct POComments {
  var notes: [TranslationUnit.Note] = []
  var state: TranslationUnit.State?
  var status: Bitext.Status?
  var isFuzzy = false
  var sourceMarkup: [String: Placeholders.Markup] = [:]
  var targetMarkup: [String: Placeholders.Markup] = [:]
  /// Flags, and what `msgid` was when a fuzzy translation was right.
  var metadata: [TranslationUnit.Metadata] = []
}

// MARK: - Reading

extension POComments {
  /// Takes in a comment line without its `#`.
  mutating func add(_ comment: [UInt8]) {
    let body = comment.dropFirst()
    switch comment.first {
    case UInt8(ascii: "."): addExtracted(String(decoding: withoutSpace(body), as: UTF8.self))
    case UInt8(ascii: ":"):
      for reference in POReference.split(Array(body)) { addLocation(reference) }
    case UInt8(ascii: ","): addFlags(body)
    case UInt8(ascii: "|"): addPrevious(String(decoding: withoutSpace(body), as: UTF8.self))
    case UInt8(ascii: "~"), UInt8(ascii: "="): break
    default:
      let text = String(decoding: withoutSpace(comment[...]), as: UTF8.self)
      notes.append(TranslationUnit.Note(category: PONames.translator, text: text))
    }
  }

  private func withoutSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.first == UInt8(ascii: " ") ? bytes.dropFirst() : bytes
  }

  private mutating func addLocation(_ reference: String) {
    notes.append(TranslationUnit.Note(category: NoteCategory.location, text: reference))
  }

  private mutating func addFlags(_ body: ArraySlice<UInt8>) {
    for part in body.split(separator: UInt8(ascii: ",")) {
      let flag = String(decoding: part.filter { $0 > 0x20 }, as: UTF8.self)
      if flag == "fuzzy" {
        isFuzzy = true
      } else if !flag.isEmpty {
        metadata.append(PONames.fact(PONames.flag, flag))
      }
    }
  }

  /// Takes in `msgid "…"` or the string that goes on with it.
  private mutating func addPrevious(_ line: String) {
    let keyword = line.utf8.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
    let string = line.utf8.dropFirst(keyword.count).drop { $0 <= 0x20 }.dropFirst()
    guard let end = string.lastIndex(of: UInt8(ascii: "\"")) else { return }
    let text = POString.unescaped(String(decoding: string[..<end], as: UTF8.self))
    if keyword.isEmpty {
      if !metadata.isEmpty { metadata[metadata.count - 1].value += text }
    } else {
      let type = PONames.previous + String(decoding: keyword, as: UTF8.self)
      metadata.append(PONames.fact(type, text))
    }
  }

  private mutating func addExtracted(_ line: String) {
    if line.utf8.starts(with: "  ".utf8), !notes.isEmpty {
      notes[notes.count - 1].text += "\n" + tail(of: line, after: 2)
      return
    }
    if addMarkup(line) { return }
    let (category, text) = POComments.categoryAndText(of: line)
    if category == PONames.state, let value = TranslationUnit.State(rawValue: text) {
      state = value
    } else if category == PONames.status, let value = Bitext.Status(rawValue: text) {
      status = value
    } else {
      notes.append(TranslationUnit.Note(category: category, text: text))
    }
  }

  /// The category before a colon and the text after it; no category where the line has none.
  private static func categoryAndText(of line: String) -> (category: String, text: String) {
    let name = line.utf8.prefix(while: isCategoryByte)
    let rest = line.utf8.dropFirst(name.count)
    guard rest.starts(with: ": ".utf8) else {
      return rest.elementsEqual(":".utf8) ? (String(decoding: name, as: UTF8.self), "") : ("", line)
    }
    return (
      String(decoding: name, as: UTF8.self), String(decoding: rest.dropFirst(2), as: UTF8.self)
    )
  }

  private static func isCategoryByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  /// Takes in a line that tells a placeholder's markup, and says whether it was one.
  private mutating func addMarkup(_ line: String) -> Bool {
    let isTarget = line.utf8.starts(with: Self.targetPrefix.utf8)
    let bytes = Array(line.utf8.dropFirst(isTarget ? Self.targetPrefix.utf8.count : 0))
    guard let placeholder = Placeholder(in: bytes, at: 0), placeholder.kind != nil,
      bytes[placeholder.end...].first == UInt8(ascii: " ")
    else { return false }
    let rest = String(decoding: bytes[(placeholder.end + 1)...], as: UTF8.self)
    let (name, text) = POComments.categoryAndText(of: rest)
    guard let purpose = InlineCode.Purpose(rawValue: name) else { return false }
    let key = String(decoding: bytes[..<placeholder.end], as: UTF8.self)
    let markup = Placeholders.Markup(original: POString.unescaped(text), purpose: purpose)
    if isTarget { targetMarkup[key] = markup } else { sourceMarkup[key] = markup }
    return true
  }

  fileprivate static let targetPrefix = "msgstr "

  private func tail(of line: String, after count: Int) -> String {
    String(decoding: line.utf8.dropFirst(count), as: UTF8.self)
  }
}

// MARK: - Writing

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
    return lines
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

  private static func isFuzzy(_ unit: TranslationUnit) -> Bool {
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
    let isSame = units.allSatisfy { $0.state == first.state }
    if isSame, first.state == .reviewed || first.state == .final {
      lines.append("#. \(PONames.state): \(first.state.rawValue)")
    }
    if let status = first.recordedStatus {
      lines.append("#. \(PONames.status): \(status.rawValue)")
    }
    return lines
  }

  /// Whether a line records a status.
  static func isStatus(_ line: String) -> Bool { line.hasPrefix("#. \(PONames.status): ") }

  private static func markupLines(of units: [TranslationUnit]) -> [String] {
    var known: [String: Placeholders.Markup] = [:]
    var lines: [String] = []
    for code in units.flatMap(\.source.codes) where !code.isItsPlaceholder {
      let name = Placeholders.name(of: code)
      if known[name]?.isIdentical(to: code.markup) ?? false { continue }
      known[name] = code.markup
      lines.append("#. " + line(of: code, name))
    }
    for code in units.flatMap({ $0.target?.codes ?? [] }) {
      let name = Placeholders.name(of: code)
      let other = known[name] ?? Placeholders.Markup(original: name, purpose: .other)
      let markup = "#. " + targetPrefix + line(of: code, name)
      if !code.markup.isIdentical(to: other), !lines.contains(markup) { lines.append(markup) }
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
  fileprivate var markup: Placeholders.Markup {
    Placeholders.Markup(original: original, purpose: purpose)
  }

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
