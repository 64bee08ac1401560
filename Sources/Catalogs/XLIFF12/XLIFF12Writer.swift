internal import Bitext
internal import Markup

/// Writes a catalog as an XLIFF 1.2 document that the strict schema accepts, or parts of one for a file that is there.
struct XLIFF12Writer: PieceWriter {
  var xml = XMLWriter()
  /// What stands before the names of the elements in the file: a prefix with its colon, or nothing.
  var prefix = ""

  /// A writer of parts for a file.
  init(partsWith xml: XMLWriter, prefix: String) {
    self.init()
    self.xml = xml
    self.prefix = prefix
  }

  /// Whether a unit without a target gets a copy of its source.
  private let fillsMissingTargets: Bool

  init(_ options: WritingOptions = WritingOptions()) {
    // OmegaT, which knows no other XLIFF, translates only units that have a target.
    fillsMissingTargets = options.fillsMissingTargets ?? true
  }

  static func write(
    _ catalog: Catalog, _ options: WritingOptions = WritingOptions()
  ) -> [UInt8] {
    var writer = XLIFF12Writer(options)
    return writer.bytes(of: catalog)
  }

  mutating func begin(_ catalog: Catalog) {
    xml.start("xliff")
    xml.attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2")
    xml.attribute("version", "1.2")
    xml.start("file")
    xml.attribute("original", catalog.original)
    xml.attribute("source-language", catalog.sourceLanguage.tag)
    xml.attribute("target-language", catalog.targetLanguage.tag)
    xml.attribute("datatype", "html")
    xml.start("body")
  }

  mutating func end() { xml.endDocument() }

  mutating func take() -> [UInt8] { xml.take() }

  mutating func write(_ unprepared: TranslationUnit) {
    if unprepared.isPrepared {
      write(unprepared, id: unprepared.id, name: unprepared.id)
    } else {
      write(unprepared.preparedWithMarks(), id: unprepared.id, name: unprepared.id)
    }
  }

  /// Writes a unit that is prepared.
  mutating func write(_ unit: TranslationUnit, id: String, name: String) {
    var codes = XLIFF12Codes()
    start("trans-unit")
    xml.attribute("id", id)
    xml.attribute("resname", name)
    if unit.state == .final { xml.attribute("approved", "yes") }
    if !unit.isTranslatable { xml.attribute("translate", "no") }
    if unit.needsSpacePreserved { xml.attribute("xml:space", "preserve") }
    start("source", .text)
    write(unit.source, &codes)
    xml.end()
    if !unit.segments.isEmpty { writeSegmentedSource(of: unit, &codes) }
    writeTarget(of: unit, &codes)
    writeContext(unit.metadata)
    for note in unit.notes { write(note) }
    for match in unit.matches { write(match, of: unit) }
    xml.end()
  }

  /// Writes the target; where there is none, a copy of the source or nothing in an element that says so.
  private mutating func writeTarget(of unit: TranslationUnit, _ codes: inout XLIFF12Codes) {
    start("target", .text)
    let state = XLIFF12States.name(of: unit)
    xml.attribute("state", unit.target == nil ? XLIFF12States.needsTranslation : state)
    if let status = unit.recordedStatus {
      xml.attribute("state-qualifier", XLIFF12States.statusPrefix + status.rawValue)
    }
    if unit.target == nil || unit.segments.isEmpty {
      write(unit.target ?? (fillsMissingTargets ? unit.source : ""), &codes)
    } else {
      writeSegmentedTarget(of: unit, &codes)
    }
    xml.end()
  }

  /// Starts an element of XLIFF's own.
  mutating func start(_ name: String, _ content: XMLWriter.Content = .elements) {
    xml.start(prefix.isEmpty ? name : prefix + name, content)
  }

  // MARK: Segments

  /// Writes the source once more with its segments marked, where the unit has any.
  mutating func writeSegmentedSource(of unit: TranslationUnit, _ codes: inout XLIFF12Codes) {
    if unit.segments.isEmpty { return }
    start("seg-source", .text)
    let names = unit.segments.markNames
    for (index, pieces) in unit.sourcePieces.enumerated() {
      write(pieces, mark: names[index], &codes)
    }
    xml.end()
  }

  /// Writes the translations of the segments in the order of the target.
  mutating func writeSegmentedTarget(of unit: TranslationUnit, _ codes: inout XLIFF12Codes) {
    let names = unit.segments.markNames
    let pieces = unit.targetPieces
    for index in unit.segments.targetOrder {
      write(pieces[index] ?? [], mark: names[index], &codes)
    }
  }

  private mutating func write(
    _ pieces: [InlinePiece], mark: String?, _ codes: inout XLIFF12Codes
  ) {
    if let mark {
      start("mrk", .text)
      xml.attribute("mtype", "seg")
      xml.attribute("mid", mark)
    }
    write(pieces, &codes)
    if mark != nil { xml.end() }
  }

  // MARK: Texts

  /// Writes a text with its codes.
  mutating func write(_ text: InlineText, _ codes: inout XLIFF12Codes) {
    if text.codes.isEmpty { xml.text(text.text) } else { write(text.pieces(), &codes) }
  }

  mutating func write(_ pieces: [InlinePiece], _ codes: inout XLIFF12Codes) {
    for piece in pieces {
      switch piece {
      case .text(let text): xml.text(text)
      case .code(let code, let role, let partner) where codes.written.isEmpty:
        write(code, role, partner, &codes)
      case .code(let code, let role, let partner):
        if let markup = codes.written.markup(for: code, role, partner: partner) {
          xml.markup(markup)
        } else {
          write(code, role, partner, &codes)
        }
      }
    }
  }

  private mutating func write(
    _ code: InlineCode, _ role: CodePairing.Role, _ partner: InlineCode?,
    _ codes: inout XLIFF12Codes
  ) {
    let id = codes.id(of: code.number)
    switch role {
    case .standalone: placeholder(code, id)
    case .opensSpan where fitsG(code, partner): startG(code, id)
    case .closesSpan where fitsG(partner, code): xml.end()
    case .opensSpan, .closesSpan, .crosses: native(code, code.kind == .opening ? "bpt" : "ept", id)
    case .isolated: native(code, "it", id)
    }
  }

  /// Whether `g`, which has room for the opening markup alone, can hold a span: its closing markup follows from it.
  private func fitsG(_ opening: InlineCode?, _ closing: InlineCode?) -> Bool {
    guard let opening, let closing, opening.purpose == closing.purpose else { return false }
    return closing.isClosingMarkup(of: opening)
  }

  private mutating func startG(_ code: InlineCode, _ id: String) {
    start("g")
    xml.attribute("id", id)
    xml.attribute("ctype", code.spanType)
    if !code.original.isEmpty { xml.attribute("equiv-text", code.original) }
  }

  private mutating func placeholder(_ code: InlineCode, _ id: String) {
    start("x")
    xml.attribute("id", id)
    xml.attribute("ctype", code.placeholderType)
    if !code.original.isEmpty { xml.attribute("equiv-text", code.original) }
    xml.end()
  }

  /// Writes a code as an element with the markup in it, which may stand anywhere.
  private mutating func native(_ code: InlineCode, _ name: String, _ id: String) {
    start(name)
    xml.attribute("id", id)
    if name == "it" {
      xml.attribute("pos", code.kind == .opening ? "open" : "close")
    } else {
      xml.attribute("rid", NameToken.encoding(id))
    }
    if name != "ept" { xml.attribute("ctype", code.spanType) }
    xml.text(code.original)
    xml.end()
  }
}

/// By which ids the inline codes of a unit are written: their numbers, or what the file has.
struct XLIFF12Codes {
  /// The codes as the file has them.
  let written: WrittenCodes
  private var ids: [Int: String]
  private var names = UniqueNames()
  /// Whether no id is taken, so that each code gets its number.
  private let isNew: Bool

  /// The codes of a unit that is written anew.
  init() {
    written = WrittenCodes()
    ids = [:]
    isNew = true
  }

  /// The codes of a unit that stands in a file, with all names that are given out in it to codes and spans.
  init(_ written: WrittenCodes, names: some Sequence<String>) {
    self.written = written
    isNew = false
    ids = written.ids
    for name in names { _ = self.names.unique(name) }
  }

  /// The id of a code.
  mutating func id(of number: Int) -> String {
    if isNew { return InlineCode.name(of: number) }
    if let id = ids[number] { return id }
    let id = names.unique(String(number))
    ids[number] = id
    return id
  }
}

extension [TranslationUnit.Segment] {
  /// The `mid` of each segment: its own, else its number; `nil` for what stands between segments.
  var markNames: [String?] {
    var names = UniqueNames()
    for segment in self where segment.isTranslatable {
      if let id = segment.id { _ = names.unique(id) }
    }
    var number = 0
    return map { segment in
      guard segment.isTranslatable else { return nil }
      number += 1
      return segment.id ?? names.unique(String(number))
    }
  }
}
