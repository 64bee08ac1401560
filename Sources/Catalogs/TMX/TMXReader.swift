internal import Bitext
internal import Markup

/// Reads a TMX document of any version from 1.1 to 1.4b.
///
/// Of English and Dutch the first variant of whatever country counts, whichever is the `srclang`; otherwise the variant in the
/// `srclang` and the first other one. Units without the source language are passed over: a memory holds many languages.
struct TMXReader {
  let tree: MarkupTree
  let root: Int
  private let file: String
  private let wanted: CatalogFormat.Languages

  init(
    _ bytes: [UInt8], file: String, languages: CatalogFormat.Languages = .englishToDutch
  ) throws(InputError) {
    if bytes.isBlankFile { throw InputError(.catalogEmpty, file: file, line: 1, column: 1) }
    tree = try MarkupTree(xml: bytes, file: file)
    guard let root = tree.elements(of: 0).first else {
      throw InputError(.notTMX, file: file, line: 1, column: 1, "")
    }
    guard tree.name(of: root) == "tmx" else {
      throw InputError(.notTMX, at: tree.range(of: root), tree.name(of: root))
    }
    self.root = root
    self.file = file
    wanted = languages
  }

  /// Whether the first element of a file is `tmx`.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    // In UTF-16 every other byte of markup is zero.
    let start = bytes.prefix(4096).filter { $0 != 0 }
    let tag = Array("<tmx".utf8)
    return start.indices.contains { index in
      guard start[index] == tag[0], start[index...].starts(with: tag) else { return false }
      let next = index + tag.count
      return next < start.count && (start[next] <= 0x20 || start[next] == UInt8(ascii: ">"))
    }
  }

  /// A unit with the elements that it was read from.
  struct Reading {
    var unit: TranslationUnit
    var node: Int
    var source: Int
    var target: Int?
  }

  func catalog(_ state: inout ReadingState) throws(InputError) -> Catalog {
    let readings = try readings(&state)
    if state.passedOver != nil { tellPassedOver(besides: readings, &state) }
    return Catalog(
      original: state.memory.original, sourceLanguage: state.memory.source(wanted),
      targetLanguage: state.memory.target(wanted), units: readings.map(\.unit))
  }

  /// The units with their elements, in order.
  func readings(_ state: inout ReadingState) throws(InputError) -> [Reading] {
    if let header = elements("header", in: root).first {
      state.memory.readHeader(header, of: self)
    }
    var readings: [Reading] = []
    for body in elements("body", in: root) {
      for node in elements("tu", in: body) {
        state.memory.position += 1
        var variants: [TMXVariant] = []
        for element in elements("tuv", in: node) {
          if let variant = try variant(element) { variants.append(variant) }
        }
        let own = tree.attribute("srclang", of: node)
        guard let pair = state.memory.pair(of: variants, unitLanguage: own, wanted) else {
          note(node, variants, in: &state)
          continue
        }
        readings.append(try reading(node, pair, &state))
      }
    }
    return readings
  }

  /// Tells what of the document is in no unit: whole units and texts in other languages among it.
  private func tellPassedOver(besides readings: [Reading], _ state: inout ReadingState) {
    var others: [Int: (kind: PassedOver.Kind, name: String)] = [:]
    let read = Dictionary(uniqueKeysWithValues: readings.map { ($0.node, $0) })
    for node in elements("body", in: root).flatMap({ elements("tu", in: $0) }) {
      let variants = elements("tuv", in: node)
      guard let reading = read[node] else {
        others[node] = (.unit, variants.first.map(language) ?? "")
        continue
      }
      for variant in variants where variant != reading.source && variant != reading.target {
        others[variant] = (.variant, language(of: variant))
      }
    }
    state.passedOver?.add(tree, besides: .tmx, others)
  }

  private func language(of variant: Int) -> String {
    tree.attribute(TMXNames.language, of: variant) ?? tree.attribute("lang", of: variant) ?? ""
  }

  /// Keeps in mind that a unit is in other languages, should there be no other unit.
  private func note(_ node: Int, _ variants: [TMXVariant], in state: inout ReadingState) {
    guard state.emptiness == nil, let first = variants.first else { return }
    let second = variants.dropFirst().first?.language ?? ""
    state.emptiness = InputError(
      .catalogLanguages, at: tree.range(of: node), first.language, second)
  }

  /// - Throws: `tmx-language` where the language is no tag: its text would be taken for another language's, or passed over.
  private func variant(_ node: Int) throws(InputError) -> TMXVariant? {
    // TMX 1.1 to 1.3 have `lang`.
    guard let segment = elements("seg", in: node).first,
      let language = tree.attribute(TMXNames.language, of: node) ?? tree.attribute("lang", of: node)
    else { return nil }
    guard LanguageName.isWellFormed(language) else {
      throw InputError(.tmxLanguage, at: tree.range(of: node), language)
    }
    return TMXVariant(node: node, segment: segment, language: language)
  }

  private func reading(
    _ node: Int, _ pair: (source: TMXVariant, target: TMXVariant?), _ state: inout ReadingState
  ) throws(InputError) -> Reading {
    let source = TMXInlineReader(tree: tree).read(pair.source.segment)
    let target = pair.target.map { TMXInlineReader(tree: tree).read($0.segment) }
    let texts = InlineTextBuilder.finish(source: source, target: target)
    let id = tree.attribute("tuid", of: node) ?? ""
    var unit = TranslationUnit(
      id: state.names.unique(id.isEmpty ? "u\(state.memory.position)" : id), source: texts.source,
      target: texts.target == InlineText("") ? nil : texts.target?.completed(from: texts.source),
      sourceRange: tree.range(of: pair.source.segment),
      targetRange: pair.target.map { tree.range(of: $0.segment) } ?? end(of: pair.source.node))
    unit.metadata = metadata(of: node, TMXNames.unit)
    var facts = TMXFacts()
    for element in [node, pair.source.node, pair.target?.node].compactMap(\.self) {
      try facts.read(element, of: self, into: &unit)
    }
    unit.metadata += languageFact(pair.source, TMXNames.source, state.memory.source(wanted))
    unit.metadata += metadata(of: pair.source.node, TMXNames.source)
    if let target = pair.target {
      unit.metadata += languageFact(target, TMXNames.target, state.memory.target(wanted))
      unit.metadata += metadata(of: target.node, TMXNames.target)
    }
    unit.state = unit.target == nil ? .initial : facts.state ?? .translated
    unit.settleStatus(recorded: facts.status)
    return Reading(unit: unit, node: node, source: pair.source.node, target: pair.target?.node)
  }

  /// Where a translation would stand.
  private func end(of source: Int) -> SourceRange {
    let end = tree.offsets(of: source).upperBound
    return tree.range(end..<end)
  }

  /// The attributes of an element as metadata.
  private func metadata(of node: Int, _ category: String) -> [TranslationUnit.Metadata] {
    tree.attributes(of: node).compactMap { name, value in
      let fact = TranslationUnit.Metadata(category: category, type: name, value: value)
      return TMXNames.isAttribute(fact) ? fact : nil
    }
  }

  /// The exact language of a variant, where the catalog's language does not say it.
  private func languageFact(
    _ variant: TMXVariant, _ category: String, _ language: Language
  ) -> [TranslationUnit.Metadata] {
    guard variant.language != language.tag else { return [] }
    return [
      TranslationUnit.Metadata(
        category: category, type: TMXNames.language, value: variant.language)
    ]
  }

  func elements(_ name: String, in node: Int) -> [Int] {
    tree.elements(of: node).filter { tree.name(of: $0) == name }
  }
}

/// A `tuv` that has a language and a text.
struct TMXVariant {
  var node: Int
  var segment: Int
  var language: String
}

/// What the notes and properties of a unit say of it.
struct TMXFacts {
  private(set) var state: TranslationUnit.State?
  private(set) var status: Bitext.Status?

  /// Takes in the notes and properties in a `tu` or `tuv`.
  ///
  /// - Throws: `catalog-state` at a property that names no state.
  mutating func read(
    _ node: Int, of reader: TMXReader, into unit: inout TranslationUnit
  ) throws(InputError) {
    let tree = reader.tree
    for child in tree.elements(of: node) {
      switch tree.name(of: child) {
      case "note": unit.notes.append(TranslationUnit.Note(tmxText: tree.text(of: child)))
      case "prop":
        let text = tree.text(of: child)
        let (category, type) = TMXNames.parts(
          ofPropertyType: tree.attribute("type", of: child) ?? "")
        switch (category, type) {
        case (TMXNames.own, TMXNames.state):
          state = TranslationUnit.State(rawValue: text)
          if state == nil { throw InputError(.catalogState, at: tree.range(of: child), text) }
        case (TMXNames.own, TMXNames.status): status = Bitext.Status(rawValue: text)
        case (TMXNames.own, TMXNames.translate): unit.isTranslatable = text != "no"
        default:
          unit.metadata.append(
            TranslationUnit.Metadata(category: category, type: type, value: text))
        }
      default: continue
      }
    }
  }
}
