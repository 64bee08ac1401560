internal import Bitext
internal import Markup

/// Reads an XLIFF 2.0, 2.1 or 2.2 document.
///
/// The segments of a unit are joined in order. Of modules and annotations the glossary and the marks of its terms are
/// read; others, and extensions, are passed over.
struct XLIFF2Reader {
  private let document: XLIFFDocument
  private let languages: (source: Language, target: Language)

  private var tree: MarkupTree { document.tree }

  init(
    _ bytes: [UInt8], file: String, languages wanted: CatalogFormat.Languages
  ) throws(InputError) {
    document = try XLIFFDocument(bytes, file: file)
    let (tree, root) = (document.tree, document.root)
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
    let files = document.children("file", of: document.root)
    guard let first = files.first else {
      throw InputError(.xliffElementMissing, at: tree.range(of: document.root), "xliff", "file")
    }
    var catalog = Catalog(
      original: tree.attribute("original", of: first) ?? "", sourceLanguage: languages.source,
      targetLanguage: languages.target, units: [])
    // Ids are unique within a file element only (§4.3.1.13); a catalog has one list.
    for file in files {
      state.beginFile()
      for (node, preserves) in document.units("unit", under: file, throughElements: ["group"]) {
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

  private func unit(
    _ node: Int, id: String, preservesSpace: Bool
  ) throws(InputError) -> TranslationUnit {
    let parts = try parts(of: node, preservesSpace: preservesSpace)
    guard !parts.sources.isEmpty else {
      throw InputError(.xliffElementMissing, at: tree.range(of: node), "unit", "segment")
    }
    let reader = XLIFF2InlineReader(document: document, data: originalData(of: node))
    let source = try reader.read(parts.sources)
    let target = parts.targets.isEmpty ? nil : try reader.read(parts.targetsInOrder)
    let texts = InlineTextBuilder.finish(source: source, target: target)
    var unit = TranslationUnit(
      id: originalID(of: node, token: id), source: texts.source,
      target: texts.target == InlineText("") ? nil : texts.target,
      notes: notes(of: node), sourceRange: tree.range(of: parts.sources[0].node),
      targetRange: parts.targets.first.map { tree.range(of: $0.node) })
    unit.terms = terms(of: node, marks: source.marks, in: unit.source)
    unit.state = unit.target == nil ? .initial : parts.state
    unit.settleStatus(recorded: parts.status)
    return unit
  }

  /// The id as the catalog had it before it was made a name token.
  private func originalID(of unit: Int, token: String) -> String {
    guard let name = tree.attribute("name", of: unit), NameToken.isEncoding(token, of: name)
    else { return token }
    return name
  }

  private func parts(
    of unit: Int, preservesSpace: Bool
  ) throws(InputError) -> UnitParts {
    var parts = UnitParts()
    for child in tree.elements(of: unit) where document.isCore(child) {
      let name = tree.name(of: child)
      guard name == "segment" || name == "ignorable" else { continue }
      parts.position += 1
      let source = try document.required(child: "source", of: child)
      parts.sources.append(
        UnitParts.Part(node: source, preservesSpace: space(source, preservesSpace)))
      if let target = document.children("target", of: child).first {
        let order = tree.attribute("order", of: target).flatMap(Int.init) ?? parts.position
        parts.targets.append(
          UnitParts.Part(
            node: target, preservesSpace: space(target, preservesSpace), order: order))
      }
      guard name == "segment" else { continue }
      parts.add(state: try state(of: child), status: status(of: child))
    }
    return parts
  }

  private func space(_ node: Int, _ inherited: Bool) -> Bool {
    document.preservesSpace(node, inherited: inherited)
  }

  private func state(of segment: Int) throws(InputError) -> TranslationUnit.State {
    guard let value = tree.attribute("state", of: segment) else { return .initial }
    if let state = TranslationUnit.State(rawValue: value) { return state }
    throw InputError(.catalogState, at: tree.range(of: segment), value)
  }

  private func status(of segment: Int) -> Bitext.Status? {
    guard let value = tree.attribute("subState", of: segment) else { return nil }
    let prefix = XLIFF2Names.authority + ":"
    guard value.utf8.starts(with: prefix.utf8) else { return nil }
    return Bitext.Status(
      rawValue: String(decoding: value.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
  }

  private func notes(of unit: Int) -> [TranslationUnit.Note] {
    let nodes = document.children("notes", of: unit).flatMap { document.children("note", of: $0) }
    return nodes.map { node in
      TranslationUnit.Note(
        category: tree.attribute("category", of: node) ?? "", text: tree.text(of: node))
    }
  }

  /// The glossary of a unit; entries without a term are passed over.
  private func terms(
    of unit: Int, marks: [String: Range<Int>], in source: InlineText
  ) -> [TermEntry] {
    glossary("glossary", in: unit).flatMap { glossary("glossEntry", in: $0) }
      .compactMap { node in
        guard let term = glossary("term", in: node).first.map(document.textWithCodePoints) else {
          return nil
        }
        let mark = tree.attribute("ref", of: node).flatMap { marks[String($0.dropFirst())] }
        let isInside = mark.map { $0.upperBound <= source.text.utf8.count } ?? false
        return TermEntry(
          concept: tree.attribute("id", of: node), term: term,
          ranges: isInside ? [mark].compactMap(\.self) : [],
          translations: glossary("translation", in: node).map(document.textWithCodePoints),
          definition: glossary("definition", in: node).first.map(document.textWithCodePoints))
      }
  }

  private func glossary(_ name: String, in node: Int) -> [Int] {
    tree.elements(of: node).filter {
      tree.name(of: $0) == name && tree.namespace(of: $0) == XLIFF2Names.glossaryNamespace
    }
  }

  private func originalData(of unit: Int) -> [String: String] {
    var data: [String: String] = [:]
    for parent in document.children("originalData", of: unit) {
      for node in document.children("data", of: parent) {
        guard let id = tree.attribute("id", of: node) else { continue }
        data[id] = document.textWithCodePoints(of: node)
      }
    }
    return data
  }
}

/// The sources and targets of a unit's segments and ignorables.
private struct UnitParts {
  typealias Part = XLIFF2InlineReader.Part

  var sources: [Part] = []
  var targets: [Part] = []
  var position = 0
  /// The least far state of the segments.
  private(set) var state = TranslationUnit.State.initial
  private(set) var status: Bitext.Status?
  private var segments = 0

  /// The targets by their `order`, by their place where two claim the same.
  var targetsInOrder: [Part] {
    targets.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  /// Takes in the state and status of one more segment.
  mutating func add(state segmentState: TranslationUnit.State, status segmentStatus: Bitext.Status?)
  {
    let order = TranslationUnit.State.allCases
    let isEarlier = (order.firstIndex(of: segmentState) ?? 0) < (order.firstIndex(of: state) ?? 0)
    if segments == 0 || isEarlier { state = segmentState }
    segments += 1
    status = status ?? segmentStatus
  }
}
