internal import Bitext
internal import Markup

/// Writes a catalog as an XLIFF 2.1 or 2.0 document, which differ in their number alone as far as it is written here: core
/// elements and the modules for terms, matches and metadata; or parts of one for a file that is there.
struct XLIFF2Writer: PieceWriter {
  var xml = XMLWriter()
  /// What stands before the names of XLIFF's own elements in the file: a prefix with its colon, or nothing.
  var prefix = ""
  /// The prefixes of the modules whose namespaces the document has declared; the elements of others say them themselves.
  private var declaredModules: Set<String> = []
  /// The beginning of a document that is written anew in the end: the catalog without units, its bytes, and what it declares.
  private struct Start {
    var heading: Catalog
    var length: Int
    var modules: Set<String>
  }

  private var start: Start?
  /// The prefixes of the modules of the units so far.
  private var usedModules: Set<String> = []
  private var tokens = UniqueNames()
  private var isEmpty = true

  private let version: String

  init(_ options: WritingOptions = WritingOptions()) {
    version = options.version == "2.0" ? "2.0" : "2.1"
  }

  /// A writer of parts for a file, whose root has a start tag that may declare modules.
  init(partsWith xml: XMLWriter, prefix: String, below root: [UInt8] = []) {
    self.init()
    self.xml = xml
    self.prefix = prefix
    if root.isEmpty { return }
    let tag = String(decoding: root, as: UTF8.self)
    for (prefix, namespace) in Self.moduleNamespaces
    where ["\"", "'"].contains(where: { tag.contains("xmlns:\(prefix)=\($0)\(namespace)\($0)") }) {
      declaredModules.insert(prefix)
    }
  }

  static func write(
    _ catalog: Catalog, _ options: WritingOptions = WritingOptions()
  ) -> [UInt8] {
    var writer = XLIFF2Writer(options)
    return writer.bytes(of: catalog)
  }

  mutating func begin(_ catalog: Catalog) {
    for unit in catalog.units { declaredModules.formUnion(Self.modules(of: unit)) }
    xml.start("xliff")
    xml.attribute("xmlns", XLIFF2Names.namespace)
    for (prefix, namespace) in Self.moduleNamespaces where declaredModules.contains(prefix) {
      xml.attribute("xmlns:" + prefix, namespace)
    }
    xml.attribute("version", version)
    xml.attribute("srcLang", catalog.sourceLanguage.tag)
    xml.attribute("trgLang", catalog.targetLanguage.tag)
    xml.start("file")
    xml.attribute("id", "f1")
    xml.attribute("original", catalog.original)
  }

  mutating func end() {
    if isEmpty {
      // A file must hold a unit or a group (§4.2.2.2).
      xml.start("group")
      xml.attribute("id", "g1")
      xml.end()
    }
    xml.endDocument()
  }

  mutating func take() -> [UInt8] { xml.take() }

  mutating func beginRevised(_ catalog: Catalog) {
    begin(catalog)
    var heading = catalog
    heading.units = []
    start = Start(heading: heading, length: xml.count, modules: declaredModules)
    declaredModules = Set(Self.moduleNamespaces.map(\.prefix))
  }

  var revision: CatalogWriter.Revision? {
    guard let start, start.modules != usedModules else { return nil }
    var writer = self
    writer.xml = XMLWriter()
    writer.declaredModules = usedModules
    writer.begin(start.heading)
    return CatalogWriter.Revision(length: start.length, bytes: writer.take())
  }

  /// The prefixes of the modules that a unit needs.
  private static func modules(of unit: TranslationUnit) -> [String] {
    (unit.hasTermEntries ? ["gls"] : []) + (unit.matches.isEmpty ? [] : ["mtc"])
      + (unit.metadata.isEmpty ? [] : ["mda"])
  }

  private static let moduleNamespaces = [
    (prefix: "gls", namespace: XLIFF2Names.glossaryNamespace),
    (prefix: "mtc", namespace: XLIFF2Names.matchesNamespace),
    (prefix: "mda", namespace: XLIFF2Names.metadataNamespace),
  ]

  mutating func write(_ unprepared: TranslationUnit) {
    if start != nil { usedModules.formUnion(Self.modules(of: unprepared)) }
    isEmpty = false
    let token = tokens.unique(NameToken.encoding(unprepared.id))
    if unprepared.isPrepared {
      write(unprepared, token: token)
    } else {
      write(unprepared.prepared(), token: token)
    }
  }

  /// Writes a unit that is prepared, under an id that is a name token; its own id is the name where it is none.
  ///
  /// What holds for the elements around it holds for the unit too, where that does not say otherwise.
  mutating func write(
    _ unit: TranslationUnit, token: String,
    in surroundings: (isTranslatable: Bool, canResegment: Bool) = (true, true)
  ) {
    let pieces = (sources: unit.sourcePieces, targets: unit.targetPieces)
    var codes = XLIFF2Codes(
      source: unit.source, target: unit.target, segments: unit.segments, sources: pieces.sources,
      targets: pieces.targets)
    start("unit")
    xml.attribute("id", token)
    if !NameToken.isValid(unit.id) { xml.attribute("name", unit.id) }
    flag("canResegment", unit.canResegment, isInherited: surroundings.canResegment)
    flag("translate", unit.isTranslatable, isInherited: surroundings.isTranslatable)
    if unit.needsSpacePreserved { xml.attribute("xml:space", "preserve") }
    let marks =
      unit.terms.isEmpty ? TermMarks() : TermMarks(of: unit, names: &codes.names)
    let names = segmentNames(of: unit, &codes.names)
    write(marks)
    write(unit.matches, of: unit, segments: names)
    write(unit.metadata)
    write(unit.notes)
    write(codes.data)
    writeSegments(of: unit, pieces, names: names, &codes, marks)
    xml.end()
  }

  /// The ids of the segments: their own, and one for the segment that matches refer to.
  private func segmentNames(of unit: TranslationUnit, _ names: inout UniqueNames) -> [String?] {
    var ids = unit.segments.isEmpty ? [nil] : unit.segments.map(\.id)
    if unit.matches.isEmpty { return ids }
    for index in Set(unit.matches.map { Self.segment(of: $0, in: unit) }).sorted()
    where ids[index] == nil {
      ids[index] = names.unique("s\(index + 1)")
    }
    return ids
  }

  /// Writes the segments of a unit, or the one that it is.
  private mutating func writeSegments(
    of unit: TranslationUnit, _ pieces: (sources: [[InlinePiece]], targets: [[InlinePiece]?]),
    names: [String?], _ codes: inout XLIFF2Codes, _ marks: TermMarks
  ) {
    var recorded = unit.recordedStatus
    let (sources, targets) = pieces
    let orders = unit.segments.targetPositions
    for index in sources.indices {
      let segment = unit.segments.isEmpty ? nil : unit.segments[index]
      let isTranslatable = segment?.isTranslatable ?? true
      start(isTranslatable ? "segment" : "ignorable")
      attribute("id", names[index])
      if isTranslatable {
        xml.attribute("state", (segment?.state ?? unit.state).rawValue)
        attribute("subState", recorded.map(Self.subState))
        recorded = nil
      }
      start("source", .text)
      write(sources[index], at: segment?.source.lowerBound ?? 0, &codes, marks)
      xml.end()
      if let target = targets[index] ?? (segment == nil ? [] : nil) {
        start("target", .text)
        if let segment, segment.target != nil, let order = orders[index], order != index + 1 {
          xml.attribute("order", String(order))
        }
        write(target, at: 0, &codes, TermMarks())
        xml.end()
      }
      xml.end()
    }
  }

  /// The value of `subState` for a status.
  static func subState(_ status: Bitext.Status) -> String {
    "\(XLIFF2Names.authority):\(status.rawValue)"
  }

  // MARK: Elements

  /// Starts an element of XLIFF's own.
  mutating func start(_ name: String, _ content: XMLWriter.Content = .elements) {
    xml.start(prefix.isEmpty ? name : prefix + name, content)
  }

  /// Starts the outermost element of a module.
  mutating func start(module prefix: String, _ name: String, namespace: String) {
    xml.start("\(prefix):\(name)")
    if !declaredModules.contains(prefix) { xml.attribute("xmlns:" + prefix, namespace) }
  }

  private mutating func flag(_ name: String, _ value: Bool, isInherited inherited: Bool) {
    if value != inherited { xml.attribute(name, value ? "yes" : "no") }
  }

  mutating func attribute(_ name: String, _ value: String?) {
    if let value { xml.attribute(name, value) }
  }
}

extension [TranslationUnit.Segment] {
  /// The place of each translation among those of all segments, from 1 (XLIFF 2.1 §4.3.1.24 `order`).
  ///
  /// The translations share the places of their segments; a segment without one keeps its place.
  var targetPositions: [Int?] {
    if isEmpty { return [] }
    var positions = [Int?](repeating: nil, count: count)
    let places = indices.filter { self[$0].target != nil }
    for (index, place) in zip(targetOrder, places) { positions[index] = place + 1 }
    return positions
  }
}

extension TranslationUnit {
  /// Whether anything is said of its terms.
  var hasTermEntries: Bool { terms.contains(where: \.saysSomething) }
}
