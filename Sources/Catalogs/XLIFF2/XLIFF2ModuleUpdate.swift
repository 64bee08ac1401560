internal import Bitext
internal import Markup

// Notes and modules of a unit.
extension XLIFF2Updater {
  /// Adds and takes away notes.
  mutating func updateNotes(
    of read: XLIFF2Unit, from old: TranslationUnit, to new: TranslationUnit
  ) {
    func markup(_ note: TranslationUnit.Note) -> [UInt8] {
      var writer = XLIFF2Writer(partsWith: XMLWriter(elementsAfter: []), prefix: prefix)
      writer.write(note)
      return writer.xml.finishPart()
    }
    let before = old.notes.map(markup)
    let after = new.notes.map(markup)
    guard before != after else { return }
    let containers = reader.document.children("notes", of: read.node)
    let nodes = reader.noteNodes(of: read.node)
    if new.notes.isEmpty {
      for node in containers { editor.remove(node) }
    } else if nodes.isEmpty {
      let place = reader.document.children("originalData", of: read.node).first
      insert(beside: place ?? read.parts[0].node) { $0.write(new.notes) }
    } else {
      editor.update(nodes, from: before, to: after) { after[$0] }
    }
  }

  /// Adds and takes away translations that are proposed.
  mutating func updateMatches(
    of read: XLIFF2Unit, from old: TranslationUnit, to new: TranslationUnit,
    _ codes: inout XLIFF2Codes
  ) {
    func identity(_ match: TranslationUnit.Match) -> [UInt8] {
      var writer = XLIFF2Writer(partsWith: XMLWriter(elementsAfter: []), prefix: "")
      writer.write(match, of: new, reference: "")
      return writer.xml.finishPart()
    }
    let before = old.matches.map(identity)
    let after = new.matches.map(identity)
    guard before != after else { return }
    let containers = reader.document.children(
      "matches", in: XLIFF2Names.matchesNamespace, of: read.node)
    let nodes = reader.matchNodes(of: read.node)
    let hasOthers = containers.contains { tree.elements(of: $0).count > nodes.count }
    if new.matches.isEmpty {
      for node in hasOthers ? nodes : containers { editor.remove(node) }
      return
    }
    let names = segmentNames(of: read, in: new, known: before, &codes)
    if nodes.isEmpty {
      for node in containers where !hasOthers { editor.remove(node) }
      insert(beside: firstCoreChild(of: read, in: new)) {
        $0.write(new.matches, of: new, segments: names)
      }
      return
    }
    let layout = writer(beside: nodes[0])
    editor.update(nodes, from: before, to: after) { index in
      var writer = layout
      let match = new.matches[index]
      let name = names[XLIFF2Writer.segment(of: match, in: new)] ?? ""
      writer.write(match, of: new, reference: name, isAlone: true)
      return writer.xml.finishPart()
    }
  }

  /// The ids of the segments; those that new matches refer to get one.
  private mutating func segmentNames(
    of read: XLIFF2Unit, in new: TranslationUnit, known: [[UInt8]], _ codes: inout XLIFF2Codes
  ) -> [String?] {
    var names = read.parts.map { tree.attribute("id", of: $0.node) }
    for match in new.matches {
      let index = XLIFF2Writer.segment(of: match, in: new)
      guard names[index] == nil else { continue }
      let name = codes.names.unique("s\(index + 1)")
      names[index] = name
      editor.setAttribute("id", of: read.parts[index].node, to: name)
    }
    return names
  }

  /// Adds facts; where some have gone or changed, all are written anew.
  mutating func updateMetadata(
    of read: XLIFF2Unit, from old: TranslationUnit, to new: TranslationUnit
  ) {
    func isSame(_ left: TranslationUnit.Metadata, _ right: TranslationUnit.Metadata) -> Bool {
      zip([left.category, left.type, left.value], [right.category, right.type, right.value])
        .allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
    let isLonger =
      new.metadata.count >= old.metadata.count
      && zip(old.metadata, new.metadata).allSatisfy(isSame)
    if isLonger, new.metadata.count == old.metadata.count { return }
    let containers = reader.document.children(
      "metadata", in: XLIFF2Names.metadataNamespace, of: read.node)
    let place = firstCoreChild(of: read, in: new)
    guard let container = containers.last else {
      insert(beside: place) { $0.write(new.metadata) }
      return
    }
    if isLonger, let last = tree.elements(of: container).last {
      var writer = writer(beside: last)
      writer.writeGroups(
        Array(new.metadata.dropFirst(old.metadata.count)), prefix: editor.prefix(of: container))
      editor.insert(writer.xml.finishPart(), after: last)
    } else if new.metadata.isEmpty {
      for node in containers { editor.remove(node) }
    } else {
      for node in containers.dropLast() { editor.remove(node) }
      var writer = writer(beside: container)
      writer.write(new.metadata)
      editor.replace(container, with: writer.xml.finishPart())
    }
  }

  /// The first element after the modules that stays.
  private func firstCoreChild(of read: XLIFF2Unit, in new: TranslationUnit) -> Int {
    let goes = new.notes.isEmpty ? reader.document.children("notes", of: read.node) : []
    return tree.elements(of: read.node).first {
      reader.document.isCore($0) && !goes.contains($0)
    } ?? read.parts[0].node
  }

  private mutating func insert(beside node: Int, _ write: (inout XLIFF2Writer) -> Void) {
    var writer = writer(beside: node)
    write(&writer)
    editor.insert(writer.xml.finishPart(), before: node)
  }
}
