/// Marked sections of old word processors, `<![if !mso]>`, which the parser would leak as text.
enum ConditionalMarkup {
  /// Overwrites every `<![…]>` outside comments with spaces, so that no offset changes.
  static func blank(in bytes: inout [UInt8]) {
    guard isPossible(in: bytes) else { return }
    var index = 0
    while let start = find("<!", in: bytes, from: index) {
      if hasPrefix("<!--", bytes, at: start) {
        index = (find("-->", in: bytes, from: start + 4) ?? bytes.count - 1) + 1
      } else if hasPrefix("<![", bytes, at: start), let end = endOfSection(in: bytes, from: start) {
        for position in start...end { bytes[position] = 0x20 }
        index = end + 1
      } else {
        index = start + 2
      }
    }
  }

  /// Whether `<![` occurs at all; in most pages it does not, and a bracket is rare enough to look for.
  private static func isPossible(in bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var offset = 2
      while let place = unsafe ByteSearch.first(UInt8(ascii: "["), in: buffer, from: offset) {
        let first = unsafe buffer[place - 2]
        let second = unsafe buffer[place - 1]
        if first == UInt8(ascii: "<"), second == UInt8(ascii: "!") { return true }
        offset = place + 1
      }
      return false
    }
  }

  /// The `>` that ends a section, as HTML has it (§13.2.5.42, "bogus comment"); `nil` where a tag begins before
  /// it, as in the `<![CDATA[` that scripts hide behind: the end tag of the script must stay.
  private static func endOfSection(in bytes: [UInt8], from start: Int) -> Int? {
    let end = bytes[(start + 3)...].firstIndex {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 : nil }
  }

  private static func hasPrefix(_ prefix: StaticString, _ bytes: [UInt8], at start: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return unsafe UnsafeBufferPointer(start: prefix.utf8Start, count: count)
      .elementsEqual(bytes[start..<start + count])
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let first = unsafe text.utf8Start[0]
    var index = start
    while index < bytes.count {
      if bytes[index] == first, hasPrefix(text, bytes, at: index) { return index }
      index += 1
    }
    return nil
  }
}
