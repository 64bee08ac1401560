internal import Bitext

/// Reads the texts of a JSON file by their keys.
struct JSONFlatReader {
  /// A text with the keys that lead to it.
  private struct Text {
    var path: [String]
    var node: JSONNode
  }

  private let document: JSONDocument

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    document = try JSONDocument(bytes, file: file)
  }

  /// Whether a file holds texts, or objects of them, and nothing else, and is no other catalog.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let sniffing = JSONSniffing(bytes)
    return sniffing.isObject && !XCStringsNames.areIn(sniffing)
      && sniffing.members.values.allSatisfy { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "{") }
  }

  /// Whether a file holds texts, or objects of them, beside what is passed over, and no units.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let sniffing = JSONSniffing(bytes)
    return sniffing.isObject && sniffing.members[JSONNames.units] == nil
      && sniffing.members.values.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "{") }
  }

  func catalog() throws(InputError) -> Catalog {
    let fileName =
      document.input.file.utf8.split(separator: UInt8(ascii: "/")).last
      ?? document.input.file.utf8[...]
    var catalog = Catalog(original: String(decoding: fileName, as: UTF8.self), units: [])
    var ids: Set<String> = []
    for text in try texts() {
      let unit = unit(of: text)
      guard ids.insert(unit.id).inserted else {
        throw InputError(.catalogDuplicateID, at: document.place(of: text.node), unit.id)
      }
      catalog.units.append(unit)
    }
    return catalog
  }

  private func unit(of text: Text) -> TranslationUnit {
    let content = Placeholders.decode(Array((text.node.string ?? "").utf8))
    let place = document.textPlace(of: text.node)
    var unit = TranslationUnit(
      id: text.path.joined(separator: "."), source: "",
      target: content == InlineText("") ? nil : content, sourceRange: place, targetRange: place)
    if unit.target != nil { unit.state = .translated }
    unit.settleStatus(recorded: nil)
    return unit
  }

  private func texts() throws(InputError) -> [Text] {
    var texts: [Text] = []
    for member in try document.object(document.root) { add(member, below: [], to: &texts) }
    // An empty id tells of no unit.
    return texts.filter { $0.path != [""] }
  }

  private func add(_ member: JSONNode.Member, below path: [String], to texts: inout [Text]) {
    let path = path + [member.key]
    if member.value.string != nil { texts.append(Text(path: path, node: member.value)) }
    for inner in member.value.members { add(inner, below: path, to: &texts) }
  }

  // MARK: What is not read

  /// Tells the members that are no text.
  func tellPassedOver(_ log: inout PassedOverLog?) {
    if log == nil { return }
    for member in document.root.members { tell(member, below: "", &log) }
  }

  private func tell(_ member: JSONNode.Member, below path: String, _ log: inout PassedOverLog?) {
    let name = path.isEmpty ? member.key : path + "." + member.key
    if case .object(let members) = member.value.content {
      for inner in members { tell(inner, below: name, &log) }
    } else if member.value.string == nil || name.isEmpty {
      log?.add(.member, name, at: document.place(member.range))
    }
  }

  // MARK: Writing

  /// The file with the units of a catalog in it; one that is new stands at the top, with its whole id as its key.
  func updated(with catalog: Catalog) throws(InputError) -> [UInt8] {
    let paths = try texts().map(\.path)
    let old = try self.catalog()
    var update = JSONUpdate(document, style: document.style)
    update.update(
      document.root, from: Self.value(of: Self.members(of: old), at: paths),
      to: Self.value(of: Self.members(of: catalog), at: paths))
    return update.patch.applied(to: document.input.bytesOnDisk)
  }

  /// The translations by id.
  static func members(of catalog: Catalog) -> [JSONMember] {
    catalog.units.map { unit in
      let text =
        unit.prepared(keepingSegments: false, repeated: .numberedAsSource).target.map(
          Placeholders.encode) ?? []
      return JSONMember(unit.id, .string(String(decoding: text, as: UTF8.self)))
    }
  }

  /// The members laid into objects as a file has them.
  private static func value(of members: [JSONMember], at paths: [[String]]) -> JSONValue {
    let known = Dictionary(
      paths.map { ($0.joined(separator: "."), $0) }, uniquingKeysWith: { first, _ in first })
    var root = JSONTree()
    for member in members { root.put(member.value, at: known[member.key] ?? [member.key]) }
    return root.value
  }
}

/// Objects in objects, put together text by text.
private struct JSONTree {
  private enum Branch {
    case text(JSONValue)
    case tree(JSONTree)
  }

  private var keys: [String] = []
  private var branches: [String: Branch] = [:]

  mutating func put(_ value: JSONValue, at path: [String]) {
    put(value, at: path[...])
  }

  private mutating func put(_ value: JSONValue, at path: ArraySlice<String>) {
    guard let key = path.first else { return }
    if branches[key] == nil { keys.append(key) }
    guard path.count > 1 else {
      branches[key] = .text(value)
      return
    }
    var tree = JSONTree()
    // Taken out meanwhile, so that it is not copied.
    if case .tree(let known) = branches.removeValue(forKey: key) { tree = known }
    tree.put(value, at: path.dropFirst())
    branches[key] = .tree(tree)
  }

  var value: JSONValue {
    .object(
      keys.compactMap { key in
        switch branches[key] {
        case .text(let value): JSONMember(key, value)
        case .tree(let tree): JSONMember(key, tree.value)
        case nil: nil
        }
      })
  }
}
