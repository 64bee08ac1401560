internal import Bitext

/// A start tag as it is written, to be written again for another text (HTML §13.1.2.1).
struct StartTag {
  private(set) var bytes: [UInt8]

  /// Takes the bytes from `<` to `>`.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Leaves out an attribute.
  mutating func remove(_ name: String) {
    while let attribute = attribute(name) { bytes.removeSubrange(attribute.whole) }
  }

  /// Sets an attribute, in the place of the value that it has.
  mutating func set(_ name: String, to value: String) {
    if let attribute = attribute(name) {
      let isWritten = attribute.value.lowerBound > attribute.name.upperBound
      let text = isWritten ? value : "=\"\(value)\""
      bytes.replaceSubrange(attribute.value, with: text.utf8)
      return
    }
    var end = self.end
    while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
    bytes.insert(contentsOf: " \(name)=\"\(value)\"".utf8, at: end)
  }

  /// Leaves out what belongs to one element alone: its name, and what its text is accepted for.
  mutating func removeWhatIsOfOneElement() {
    remove("id")
    remove("data-tweetal-ignore")
  }

  /// The attributes that have a value, their names in small letters.
  var values: [(name: [UInt8], value: [UInt8])] {
    attributes(upTo: end).filter { $0.value.lowerBound > $0.name.upperBound }.map {
      (Self.lowercased(bytes[$0.name]), Array(bytes[$0.value]))
    }
  }

  /// Whether another tag begins an element of the same name and class.
  func isLike(_ other: StartTag) -> Bool {
    name == other.name
      && value(of: "class").map { bytes[$0] } == other.value(of: "class").map { other.bytes[$0] }
  }

  private var name: [UInt8] {
    Self.lowercased(
      bytes[..<(bytes.firstIndex { Self.isSpace($0) || $0 == UInt8(ascii: ">") } ?? bytes.count)])
  }

  /// The value of an attribute as it is written, as offsets in the tag.
  func value(of name: String) -> Range<Int>? { attribute(name)?.value }

  // MARK: Attributes

  private struct Attribute {
    var name: Range<Int>
    /// The value between its quotes; without bytes, at the end of the name, where none is written.
    var value: Range<Int>
    /// All of it, with the white space before it.
    var whole: Range<Int>
  }

  /// Where the `>` or `/>` stands.
  private var end: Int {
    var end = bytes.last == UInt8(ascii: ">") ? bytes.count - 1 : bytes.count
    // The slash may be the end of a value without quotes.
    if end > 1, bytes[end - 1] == UInt8(ascii: "/"),
      attributes(upTo: end).isEmpty
        || Self.isSpace(bytes[end - 2]) || bytes[end - 2] == 0x22 || bytes[end - 2] == 0x27
    {
      end -= 1
    }
    return end
  }

  private func attribute(_ name: String) -> Attribute? {
    let wanted = Array(name.utf8)
    return attributes(upTo: end).first { attribute in
      Self.lowercased(bytes[attribute.name]) == wanted
    }
  }

  private static func lowercased(_ name: ArraySlice<UInt8>) -> [UInt8] {
    name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private func attributes(upTo end: Int) -> [Attribute] {
    var attributes: [Attribute] = []
    // The first name is the element's.
    var position = bytes[..<end].firstIndex(where: Self.isSpace) ?? end
    while position < end {
      let start = position
      skip(&position, end, while: Self.isSpace)
      guard position < end else { break }
      let nameStart = position
      // A name may begin with `=`, so that every attribute is at least one byte.
      position += 1
      skip(&position, end) { !Self.isSpace($0) && $0 != UInt8(ascii: "=") }
      let name = nameStart..<position
      let value = value(after: &position, end)
      attributes.append(Attribute(name: name, value: value, whole: start..<position))
    }
    return attributes
  }

  private func value(after position: inout Int, _ end: Int) -> Range<Int> {
    var next = position
    skip(&next, end, while: Self.isSpace)
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return position..<position }
    next += 1
    skip(&next, end, while: Self.isSpace)
    position = next
    guard next < end, bytes[next] == 0x22 || bytes[next] == 0x27 else {
      skip(&position, end) { !Self.isSpace($0) }
      return next..<position
    }
    let close = bytes[(next + 1)..<end].firstIndex(of: bytes[next]) ?? end
    position = min(close + 1, end)
    return next + 1..<close
  }

  private func skip(_ position: inout Int, _ end: Int, while isSkipped: (UInt8) -> Bool) {
    while position < end, isSkipped(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
