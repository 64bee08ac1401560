internal import Bitext
internal import Markup

/// Puts the units of a catalog into an XLIFF 2 document and leaves every byte as it is that says nothing else than before.
///
/// A unit whose source is another one, or that is cut into other segments, is written anew; so are the targets that
/// change, with the file's own codes. Terms and their marks stay as they are.
struct XLIFF2Updater {
  let reader: XLIFF2Reader
  var editor: MarkupEditor
  private var tokens = UniqueNames()
  /// The start tag of the root.
  private let rootTag: [UInt8]

  var tree: MarkupTree { reader.tree }

  private init(_ bytes: [UInt8], file: String) throws(InputError) {
    reader = try XLIFF2Reader(bytes, file: file, languages: .any)
    editor = MarkupEditor(reader.tree)
    rootTag = editor.startTag(of: reader.document.root)
  }

  /// The bytes of a file with the units of a catalog.
  ///
  /// - Throws: what reading the file throws.
  static func update(
    _ bytes: [UInt8], file: String, with catalog: Catalog
  ) throws(InputError) -> [UInt8] {
    var updater = try XLIFF2Updater(bytes, file: file)
    try updater.update(with: catalog)
    return updater.editor.finish(bytes)
  }

  private mutating func update(with catalog: Catalog) throws(InputError) {
    let files = try reader.files()
    let units = try reader.units(in: files)
    let wanted = Dictionary(
      catalog.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for unit in units {
      _ = tokens.unique(unit.token)
      if let new = wanted[unit.unit.id] { update(unit, to: new.prepared()) }
    }
    let added = add(catalog.units, to: units, files: files)
    remove(units.filter { wanted[$0.unit.id] == nil }, of: units, files: files, added: added)
    if !editor.isEmpty, tree.attribute("trgLang", of: reader.document.root) == nil {
      // It must be there where a target is (§4.3.1.38).
      editor.setAttribute("trgLang", of: reader.document.root, to: catalog.targetLanguage.tag)
    }
  }

  // MARK: Whole units

  /// Puts units in that the file does not have, after those that precede them in the catalog; gives the files that get any.
  private mutating func add(
    _ units: [TranslationUnit], to present: [XLIFF2Unit], files: [Int]
  ) -> Set<Int> {
    let wanted = Set(units.map(\.id))
    let nodes = Dictionary(
      present.map { ($0.unit.id, $0.node) }, uniquingKeysWith: { first, _ in first })
    var last: Int?
    var content: [UInt8] = []
    var seen: Set<String> = []
    var changed: Set<Int> = []
    for unit in units where seen.insert(unit.id).inserted {
      if let node = nodes[unit.id] {
        last = node
        continue
      }
      let anchor = last ?? present.first?.node ?? tree.elements(of: files[0]).last
      let markup = markup(
        of: unit.prepared(), beside: anchor ?? files[0],
        token: tokens.unique(NameToken.encoding(unit.id)))
      changed.formUnion(files.filter { tree.holds($0, anchor ?? files[0]) })
      guard let anchor else {
        content += markup
        continue
      }
      if last == nil, let first = present.first?.unit.id, wanted.contains(first) {
        editor.insert(markup, before: anchor)
      } else {
        editor.insert(markup, after: anchor)
      }
    }
    if !content.isEmpty { editor.setContent(of: files[0], to: content) }
    return changed
  }

  private mutating func remove(
    _ units: [XLIFF2Unit], of present: [XLIFF2Unit], files: [Int], added: Set<Int>
  ) {
    let gone = Set(units.map(\.unit.id))
    // An element goes when all of its cases do.
    let goes = Set(units.map(\.node)).subtracting(
      present.filter { !gone.contains($0.unit.id) }.map(\.node))
    for file in files {
      let inside = present.filter { tree.holds(file, $0.node) }.map(\.node)
      let hasGroup = !reader.document.children("group", of: file).isEmpty
      // A file must hold a unit or a group (§4.2.2.2).
      if let first = inside.first, inside.allSatisfy(goes.contains), !hasGroup,
        !added.contains(file)
      {
        editor.replace(first, with: Array("<\(editor.prefix(of: file))group id=\"g1\"/>".utf8))
        for node in Set(inside).subtracting([first]) { editor.remove(node) }
      } else {
        for node in Set(inside) where goes.contains(node) { editor.remove(node) }
      }
    }
  }

  private func markup(of unit: TranslationUnit, beside node: Int, token: String) -> [UInt8] {
    var writer = writer(beside: node)
    let isFile = tree.parent(of: node) == reader.document.root
    let around = isFile ? node : tree.parent(of: node)
    let document = reader.document
    writer.write(
      unit, token: token,
      in: (
        document.inherited("translate", by: around) != "no",
        document.inherited("canResegment", by: around) != "no"
      ))
    return writer.xml.finishPart()
  }

  /// A writer of elements that are to stand beside one.
  func writer(beside node: Int) -> XLIFF2Writer {
    XLIFF2Writer(partsWith: editor.writer(beside: node), prefix: prefix, below: rootTag)
  }

  /// The prefix of XLIFF's own elements.
  var prefix: String { editor.prefix(of: reader.document.root) }

  // MARK: One unit

  private mutating func update(_ read: XLIFF2Unit, to new: TranslationUnit) {
    let old = read.unit.prepared()
    if read.isCase {
      // Notes and modules belong to all cases together.
      if old.source.pieces().isSame(as: new.source.pieces()) {
        var codes = codes(of: read)
        updateTexts(of: read, from: old, to: new, &codes)
        insert(codes.data, into: read)
      }
      return
    }
    guard let settled = settledSegments(of: read, from: old, to: new) else {
      editor.replace(read.node, with: markup(of: new, beside: read.node, token: read.token))
      return
    }
    var codes = codes(of: read)
    setFlag("translate", of: read.node, from: old.isTranslatable, to: new.isTranslatable)
    setFlag("canResegment", of: read.node, from: old.canResegment, to: new.canResegment)
    updateTexts(of: read, from: settled.old, to: settled.new, &codes)
    updateMatches(of: read, from: old, to: settled.new, &codes)
    updateMetadata(of: read, from: old, to: new)
    updateNotes(of: read, from: old, to: new)
    insert(codes.data, into: read)
  }

  private mutating func setFlag(_ name: String, of node: Int, from old: Bool, to new: Bool) {
    if old != new { editor.setAttribute(name, of: node, to: new ? "yes" : "no") }
  }

  /// The codes of a unit as the file has them.
  private func codes(of read: XLIFF2Unit) -> XLIFF2Codes {
    let written = WrittenCodes(
      source: read.written.source, target: read.written.target, in: tree, editor
    ) {
      tree.attribute("isolated", of: $0) == "yes"
    }
    let ids = (read.node..<tree.subtreeEnd(of: read.node))
      .filter { tree.kind(of: $0) == .element && reader.document.isCore($0) }
      .compactMap { tree.attribute("id", of: $0) }
    let data = reader.originalData(of: read.node).texts.sorted { $0.key < $1.key }
      .map { (Array($0.value.utf8), $0.key) }
    return XLIFF2Codes(
      written, ids: Set(ids).sorted(),
      data: Dictionary(data, uniquingKeysWith: { first, _ in first }))
  }

  /// Adds the markup that new codes refer to.
  private mutating func insert(_ data: [(id: String, original: String)], into read: XLIFF2Unit) {
    guard !data.isEmpty else { return }
    let present = reader.document.children("originalData", of: read.node)
      .flatMap { reader.document.children("data", of: $0) }
    guard let last = present.last else {
      var writer = writer(beside: read.parts[0].node)
      writer.write(data)
      editor.insert(writer.xml.finishPart(), before: read.parts[0].node)
      return
    }
    for entry in data {
      var writer = writer(beside: last)
      writer.writeData(entry.id, entry.original)
      editor.insert(writer.xml.finishPart(), after: last)
    }
  }
}
