/// A number or letter that counts the items of a list inside a paragraph: `1.`, `2)`, `(b)`.
struct ListMarker: Equatable {
  /// The place in the list: 1 for `1.` and `a)`.
  let ordinal: Int

  /// Whether letters count.
  let isLetter: Bool

  /// The byte after the number: a full stop or a bracket.
  let mark: UInt8

  /// The first byte of the marker.
  let start: Int

  /// Reads the marker at an offset.
  init?(in bytes: Span<UInt8>, at offset: Int) {
    var end = offset
    if end < bytes.count, bytes[end] == UInt8(ascii: "(") { end += 1 }
    while end < bytes.count, end < offset + 4, isAlphanumeric(bytes[end]) { end += 1 }
    self.init(in: bytes, endingAt: end)
    guard start == offset else { return nil }
  }

  /// Reads the marker whose full stop or bracket stands at an offset.
  init?(in bytes: Span<UInt8>, endingAt end: Int) {
    guard end < bytes.count else { return nil }
    mark = bytes[end]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      ScannedCharacter(in: bytes, at: end + 1).kind == .whitespace
    else { return nil }
    var start = end
    var value = 0
    var scale = 1
    while start > 0, end - start < 2, isDigit(bytes[start - 1]) {
      start -= 1
      value += Int(bytes[start] & 0xF) * scale
      scale *= 10
    }
    isLetter = start == end
    if isLetter {
      guard start > 0, case UInt8(ascii: "a")...UInt8(ascii: "z") = bytes[start - 1] else {
        return nil
      }
      start -= 1
      value = Int(bytes[start] - UInt8(ascii: "a")) + 1
    }
    if start > 0, bytes[start - 1] == UInt8(ascii: "("), mark == UInt8(ascii: ")") { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: " ") else { return nil }
    self.start = start
    ordinal = value
  }

  /// Whether a closing bracket ends a marker.
  static func ends(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    ListMarker(in: bytes, endingAt: offset) != nil
  }

  /// Whether this marker is the next one of the list.
  func follows(_ previous: ListMarker) -> Bool {
    mark == previous.mark && isLetter == previous.isLetter && ordinal == previous.ordinal + 1
  }
}
