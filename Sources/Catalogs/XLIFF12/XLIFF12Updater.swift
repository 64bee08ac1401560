internal import Bitext
internal import Markup

/// Puts the units of a catalog into an XLIFF 1.2 document and leaves every byte as it is that says nothing else than before.
///
/// A unit whose source is another one, or that is cut into other segments, is written anew; so are the targets that
/// change, with the file's own codes.
struct XLIFF12Updater {
  private let reader: XLIFF12Reader
  private var editor: MarkupEditor

  private var tree: MarkupTree { reader.tree }

  private init(_ bytes: [UInt8], file: String) throws(InputError) {
    reader = try XLIFF12Reader(bytes, file: file, languages: .any)
    editor = MarkupEditor(reader.tree)
  }

  /// The bytes of a file with the units of a catalog.
  ///
  /// - Throws: what reading the file throws.
  static func update(
    _ bytes: [UInt8], file: String, with catalog: Catalog
  ) throws(InputError) -> [UInt8] {
    var updater = try XLIFF12Updater(bytes, file: file)
    try updater.update(with: catalog)
    return updater.editor.finish(bytes)
  }

  private mutating func update(with catalog: Catalog) throws(InputError) {
    let files = try reader.files()
    let units = try reader.units(in: files)
    let wanted = Dictionary(
      catalog.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for unit in units {
      if let new = wanted[unit.unit.id] {
        update(unit, to: new.preparedWithMarks())
      } else {
        editor.remove(unit.elements.node)
      }
    }
    add(catalog.units, to: units, files: files, wanted: wanted)
    for file in files where !editor.isEmpty {
      if tree.attribute("target-language", of: file) == nil {
        editor.setAttribute("target-language", of: file, to: catalog.targetLanguage.tag)
      }
    }
  }

  /// Puts units in that the file does not have, after those that precede them in the catalog.
  private mutating func add(
    _ units: [TranslationUnit], to present: [XLIFF12Unit], files: [Int],
    wanted: [String: TranslationUnit]
  ) {
    let nodes = Dictionary(
      present.map { ($0.unit.id, $0.elements.node) }, uniquingKeysWith: { first, _ in first })
    var last: Int?
    var seen: Set<String> = []
    var first: [UInt8] = []
    for unit in units where seen.insert(unit.id).inserted {
      if let node = nodes[unit.id] {
        last = node
        continue
      }
      if let anchor = last ?? present.first?.elements.node {
        let markup = markup(of: unit.preparedWithMarks(), beside: anchor)
        if last == nil, let first = present.first?.unit.id, wanted[first] != nil {
          editor.insert(markup, before: anchor)
        } else {
          editor.insert(markup, after: anchor)
        }
      } else {
        first += markup(of: unit.preparedWithMarks(), beside: files[0])
      }
    }
    if let body = reader.document.children("body", of: files[0]).first, !first.isEmpty {
      editor.setContent(of: body, to: editor.content(of: body) + first)
    }
  }

  private func markup(
    of unit: TranslationUnit, beside node: Int, id: String? = nil, name: String? = nil
  ) -> [UInt8] {
    var writer = writer(beside: node)
    writer.write(unit, id: id ?? unit.id, name: name ?? unit.id)
    return writer.xml.finishPart()
  }

  private func writer(beside node: Int) -> XLIFF12Writer {
    XLIFF12Writer(partsWith: editor.writer(beside: node), prefix: prefix)
  }

  private var inline: XLIFF12Writer { XLIFF12Writer(partsWith: .mixedContent(), prefix: prefix) }

  /// The prefix of XLIFF's own elements.
  private var prefix: String { editor.prefix(of: reader.document.root) }

  // MARK: One unit

  private mutating func update(_ read: XLIFF12Unit, to new: TranslationUnit) {
    let old = read.unit.preparedWithMarks()
    guard let new = settledSegments(of: read, from: old, to: new) else {
      let id = tree.attribute("id", of: read.elements.node)
      let name = tree.attribute("resname", of: read.elements.node)
      editor.replace(
        read.elements.node,
        with: markup(of: new, beside: read.elements.node, id: id ?? new.id, name: name))
      return
    }
    if old.isTranslatable != new.isTranslatable {
      editor.setAttribute(
        "translate", of: read.elements.node, to: new.isTranslatable ? "yes" : "no")
    }
    updateTarget(of: read, from: old, to: new)
    updateList(of: read, at: reader.matchNodes(of: read.elements.node), old.matches, new.matches) {
      $0.write($1, of: new)
    }
    updateList(
      of: read, at: reader.document.children("note", of: read.elements.node), old.notes, new.notes
    ) {
      $0.write($1)
    }
    updateContext(of: read, from: old, to: new)
  }

  /// The unit with the segments that the file has; `nil` where the source or its segments are others now.
  ///
  /// A new target that is not cut is written without marks: in one segment, it would leave the others empty, which makes a draft
  /// of it.
  private func settledSegments(
    of read: XLIFF12Unit, from old: TranslationUnit, to new: TranslationUnit
  ) -> TranslationUnit? {
    guard old.source.pieces().isSame(as: new.source.pieces()) else { return nil }
    if new.segments.isEmpty { return new }
    let areAlike =
      old.segments.markNames == new.segments.markNames
      && zip(old.segments, new.segments).allSatisfy { $0.source == $1.source }
    return areAlike ? new : nil
  }

  /// Whether two units have the same target, however it is cut.
  private func isSame(_ old: TranslationUnit, _ new: TranslationUnit) -> Bool {
    guard let left = old.target, let right = new.target else { return old.target == new.target }
    return left.pieces().isSame(as: right.pieces())
  }

  private mutating func updateTarget(
    of read: XLIFF12Unit, from old: TranslationUnit, to new: TranslationUnit
  ) {
    let hasOtherCuts =
      !new.segments.isEmpty
      && (old.segments.targetsInOrder != new.segments.targetsInOrder
        || old.segments.targetOrder != new.segments.targetOrder)
    let hasOtherTarget = !isSame(old, new) || hasOtherCuts
    if hasOtherTarget { setTarget(of: read, to: new) }
    guard hasOtherTarget || old.state != new.state || old.recordedStatus != new.recordedStatus
    else { return }
    updateState(of: read, from: old, to: new)
  }

  private mutating func setTarget(of read: XLIFF12Unit, to new: TranslationUnit) {
    guard new.target != nil else {
      if let target = read.elements.target { editor.remove(target) }
      return
    }
    var codes = codes(of: read)
    var writer = inline
    if new.segments.isEmpty {
      writer.write(new.target?.pieces() ?? [], &codes)
    } else {
      writer.writeSegmentedTarget(of: new, &codes)
    }
    let content = writer.xml.finishPart()
    let needsSpace = new.target?.needsSpacePreserved ?? false && !read.elements.targetPreservesSpace
    if let target = read.elements.target {
      if needsSpace { editor.setAttribute("xml:space", of: target, to: "preserve") }
      editor.setContent(of: target, to: content)
      return
    }
    var tag = "<\(prefix)target state=\"\(XLIFF12States.name(of: new))\""
    if let status = new.recordedStatus {
      tag += " state-qualifier=\"\(XLIFF12States.statusPrefix)\(status.rawValue)\""
    }
    if needsSpace { tag += " xml:space=\"preserve\"" }
    editor.insert(
      Array((tag + ">").utf8) + content + Array("</\(prefix)target>".utf8),
      after: read.elements.segmented ?? read.elements.source)
  }

  private mutating func updateState(
    of read: XLIFF12Unit, from old: TranslationUnit, to new: TranslationUnit
  ) {
    let isApproved = tree.attribute("approved", of: read.elements.node) == "yes"
    if old.state == new.state {
      // What says that it is approved stays.
    } else if new.state == .final, !isApproved {
      editor.setAttribute("approved", of: read.elements.node, to: "yes")
    } else if new.state != .final, isApproved {
      editor.setAttribute("approved", of: read.elements.node, to: "no")
    }
    guard let target = read.elements.target, new.target != nil else { return }
    let qualifier = tree.attribute("state-qualifier", of: target)
    let present = tree.attribute("state", of: target)
    if old.state != new.state || old.target == nil
      || XLIFF12States.state(named: present, isApproved: new.state == .final) != new.state
      || new.state == .initial && XLIFF12States.isEdited(new)
    {
      editor.setAttribute("state", of: target, to: XLIFF12States.name(of: new))
    }
    if let status = new.recordedStatus {
      editor.setAttribute(
        "state-qualifier", of: target, to: XLIFF12States.statusPrefix + status.rawValue)
    } else if qualifier != nil, old.state != new.state || read.hasOwnQualifier(tree) {
      editor.removeAttribute("state-qualifier", of: target)
    }
  }

  private func codes(of read: XLIFF12Unit) -> XLIFF12Codes {
    let written = WrittenCodes(
      source: read.texts.source, target: read.texts.target, in: tree, editor
    ) {
      tree.name(of: $0) == "it"
    }
    let elements = (read.elements.node..<tree.subtreeEnd(of: read.elements.node)).filter {
      tree.kind(of: $0) == .element
    }
    let names = elements.flatMap { node in
      ["id", "rid"].compactMap { tree.attribute($0, of: node) }
    }
    return XLIFF12Codes(written, names: Set(names).sorted())
  }

  // MARK: Beside the texts

  private mutating func updateList<Item>(
    of read: XLIFF12Unit, at nodes: [Int], _ old: [Item], _ new: [Item],
    _ write: (inout XLIFF12Writer, Item) -> Void
  ) {
    let prefix = prefix
    func markup(_ item: Item, _ xml: XMLWriter) -> [UInt8] {
      var writer = XLIFF12Writer(partsWith: xml, prefix: prefix)
      write(&writer, item)
      return writer.xml.finishPart()
    }
    let before = old.map { markup($0, XMLWriter(elementsAfter: [])) }
    let after = new.map { markup($0, XMLWriter(elementsAfter: [])) }
    guard before != after else { return }
    let anchor = lastElement(of: read)
    let layout = editor.writer(beside: nodes.first ?? anchor)
    if new.isEmpty {
      for node in nodes { editor.remove(node) }
    } else if nodes.isEmpty {
      for item in new { editor.insert(markup(item, layout), after: anchor) }
    } else {
      editor.update(nodes, from: before, to: after) { markup(new[$0], layout) }
    }
  }

  /// The last of the elements that come before a unit's notes, facts and matches.
  private func lastElement(of read: XLIFF12Unit) -> Int {
    read.elements.target ?? read.elements.segmented ?? read.elements.source
  }

  /// Adds facts; where some have gone or changed, all are written anew.
  private mutating func updateContext(
    of read: XLIFF12Unit, from old: TranslationUnit, to new: TranslationUnit
  ) {
    func lines(_ facts: [TranslationUnit.Metadata]) -> [[UInt8]] {
      facts.map { Array("\(XLIFF12Context.type(of: $0)) \($0.value)".utf8) }
    }
    let before = lines(old.metadata)
    let after = lines(new.metadata)
    guard before != after else { return }
    let groups = reader.document.children("context-group", of: read.elements.node)
    let isLonger = after.starts(with: before)
    let facts = isLonger ? Array(new.metadata.dropFirst(before.count)) : new.metadata
    if !isLonger { for group in groups { editor.remove(group) } }
    guard !facts.isEmpty else { return }
    let anchor = groups.last ?? lastElement(of: read)
    var writer = writer(beside: anchor)
    writer.writeContext(facts)
    editor.insert(writer.xml.finishPart(), after: anchor)
  }
}

extension XLIFF12Unit {
  /// Whether the target says a status of ours.
  fileprivate func hasOwnQualifier(_ tree: MarkupTree) -> Bool {
    guard let value = elements.target.flatMap({ tree.attribute("state-qualifier", of: $0) }) else {
      return false
    }
    return value.utf8.starts(with: XLIFF12States.statusPrefix.utf8)
      && Bitext.Status(
        rawValue: String(
          decoding: value.utf8.dropFirst(XLIFF12States.statusPrefix.utf8.count), as: UTF8.self))
        != nil
  }
}
