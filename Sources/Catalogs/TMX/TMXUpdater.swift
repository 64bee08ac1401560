internal import Bitext
internal import Markup

/// Puts units into a TMX file and leaves every byte that says nothing else as it is.
///
/// Units in other languages, which are not read, stay.
struct TMXUpdater {
  private let reader: TMXReader
  private let readings: [TMXReader.Reading]
  private let languages: (source: Language, target: Language)
  /// What the file calls the target language.
  private let targetTag: String?
  private var edits: ByteEdits

  private var tree: MarkupTree { reader.tree }

  init(_ bytes: [UInt8], file: String, for catalog: Catalog) throws(InputError) {
    languages = (catalog.sourceLanguage, catalog.targetLanguage)
    let wanted: CatalogFormat.Languages = languages == (.english, .dutch) ? .englishToDutch : .any
    reader = try TMXReader(bytes, file: file, languages: wanted)
    var state = ReadingState()
    readings = try reader.readings(&state)
    targetTag = state.memory.targetTag
    edits = ByteEdits(bytes)
  }

  /// The file with the units of the catalog.
  consuming func update(with catalog: Catalog) -> [UInt8] {
    var wanted: [String: TranslationUnit] = [:]
    for unit in catalog.units { wanted[unit.id] = wanted[unit.id] ?? unit }
    var known: Set<String> = []
    for reading in readings {
      known.insert(reading.unit.id)
      if let unit = wanted[reading.unit.id] {
        update(reading, to: record(of: unit))
      } else {
        remove(reading.node)
      }
    }
    add(catalog.units.filter { known.insert($0.id).inserted })
    return edits.result()
  }

  private func record(of unit: TranslationUnit) -> TMXRecord {
    var record = TMXRecord(unit, source: languages.source, target: languages.target)
    if let targetTag, Language(tag: targetTag) == languages.target,
      record.target?.language == languages.target.tag
    {
      record.target?.language = targetTag
    }
    return record
  }

  // MARK: Units

  private mutating func update(_ reading: TMXReader.Reading, to new: TMXRecord) {
    let old = record(of: reading.unit)
    updateAttributes(of: reading.node, from: old.attributes, to: new.attributes)
    updateEntries(of: reading, from: old, to: new)
    update(reading.source, from: old.source, to: new.source)
    switch (reading.target, new.target) {
    case (let node?, let variant?):
      let empty = TMXRecord.Variant(language: variant.language, content: "")
      update(node, from: old.target ?? empty, to: variant)
    case (let node?, nil):
      if old.target != nil { remove(node) }
    case (nil, let variant?):
      insert(after: reading.source) { $0.write(variant) }
    case (nil, nil): break
    }
  }

  private mutating func update(
    _ node: Int, from old: TMXRecord.Variant, to new: TMXRecord.Variant
  ) {
    updateAttributes(of: node, from: old.attributes, to: new.attributes)
    let segment = XMLFragment.text { $0.writeSegment(new.content) }
    guard segment != XMLFragment.text({ $0.writeSegment(old.content) }),
      let place = reader.elements("seg", in: node).first
    else { return }
    edits.replace(tree.range(of: place), by: segment)
  }

  /// Puts units behind the last one.
  private mutating func add(_ units: [TranslationUnit]) {
    guard !units.isEmpty, let body = reader.elements("body", in: reader.root).first else { return }
    let fragment = XMLFragment.lines(depth: 2) { xml in
      for unit in units { xml.write(record(of: unit)) }
    }
    if let last = tree.elements(of: body).last {
      let end = tree.offsets(of: last).upperBound
      edits.replace(tree.range(end..<end), by: fragment)
    } else {
      edits.replace(tree.range(of: body), by: "<body>\(fragment)\n  </body>")
    }
  }

  // MARK: Notes and properties

  private mutating func updateEntries(
    of reading: TMXReader.Reading, from old: TMXRecord, to new: TMXRecord
  ) {
    let renewed = Self.typesOfFactsThatChange(from: old, to: new)
    guard old.entries != new.entries || !renewed.isEmpty else { return }
    var gone = Self.counts(old.entries.filter { !renewed.contains($0.type) })
    var added: [TMXRecord.Entry] = []
    for entry in new.entries {
      if let count = gone[entry], count > 0 {
        gone[entry] = count - 1
      } else {
        added.append(entry)
      }
    }
    for node in [reading.node, reading.source, reading.target].compactMap(\.self) {
      for child in tree.elements(of: node) {
        guard let entry = entry(child) else { continue }
        let count = gone[entry] ?? 0
        if count > 0 { gone[entry] = count - 1 }
        if count > 0 || renewed.contains(entry.type) { remove(child) }
      }
    }
    for entry in added {
      insert(before: reading.node) { $0.write(entry) }
    }
  }

  /// The types of the facts that a unit has one of and that change: whatever the file has of these goes.
  ///
  /// The state of a translation that was not there, which no unit holds, must not go on to the one that comes.
  private static func typesOfFactsThatChange(
    from old: TMXRecord, to new: TMXRecord
  ) -> Set<String?> {
    let comes = old.target == nil && new.target != nil
    let changed = [TMXNames.state, TMXNames.status, TMXNames.translate].filter { name in
      let type = TMXNames.propertyType(TMXNames.own, name)
      let isSame = old.entries.first { $0.type == type } == new.entries.first { $0.type == type }
      return !isSame || (comes && name == TMXNames.state)
    }
    return Set(changed.map { TMXNames.propertyType(TMXNames.own, $0) })
  }

  private static func counts(_ entries: [TMXRecord.Entry]) -> [TMXRecord.Entry: Int] {
    entries.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The note or property that an element is, as the writer would say it.
  private func entry(_ node: Int) -> TMXRecord.Entry? {
    let text = tree.text(of: node)
    switch tree.name(of: node) {
    case "note": return TMXRecord.Entry(text: TranslationUnit.Note(tmxText: text).tmxText)
    case "prop":
      let parts = TMXNames.parts(ofPropertyType: tree.attribute("type", of: node) ?? "")
      return TMXRecord.Entry(type: TMXNames.propertyType(parts.category, parts.type), text: text)
    default: return nil
    }
  }

  // MARK: Attributes

  private mutating func updateAttributes(
    of node: Int, from old: [TMXRecord.Attribute], to new: [TMXRecord.Attribute]
  ) {
    for attribute in new where !old.contains(attribute) {
      let value = XMLFragment.attributeValue(attribute.value)
      if let place = tree.valueOffsets(of: attribute.name, in: node) {
        edits.replace(tree.range(place), by: value)
      } else {
        let name = tree.offsets(of: node).lowerBound + 1 + tree.name(of: node).utf8.count
        edits.replace(tree.range(name..<name), by: " \(attribute.name)=\"\(value)\"")
      }
    }
    for attribute in old where !new.contains(where: { $0.name == attribute.name }) {
      guard let place = tree.valueOffsets(of: attribute.name, in: node) else { continue }
      edits.replace(tree.range(wholeAttribute(place, in: node)), by: "")
    }
  }

  /// An attribute with the space before it, by the offsets of its value.
  private func wholeAttribute(_ value: Range<Int>, in node: Int) -> Range<Int> {
    let start = tree.offsets(of: node).lowerBound
    let tag = Array(tree.markup(at: start..<value.lowerBound).utf8)
    func last(before index: Int, where isWanted: (UInt8) -> Bool) -> Int {
      tag[..<index].lastIndex(where: isWanted) ?? 0
    }
    let equals = last(before: tag.count) { $0 == UInt8(ascii: "=") }
    let nameEnd = last(before: equals) { $0 > 0x20 } + 1
    let space = last(before: nameEnd) { $0 <= 0x20 }
    let spaceStart = last(before: space) { $0 > 0x20 } + 1
    return start + spaceStart..<value.upperBound + 1
  }

  // MARK: Elements

  /// Removes an element with the space before it.
  private mutating func remove(_ node: Int) {
    let start = tree.offsets(of: node).lowerBound - space(before: node).utf8.count
    edits.replace(tree.range(start..<tree.offsets(of: node).upperBound), by: "")
  }

  private mutating func insert(after node: Int, _ write: (inout XMLWriter) -> Void) {
    let end = tree.offsets(of: node).upperBound
    edits.replace(tree.range(end..<end), by: space(before: node) + XMLFragment.text(write))
  }

  /// Puts an element before the first variant of a unit.
  private mutating func insert(before unit: Int, _ write: (inout XMLWriter) -> Void) {
    guard let first = reader.elements("tuv", in: unit).first else { return }
    let start = tree.offsets(of: first).lowerBound
    edits.replace(tree.range(start..<start), by: XMLFragment.text(write) + space(before: first))
  }

  /// The white space before an element.
  private func space(before node: Int) -> String {
    let parent = tree.parent(of: node)
    let end = tree.offsets(of: node).lowerBound
    let start = max(tree.contentOffsets(of: parent).lowerBound, end - 256)
    let before = tree.markup(at: start..<end)
    return String(decoding: before.utf8.reversed().prefix { $0 <= 0x20 }.reversed(), as: UTF8.self)
  }
}

/// Markup to stand inside a document.
enum XMLFragment {
  /// Elements on one line.
  static func text(_ write: (inout XMLWriter) -> Void) -> String {
    content(of: "a", .text, write)
  }

  /// Elements on lines of their own, indented for a depth; it begins with a line break.
  static func lines(depth: Int, _ write: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter()
    for _ in 0..<depth { xml.start("a") }
    _ = xml.take()
    write(&xml)
    return String(decoding: xml.take().drop { $0 != 0x0A }, as: UTF8.self)
  }

  /// A text as it stands between the quotes of an attribute.
  static func attributeValue(_ value: String) -> String {
    var xml = XMLWriter()
    xml.start("a")
    _ = xml.take()
    xml.attribute("b", value)
    return String(decoding: xml.take().dropFirst(" b=\"".utf8.count).dropLast(), as: UTF8.self)
  }

  private static func content(
    of name: String, _ content: XMLWriter.Content, _ write: (inout XMLWriter) -> Void
  ) -> String {
    var xml = XMLWriter()
    xml.start(name, content)
    _ = xml.take()
    write(&xml)
    // After the end of the start tag.
    return String(decoding: xml.take().dropFirst(), as: UTF8.self)
  }
}
