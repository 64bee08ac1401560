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

extension POComments {
  /// Takes in a comment line without its `#`.
  mutating func add(_ line: [UInt8]) {
    let comment = Self.endsInBackslash(line) && line.last == 0x20 ? line.dropLast() : line
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

  /// Whether a line ends in a backslash, but for spaces.
  ///
  /// gettext joins a line that ends in a backslash to the next one, also in comments; so there is always a space after
  /// it, which does not count.
  static func endsInBackslash(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    line.last { $0 != 0x20 } == UInt8(ascii: "\\")
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

  mutating func addExtracted(_ line: String) {
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

  static func isCategoryByte(_ byte: UInt8) -> Bool {
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

  static let targetPrefix = "msgstr "

  private func tail(of line: String, after count: Int) -> String {
    String(decoding: line.utf8.dropFirst(count), as: UTF8.self)
  }
}
