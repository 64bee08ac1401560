internal import Bitext

/// A start tag as it is written, to be written again for another text.
struct StartTag {
  private(set) var bytes: [UInt8]

  /// Takes the bytes from `<` to `>`.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Leaves out an attribute.
  mutating func remove(_ name: String) {
    while let range = range(of: name)?.whole { bytes.removeSubrange(range) }
  }

  /// Sets an attribute, in the place of the value that it has.
  mutating func set(_ name: String, to value: String) {
    if let range = range(of: name)?.value {
      bytes.replaceSubrange(range, with: value.utf8)
      return
    }
    var end = bytes.lastIndex(of: UInt8(ascii: ">")) ?? bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    bytes.insert(contentsOf: " \(name)=\"\(value)\"".utf8, at: end)
  }

  /// The value of an attribute as it is written, as offsets in the tag.
  func value(of name: String) -> Range<Int>? { range(of: name)?.value }

  /// An attribute with the white space before it, and its value between its quotes.
  private func range(of name: String) -> (whole: Range<Int>, value: Range<Int>)? {
    let wanted = Array(name.utf8)
    // The first name is the element's.
    var position = bytes.firstIndex(where: Self.isSpace) ?? bytes.count
    while position < bytes.count {
      let start = position
      while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
      let nameStart = position
      while position < bytes.count, !Self.isSpace(bytes[position]),
        bytes[position] != UInt8(ascii: "="), bytes[position] != UInt8(ascii: ">")
      {
        position += 1
      }
      let written = bytes[nameStart..<position].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      var value = position..<position
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        value = self.value(at: position + 1)
        position = value.upperBound
        if position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 {
          position += 1
        }
      } else if position == nameStart {
        position += 1
      }
      if written == wanted { return (start..<position, value) }
    }
    return nil
  }

  private func value(at start: Int) -> Range<Int> {
    guard start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 else {
      let end = bytes[start...].firstIndex { Self.isSpace($0) || $0 == UInt8(ascii: ">") }
      return start..<(end ?? bytes.count)
    }
    let end = bytes[(start + 1)...].firstIndex(of: bytes[start]) ?? bytes.count
    return start + 1..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
