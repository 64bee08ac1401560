/// How far a text is taken over that does not stand so in the page.
struct XMLDecoding {
  /// Up to where what stands in the page has been taken over.
  private(set) var place: Int
  let poolStart: Int
  private(set) var isNeeded = false

  init(from start: Int, at poolStart: Int) { (place, self.poolStart) = (start, poolStart) }

  mutating func goOn(at place: Int) { (self.place, isNeeded) = (place, true) }
}

// Text, the values of attributes and comments.
extension XMLScanner {
  /// Reads the value of an attribute between its quotes, white space in it made spaces (XML 1.0 §3.3.3).
  mutating func readValue() throws(Declined) -> Range<Int32> {
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw Declined() }
    position += 1
    let start = position
    position = bytes.nextSpecial(from: start, or: quote)
    if bytes[position] == quote, position - start < Self.longestText {
      position += 1
      return ends(start, position - 1)
    }
    var decoding = XMLDecoding(from: start, at: tree.pool.count)
    while true {
      position = bytes.nextSpecial(from: position, or: quote)
      switch bytes[position] {
      case quote:
        let value = try finish(decoding, from: start)
        position += 1
        return value
      case 0x09, 0x0A:
        takeOver(decoding.place..<position)
        tree.pool.append(0x20)
        position += 1
        decoding.goOn(at: position)
      case UInt8(ascii: "<"): throw Declined()
      default: try readSpecial(&decoding)
      }
    }
  }

  mutating func readText() throws(Declined) {
    let start = position
    // Between two elements there is mostly a line break and white space.
    if bytes[position] == 0x0A {
      position = bytes.endOfSpaces(from: position + 1)
      if bytes[position] == UInt8(ascii: "<"), position - start < Self.longestText {
        return add(.text, from: start, payload: ends(start, position))
      }
    }
    var decoding = XMLDecoding(from: start, at: tree.pool.count)
    while true {
      position = bytes.nextSpecial(from: position, or: UInt8(ascii: "]"))
      switch bytes[position] {
      case UInt8(ascii: "<"):
        add(.text, from: start, payload: try finish(decoding, from: start))
        return
      case 0x09, 0x0A: position += 1
      case UInt8(ascii: "]"):
        // Not even here (XML 1.0 §2.4).
        if bytes[position + 1] == UInt8(ascii: "]"), bytes[position + 2] == UInt8(ascii: ">") {
          throw Declined()
        }
        position += 1
      default: try readSpecial(&decoding)
      }
    }
  }

  /// Two places as the tree has them: a file has fewer bytes than there are numbers of 32 bits.
  private func ends(_ start: Int, _ end: Int) -> Range<Int32> {
    unsafe Range(
      uncheckedBounds: (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end)))
  }

  /// Reads a reference, or a character that begins as U+FFFE does.
  private mutating func readSpecial(_ decoding: inout XMLDecoding) throws(Declined) {
    switch bytes[position] {
    case UInt8(ascii: "&"):
      guard let reference = XMLBytes.reference(in: bytes, at: position) else { throw Declined() }
      takeOver(decoding.place..<position)
      if reference.scalar.isASCII {
        tree.pool.append(UInt8(reference.scalar.value))
      } else {
        for unit in UTF8.encode(reference.scalar) ?? .init() { tree.pool.append(unit) }
      }
      position = reference.end
      decoding.goOn(at: position)
    case 0xEF:
      if XMLBytes.isNonCharacter(in: bytes, at: position) { throw Declined() }
      position += 1
    default: throw Declined()
    }
  }

  /// Adds bytes of the page to the decoded text.
  private mutating func takeOver(_ range: Range<Int>) {
    unsafe bytes.withBytes(of: range) { unsafe tree.pool.append(contentsOf: $0) }
  }

  /// Where the text that ends here is: in the page, or decoded behind it.
  private mutating func finish(
    _ decoding: XMLDecoding, from start: Int
  ) throws(Declined) -> Range<Int32> {
    guard position - start < Self.longestText else { throw Declined() }
    guard decoding.isNeeded else { return ends(start, position) }
    takeOver(decoding.place..<position)
    return tree.textBase + Int32(decoding.poolStart)..<tree.textBase + Int32(tree.pool.count)
  }

  mutating func readComment() throws(Declined) {
    let start = position + 4
    guard bytes[position + 2] == UInt8(ascii: "-"), bytes[position + 3] == UInt8(ascii: "-")
    else { throw Declined() }
    position = start
    while true {
      position = bytes.nextSpecial(from: position, or: UInt8(ascii: "-"))
      switch bytes[position] {
      case UInt8(ascii: "-"):
        position += 1
        guard bytes[position] == UInt8(ascii: "-") else { continue }
        guard bytes[position + 1] == UInt8(ascii: ">"), position - start < Self.longestText
        else { throw Declined() }
        position += 2
        let payload = Int32(start)..<Int32(position - 3)
        // White space around the root is in no text.
        add(.comment, from: open.isEmpty ? tokenEnd : start - 4, payload: payload)
        return
      case 0x09, 0x0A, UInt8(ascii: "<"), UInt8(ascii: "&"): position += 1
      case 0xEF where !XMLBytes.isNonCharacter(in: bytes, at: position): position += 1
      default: throw Declined()
      }
    }
  }

  private mutating func add(_ kind: MarkupTree.Kind, from start: Int, payload: Range<Int32>) {
    let ends = ends(start, position)
    tree.nodes.append(
      MarkupTreeContent.Node(
        kind: kind, parent: parent,
        subtreeEnd: Int32(truncatingIfNeeded: tree.nodes.count + 1), start: ends.lowerBound,
        contentStart: ends.lowerBound, contentEnd: ends.upperBound, end: ends.upperBound,
        payload: payload))
    tokenEnd = position
  }
}
