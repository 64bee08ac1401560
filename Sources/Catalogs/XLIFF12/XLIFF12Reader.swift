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
    try read(files, &state, into: &catalog.units) { _, _ in }
    if state.passedOver != nil {
      for file in files { tell(file, languages, &state.passedOver) }
      state.passedOver?.add(tree, besides: .xliff12)
    }
    return catalog
  }

  /// Tells what the name and the languages of a file say that the catalog does not.
  private func tell(
    _ file: Int, _ languages: (source: Language, target: Language), _ log: inout PassedOverLog?
  ) {
    let place = tree.tagRange(of: file)
    log?.addFile(tree.attribute("original", of: file) ?? "", at: place)
    log?.addLanguage(
      tree.attribute("source-language", of: file), readAs: languages.source, at: place)
    log?.addLanguage(
      tree.attribute("target-language", of: file), readAs: languages.target, at: place)
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
    var units: [TranslationUnit] = []
    var written: [(elements: XLIFF12Unit.Elements, texts: XLIFF12Unit.Texts)] = []
    try read(files, &state, into: &units) { written.append(($0, $1)) }
    return zip(written, units).map {
      XLIFF12Unit(elements: $0.elements, texts: $0.texts, unit: $1)
    }
  }

  /// Adds the units of some file elements to others, and tells what each was made of.
  private func read(
    _ files: [Int], _ state: inout ReadingState, into units: inout [TranslationUnit],
    _ tell: (XLIFF12Unit.Elements, XLIFF12Unit.Texts) -> Void
  ) throws(InputError) {
    // Ids are unique within a file element only; a catalog has one list.
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
        var texts = XLIFF12Unit.Texts()
        let elements = try read(
          node, id: state.names.unique(id), preservesSpace: preserves, &texts, into: &units)
        tell(elements, texts)
      }
    }
  }

  private func languages(
    of file: Int
  ) throws(InputError) -> (source: Language, target: Language) {
    try wanted.resolve(
      source: try document.required("source-language", of: file),
      target: tree.attribute("target-language", of: file), at: tree.range(of: file))
  }

  /// Adds a unit to others.
  private func read(
    _ node: Int, id: String, preservesSpace: Bool, _ texts: inout XLIFF12Unit.Texts,
    into units: inout [TranslationUnit]
  ) throws(InputError) -> XLIFF12Unit.Elements {
    let reader = XLIFF12InlineReader(
      document: document, elements: elements, preservesSpace: preservesSpace)
    let parts = elements.parts(of: node, in: document)
    guard let sourceNode = parts.source else {
      throw document.missing("source", in: node)
    }
    _ = try reader.read(sourceNode, into: &texts.source)
    var segments: [XLIFF12InlineReader.Segment] = []
    if let targetNode = parts.target {
      var text = InlineTextBuilder()
      segments = try reader.read(targetNode, into: &text)
      texts.target = text
    }
    let (source, target) = InlineTextBuilder.finish(source: texts.source, target: texts.target)
    // A unit is large: it is made where it stays.
    let place = units.count
    units.append(
      TranslationUnit(
        id: id, source: source, target: target?.completed(from: source),
        notes: parts.hasOthers ? notes(of: node) : [],
        sourceRange: tree.range(of: sourceNode),
        targetRange: parts.target.map { tree.range(of: $0) }))
    if parts.hasOthers { units[place].metadata = metadata(of: node) }
    units[place].isTranslatable =
      document.inherited(numbered: elements.translate, by: node) != "no"
    settle(&units[place], node, targetNode: parts.target)
    if let segmented = parts.segmented {
      var text = InlineTextBuilder()
      let marked = try reader.read(segmented, into: &text)
      units[place].segments = units[place].segments(source: text, marked, target: segments)
      units[place].settleEmptySegments()
      units[place].settleSegments()
    }
    if parts.hasOthers, elements.altTrans != nil {
      units[place].matches = try matches(
        of: node, unit: units[place], preservesSpace: preservesSpace)
      let isDraft = parts.target.map {
        tree.hasAttribute(numbered: elements.state, equal: XLIFF12States.needsReview, of: $0)
      }
      if isDraft ?? false, XLIFF12States.isEdited(units[place]) { units[place].state = .translated }
    }
    let targetPreservesSpace = parts.target.map {
      document.preservesSpace($0, inherited: preservesSpace)
    }
    return XLIFF12Unit.Elements(
      node: node, source: sourceNode, segmented: parts.segmented, target: parts.target,
      targetPreservesSpace: targetPreservesSpace ?? preservesSpace)
  }

  /// Drops a target that is none and sets state and status.
  private func settle(_ unit: inout TranslationUnit, _ node: Int, targetNode: Int?) {
    let state = targetNode.flatMap { tree.attribute(numbered: elements.state, of: $0) }
    let recorded = targetNode.flatMap { status(of: $0) }
    let isCopy =
      XLIFF12States.marksCopies(state) && unit.target == unit.source && recorded != .untranslated
    if isCopy || unit.target?.isEmpty ?? false { unit.target = nil }
    if unit.target != nil {
      unit.state = XLIFF12States.state(
        named: state,
        isApproved: tree.hasAttribute(numbered: elements.approved, equal: "yes", of: node))
    }
    let isFilledIn = XLIFF12States.isFilledIn(unit, state: state)
    // With a status beside it, the state is ours; another program may mean a translation that is there.
    if isFilledIn, recorded != nil { unit.state = .translated }
    unit.settleStatus(recorded: isFilledIn ? nil : recorded)
  }

  private func status(of target: Int) -> Bitext.Status? {
    tree.attribute(
      numbered: elements.stateQualifier, of: target, after: XLIFF12States.statusPrefix
    ).flatMap(Bitext.Status.init(rawValue:))
  }
}
