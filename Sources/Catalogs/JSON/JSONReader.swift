internal import Bitext

/// Reads a catalog from JSON; members that are unknown are passed over.
struct JSONReader {
  private let document: JSONDocument
  private let units: JSONNode

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    document = try JSONDocument(bytes, file: file)
    units = try document.required(JSONNames.units, of: document.root)
  }

  func catalog(languages wanted: CatalogFormat.Languages) throws(InputError) -> Catalog {
    let root = document.root
    let languages = try wanted.resolve(
      source: try document.string(root[JSONNames.sourceLanguage]),
      target: try document.string(root[JSONNames.targetLanguage]), at: document.place(of: root))
    var catalog = Catalog(
      original: try document.string(root[JSONNames.original]) ?? "",
      sourceLanguage: languages.source, targetLanguage: languages.target, units: [])
    var ids: Set<String> = []
    for node in try document.array(units) {
      let unit = try unit(node, number: catalog.units.count + 1)
      guard ids.insert(unit.id).inserted else {
        throw InputError(.catalogDuplicateID, at: document.place(of: node), unit.id)
      }
      catalog.units.append(unit)
    }
    return catalog
  }

  /// Tells what of the file is not in the catalog that it was read as.
  func tellPassedOver(in catalog: Catalog, _ log: inout PassedOverLog?) {
    if log == nil { return }
    let (root, place) = (document.root, document.place(of: document.root))
    log?.addLanguage(
      root[JSONNames.sourceLanguage]?.string, readAs: catalog.sourceLanguage, at: place)
    log?.addLanguage(
      root[JSONNames.targetLanguage]?.string, readAs: catalog.targetLanguage, at: place)
    log?.add(catalog: document)
  }

  /// The file with the units of a catalog in it.
  func updated(with catalog: Catalog) throws(InputError) -> [UInt8] {
    let old = try self.catalog(languages: .any)
    var update = JSONUpdate(document, style: document.style)
    update.update(
      document.root, from: .object(JSONWriter.header(of: old)),
      to: .object(JSONWriter.header(of: catalog)))
    let new = JSONWriter.units(of: catalog)
    update.update(
      elementsOf: units, named: old.units.map(\.id), from: JSONWriter.units(of: old, before: new),
      to: new, depth: 1)
    return update.patch.applied(to: document.input.bytesOnDisk)
  }

  // MARK: Units

  private func unit(_ node: JSONNode, number: Int) throws(InputError) -> TranslationUnit {
    let sourceNode = try document.required(JSONNames.source, of: node)
    let targetNode = node[JSONNames.target]
    guard let source = try text(JSONNames.source, of: node) else {
      throw document.wrongKind(sourceNode, expected: "string")
    }
    let target = try text(JSONNames.target, of: node)
    let id = try document.string(node[JSONNames.id]) ?? ""
    var unit = TranslationUnit(
      id: id.isEmpty ? "u\(number)" : id, source: source,
      target: target == InlineText("") ? nil : target,
      sourceRange: document.textPlace(of: sourceNode),
      targetRange: targetNode.map { document.textPlace(of: $0) })
    let state = try state(node[JSONNames.state])
    unit.state = unit.target == nil ? .initial : state ?? .translated
    unit.isTranslatable = try document.boolean(node[JSONNames.translatable]) ?? true
    unit.canResegment = try document.boolean(node[JSONNames.canResegment]) ?? true
    try readLists(of: node, into: &unit)
    unit.settleStatus(
      recorded: try document.string(node[JSONNames.status]).flatMap(Bitext.Status.init(rawValue:)))
    return unit
  }

  private func readLists(
    of node: JSONNode, into unit: inout TranslationUnit
  ) throws(InputError) {
    for note in try document.array(node[JSONNames.notes]) {
      unit.notes.append(
        TranslationUnit.Note(
          category: try document.string(note[JSONNames.category]) ?? "",
          text: try string(JSONNames.text, of: note),
          priority: try document.number(note[JSONNames.priority]).flatMap { Int(exactly: $0) },
          appliesTo: try document.string(note[JSONNames.appliesTo])
            .flatMap(TranslationUnit.Note.Side.init(rawValue:))))
    }
    for term in try document.array(node[JSONNames.terms]) {
      unit.terms.append(try self.term(term, of: unit.source))
    }
    for segment in try document.array(node[JSONNames.segments]) {
      unit.segments.append(try self.segment(segment, of: unit))
    }
    for match in try document.array(node[JSONNames.matches]) {
      unit.matches.append(try self.match(match))
    }
    for fact in try document.array(node[JSONNames.metadata]) {
      unit.metadata.append(
        TranslationUnit.Metadata(
          category: try document.string(fact[JSONNames.category]) ?? "",
          type: try string(JSONNames.type, of: fact), value: try string(JSONNames.value, of: fact)))
    }
  }

  private func state(_ node: JSONNode?) throws(InputError) -> TranslationUnit.State? {
    guard let node, let name = try document.string(node) else { return nil }
    if let state = TranslationUnit.State(rawValue: name) { return state }
    throw InputError(.catalogState, at: document.place(of: node), name)
  }

  /// The text of a member that must be there.
  private func string(_ name: String, of node: JSONNode) throws(InputError) -> String {
    let value = try document.required(name, of: node)
    guard let string = value.string else { throw document.wrongKind(value, expected: "string") }
    return string
  }

  // MARK: Texts

  /// A text with its codes in order; `nil` where there is none, and then there are no codes either.
  private func text(_ name: String, of node: JSONNode) throws(InputError) -> InlineText? {
    let codes = try document.array(node[JSONNames.codes(of: name)])
    guard let string = try document.string(node[name]) else {
      if codes.isEmpty { return nil }
      throw document.wrongKind(try document.required(name, of: node), expected: "string")
    }
    var text = InlineText(string)
    for code in codes {
      text.codes.append(try self.code(code, length: string.utf8.count))
    }
    return text.inOrder()
  }

  private func code(_ node: JSONNode, length: Int) throws(InputError) -> InlineCode {
    let kindNode = try document.required(JSONNames.kind, of: node)
    guard let kind = kindNode.string.flatMap(InlineCode.Kind.init(rawValue:)) else {
      throw document.wrongValue(kindNode, expected: "opening, closing, standalone")
    }
    let purpose = try document.string(node[JSONNames.purpose])
    return InlineCode(
      number: try document.integer(
        try document.required(JSONNames.number, of: node), in: 0...Placeholder.greatestNumber),
      kind: kind,
      offset: try document.integer(
        try document.required(JSONNames.offset, of: node), in: 0...length),
      original: try document.string(node[JSONNames.original]) ?? "",
      purpose: purpose.flatMap(InlineCode.Purpose.init(rawValue:)) ?? .other)
  }

  /// Two offsets of a text, each moved onto the start of a character as those of codes are.
  private func range(_ node: JSONNode, of text: String) throws(InputError) -> Range<Int> {
    let (bounds, length) = (try document.array(node), text.utf8.count)
    guard bounds.count == 2 else { throw document.wrongKind(node, expected: "[0, \(length)]") }
    let start = try document.integer(bounds[0], in: 0...length)
    let end = try document.integer(bounds[1], in: start...length)
    return character(of: text, at: start)..<character(of: text, at: end)
  }

  /// The offset at which the character begins that a byte of a text belongs to.
  private func character(of text: String, at offset: Int) -> Int {
    let bytes = text.utf8
    var place = bytes.index(bytes.startIndex, offsetBy: offset)
    var offset = offset
    while place < bytes.endIndex, bytes[place] & 0xC0 == 0x80 {
      bytes.formIndex(before: &place)
      offset -= 1
    }
    return offset
  }

  // MARK: What belongs to a unit

  private func term(_ node: JSONNode, of source: InlineText) throws(InputError) -> TermEntry {
    var term = TermEntry(
      concept: try document.string(node[JSONNames.concept]),
      term: try string(JSONNames.term, of: node), translations: [],
      definition: try document.string(node[JSONNames.definition]))
    for range in try document.array(node[JSONNames.ranges]) {
      term.ranges.append(try self.range(range, of: source.text))
    }
    for translation in try document.array(node[JSONNames.translations]) {
      guard let text = translation.string else {
        throw document.wrongKind(translation, expected: "string")
      }
      term.translations.append(text)
    }
    return term
  }

  private func segment(
    _ node: JSONNode, of unit: TranslationUnit
  ) throws(InputError) -> TranslationUnit.Segment {
    var segment = TranslationUnit.Segment(
      id: try document.string(node[JSONNames.id]),
      isTranslatable: try document.boolean(node[JSONNames.translatable]) ?? true,
      source: try range(
        try document.required(JSONNames.source, of: node), of: unit.source.text),
      state: try state(node[JSONNames.state]) ?? .initial)
    if let target = node[JSONNames.target], !target.isNull {
      segment.target = try range(target, of: unit.target?.text ?? "")
    }
    return segment
  }

  private func match(_ node: JSONNode) throws(InputError) -> TranslationUnit.Match {
    guard let target = try text(JSONNames.target, of: node) else {
      throw InputError(.jsonMemberMissing, at: document.place(of: node), JSONNames.target)
    }
    return TranslationUnit.Match(
      source: try text(JSONNames.source, of: node), target: target,
      quality: try document.number(node[JSONNames.quality]),
      similarity: try document.number(node[JSONNames.similarity]),
      origin: try document.string(node[JSONNames.origin]))
  }
}
