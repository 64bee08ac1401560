internal import Bitext

/// Changes to a JSON file: what differs between two values goes into it, and nothing else.
///
/// The values are what a writer makes of the catalog as it was read and as it is to be. Members that the file has
/// and the writer does not know stand in neither, so they stay.
struct JSONUpdate {
  private let style: JSONStyle
  private let bytes: [UInt8]
  private(set) var patch: [BytePatch] = []

  /// Takes the document and how it is laid out; lines end as its first one does.
  init(_ document: JSONDocument, style: JSONStyle) {
    bytes = document.input.bytes
    var style = style
    if let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D {
      style.lineEnd = [0x0D, 0x0A]
    }
    self.style = style
  }

  /// A member of an object or an element of an array, by its name.
  private struct Entry {
    var name: String
    var range: Range<Int>
    var value: JSONNode
  }

  /// Changes a value at a depth.
  ///
  /// - Complexity: O(*n*), where *n* is the size of both values.
  mutating func update(
    _ node: JSONNode, from old: JSONValue, to new: JSONValue, depth: Int = 0
  ) {
    if old.isIdentical(to: new) { return }
    if case .object(let oldMembers) = old, case .object(let newMembers) = new,
      case .object(let members) = node.content
    {
      updateEntries(
        members.map { Entry(name: $0.key, range: $0.range, value: $0.value) }, of: node,
        from: oldMembers, to: newMembers, depth: depth + 1)
    } else {
      patch.replace(node.range, with: style.text(of: new, depth: depth))
    }
  }

  /// Changes the elements of an array that are told by names, one name for each.
  mutating func update(
    elementsOf node: JSONNode, named names: [String], from old: [JSONMember],
    to new: [JSONMember], depth: Int
  ) {
    let entries = zip(names, node.elements).map {
      Entry(name: $0, range: $1.range, value: $1)
    }
    updateEntries(entries, of: node, from: old, to: new, depth: depth + 1)
  }

  // MARK: Entries

  /// What stands in a changed object or array.
  private enum Item {
    case kept(Int)
    case new(JSONMember)
  }

  private mutating func updateEntries(
    _ entries: [Entry], of node: JSONNode, from old: [JSONMember], to new: [JSONMember], depth: Int
  ) {
    let places = Dictionary(
      entries.enumerated().map { (Array($1.name.utf8), $0) }, uniquingKeysWith: { $1 })
    let oldValues = Self.values(of: old)
    let newValues = Self.values(of: new)
    // The new members that follow each old one; those at the key -1 come first.
    var following: [Int: [JSONMember]] = [:]
    var last = -1
    for member in new {
      let name = Array(member.key.utf8)
      if let place = places[name] {
        last = place
        let before = oldValues[name]
        // What no value tells of the file was not fit to be read, and is replaced.
        if let before {
          update(entries[place].value, from: before, to: member.value, depth: depth)
        } else {
          patch.replace(
            entries[place].value.range, with: style.text(of: member.value, depth: depth))
        }
      } else if !(oldValues[name]?.isIdentical(to: member.value) ?? false) {
        following[last, default: []].append(member)
      }
    }
    var items = (following[-1] ?? []).map(Item.new)
    for (index, entry) in entries.enumerated() {
      let name = Array(entry.name.utf8)
      let isGone = oldValues[name] != nil && newValues[name] == nil
      if !isGone { items.append(.kept(index)) }
      items += (following[index] ?? []).map(Item.new)
    }
    lay(items, entries, in: node, depth)
  }

  private static func values(of members: [JSONMember]) -> [[UInt8]: JSONValue] {
    Dictionary(members.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { $1 })
  }

  /// Replaces what stands between the entries that stay, where something comes or goes there.
  private mutating func lay(_ items: [Item], _ entries: [Entry], in node: JSONNode, _ depth: Int) {
    let interior = (node.range.lowerBound + 1)..<(node.range.upperBound - 1)
    var isArray = false
    if case .array = node.content { isArray = true }
    var last: Int?
    var pending: [[UInt8]] = []
    for item in items {
      switch item {
      case .new(let member):
        pending.append(
          isArray
            ? style.text(of: member.value, depth: depth) : style.text(of: member, depth: depth))
      case .kept(let index):
        let start = last.map { entries[$0].range.upperBound } ?? interior.lowerBound
        if !pending.isEmpty || index != (last ?? -1) + 1 {
          let before = last == nil ? style.lineBreak(depth) : style.separator(depth)
          let texts = pending.flatMap { $0 + style.separator(depth) }
          patch.replace(start..<entries[index].range.lowerBound, with: before + texts)
        }
        pending = []
        last = index
      }
    }
    layEnd(pending, after: last, entries, interior, depth)
  }

  private mutating func layEnd(
    _ pending: [[UInt8]], after last: Int?, _ entries: [Entry], _ interior: Range<Int>,
    _ depth: Int
  ) {
    guard !pending.isEmpty || last != entries.indices.last else { return }
    let start = last.map { entries[$0].range.upperBound } ?? interior.lowerBound
    // The line break before the closing bracket stays as it is.
    let end = entries.last.map { bytes[$0.range.upperBound..<interior.upperBound] }
    let closing = end.map(Array.init) ?? style.lineBreak(depth - 1)
    let before = last == nil ? style.lineBreak(depth) : style.separator(depth)
    let texts = pending.joined(separator: style.separator(depth))
    let isEmpty = last == nil && pending.isEmpty
    patch.replace(
      start..<interior.upperBound,
      with: isEmpty ? [] : (pending.isEmpty ? [] : before + texts) + closing)
  }
}
