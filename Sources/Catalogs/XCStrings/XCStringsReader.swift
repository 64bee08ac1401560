internal import Bitext

/// Reads a String Catalog.
struct XCStringsReader {
  private let document: JSONDocument
  private let strings: JSONNode
  private let sourceTag: String
  /// The tags of all languages in the file, in order of the alphabet.
  private let tags: [String]

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    document = try JSONDocument(bytes, file: file)
    strings = try document.required(XCStringsNames.strings, of: document.root)
    sourceTag =
      try document.string(document.root[XCStringsNames.sourceLanguage]) ?? Language.english.tag
    var tags: Set<String> = []
    for member in try document.object(strings) {
      _ = try document.object(member.value)
      guard let localizations = member.value[XCStringsNames.localizations] else { continue }
      tags.formUnion(try document.object(localizations).map(\.key))
    }
    self.tags = tags.sorted()
  }

  func catalog(
    languages wanted: CatalogFormat.Languages, _ state: inout ReadingState
  ) throws(InputError) -> Catalog {
    let targetTag = targetTag(accepting: wanted)
    let catalog = try catalog(languages: wanted, targetTag: targetTag)
    guard state.passedOver != nil else { return catalog }
    let place = document.place(of: document.root)
    state.passedOver?.addLanguage(sourceTag, readAs: catalog.sourceLanguage, at: place)
    state.passedOver?.addLanguage(targetTag, readAs: catalog.targetLanguage, at: place)
    state.passedOver?.add(strings: document, source: sourceTag, target: targetTag)
    return catalog
  }

  /// The file with the units of a catalog in it.
  func updated(with catalog: Catalog) throws(InputError) -> [UInt8] {
    let targetTag = targetTag(accepting: catalog.targetLanguage == .dutch ? .englishToDutch : .any)
    let old = try self.catalog(languages: .any, targetTag: targetTag)
    let writer = XCStringsWriter(sourceTag: sourceTag, targetTag: targetTag)
    var update = JSONUpdate(document, style: .xcode)
    update.update(
      strings, from: .object(writer.strings(of: old)), to: .object(writer.strings(of: catalog)),
      depth: 1)
    return update.patch.applied(to: document.input.bytesOnDisk)
  }

  /// The tag of the targets: Dutch of whatever country, else, where any language will do, the first; never the source's.
  ///
  /// Where there is none yet it is Dutch, of a Dutch file English.
  private func targetTag(accepting wanted: CatalogFormat.Languages) -> String {
    let dutch = Language.dutch.tag
    let others = tags.filter { $0 != sourceTag }
    if others.contains(dutch) { return dutch }
    if let other = others.first(where: { Language(tag: $0) == .dutch }) { return other }
    let none = sourceTag == dutch ? Language.english.tag : dutch
    return (wanted == .any ? others.first : nil) ?? none
  }

  private func catalog(
    languages wanted: CatalogFormat.Languages, targetTag: String
  ) throws(InputError) -> Catalog {
    let languages = try wanted.resolve(
      source: sourceTag, target: targetTag, at: document.place(of: document.root))
    let fileName =
      document.input.file.utf8.split(separator: UInt8(ascii: "/")).last
      ?? document.input.file.utf8[...]
    var catalog = Catalog(
      original: String(decoding: fileName, as: UTF8.self), sourceLanguage: languages.source,
      targetLanguage: languages.target, units: [])
    catalog.otherLanguages = tags.filter { $0 != sourceTag && $0 != targetTag }
    var keys: Set<String> = []
    // The empty key is a leftover of Xcode's that holds no text.
    for member in strings.members where !member.key.isEmpty {
      guard keys.insert(member.key).inserted else {
        throw InputError(.catalogDuplicateID, at: document.place(member.keyRange), member.key)
      }
      catalog.units += try units(of: member, targetTag)
    }
    return catalog.withUniqueIDs()
  }

  private func units(
    of member: JSONNode.Member, _ targetTag: String
  ) throws(InputError) -> [TranslationUnit] {
    let entry = XCStringsEntry(member, source: sourceTag, target: targetTag)
    let node = entry.node
    let comment = XCStringsComment(
      try document.string(node[XCStringsNames.comment]) ?? "")
    let isTranslatable = try document.boolean(node[XCStringsNames.shouldTranslate]) ?? true
    let extraction = try document.string(node[XCStringsNames.extractionState])
    let keyPlace = document.place(
      (member.keyRange.lowerBound + 1)..<(member.keyRange.upperBound - 1))
    return entry.texts.map { text in
      var unit = unit(of: text, key: entry.key, comment)
      unit.sourceRange = text.sourceLeaf.map { document.textPlace(of: $0.node) } ?? keyPlace
      unit.isTranslatable = isTranslatable
      var facts = [(XCStringsNames.extractionState, extraction ?? XCStringsNames.extracted)]
      if let state = sourceState(of: text, key: entry.key) {
        facts.append((XCStringsNames.sourceState, state))
      }
      for name in [XCStringsNames.argNum, XCStringsNames.formatSpecifier] {
        let value = entry.argument(name, of: text.path, source: sourceTag, target: targetTag)
        if let value { facts.append((name, value)) }
      }
      unit.metadata = facts.map {
        TranslationUnit.Metadata(category: XCStringsNames.category, type: $0, value: $1)
      }
      return unit
    }
  }

  /// What must be known of a source to write it as it was; `nil` where it is as most are.
  private func sourceState(of text: XCStringsEntry.Text, key: String) -> String? {
    guard let leaf = text.sourceLeaf else { return nil }
    if leaf.path.substitution != text.path.substitution { return XCStringsNames.absent }
    return leaf.state == XCStringsNames.translated && leaf.value != key ? nil : leaf.state
  }

  private func unit(
    of text: XCStringsEntry.Text, key: String, _ comment: XCStringsComment
  ) -> TranslationUnit {
    let target = text.target.map { Placeholders.decode(Array($0.value.utf8)) }
    var unit = TranslationUnit(
      id: text.path.id(of: key), source: Placeholders.decode(Array(text.source.utf8)),
      target: target == InlineText("") ? nil : target, notes: comment.notes,
      targetRange: text.target.map { document.textPlace(of: $0.node) })
    if unit.target != nil, text.target?.state == XCStringsNames.translated {
      unit.state = comment.state(at: text.path) ?? .translated
      if unit.state == .initial { unit.state = .translated }
    }
    unit.settleStatus(recorded: comment.status(at: text.path))
    return unit
  }
}

extension Catalog {
  /// The catalog with a number behind each id that came before.
  fileprivate func withUniqueIDs() -> Catalog {
    var catalog = self
    var names = UniqueNames()
    for index in units.indices { catalog.units[index].id = names.unique(units[index].id) }
    return catalog
  }
}
