internal import Bitext

/// An entry of a PO file.
struct POEntry {
  /// A string with the place of its keyword and all its lines.
  struct Text {
    var bytes: [UInt8]
    var range: SourceRange
  }

  var comments = POComments()
  var context: Text?
  var source: Text
  var plural: Text?
  var translations: [Text] = []

  /// Whether this is the entry that holds the header fields: an empty `msgid` without context.
  var isHeader: Bool { source.bytes.isEmpty && context == nil }
}

/// Reads entries from the words of a PO file.
struct POParser {
  private var lexer: POLexer
  private var token = POLexer.Token.end
  private var comments = POComments()

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
      comments = POComments()
      try readComments()
      if token == .keyword("domain") {
        _ = try text("domain")
        continue
      }
      if token != .end { entries.append(try entry()) }
    }
    return entries
  }

  private mutating func advance() throws(InputError) {
    token = try lexer.next()
  }

  /// Takes in comment lines; those before an obsolete entry go with it.
  private mutating func readComments() throws(InputError) {
    while case .comment(let line) = token {
      if line.first == UInt8(ascii: "~") {
        comments = POComments()
      } else {
        comments.add(line)
      }
      try advance()
    }
  }

  private mutating func entry() throws(InputError) -> POEntry {
    let context = try optionalText("msgctxt")
    try readComments()
    var entry = POEntry(context: context, source: try text("msgid"))
    try readComments()
    entry.plural = try optionalText("msgid_plural")
    try readComments()
    repeat {
      entry.translations.append(try text("msgstr"))
    } while token == .keyword("msgstr") && entry.plural != nil
    entry.comments = comments
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
    if case .index = token, keyword == "msgstr" { try advance() }
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
