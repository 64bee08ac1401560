internal import Bitext

/// Changes to an XML document that leave every byte as it is which they do not name.
///
/// ```swift
/// var editor = MarkupEditor(tree)
/// editor.setAttribute("state", of: segment, to: "final")
/// let changed = editor.finish(bytes)
/// ```
public struct MarkupEditor: Sendable {
  private let tree: MarkupTree
  private var patch: [BytePatch] = []

  /// Creates an editor of the document that a tree was read from.
  public init(_ tree: MarkupTree) {
    self.tree = tree
  }

  /// Whether nothing is changed so far.
  public var isEmpty: Bool { patch.isEmpty }

  /// The file with the changes.
  ///
  /// A file in another encoding than UTF-8 becomes UTF-8, and its declaration says so; without a change the
  /// bytes stay as they are.
  /// - Parameter file: the file that the tree was read from.
  /// - Returns: the bytes to write.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public consuming func finish(_ file: [UInt8]) -> [UInt8] {
    if patch.isEmpty { return file }
    declareUTF8()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return (file.starts(with: mark) ? mark : []) + patch.applied(to: tree.page.bytes)
  }

  // MARK: Elements

  /// Puts markup in the place of what is between an element's tags.
  public mutating func setContent(of node: Int, to markup: [UInt8]) {
    let content = tree.contentOffsets(of: node)
    guard isEmptyElement(node) else {
      patch.replace(content, with: markup)
      return
    }
    if markup.isEmpty { return }
    let end = Array("</\(writtenName(of: node))>".utf8)
    patch.replace(
      content.lowerBound - 2..<content.lowerBound, with: [UInt8(ascii: ">")] + markup + end)
  }

  /// Puts markup in the place of an element.
  public mutating func replace(_ node: Int, with markup: [UInt8]) {
    patch.replace(tree.offsets(of: node), with: markup)
  }

  /// Puts markup in the place of what stands from the begin of one element to the end of another.
  public mutating func replace(from first: Int, through last: Int, with markup: [UInt8]) {
    patch.replace(
      tree.offsets(of: first).lowerBound..<tree.offsets(of: last).upperBound, with: markup)
  }

  /// Takes an element away, with the white space before it.
  public mutating func remove(_ node: Int) {
    let range = tree.offsets(of: node)
    patch.replace(range.lowerBound - space(before: node).count..<range.upperBound, with: [])
  }

  /// Puts an element before another, on a line of its own where that one is.
  public mutating func insert(_ markup: [UInt8], before node: Int) {
    let place = tree.offsets(of: node).lowerBound
    patch.replace(place..<place, with: markup + space(before: node))
  }

  /// Puts an element after another, on a line of its own where that one is.
  public mutating func insert(_ markup: [UInt8], after node: Int) {
    let place = tree.offsets(of: node).upperBound
    patch.replace(place..<place, with: space(before: node) + markup)
  }

  /// The white space before an element: the line break and the indentation, where it begins a line.
  public func space(before node: Int) -> [UInt8] {
    let start = tree.offsets(of: node).lowerBound
    let bytes = tree.page.bytes
    var first = start
    while first > 0, Self.isSpace(bytes[first - 1]) { first -= 1 }
    return Array(bytes[first..<start])
  }

  /// The name of an element as its tag has it, with the prefix.
  public func writtenName(of node: Int) -> String {
    let start = tree.offsets(of: node).lowerBound + 1
    let end = tree.page.bytes[start...].firstIndex {
      Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
    }
    return String(decoding: tree.page.bytes[start..<(end ?? start)], as: UTF8.self)
  }

  /// The prefix of an element's name with its colon; empty where it has none.
  public func prefix(of node: Int) -> String {
    let name = writtenName(of: node).utf8
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }

  /// The start tag of an element as it is written.
  public func startTag(of node: Int) -> [UInt8] {
    let start = tree.offsets(of: node).lowerBound
    return Array(tree.page.bytes[start..<tree.contentOffsets(of: node).lowerBound])
  }

  /// An element as it is written.
  public func markup(of node: Int) -> [UInt8] { Array(tree.page.bytes[tree.offsets(of: node)]) }

  /// What is between an element's tags, as it is written.
  public func content(of node: Int) -> [UInt8] {
    Array(tree.page.bytes[tree.contentOffsets(of: node)])
  }

  // MARK: Layout

  /// A writer of elements that are to stand beside one, each on a line of its own where that one is.
  public func writer(beside node: Int) -> XMLWriter {
    let lineBreak = lineBreak(before: node)
    let outer = lineBreak.isEmpty ? [] : self.lineBreak(before: tree.parent(of: node))
    let hasStep = !outer.isEmpty && lineBreak.count > outer.count && lineBreak.starts(with: outer)
    return XMLWriter(
      elementsAfter: lineBreak,
      indentation: hasStep ? Array(lineBreak.dropFirst(outer.count)) : [0x20, 0x20])
  }

  /// The last line break before an element with the indentation after it; empty where it does not begin a line.
  private func lineBreak(before node: Int) -> [UInt8] {
    guard node > 0 else { return [] }
    let space = space(before: node)
    guard var start = space.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [] }
    if start > 0, space[start] == 0x0A, space[start - 1] == 0x0D { start -= 1 }
    return Array(space[start...])
  }

  // MARK: Lists

  /// Makes elements that follow one another those of another list, and leaves those alone that are in both.
  ///
  /// - Parameters:
  ///   - nodes: the elements, one at least.
  ///   - old: what each of them says, in bytes that differ where two do.
  ///   - new: what the elements are to say, one at least.
  ///   - markup: the markup of an element by its place in `new`.
  /// - Complexity: O(*n* · *d*), where *n* is the number of elements and *d* of differences.
  public mutating func update(
    _ nodes: [Int], from old: [[UInt8]], to new: [[UInt8]], markup: (Int) -> [UInt8]
  ) {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    for case .remove(let offset, _, _) in difference.removals {
      removed.insert(offset)
      remove(nodes[offset])
    }
    let kept = nodes.indices.filter { !removed.contains($0) }
    let inserted = difference.insertions.map { change in
      if case .insert(let offset, _, _) = change { offset } else { 0 }
    }
    for (count, offset) in inserted.enumerated() {
      // Those before it in the new list that are not put in themselves were there.
      let before = offset - count
      if before > 0 {
        insert(markup(offset), after: nodes[kept[before - 1]])
      } else if removed.contains(0) {
        insert(markup(offset), after: nodes[0])
      } else {
        insert(markup(offset), before: nodes[0])
      }
    }
  }

  private func isEmptyElement(_ node: Int) -> Bool {
    tree.contentOffsets(of: node).lowerBound == tree.offsets(of: node).upperBound
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: Attributes

  /// Gives an attribute a value, and adds it after the others where the element does not have it.
  public mutating func setAttribute(_ name: String, of node: Int, to value: String) {
    let written = Array(Self.escaped(value).utf8)
    if let range = tree.valueOffsets(of: name, in: node) {
      patch.replace(range, with: written)
      return
    }
    let contentStart = tree.contentOffsets(of: node).lowerBound
    var place = contentStart - (isEmptyElement(node) ? 2 : 1)
    while Self.isSpace(tree.page.bytes[place - 1]) { place -= 1 }
    patch.replace(place..<place, with: Array(" \(name)=\"".utf8) + written + [0x22])
  }

  /// Takes an attribute away, where the element has it.
  public mutating func removeAttribute(_ name: String, of node: Int) {
    guard let range = tree.attributeOffsets(of: name, in: node) else { return }
    patch.replace(range, with: [])
  }

  /// A value as it can stand between quotes of either kind.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case "\"": text += "&quot;"
      case "'": text += "&apos;"
      case "\t", "\n", "\r": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(XMLWriter.allows(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return text
  }

  // MARK: Encoding

  /// Puts UTF-8 in the place of the encoding that the XML declaration names.
  private mutating func declareUTF8() {
    let bytes = tree.page.bytes
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")),
      let name = AttributeScanner(bytes: bytes, tag: 0..<end - 1).value(of: Array("encoding".utf8)),
      String(decoding: bytes[name], as: UTF8.self).lowercased() != "utf-8"
    else { return }
    patch.replace(name, with: Array("UTF-8".utf8))
  }
}
