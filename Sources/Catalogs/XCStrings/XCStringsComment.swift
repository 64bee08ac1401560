internal import Bitext

/// The comment of a key, between what it says and how it is written.
///
/// A comment is a note without a category. A line that begins with `[CATEGORY] ` begins another note, which goes on to the next
/// such line; a backslash before the bracket says that it begins none. `[state] final` and `[status] same` tell
/// what the state of a text cannot; in a string that varies they say of which text: `[state plural.one] final`.
struct XCStringsComment {
  var notes: [TranslationUnit.Note] = []
  /// What is recorded of each text, by what it is and its place: `state plural.one`.
  var records: [String: String] = [:]

  /// The state and status recorded for the text at a path.
  func state(at path: XCStringsPath) -> TranslationUnit.State? {
    records[Self.name(XCStringsNames.state, path)].flatMap(TranslationUnit.State.init(rawValue:))
  }

  func status(at path: XCStringsPath) -> Bitext.Status? {
    records[Self.name(Self.statusName, path)].flatMap(Bitext.Status.init(rawValue:))
  }

  private static let statusName = "status"

  private static func name(_ record: String, _ path: XCStringsPath) -> String {
    path.steps.isEmpty ? record : record + " " + path.text
  }

  private static func isRecord(_ category: String) -> Bool {
    [XCStringsNames.state, statusName].contains { name in
      category == name
        || category.utf8.starts(with: (name + " ").utf8)
          && XCStringsPath(
            String(decoding: category.utf8.dropFirst(name.utf8.count + 1), as: UTF8.self)) != nil
    }
  }
}

// MARK: - Reading

extension XCStringsComment {
  /// Takes a comment apart.
  init(_ text: String) {
    guard !text.isEmpty else { return }
    var notes: [TranslationUnit.Note] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let (category, rest) = Self.heading(line) {
        notes.append(TranslationUnit.Note(category: category, text: rest))
        continue
      }
      let content = String(decoding: Self.withoutMark(line), as: UTF8.self)
      if notes.isEmpty {
        notes.append(TranslationUnit.Note(text: content))
      } else {
        notes[notes.count - 1].text += "\n" + content
      }
    }
    for note in notes {
      if Self.isRecord(note.category) {
        records[note.category] = note.text
      } else {
        self.notes.append(note)
      }
    }
  }

  /// The category and the text after it; `nil` for a line that begins no note.
  private static func heading(_ line: Substring.UTF8View) -> (String, String)? {
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let rest = line[end...].dropFirst()
    guard rest.first == 0x20 else { return nil }
    let category = line[line.index(after: line.startIndex)..<end]
    return (
      String(decoding: category, as: UTF8.self), String(decoding: rest.dropFirst(), as: UTF8.self)
    )
  }

  /// The line without the backslash that keeps it from beginning a note.
  private static func withoutMark(_ line: Substring.UTF8View) -> Substring.UTF8View {
    line.first == UInt8(ascii: "\\") && isLikeHeading(line) ? line.dropFirst() : line
  }

  /// Whether a line begins a note, but for backslashes before the bracket.
  private static func isLikeHeading(_ line: Substring.UTF8View) -> Bool {
    heading(line.drop { $0 == UInt8(ascii: "\\") }) != nil
  }
}

// MARK: - Writing

extension XCStringsComment {
  /// The comment for the texts of a key: the notes of the first that has any, and what is to be recorded of each.
  init(_ texts: [(path: XCStringsPath, unit: TranslationUnit)]) {
    notes = texts.map(\.unit.notes).first { !$0.isEmpty } ?? []
    for (path, unit) in texts {
      if unit.state == .reviewed || unit.state == .final {
        records[Self.name(XCStringsNames.state, path)] = unit.state.rawValue
      }
      if unit.status != unit.impliedStatus {
        records[Self.name(Self.statusName, path)] = unit.status.rawValue
      }
    }
  }

  /// The comment's text; empty where there is nothing to say.
  var text: String {
    var lines: [String] = []
    for (index, note) in notes.enumerated() {
      let noteLines = note.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      let marked = noteLines.map { line in
        (Self.isLikeHeading(line) ? "\\" : "") + String(decoding: line, as: UTF8.self)
      }
      let category = Self.isWritable(note.category) ? note.category : ""
      if index == 0, category.isEmpty, !note.text.isEmpty {
        lines += marked
      } else {
        // Behind a category a bracket begins nothing.
        lines.append("[\(category)] " + String(decoding: noteLines[0], as: UTF8.self))
        lines += marked.dropFirst()
      }
    }
    for name in records.keys.sorted() { lines.append("[\(name)] \(records[name] ?? "")") }
    return lines.joined(separator: "\n")
  }

  private static func isWritable(_ category: String) -> Bool {
    !isRecord(category) && category.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "]") }
  }
}
