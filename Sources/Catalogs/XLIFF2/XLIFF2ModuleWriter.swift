internal import Bitext
internal import Markup

extension XLIFF2Writer {
  /// Writes the notes of a unit.
  mutating func write(_ notes: [TranslationUnit.Note]) {
    guard !notes.isEmpty else { return }
    start("notes")
    for note in notes { write(note) }
    xml.end()
  }

  /// Writes a note.
  mutating func write(_ note: TranslationUnit.Note) {
    start("note", .text)
    attribute("appliesTo", note.appliesTo?.rawValue)
    if !note.category.isEmpty { xml.attribute("category", note.category) }
    if let priority = note.priority, (1...10).contains(priority) {
      xml.attribute("priority", String(priority))
    }
    xml.text(note.text)
    xml.end()
  }

  /// Writes the markup that codes refer to.
  mutating func write(_ data: [(id: String, original: String)]) {
    guard !data.isEmpty else { return }
    start("originalData")
    for entry in data { writeData(entry.id, entry.original) }
    xml.end()
  }

  /// Writes what one code stands for.
  mutating func writeData(_ id: String, _ original: String) {
    start("data", .text)
    xml.attribute("id", id)
    text(original)
    xml.end()
  }

  // MARK: Translation candidates (2.1 §5.1)

  /// Writes the translations that are proposed.
  mutating func write(
    _ matches: [TranslationUnit.Match], of unit: TranslationUnit, segments: [String?]
  ) {
    guard !matches.isEmpty else { return }
    start(module: "mtc", "matches", namespace: XLIFF2Names.matchesNamespace)
    for match in matches {
      write(match, of: unit, reference: segments[Self.segment(of: match, in: unit)] ?? "")
    }
    xml.end()
  }

  /// Writes a translation that is proposed for the segment with an id; `isAlone` where the element around all matches is
  /// not written with it.
  mutating func write(
    _ match: TranslationUnit.Match, of unit: TranslationUnit, reference: String,
    isAlone: Bool = false
  ) {
    let source = match.source ?? unit.source
    var codes = XLIFF2Codes(of: match, source: source)
    if isAlone {
      start(module: "mtc", "match", namespace: XLIFF2Names.matchesNamespace)
    } else {
      xml.start("mtc:match")
    }
    xml.attribute("ref", "#" + reference)
    attribute("matchQuality", match.quality?.percentText)
    attribute("similarity", match.similarity?.percentText)
    attribute("origin", match.origin)
    write(codes.data)
    start("source", .text)
    write(source.pieces(), at: 0, &codes, TermMarks())
    xml.end()
    start("target", .text)
    write(match.target.pieces(), at: 0, &codes, TermMarks())
    xml.end()
    xml.end()
  }

  /// The index of the segment that a match is for: the one with its text, else the first to translate.
  static func segment(of match: TranslationUnit.Match, in unit: TranslationUnit) -> Int {
    let text = Array(unit.source.text.utf8)
    let same = unit.segments.firstIndex { segment in
      match.source?.text.utf8.elementsEqual(text[segment.source]) ?? false
    }
    return same ?? unit.segments.firstIndex(where: \.isTranslatable) ?? 0
  }

  // MARK: Metadata (2.1 §5.4)

  /// Writes facts, those of one category that follow one another in a group.
  mutating func write(_ metadata: [TranslationUnit.Metadata]) {
    guard !metadata.isEmpty else { return }
    start(module: "mda", "metadata", namespace: XLIFF2Names.metadataNamespace)
    writeGroups(metadata)
    xml.end()
  }

  /// Writes the groups of facts.
  mutating func writeGroups(_ metadata: [TranslationUnit.Metadata], prefix: String = "mda:") {
    for (index, fact) in metadata.enumerated() {
      if index == 0 || metadata[index - 1].category != fact.category {
        xml.start(prefix + "metaGroup")
        if !fact.category.isEmpty { xml.attribute("category", fact.category) }
      }
      xml.start(prefix + "meta", .text)
      xml.attribute("type", fact.type)
      xml.text(fact.value)
      xml.end()
      if index + 1 == metadata.count || metadata[index + 1].category != fact.category {
        xml.end()
      }
    }
  }

  // MARK: Glossary (2.1 §5.2)

  /// Writes what the glossary says, each entry with a reference to its mark in the source.
  mutating func write(_ marks: TermMarks) {
    guard !marks.entries.isEmpty else { return }
    start(module: "gls", "glossary", namespace: XLIFF2Names.glossaryNamespace)
    var ids: Set<String> = []
    for (entry, mark) in marks.entries {
      xml.start("gls:glossEntry")
      attribute(
        "id", entry.concept.flatMap { NameToken.isValid($0) && ids.insert($0).inserted ? $0 : nil })
      attribute("ref", mark.map { "#" + $0.id })
      element("gls:term", entry.term)
      for translation in entry.translations { element("gls:translation", translation) }
      if let definition = entry.definition { element("gls:definition", definition) }
      xml.end()
    }
    xml.end()
  }

  private mutating func element(_ name: String, _ content: String) {
    xml.start(name, .text)
    text(content)
    xml.end()
  }
}
