internal import Bitext
internal import Markup

/// Reads an XLIFF 1.2 document, strict or transitional.
struct XLIFF12Reader {
  let document: XLIFFDocument
  private let wanted: CatalogFormat.Languages
  /// The numbers of names in the document.
  let elements: XLIFF12Elements

  var tree: MarkupTree { _read { yield document.tree } }

  init(
    _ bytes: [UInt8], file: String, languages: CatalogFormat.Languages
  ) throws(InputError) {
    document = try XLIFFDocument(bytes, file: file)
    wanted = languages
    elements = XLIFF12Elements(document)
    let version = try document.required("version", of: document.root)
    guard version == "1.2" || version == "1.1" || version == "1.0" else {
      throw InputError(
        .xliffVersion, at: tree.range(of: document.root), version, "1.2")
    }
  }

  func catalog() throws(InputError) -> Catalog {
    var state = ReadingState()
    return try catalog(&state)
  }

  /// The units of a piece of a file.
  func catalog(_ state: inout ReadingState) throws(InputError) -> Catalog {
    let files = try files()
    let languages = try languages(of: files[0])
    var catalog = Catalog(
      original: tree.attribute("original", of: files[0]) ?? "", sourceLanguage: languages.source,
      targetLanguage: languages.target, units: [])
    catalog.units = try units(in: files, &state) { $0.unit }
    return catalog
  }

  /// The file elements, of which there is one at least.
  func files() throws(InputError) -> [Int] {
    let files = document.children("file", of: document.root)
    if !files.isEmpty { return files }
    throw InputError(.xliffElementMissing, at: tree.range(of: document.root), "xliff", "file")
  }

  /// The units of some file elements, each with an id of its own.
  func units(in files: [Int]) throws(InputError) -> [XLIFF12Unit] {
    var state = ReadingState()
    return try units(in: files, &state) { $0 }
  }

  private func units<Unit>(
    in files: [Int], _ state: inout ReadingState, _ unit: (XLIFF12Unit) -> Unit
  ) throws(InputError) -> [Unit] {
    // Ids are unique within a file element only; a catalog has one list.
    var units: [Unit] = []
    for file in files {
      _ = try self.languages(of: file)
      state.beginFile()
      let nodes = document.units("trans-unit", under: file, throughElements: ["body", "group"])
      units.reserveCapacity(units.count + nodes.count)
      for (node, preserves) in nodes {
        let id = try document.required("id", numbered: elements.id, of: node)
        guard state.isNew(id: id) else {
          throw InputError(.catalogDuplicateID, at: tree.range(of: node), id)
        }
        var read = try self.unit(node, id: id, preservesSpace: preserves)
        read.unit.id = state.names.unique(id)
        units.append(unit(read))
      }
    }
    return units
  }

  private func languages(
    of file: Int
  ) throws(InputError) -> (source: Language, target: Language) {
    try wanted.resolve(
      source: try document.required("source-language", of: file),
      target: tree.attribute("target-language", of: file), at: tree.range(of: file))
  }

  private func unit(
    _ node: Int, id: String, preservesSpace: Bool
  ) throws(InputError) -> XLIFF12Unit {
    let reader = XLIFF12InlineReader(
      document: document, elements: elements, preservesSpace: preservesSpace)
    let parts = elements.parts(of: node, in: document)
    guard let sourceNode = parts.source else {
      throw document.missing("source", in: node)
    }
    let targetNode = parts.target
    let source = try reader.read(sourceNode).text
    var target: (text: InlineTextBuilder, segments: [XLIFF12InlineReader.Segment])?
    if let targetNode { target = try reader.read(targetNode) }
    let texts = InlineTextBuilder.finish(source: source, target: target?.text)
    var unit = TranslationUnit(
      id: id, source: texts.source, target: texts.target,
      notes: parts.hasOthers ? notes(of: node) : [],
      sourceRange: tree.range(of: sourceNode), targetRange: targetNode.map { tree.range(of: $0) })
    if parts.hasOthers { unit.metadata = metadata(of: node) }
    unit.isTranslatable = document.inherited(numbered: elements.translate, by: node) != "no"
    let isApproved = tree.attribute(numbered: elements.approved, of: node) == "yes"
    settle(&unit, targetNode: targetNode, isApproved: isApproved)
    if let segmented = parts.segmented {
      let read = try reader.read(segmented)
      unit.segments = unit.segments(source: read, target: target?.segments ?? [])
      unit.settleSegments()
    }
    if parts.hasOthers {
      unit.matches = try matches(of: node, unit: unit, preservesSpace: preservesSpace)
    }
    return XLIFF12Unit(
      node: node, unit: unit, sourceNode: sourceNode, segmentedNode: parts.segmented,
      targetNode: targetNode,
      targetPreservesSpace: targetNode.map {
        document.preservesSpace($0, inherited: preservesSpace)
      } ?? preservesSpace, source: source, target: target?.text)
  }

  /// Drops a target that is none and sets state and status.
  private func settle(_ unit: inout TranslationUnit, targetNode: Int?, isApproved: Bool) {
    let state = targetNode.flatMap { tree.attribute(numbered: elements.state, of: $0) }
    let recorded = targetNode.flatMap { status(of: $0) }
    let isCopy =
      XLIFF12States.marksCopies(state) && unit.target == unit.source && recorded != .untranslated
    if isCopy || unit.target == InlineText("") { unit.target = nil }
    if unit.target != nil {
      unit.state = XLIFF12States.state(named: state, isApproved: isApproved)
    }
    let isOutdated = XLIFF12States.isFilledIn(unit, state: state)
    unit.settleStatus(recorded: isOutdated ? nil : recorded)
  }

  private func status(of target: Int) -> Bitext.Status? {
    guard let value = tree.attribute(numbered: elements.stateQualifier, of: target) else {
      return nil
    }
    let prefix = XLIFF12States.statusPrefix.utf8
    guard value.utf8.starts(with: prefix) else { return nil }
    return Bitext.Status(
      rawValue: String(decoding: value.utf8.dropFirst(prefix.count), as: UTF8.self))
  }
}
