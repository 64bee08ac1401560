internal import Bitext
internal import Markup

/// Reads an XLIFF 2.0, 2.1 or 2.2 document.
///
/// Of the modules the translation candidates, the metadata and the glossary with the marks of its terms are read; other modules,
/// annotations and extensions are passed over. A unit whose segments are the cases of a plural, a gender or another choice
/// (2.2) is read as a unit a case: they are no sentences of one text.
struct XLIFF2Reader {
  let document: XLIFFDocument
  let languages: (source: Language, target: Language)

  /// The numbers of names in the document.
  let elements: XLIFF2Elements

  var tree: MarkupTree { _read { yield document.tree } }

  init(
    _ bytes: [UInt8], file: String, languages wanted: CatalogFormat.Languages
  ) throws(InputError) {
    document = try XLIFFDocument(bytes, file: file)
    let (tree, root) = (document.tree, document.root)
    elements = XLIFF2Elements(document)
    let version = try document.required("version", of: root)
    guard XLIFF2Names.versions.contains(version) else {
      throw InputError(
        .xliffVersion, at: tree.range(of: root), version, "2.0, 2.1, 2.2")
    }
    languages = try wanted.resolve(
      source: try document.required("srcLang", of: root),
      target: tree.attribute("trgLang", of: root), at: tree.range(of: root))
  }

  func catalog() throws(InputError) -> Catalog {
    var state = ReadingState()
    return try catalog(&state)
  }

  /// The units of a piece of a file.
  func catalog(_ state: inout ReadingState) throws(InputError) -> Catalog {
    let files = try files()
    var catalog = Catalog(
      original: tree.attribute("original", of: files[0]) ?? "", sourceLanguage: languages.source,
      targetLanguage: languages.target, units: [])
    try read(files, &state, into: &catalog.units) { _ in }
    if state.passedOver != nil { tellPassedOver(of: files, &state.passedOver) }
    return catalog
  }

  /// Tells what of the document is in no unit.
  private func tellPassedOver(of files: [Int], _ log: inout PassedOverLog?) {
    let (root, place) = (document.root, tree.tagRange(of: document.root))
    log?.addLanguage(tree.attribute("srcLang", of: root), readAs: languages.source, at: place)
    log?.addLanguage(tree.attribute("trgLang", of: root), readAs: languages.target, at: place)
    for file in files {
      log?.addFile(tree.attribute("original", of: file) ?? "", at: tree.tagRange(of: file))
    }
    log?.add(tree, besides: .xliff2)
  }

  /// The file elements, of which there is one at least.
  func files() throws(InputError) -> [Int] {
    let files = document.children("file", of: document.root)
    if !files.isEmpty { return files }
    throw InputError(.xliffElementMissing, at: tree.range(of: document.root), "xliff", "file")
  }

  /// The units of some file elements, each with an id of its own.
  func units(in files: [Int]) throws(InputError) -> [XLIFF2Unit] {
    var state = ReadingState()
    var units: [TranslationUnit] = []
    var written: [XLIFF2Unit.Written] = []
    try read(files, &state, into: &units) { written.append($0) }
    return zip(written, units).map { XLIFF2Unit(written: $0, unit: $1) }
  }

  /// Adds the units of some file elements to others, and tells what each was made of.
  private func read(
    _ files: [Int], _ state: inout ReadingState, into units: inout [TranslationUnit],
    _ tell: (XLIFF2Unit.Written) -> Void
  ) throws(InputError) {
    // Ids are unique within a file element only (§4.3.1.21); a catalog has one list.
    for file in files {
      state.beginFile()
      let nodes = document.units("unit", under: file, throughElements: ["group"])
      units.reserveCapacity(units.count + nodes.count)
      for (node, preserves) in nodes {
        let id = try document.required("id", numbered: elements.id, of: node)
        guard state.isNew(id: id) else {
          throw InputError(.catalogDuplicateID, at: tree.range(of: node), id)
        }
        var parts = try parts(of: node, preservesSpace: preserves)
        guard !parts.isEmpty else {
          throw InputError(.xliffElementMissing, at: tree.range(of: node), "unit", "segment")
        }
        if holdsCases(node) {
          for written in try readCases(of: node, token: id, parts: parts, &state, into: &units) {
            tell(written)
          }
        } else {
          parts.fillGaps()
          var written = XLIFF2Unit.Written(node: node, token: id, parts: parts)
          try read(&written, into: &units)
          let place = units.count - 1
          units[place].id = state.names.unique(units[place].id)
          tell(written)
        }
      }
    }
  }

  /// Whether the segments of a unit are cases.
  private func holdsCases(_ unit: Int) -> Bool {
    elements.hasSwitches
      && tree.attributes(of: unit).contains { $0.name.hasSuffix(":switch") }
  }

  /// Adds the cases that the element of a unit holds.
  private func readCases(
    of node: Int, token: String, parts: [XLIFF2Unit.Part], _ state: inout ReadingState,
    into units: inout [TranslationUnit]
  ) throws(InputError) -> [XLIFF2Unit.Written] {
    var cases: [XLIFF2Unit.Written] = []
    let first = units.count
    for part in parts where part.isTranslatable {
      var written = XLIFF2Unit.Written(node: node, token: token, parts: [part], isCase: true)
      try read(&written, into: &units)
      let name = tree.attributes(of: part.node).first { $0.name.hasSuffix(":case") }?.value
      units[units.count - 1].id += "#" + (name ?? String(cases.count + 1))
      cases.append(written)
    }
    for place in first..<units.count { units[place].id = state.names.unique(units[place].id) }
    return cases
  }

  /// Adds a unit of some parts to others.
  private func read(
    _ written: inout XLIFF2Unit.Written, into units: inout [TranslationUnit]
  ) throws(InputError) {
    let (node, parts) = (written.node, written.parts)
    let reader = XLIFF2InlineReader(
      document: document, elements: elements, data: originalData(of: node))
    let isWhole = parts.count == 1
    let order = isWhole ? [] : parts.targetOrder
    var (sources, targets): ([Range<Int>], [Range<Int>]) = ([], [])
    if isWhole {
      try reader.read(parts[0].original, into: &written.source)
    } else {
      sources = try reader.read(parts.map(\.original), into: &written.source)
    }
    if isWhole ? parts[0].hasTranslation : !order.isEmpty {
      var text = InlineTextBuilder()
      if isWhole {
        try reader.read(parts[0].translation, into: &text)
      } else {
        targets = try reader.read(order.map { parts[$0].translation }, into: &text)
      }
      written.target = text
    }
    let texts = InlineTextBuilder.finish(source: written.source, target: written.target)
    // A unit is large: it is made where it stays.
    let place = units.count
    units.append(
      TranslationUnit(
        id: originalID(of: node, token: written.token), source: texts.source,
        target: texts.target?.isEmpty ?? false ? nil : texts.target?.completed(from: texts.source),
        notes: notes(of: node),
        sourceRange: tree.range(of: parts[0].source),
        targetRange: parts.first { $0.target != nil }?.target.map { tree.range(of: $0) }))
    if elements.glossary != nil {
      units[place].terms = terms(of: node, marks: written.source.marks, in: texts.source)
    }
    if elements.value != nil { units[place].comments = comments(in: parts) }
    if elements.metadata != nil { units[place].metadata = metadata(of: node) }
    if elements.matches != nil {
      units[place].matches = try matches(of: node, source: texts.source)
    }
    units[place].isTranslatable =
      document.inherited(numbered: elements.translate, by: node) != "no"
    units[place].canResegment =
      document.inherited(numbered: elements.canResegment, by: node) != "no"
      && parts.allSatisfy {
        tree.attribute(numbered: elements.canResegment, of: $0.node) != "no"
      }
    if units[place].target != nil { units[place].state = parts.state }
    if !isWhole {
      written.segments = segments(
        of: parts, sources: sources, targets: zip(order, targets), in: units[place])
      units[place].segments = written.segments
      units[place].settleSegments()
    }
    units[place].settleStatus(recorded: parts.lazy.compactMap(\.status).first)
  }

  private func segments(
    of parts: [XLIFF2Unit.Part], sources: [Range<Int>],
    targets: some Sequence<(Int, Range<Int>)>, in unit: TranslationUnit
  ) -> [TranslationUnit.Segment] {
    let end = unit.source.text.utf8.count
    var segments = zip(parts, sources).map { part, source in
      TranslationUnit.Segment(
        id: tree.attribute(numbered: elements.id, of: part.node),
        isTranslatable: part.isTranslatable,
        // A space that was folded away at the end of the text is in no segment.
        source: source.clamped(to: 0..<end), state: part.state)
    }
    guard let target = unit.target else { return segments }
    for (index, range) in targets {
      segments[index].target = range.clamped(to: 0..<target.text.utf8.count)
    }
    return segments
  }

  /// The id as the catalog had it before it was made a name token.
  private func originalID(of unit: Int, token: String) -> String {
    guard let name = tree.attribute(numbered: elements.name, of: unit),
      NameToken.isEncoding(token, of: name)
    else { return token }
    return name
  }

  private func parts(
    of unit: Int, preservesSpace: Bool
  ) throws(InputError) -> [XLIFF2Unit.Part] {
    var parts: [XLIFF2Unit.Part] = []
    var child = unit + 1
    let end = tree.subtreeEnd(of: unit)
    while child < end {
      defer { child = tree.subtreeEnd(of: child) }
      let name = tree.nameIndex(of: child)
      guard tree.kind(of: child) == .element, name == elements.segment || name == elements.ignorable
      else { continue }
      let texts = elements.texts(of: child, in: document)
      guard let source = texts.source else { throw document.missing("source", in: child) }
      let target = texts.target
      let order = target.flatMap { tree.attribute(numbered: elements.order, of: $0) }
        .flatMap(Int.init)
      let isSegment = name == elements.segment
      parts.append(
        XLIFF2Unit.Part(
          node: child, source: source, target: target, isTranslatable: isSegment,
          sourcePreservesSpace: document.preservesSpace(source, inherited: preservesSpace),
          targetPreservesSpace: target.map {
            document.preservesSpace($0, inherited: preservesSpace)
          } ?? preservesSpace,
          order: order ?? parts.count + 1, state: isSegment ? try state(of: child) : .initial,
          status: isSegment ? status(of: child) : nil))
    }
    return parts
  }

  private func state(of segment: Int) throws(InputError) -> TranslationUnit.State {
    guard let value = tree.attribute(numbered: elements.state, of: segment) else {
      return .initial
    }
    if let state = TranslationUnit.State(rawValue: value) { return state }
    throw InputError(.catalogState, at: tree.range(of: segment), value)
  }

  private func status(of segment: Int) -> Bitext.Status? {
    tree.attribute(numbered: elements.subState, of: segment, after: XLIFF2Names.statusPrefix)
      .flatMap(Bitext.Status.init(rawValue:))
  }

  /// What the data elements of a unit or a match stand for, by their ids.
  func originalData(of parent: Int) -> XLIFF2OriginalData {
    var data = XLIFF2OriginalData()
    for container in document.eachChild(elements.originalData, of: parent) {
      // An element of data has a text, and white space before it.
      data.reserve((tree.subtreeEnd(of: container) - container) / 3)
      for node in document.eachChild(elements.data, of: container) {
        guard let id = tree.attribute(numbered: elements.id, of: node) else { continue }
        data.add(document.textWithCodePoints(of: node), id: id)
      }
    }
    return data
  }
}

extension [XLIFF2Unit.Part] {
  /// The state of the least far of the segments.
  fileprivate var state: TranslationUnit.State {
    var least: TranslationUnit.State?
    for part in self where part.isTranslatable && !(least.map(part.state.isAtLeast) ?? false) {
      least = part.state
    }
    return least ?? .initial
  }
}

extension XLIFF2Unit.Part {
  /// The element that holds the source, for the reader of texts.
  fileprivate var original: XLIFF2InlineReader.Part {
    XLIFF2InlineReader.Part(node: source, preservesSpace: sourcePreservesSpace)
  }

  /// The element that holds the translation, for the reader of texts.
  fileprivate var translation: XLIFF2InlineReader.Part {
    XLIFF2InlineReader.Part(
      node: target ?? source,
      preservesSpace: target == nil ? sourcePreservesSpace : targetPreservesSpace)
  }
}
