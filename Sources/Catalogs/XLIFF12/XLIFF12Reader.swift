internal import Bitext
internal import Markup

/// Reads an XLIFF 1.2 document, strict or transitional.
struct XLIFF12Reader {
  private let document: XLIFFDocument
  private let wanted: CatalogFormat.Languages

  private var tree: MarkupTree { document.tree }

  init(
    _ bytes: [UInt8], file: String, languages: CatalogFormat.Languages
  ) throws(InputError) {
    document = try XLIFFDocument(bytes, file: file)
    wanted = languages
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
    let files = document.children("file", of: document.root)
    guard let first = files.first else {
      throw InputError(.xliffElementMissing, at: tree.range(of: document.root), "xliff", "file")
    }
    let languages = try languages(of: first)
    var catalog = Catalog(
      original: tree.attribute("original", of: first) ?? "", sourceLanguage: languages.source,
      targetLanguage: languages.target, units: [])
    // Ids are unique within a file element only; a catalog has one list.
    for file in files {
      _ = try self.languages(of: file)
      state.beginFile()
      let units = document.units("trans-unit", under: file, throughElements: ["body", "group"])
      for (node, preserves) in units {
        let id = try document.required("id", of: node)
        guard state.isNew(id: id) else {
          throw InputError(.catalogDuplicateID, at: tree.range(of: node), id)
        }
        var unit = try unit(node, id: id, preservesSpace: preserves)
        unit.id = state.names.unique(unit.id)
        catalog.units.append(unit)
      }
    }
    return catalog
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
  ) throws(InputError) -> TranslationUnit {
    let reader = XLIFF12InlineReader(document: document, preservesSpace: preservesSpace)
    let sourceNode = try document.required(child: "source", of: node)
    let targetNode = document.children("target", of: node).first
    let source = try reader.read(sourceNode)
    var target: InlineTextBuilder?
    if let targetNode { target = try reader.read(targetNode) }
    let texts = InlineTextBuilder.finish(source: source, target: target)
    var unit = TranslationUnit(
      id: id, source: texts.source, target: texts.target, notes: notes(of: node),
      sourceRange: tree.range(of: sourceNode), targetRange: targetNode.map { tree.range(of: $0) })
    settle(&unit, targetNode: targetNode, isApproved: tree.attribute("approved", of: node) == "yes")
    return unit
  }

  /// Drops a target that is none and sets state and status.
  private func settle(_ unit: inout TranslationUnit, targetNode: Int?, isApproved: Bool) {
    let state = targetNode.flatMap { tree.attribute("state", of: $0) }
    let recorded = targetNode.flatMap(status)
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
    guard let value = tree.attribute("state-qualifier", of: target) else { return nil }
    let prefix = XLIFF12States.statusPrefix.utf8
    guard value.utf8.starts(with: prefix) else { return nil }
    return Bitext.Status(
      rawValue: String(decoding: value.utf8.dropFirst(prefix.count), as: UTF8.self))
  }

  private func notes(of unit: Int) -> [TranslationUnit.Note] {
    document.children("note", of: unit).map { node in
      TranslationUnit.Note(
        category: tree.attribute("from", of: node) ?? "", text: tree.text(of: node))
    }
  }
}
