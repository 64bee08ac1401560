internal import Bitext

/// An entry of a PO file.
struct POEntry {
  /// A string with the place of its keyword and all its lines.
  struct Text {
    var bytes: [UInt8]
    var range: SourceRange
    /// The number in `msgstr[1]`; `nil` where there is none.
    var index: Int?
  }

  /// A comment line with its place, from the `#` to the last byte before the line end.
  struct Comment {
    /// The line without its `#`.
    var line: [UInt8]
    var range: SourceRange
  }

  var commentLines: [Comment] = []
  var context: Text?
  var source: Text
  var plural: Text?
  var translations: [Text] = []

  /// What the comments say.
  var comments: POComments {
    var comments = POComments()
    for comment in commentLines { comments.add(comment.line) }
    return comments
  }

  /// The bytes from the first comment or keyword to the last string.
  var bytes: Range<Int> {
    let first = (context ?? source).range
    let start = min(first.offset, commentLines.first?.range.offset ?? first.offset)
    let last = (translations.last ?? source).range
    return start..<(last.offset + last.length)
  }

  /// Whether this is the entry that holds the header fields: an empty `msgid` without context.
  var isHeader: Bool { source.bytes.isEmpty && context == nil }
}

/// Reads entries from the words of a PO file.
struct POParser {
  /// Something that belongs to no entry: a comment, an entry that is out of use, a domain.
  struct Aside {
    var kind: PassedOver.Kind
    var name = ""
    var place: SourceRange
  }

  private var lexer: POLexer
  private var token = POLexer.Token.end
  private var comments: [POEntry.Comment] = []
  /// What belongs to no entry, in order.
  private(set) var asides: [Aside] = []

  init(_ input: TextFile) {
    lexer = POLexer(input)
  }

  /// All entries but obsolete ones, in order.
  ///
  /// - Throws: ``InputError`` at the first word that does not fit.
  mutating func entries() throws(InputError) -> [POEntry] {
    var entries: [POEntry] = []
    try advance()
    while token != .end {
      comments = []
      try readComments()
      if token == .keyword("domain") {
        setCommentsAside()
        asides.append(Aside(kind: .headerField, name: "domain", place: try text("domain").range))
        continue
      }
      if token == .end { setCommentsAside() } else { entries.append(try entry()) }
    }
    return entries
  }

  /// The first entry that is in use; `nil` where there is none.
  ///
  /// - Throws: ``InputError`` where a word up to its end does not fit.
  mutating func firstEntry() throws(InputError) -> POEntry? {
    try advance()
    try readComments()
    return token == .end ? nil : try entry()
  }

  /// Takes comments for nobody's.
  private mutating func setCommentsAside() {
    asides += comments.map { Aside(kind: .comment, place: $0.range) }
    comments = []
  }

  private mutating func advance() throws(InputError) {
    token = try lexer.next()
  }

  /// Takes in comment lines; those before an obsolete entry go with it, unless it stands inside another entry.
  private mutating func readComments(insideEntry: Bool = false) throws(InputError) {
    while case .comment(let line) = token {
      if line.first == UInt8(ascii: "~") {
        if !insideEntry { setCommentsAside() }
        if line.dropFirst().drop(while: { $0 == 0x20 }).starts(with: "msgid ".utf8) {
          asides.append(Aside(kind: .obsolete, place: lexer.place))
        }
      } else {
        comments.append(POEntry.Comment(line: line, range: lexer.place))
      }
      try advance()
    }
  }

  private mutating func entry() throws(InputError) -> POEntry {
    let context = try optionalText("msgctxt")
    try readComments(insideEntry: true)
    var entry = POEntry(context: context, source: try text("msgid"))
    try readComments(insideEntry: true)
    entry.plural = try optionalText("msgid_plural")
    try readComments(insideEntry: true)
    repeat {
      entry.translations.append(try text("msgstr"))
    } while token == .keyword("msgstr") && entry.plural != nil
    entry.commentLines = comments
    return entry
  }

  private mutating func optionalText(_ keyword: String) throws(InputError) -> POEntry.Text? {
    guard token == .keyword(keyword) else { return nil }
    return try text(keyword)
  }

  /// Reads a keyword, for a plural's `msgstr` its index, and the strings after it.
  private mutating func text(_ keyword: String) throws(InputError) -> POEntry.Text {
    guard token == .keyword(keyword) else { throw unexpected(keyword) }
    var text = POEntry.Text(bytes: [], range: lexer.place)
    try advance()
    if case .index(let index) = token, keyword == "msgstr" {
      text.index = index
      try advance()
    }
    guard case .string = token else { throw unexpected("\"") }
    while case .string(let bytes) = token {
      text.bytes += bytes
      text.range = text.range.extended(to: lexer.place)
      try advance()
    }
    return text
  }

  private func unexpected(_ expected: String) -> InputError {
    let found =
      switch token {
      case .comment(let line): "#" + String(decoding: line.prefix(20), as: UTF8.self)
      case .keyword(let name): name
      case .index(let number): "[\(number)]"
      case .string(let bytes): "\"" + String(decoding: bytes.prefix(20), as: UTF8.self) + "\""
      case .end: "EOF"
      }
    return InputError(.poUnexpected, at: lexer.place, found, expected)
  }
}
