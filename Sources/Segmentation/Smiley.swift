/// A face of punctuation marks between spaces: `:)`, `;-)`, `:P`.
struct Smiley {
  /// The first byte.
  let start: Int

  /// The end.
  let end: Int

  /// Reads the smiley at an offset; `nil` when there is none.
  init?(in bytes: Span<UInt8>, at start: Int) {
    guard start > 0, bytes[start - 1] == UInt8(ascii: " "),
      bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: ";")
    else { return nil }
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    guard end < bytes.count else { return nil }
    switch bytes[end] {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"): end += 1
    default: return nil
    }
    while end < bytes.count, bytes[end] == bytes[end - 1] { end += 1 }
    let after = ScannedCharacter(in: bytes, at: end).kind
    guard after == .whitespace || after == .end else { return nil }
    self.start = start
    self.end = end
  }
}
