internal import Bitext
internal import Markup

// What stands beside the texts of a unit: facts, notes and proposed translations.
extension XLIFF12Writer {
  /// Writes the facts of a unit, as the strict schema has no other place for them.
  mutating func writeContext(_ metadata: [TranslationUnit.Metadata]) {
    guard !metadata.isEmpty else { return }
    start("context-group")
    xml.attribute("purpose", "information")
    for fact in metadata { write(fact) }
    xml.end()
  }

  private mutating func write(_ fact: TranslationUnit.Metadata) {
    start("context", .text)
    xml.attribute("context-type", XLIFF12Context.type(of: fact))
    xml.text(fact.value)
    xml.end()
  }

  mutating func write(_ note: TranslationUnit.Note) {
    start("note", .text)
    if !note.category.isEmpty { xml.attribute("from", note.category) }
    if let priority = note.priority, (1...10).contains(priority) {
      xml.attribute("priority", String(priority))
    }
    if let side = note.appliesTo { xml.attribute("annotates", side.rawValue) }
    xml.text(note.text)
    xml.end()
  }

  mutating func write(_ match: TranslationUnit.Match, of unit: TranslationUnit) {
    var codes = XLIFF12Codes()
    start("alt-trans")
    if let quality = match.quality?.percentText { xml.attribute("match-quality", quality + "%") }
    if let origin = match.origin { xml.attribute("origin", origin) }
    let source = match.source ?? unit.source
    if source.needsSpacePreserved || match.target.needsSpacePreserved {
      xml.attribute("xml:space", "preserve")
    }
    start("source", .text)
    write(source.pieces(), &codes)
    xml.end()
    start("target", .text)
    write(match.target.pieces(), &codes)
    xml.end()
    if let similarity = match.similarity?.percentText {
      writeContext([TranslationUnit.Metadata(type: XLIFF12Context.similarity, value: similarity)])
    }
    xml.end()
  }
}

extension XLIFF12Reader {
  /// The elements that hold facts of a unit or a match.
  func contextNodes(of parent: Int) -> [Int] {
    document.children(elements.contextGroup, of: parent)
      .flatMap { document.children("context", of: $0) }
  }

  func metadata(of parent: Int) -> [TranslationUnit.Metadata] {
    if elements.contextGroup == nil { return [] }
    return contextNodes(of: parent).map { node in
      let (category, type) = XLIFF12Context.fact(
        ofType: tree.attribute("context-type", of: node) ?? "")
      return TranslationUnit.Metadata(category: category, type: type, value: tree.text(of: node))
    }
  }

  func notes(of unit: Int) -> [TranslationUnit.Note] {
    var notes: [TranslationUnit.Note] = []
    for node in document.eachChild(elements.note, of: unit) {
      // What our own writer gives a unit.
      if notes.isEmpty { notes.reserveCapacity(2) }
      notes.append(
        TranslationUnit.Note(
          category: tree.attribute(numbered: elements.from, of: node) ?? "",
          text: tree.text(of: node),
          priority: tree.attribute(numbered: elements.priority, of: node).flatMap(Int.init),
          appliesTo: tree.attribute(numbered: elements.annotates, of: node)
            .flatMap(TranslationUnit.Note.Side.init(rawValue:))))
    }
    return notes
  }

  /// The elements that propose translations, not earlier or rejected ones.
  func matchNodes(of unit: Int) -> [Int] {
    document.children(elements.altTrans, of: unit).filter { node in
      let kind = tree.attribute("alttranstype", of: node) ?? "proposal"
      return kind == "proposal" && !document.children("target", of: node).isEmpty
    }
  }

  func matches(
    of node: Int, unit: TranslationUnit, preservesSpace: Bool
  ) throws(InputError) -> [TranslationUnit.Match] {
    var matches: [TranslationUnit.Match] = []
    if elements.altTrans == nil { return matches }
    for match in matchNodes(of: node) {
      let space = document.preservesSpace(match, inherited: preservesSpace)
      let reader = XLIFF12InlineReader(
        document: document, elements: elements, preservesSpace: space)
      func text(_ name: String) throws(InputError) -> InlineTextBuilder? {
        guard let child = document.children(name, of: match).first else { return nil }
        var builder = InlineTextBuilder()
        _ = try reader.read(child, into: &builder)
        return builder
      }
      let written = try text("source")
      let texts = InlineTextBuilder.finish(
        source: written ?? InlineTextBuilder(), target: try text("target"))
      let isOwn = texts.source.pieces().isSame(as: unit.source.pieces())
      let source =
        written == nil ? segmentSource(of: match, in: unit) : isOwn ? nil : texts.source
      matches.append(
        TranslationUnit.Match(
          source: source, target: texts.target ?? "",
          quality: tree.attribute("match-quality", of: match).flatMap(Double.init(percentText:)),
          similarity: similarity(of: match), origin: tree.attribute("origin", of: match)))
    }
    return matches
  }

  /// The source of the segment that a match without one is for; `nil` where that is the whole unit.
  private func segmentSource(of match: Int, in unit: TranslationUnit) -> InlineText? {
    guard let name = tree.attribute("mid", of: match) else { return nil }
    return zip(unit.segments.markNames, unit.segments).first { $0.0 == name }
      .map { unit.source.part($0.1.source) }
  }

  private func similarity(of match: Int) -> Double? {
    metadata(of: match).first { $0.type == XLIFF12Context.similarity }
      .flatMap { Double(percentText: $0.value) }
  }
}

/// The names of facts in `context-type` (§2.4): those of the standard, or `x-` and what may not hold a space.
enum XLIFF12Context {
  /// The name of how alike the sources of a unit and a match are.
  static let similarity = "similarity"

  private static let standard: Set<String> = [
    "database", "element", "elementtitle", "linenumber", "numparams", "paramnotes", "record",
    "recordtitle", "sourcefile",
  ]

  /// The value for a fact: its type, after its category and a colon where it has one.
  static func type(of fact: TranslationUnit.Metadata) -> String {
    if fact.category.isEmpty {
      return standard.contains(fact.type) ? fact.type : "x-" + (escaped(fact.type) ?? "%")
    }
    return "x-\(escaped(fact.category) ?? ""):\(escaped(fact.type) ?? "")"
  }

  /// The category and type that a value stands for.
  static func fact(ofType value: String) -> (category: String, type: String) {
    guard value.utf8.starts(with: "x-".utf8) else { return ("", value) }
    let name = value.utf8.dropFirst(2)
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return ("", unescaped(name)) }
    return (unescaped(name[..<colon]), unescaped(name[name.index(after: colon)...]))
  }

  /// The text with `%` and two digits for each byte that has no place in a name; `nil` for none.
  private static func escaped(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20, byte != UInt8(ascii: "%"), byte != UInt8(ascii: ":"), byte < 0x7F {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += Array("%".utf8) + Array((byte < 0x10 ? "0" + digits : digits).utf8)
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ text: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16)
      else {
        // A `%` alone is an empty name.
        if byte != UInt8(ascii: "%") || !rest.isEmpty || !bytes.isEmpty { bytes.append(byte) }
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
