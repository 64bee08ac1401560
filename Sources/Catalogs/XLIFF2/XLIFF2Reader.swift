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
  func units(in files: [Int]) throws(InputError) -> [XLIFF2Unit] {
    var state = ReadingState()
    return try units(in: files, &state) { $0 }
  }

  private func units<Unit>(
    in files: [Int], _ state: inout ReadingState, _ unit: (XLIFF2Unit) -> Unit
  ) throws(InputError) -> [Unit] {
    // Ids are unique within a file element only (§4.3.1.21); a catalog has one list.
    var units: [Unit] = []
    for file in files {
      state.beginFile()
      for (node, preserves) in document.units("unit", under: file, throughElements: ["group"]) {
        let id = try document.required("id", numbered: elements.id, of: node)
        guard state.isNew(id: id) else {
          throw InputError(.catalogDuplicateID, at: tree.range(of: node), id)
        }
        var parts = try parts(of: node, preservesSpace: preserves)
        guard !parts.isEmpty else {
          throw InputError(.xliffElementMissing, at: tree.range(of: node), "unit", "segment")
        }
        if holdsCases(node) {
          for var read in try cases(of: node, token: id, parts: parts) {
            read.unit.id = state.names.unique(read.unit.id)
            units.append(unit(read))
          }
        } else {
          parts.fillGaps()
          var read = try self.unit(of: node, token: id, parts: parts)
          read.unit.id = state.names.unique(read.unit.id)
          units.append(unit(read))
        }
      }
    }
    return units
  }

  /// Whether the segments of a unit are cases.
  private func holdsCases(_ unit: Int) -> Bool {
    elements.hasSwitches
      && tree.attributes(of: unit).contains { $0.name.hasSuffix(":switch") }
  }

  /// The cases that the element of a unit holds.
  private func cases(
    of node: Int, token: String, parts: [XLIFF2Unit.Part]
  ) throws(InputError) -> [XLIFF2Unit] {
    var cases: [XLIFF2Unit] = []
    for part in parts where part.isTranslatable {
      var unit = try unit(of: node, token: token, parts: [part])
      let name = tree.attributes(of: part.node).first { $0.name.hasSuffix(":case") }?.value
      unit.unit.id += "#" + (name ?? String(cases.count + 1))
      unit.isCase = true
      cases.append(unit)
    }
    return cases
  }

  private func unit(
    of node: Int, token: String, parts: [XLIFF2Unit.Part]
  ) throws(InputError) -> XLIFF2Unit {
    let reader = XLIFF2InlineReader(
      document: document, elements: elements, data: originalData(of: node))
    let isWhole = parts.count == 1
    let source = try isWhole ? reader.read(parts[0].original) : reader.read(parts.map(\.original))
    let order = isWhole ? [] : parts.targetOrder
    let hasTarget = isWhole ? parts[0].hasTranslation : !order.isEmpty
    let target =
      try !hasTarget
      ? nil
      : isWhole
        ? reader.read(parts[0].translation) : reader.read(order.map { parts[$0].translation })
    let texts = InlineTextBuilder.finish(source: source.text, target: target?.text)
    var unit = TranslationUnit(
      id: originalID(of: node, token: token), source: texts.source,
      target: texts.target == InlineText("") ? nil : texts.target,
      notes: notes(of: node), sourceRange: tree.range(of: parts[0].source),
      targetRange: parts.first { $0.target != nil }?.target.map { tree.range(of: $0) })
    unit.terms = terms(of: node, marks: source.text.marks, in: unit.source)
    unit.metadata = metadata(of: node)
    unit.matches = try matches(of: node, source: unit.source)
    unit.isTranslatable = document.inherited(numbered: elements.translate, by: node) != "no"
    unit.canResegment =
      document.inherited(numbered: elements.canResegment, by: node) != "no"
      && parts.allSatisfy {
        tree.attribute(numbered: elements.canResegment, of: $0.node) != "no"
      }
    let states = parts.filter(\.isTranslatable).map(\.state)
    unit.state = unit.target == nil ? .initial : .least(of: states) ?? .initial
    let segments =
      isWhole
      ? []
      : self.segments(
        of: parts, sources: source.ranges, targets: zip(order, target?.ranges ?? []), in: unit)
    if !isWhole {
      unit.segments = segments
      unit.settleSegments()
    }
    unit.settleStatus(recorded: parts.lazy.compactMap(\.status).first)
    return XLIFF2Unit(
      node: node, token: token, unit: unit, parts: parts, segments: segments, source: source.text,
      target: target?.text, isCase: false)
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
    for child in elements.parts(of: unit, in: document) {
      let texts = elements.texts(of: child, in: document)
      guard let source = texts.source else { throw document.missing("source", in: child) }
      let target = texts.target
      let order = target.flatMap { tree.attribute(numbered: elements.order, of: $0) }
        .flatMap(Int.init)
      let isSegment = tree.nameIndex(of: child) == elements.segment
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
    guard let value = tree.attribute(numbered: elements.subState, of: segment) else {
      return nil
    }
    let prefix = XLIFF2Names.authority + ":"
    guard value.utf8.starts(with: prefix.utf8) else { return nil }
    return Bitext.Status(
      rawValue: String(decoding: value.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
  }

  /// What the data elements of a unit or a match stand for, by their ids.
  func originalData(of parent: Int) -> XLIFF2OriginalData {
    var data = XLIFF2OriginalData()
    for container in document.eachChild(elements.originalData, of: parent) {
      for node in document.eachChild(elements.data, of: container) {
        guard let id = tree.attribute(numbered: elements.id, of: node) else { continue }
        data.add(document.textWithCodePoints(of: node), id: id)
      }
    }
    return data
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
