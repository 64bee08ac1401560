internal import Bitext
internal import Markup

/// Writes a catalog as an XLIFF 1.2 document that the strict schema accepts.
struct XLIFF12Writer: PieceWriter {
  private var xml = XMLWriter()

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
    let unit = unprepared.prepared()
    xml.start("trans-unit")
    xml.attribute("id", unit.id)
    xml.attribute("resname", unit.id)
    if unit.state == .final { xml.attribute("approved", "yes") }
    if unit.source.needsSpacePreserved || unit.target?.needsSpacePreserved ?? false {
      xml.attribute("xml:space", "preserve")
    }
    xml.start("source", .text)
    write(unit.source)
    xml.end()
    writeTarget(of: unit)
    for note in unit.notes {
      xml.start("note", .text)
      if !note.category.isEmpty { xml.attribute("from", note.category) }
      xml.text(note.text)
      xml.end()
    }
    xml.end()
  }

  /// Writes the target; where there is none, a copy of the source or nothing in an element that says so.
  private mutating func writeTarget(of unit: TranslationUnit) {
    xml.start("target", .text)
    let state = XLIFF12States.name(of: unit)
    xml.attribute("state", unit.target == nil ? XLIFF12States.needsTranslation : state)
    if let status = unit.recordedStatus {
      xml.attribute("state-qualifier", XLIFF12States.statusPrefix + status.rawValue)
    }
    write(unit.target ?? (fillsMissingTargets ? unit.source : ""))
    xml.end()
  }

  private mutating func write(_ content: InlineText) {
    for piece in content.pieces() {
      switch piece {
      case .text(let text): xml.text(text)
      case .code(let code, let role, let partner): write(code, role, partner)
      }
    }
  }

  private mutating func write(
    _ code: InlineCode, _ role: CodePairing.Role, _ partner: InlineCode?
  ) {
    switch role {
    case .standalone: placeholder(code)
    case .opensSpan where fitsG(code, partner): startG(code)
    case .closesSpan where fitsG(partner, code): xml.end()
    case .opensSpan, .closesSpan, .crosses: native(code, code.kind == .opening ? "bpt" : "ept")
    case .isolated: native(code, "it")
    }
  }

  /// Whether `g`, which has room for the opening markup alone, can hold a span: its closing markup follows from it.
  private func fitsG(_ opening: InlineCode?, _ closing: InlineCode?) -> Bool {
    guard let opening, let closing, opening.purpose == closing.purpose else { return false }
    return closing.original == opening.closingMarkup
  }

  private mutating func startG(_ code: InlineCode) {
    xml.start("g")
    xml.attribute("id", String(code.number))
    xml.attribute("ctype", code.spanType)
    if !code.original.isEmpty { xml.attribute("equiv-text", code.original) }
  }

  private mutating func placeholder(_ code: InlineCode) {
    xml.start("x")
    xml.attribute("id", String(code.number))
    xml.attribute("ctype", code.placeholderType)
    if !code.original.isEmpty { xml.attribute("equiv-text", code.original) }
    xml.end()
  }

  /// Writes a code as an element with the markup in it, which may stand anywhere.
  private mutating func native(_ code: InlineCode, _ name: String) {
    xml.start(name)
    xml.attribute("id", String(code.number))
    if name == "it" {
      xml.attribute("pos", code.kind == .opening ? "open" : "close")
    } else {
      xml.attribute("rid", String(code.number))
    }
    if name != "ept" { xml.attribute("ctype", code.spanType) }
    xml.text(code.original)
    xml.end()
  }
}

extension InlineCode {
  /// The end tag that belongs to a start tag; empty for other markup.
  var closingMarkup: String {
    elementName.isEmpty ? "" : "</\(elementName)>"
  }
}
