internal import Bitext

/// Writes a catalog as a PO file, as `msgcat --no-wrap` would lay it out.
struct POWriter: PieceWriter {
  private var bytes: [UInt8] = []

  static func write(_ catalog: Catalog) -> [UInt8] {
    var writer = POWriter()
    return writer.bytes(of: catalog)
  }

  mutating func begin(_ catalog: Catalog) { writeHeader(of: catalog) }

  mutating func end() {}

  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Writes the header entry.
  ///
  /// Fields that `msgfmt -c` asks for and a pure function cannot know stay empty.
  private mutating func writeHeader(of catalog: Catalog) {
    // White space at the beginning of a field is not part of it.
    let original = String(
      decoding: catalog.original.utf8.map { $0 < 0x20 ? 0x20 : $0 }.drop { $0 == 0x20 },
      as: UTF8.self)
    let fields = [
      ("Project-Id-Version", original), ("Report-Msgid-Bugs-To", ""), ("PO-Revision-Date", ""),
      ("Last-Translator", ""), ("Language-Team", ""), ("Language", catalog.targetLanguage.tag),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
      ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
      (PONames.sourceLanguage, catalog.sourceLanguage.tag), (PONames.original, original),
    ]
    string("msgid", [])
    string("msgstr", Array(fields.map { "\($0): \($1)\n" }.joined().utf8))
  }

  mutating func write(_ unprepared: TranslationUnit) {
    let unit = unprepared.prepared()
    line("")
    POComments.lines(of: unit).forEach { line($0) }
    var source = Placeholders.encode(unit.source)
    var target = unit.target.map(Placeholders.encode) ?? []
    if !target.isEmpty { matchLineBreaks(&source, &target) }
    string("msgctxt", Array(unit.id.utf8))
    string("msgid", source)
    string("msgstr", target)
  }

  /// Turns a line break that begins or ends only one of the texts into a placeholder: `msgfmt -c` refuses such pairs.
  private func matchLineBreaks(_ source: inout [UInt8], _ target: inout [UInt8]) {
    if (source.first == 0x0A) != (target.first == 0x0A) {
      hideFirstLineBreak(&source)
      hideFirstLineBreak(&target)
    }
    if (source.last == 0x0A) != (target.last == 0x0A) {
      hideLastLineBreak(&source)
      hideLastLineBreak(&target)
    }
  }

  private func hideFirstLineBreak(_ text: inout [UInt8]) {
    guard text.first == 0x0A else { return }
    text.replaceSubrange(..<1, with: Placeholders.lineBreak)
  }

  private func hideLastLineBreak(_ text: inout [UInt8]) {
    guard text.last == 0x0A else { return }
    text.removeLast()
    let backslashes = Placeholders.trailingBackslashes(in: text)
    text.append(contentsOf: repeatElement(UInt8(ascii: "\\"), count: backslashes))
    text.append(contentsOf: Placeholders.lineBreak)
  }

  /// Writes a keyword and its string, a line of the file for each line of a text that has several.
  private mutating func string(_ keyword: String, _ text: [UInt8]) {
    var lines: [[UInt8]] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      lines.append(Array(text[start...index]))
      start = index + 1
    }
    if start < text.count { lines.append(Array(text[start...])) }
    guard lines.count > 1 else {
      line("\(keyword) \"\(POString.escaped(text))\"")
      return
    }
    line("\(keyword) \"\"")
    for text in lines { line("\"\(POString.escaped(text))\"") }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }
}
