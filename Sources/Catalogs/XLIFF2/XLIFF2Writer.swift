internal import Bitext
internal import Markup

/// Writes a catalog as an XLIFF 2.1 or 2.0 document, which differ in their number alone as far as it is written here.
struct XLIFF2Writer: PieceWriter {
  private var xml = XMLWriter()
  private var tokens = UniqueNames()
  private var isEmpty = true
  private var declaresGlossary = false

  private let version: String

  init(_ options: WritingOptions = WritingOptions()) {
    version = options.version == "2.0" ? "2.0" : "2.1"
  }

  static func write(
    _ catalog: Catalog, _ options: WritingOptions = WritingOptions()
  ) -> [UInt8] {
    var writer = XLIFF2Writer(options)
    return writer.bytes(of: catalog)
  }

  mutating func begin(_ catalog: Catalog) {
    declaresGlossary = catalog.units.contains { $0.terms.contains(where: \.saysSomething) }
    xml.start("xliff")
    xml.attribute("xmlns", XLIFF2Names.namespace)
    if declaresGlossary {
      xml.attribute("xmlns:gls", XLIFF2Names.glossaryNamespace)
    }
    xml.attribute("version", version)
    xml.attribute("srcLang", catalog.sourceLanguage.tag)
    xml.attribute("trgLang", catalog.targetLanguage.tag)
    xml.start("file")
    xml.attribute("id", "f1")
    xml.attribute("original", catalog.original)
  }

  mutating func end() {
    if isEmpty {
      // A file must hold a unit or a group (§4.2.2.2).
      xml.start("group")
      xml.attribute("id", "g1")
      xml.end()
    }
    xml.endDocument()
  }

  mutating func take() -> [UInt8] { xml.take() }

  mutating func write(_ unprepared: TranslationUnit) {
    let unit = unprepared.prepared()
    isEmpty = false
    let data = OriginalData(of: unit)
    xml.start("unit")
    xml.attribute("id", tokens.unique(NameToken.encoding(unit.id)))
    if !NameToken.isValid(unit.id) { xml.attribute("name", unit.id) }
    if unit.source.needsSpacePreserved || unit.target?.needsSpacePreserved ?? false {
      xml.attribute("xml:space", "preserve")
    }
    let marks = TermMarks(of: unit)
    write(marks)
    write(unit.notes)
    write(data)
    xml.start("segment")
    xml.attribute("state", unit.state.rawValue)
    if let status = unit.recordedStatus {
      xml.attribute("subState", "\(XLIFF2Names.authority):\(status.rawValue)")
    }
    write(unit.source, as: "source", data, marks)
    write(unit.target ?? "", as: "target", data, TermMarks())
    xml.end()
    xml.end()
  }

  private mutating func write(_ notes: [TranslationUnit.Note]) {
    guard !notes.isEmpty else { return }
    xml.start("notes")
    for note in notes {
      xml.start("note", .text)
      if !note.category.isEmpty { xml.attribute("category", note.category) }
      xml.text(note.text)
      xml.end()
    }
    xml.end()
  }

  private mutating func write(_ data: OriginalData) {
    guard !data.originals.isEmpty else { return }
    xml.start("originalData")
    for original in data.originals {
      xml.start("data", .text)
      xml.attribute("id", data.reference(to: original) ?? "")
      text(original)
      xml.end()
    }
    xml.end()
  }

  /// Writes what the glossary says, each entry with a reference to its mark in the source.
  private mutating func write(_ marks: TermMarks) {
    guard !marks.entries.isEmpty else { return }
    xml.start("gls:glossary")
    if !declaresGlossary { xml.attribute("xmlns:gls", XLIFF2Names.glossaryNamespace) }
    var ids: Set<String> = []
    for (entry, mark) in marks.entries {
      xml.start("gls:glossEntry")
      attribute(
        "id", entry.concept.flatMap { NameToken.isValid($0) && ids.insert($0).inserted ? $0 : nil })
      attribute("ref", mark.map { "#" + $0.id })
      element("gls:term", entry.term)
      for translation in entry.translations { element("gls:translation", translation) }
      if let definition = entry.definition { element("gls:definition", definition) }
      xml.end()
    }
    xml.end()
  }

  private mutating func element(_ name: String, _ content: String) {
    xml.start(name, .text)
    text(content)
    xml.end()
  }

  private mutating func write(
    _ content: InlineText, as name: String, _ data: OriginalData, _ marks: TermMarks
  ) {
    xml.start(name, .text)
    var offset = 0
    for piece in content.pieces() {
      switch piece {
      case .text(let text):
        write(text, at: offset, marks)
        offset += text.utf8.count
      case .code(let code, let role, let partner): write(code, role, partner, data)
      }
    }
    xml.end()
  }

  private mutating func write(
    _ code: InlineCode, _ role: CodePairing.Role, _ partner: InlineCode?, _ data: OriginalData
  ) {
    switch role {
    case .opensSpan:
      start("pc", code, id: "id")
      attribute("dataRefEnd", partner.flatMap { data.reference(to: $0.original) })
      attribute("dataRefStart", data.reference(to: code.original))
      return
    case .closesSpan: break
    case .standalone:
      start("ph", code, id: "id")
      attribute("dataRef", data.reference(to: code.original))
    case .crosses:
      let opens = code.kind == .opening
      start(opens ? "sc" : "ec", code, id: opens ? "id" : "startRef")
      attribute("dataRef", data.reference(to: code.original))
    case .isolated:
      start(code.kind == .opening ? "sc" : "ec", code, id: "id")
      attribute("isolated", "yes")
      attribute("dataRef", data.reference(to: code.original))
    }
    xml.end()
  }

  private mutating func start(_ name: String, _ code: InlineCode, id: String) {
    xml.start(name)
    xml.attribute(id, String(code.number))
    xml.attribute("type", code.purpose.rawValue)
    attribute("subType", code.kind == .closing ? nil : code.xliffSubType)
  }

  /// Writes text between two codes, with the marks of the terms in it.
  private mutating func write(_ text: String, at offset: Int, _ marks: TermMarks) {
    let bytes = Array(text.utf8)
    var written = 0
    for mark in marks.inside(offset..<offset + bytes.count) {
      let range = mark.range.lowerBound - offset..<mark.range.upperBound - offset
      self.text(String(decoding: bytes[written..<range.lowerBound], as: UTF8.self))
      xml.start("mrk", .text)
      xml.attribute("id", mark.id)
      xml.attribute("type", "term")
      self.text(String(decoding: bytes[range], as: UTF8.self))
      xml.end()
      written = range.upperBound
    }
    self.text(String(decoding: bytes[written...], as: UTF8.self))
  }

  private mutating func attribute(_ name: String, _ value: String?) {
    if let value { xml.attribute(name, value) }
  }

  /// Writes text, with `cp` for characters that XML cannot hold (§4.2.3.1).
  private mutating func text(_ text: String) {
    guard text.unicodeScalars.contains(where: { !XMLWriter.allows($0) }) else {
      xml.text(text)
      return
    }
    for scalar in text.unicodeScalars {
      if XMLWriter.allows(scalar) {
        xml.text(String(Character(scalar)))
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        xml.start("cp")
        xml.attribute("hex", String(repeating: "0", count: 4 - digits.utf8.count) + digits)
        xml.end()
      }
    }
  }
}

/// The markup of a unit's codes, each once, with the ids `d1`, `d2`, … in order of appearance.
private struct OriginalData {
  private(set) var originals: [String] = []
  private var numbers: [[UInt8]: Int] = [:]

  init(of unit: TranslationUnit) {
    for code in unit.source.codes + (unit.target?.codes ?? []) where !code.original.isEmpty {
      // By bytes: equal strings may differ in their code points.
      let key = Array(code.original.utf8)
      guard numbers[key] == nil else { continue }
      originals.append(code.original)
      numbers[key] = originals.count
    }
  }

  func reference(to original: String) -> String? {
    numbers[Array(original.utf8)].map { "d\($0)" }
  }
}
