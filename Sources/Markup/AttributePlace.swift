extension MarkupTree {
  /// The offsets in the decoded page of an attribute's value, as it was written between its quotes; `nil` where
  /// the element's start tag does not have the attribute.
  ///
  /// The start tag is scanned anew, so ask only for the few values whose place matters.
  /// - Complexity: O(*n*), where *n* is the length of the start tag.
  public func valueOffsets(of attribute: String, in node: Int) -> Range<Int>? {
    // In XML, `staTe` is no `state`.
    guard kind(of: node) == .element, self.attribute(attribute, of: node) != nil else { return nil }
    let tag = offsets(of: node).lowerBound..<contentOffsets(of: node).lowerBound
    return AttributeScanner(bytes: page.bytes, tag: tag).value(of: Array(attribute.utf8))
  }

  /// The offsets in the decoded page of an attribute with the white space before it; `nil` where the element's start
  /// tag does not have it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the start tag.
  public func attributeOffsets(of attribute: String, in node: Int) -> Range<Int>? {
    // In XML, `staTe` is no `state`.
    guard kind(of: node) == .element, self.attribute(attribute, of: node) != nil else { return nil }
    let tag = offsets(of: node).lowerBound..<contentOffsets(of: node).lowerBound
    return AttributeScanner(bytes: page.bytes, tag: tag).attribute(named: Array(attribute.utf8))
  }

  /// Offsets without the ASCII white space at their ends.
  public func trimmed(_ offsets: Range<Int>) -> Range<Int> {
    let bytes = page.bytes[offsets]
    guard let first = bytes.firstIndex(where: { !AttributeScanner.isSpace($0) }),
      let last = bytes.lastIndex(where: { !AttributeScanner.isSpace($0) })
    else { return offsets.lowerBound..<offsets.lowerBound }
    return first..<last + 1
  }
}

/// Reads the attributes of one start tag where they stand (HTML §13.1.2.3).
struct AttributeScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var cursor: Int

  init(bytes: [UInt8], tag: Range<Int>) {
    self.bytes = bytes
    // After the `<`, up to the `>`.
    cursor = min(tag.lowerBound + 1, tag.upperBound)
    end = tag.last.map { bytes[$0] == UInt8(ascii: ">") ? $0 : $0 + 1 } ?? tag.upperBound
    skip { !Self.isSpace($0) && $0 != UInt8(ascii: "/") }
  }

  /// The offsets of the value of the first attribute of a name, written so or, where no other is, in whatever case.
  func value(of name: [UInt8]) -> Range<Int>? { place(of: name)?.value }

  /// The offsets of the first attribute of a name from the white space before it to its last quote.
  func attribute(named name: [UInt8]) -> Range<Int>? { place(of: name)?.whole }

  private func place(of name: [UInt8]) -> (whole: Range<Int>, value: Range<Int>)? {
    var scanner = self
    var start = cursor
    var inOtherCase: (whole: Range<Int>, value: Range<Int>)?
    while let attribute = scanner.next() {
      let place = (start..<scanner.cursor, attribute.value)
      if bytes[attribute.name].elementsEqual(name) { return place }
      if inOtherCase == nil, isInLowerCase(attribute.name, name) { inOtherCase = place }
      start = scanner.cursor
    }
    return inOtherCase
  }

  private func isInLowerCase(_ written: Range<Int>, _ name: [UInt8]) -> Bool {
    bytes[written].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } == name
  }

  private mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    skip { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
    guard cursor < end else { return nil }
    let start = cursor
    // A name may begin with `=`, so that every attribute is at least one byte.
    cursor += 1
    skip { !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }
    let name = start..<cursor
    let afterName = cursor
    skip(Self.isSpace)
    guard cursor < end, bytes[cursor] == UInt8(ascii: "=") else {
      cursor = afterName
      return (name, afterName..<afterName)
    }
    cursor += 1
    skip(Self.isSpace)
    return (name, value())
  }

  private mutating func value() -> Range<Int> {
    guard cursor < end, bytes[cursor] == UInt8(ascii: "\"") || bytes[cursor] == UInt8(ascii: "'")
    else {
      let start = cursor
      skip { !Self.isSpace($0) }
      return start..<cursor
    }
    let quote = bytes[cursor]
    cursor += 1
    let start = cursor
    skip { $0 != quote }
    defer { cursor = min(cursor + 1, end) }
    return start..<cursor
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while cursor < end, isSkipped(bytes[cursor]) { cursor += 1 }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
