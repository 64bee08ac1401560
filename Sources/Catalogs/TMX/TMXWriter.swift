internal import Bitext
internal import Markup

/// Writes a catalog as a TMX 1.4b document of level 2 that the DTD accepts.
///
/// It has no document type declaration: programs would look for the DTD beside the file.
struct TMXWriter: PieceWriter {
  private var xml = XMLWriter()
  private var source = Language.english
  private var target = Language.dutch

  mutating func begin(_ catalog: Catalog) {
    source = catalog.sourceLanguage
    target = catalog.targetLanguage
    xml.start("tmx")
    xml.attribute("version", "1.4")
    writeHeader(of: catalog)
    xml.start("body")
  }

  mutating func write(_ unit: TranslationUnit) {
    xml.write(TMXRecord(unit, source: source, target: target))
  }

  mutating func end() { xml.endDocument() }

  mutating func take() -> [UInt8] { xml.take() }

  /// The attributes of the header with their values, but for the language of the sources.
  static let headerAttributes = [
    ("creationtool", "tweetal"), ("creationtoolversion", "1"), ("segtype", "paragraph"),
    ("o-tmf", "tweetal"), ("adminlang", "en"), ("srclang", ""), ("datatype", "html"),
  ]

  /// Writes what the DTD asks for, with nothing in it that depends on the day or on the program's version.
  private mutating func writeHeader(of catalog: Catalog) {
    xml.start("header")
    for (name, value) in Self.headerAttributes {
      xml.attribute(name, name == "srclang" ? source.tag : value)
    }
    xml.write(property(TMXNames.original, catalog.original))
    xml.write(property(TMXNames.targetLanguage, target.tag))
    xml.end()
  }

  private func property(_ name: String, _ value: String) -> TMXRecord.Entry {
    TMXRecord.Entry(type: TMXNames.propertyType(TMXNames.own, name), text: value)
  }
}

extension XMLWriter {
  /// Writes a `tu`.
  mutating func write(_ record: TMXRecord) {
    start("tu")
    attribute("tuid", record.id)
    write(record.attributes)
    for entry in record.entries { write(entry) }
    write(record.source)
    if let target = record.target { write(target) }
    end()
  }

  /// Writes a `note` or `prop`.
  mutating func write(_ entry: TMXRecord.Entry) {
    start(entry.type == nil ? "note" : "prop", .text)
    if let type = entry.type { attribute("type", type) }
    text(entry.text)
    end()
  }

  /// Writes a `tuv`.
  mutating func write(_ variant: TMXRecord.Variant) {
    start("tuv")
    attribute(TMXNames.language, variant.language)
    write(variant.attributes)
    writeSegment(variant.content)
    end()
  }

  private mutating func write(_ attributes: [TMXRecord.Attribute]) {
    for entry in attributes { attribute(entry.name, entry.value) }
  }

  /// Writes a `seg`, the markup of its codes inside the elements that TMX has for them (1.4b, "Content Markup").
  mutating func writeSegment(_ content: InlineText) {
    start("seg", .text)
    for piece in content.pieces() {
      switch piece {
      case .text(let text): self.text(text)
      case .code(let code, let role, _): write(code, role)
      }
    }
    end()
  }

  private mutating func write(_ code: InlineCode, _ role: CodePairing.Role) {
    let number = String(code.number)
    switch role {
    case .standalone:
      start("ph")
    case .isolated:
      start("it")
      attribute("pos", code.kind == .opening ? "begin" : "end")
    case .opensSpan, .closesSpan, .crosses:
      start(code.kind == .opening ? "bpt" : "ept")
      attribute("i", number)
    }
    let endsPair = code.kind == .closing && role != .isolated
    if !endsPair {
      attribute("x", number)
      attribute("type", code.tmxType)
    }
    text(code.original)
    end()
  }
}
