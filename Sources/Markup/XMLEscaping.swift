internal import CByteScan

extension XMLStretch {
  /// The most bytes that are written for one.
  static let longestEscape = 6

  /// Puts text as XML writes it: with references for what means something or would be changed by a parser, and U+FFFD for
  /// what XML cannot hold.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - plain: how many of its first bytes are known to be written as they are.
  ///   - inAttribute: whether it stands between quotes, where white space counts.
  mutating func putEscaped(
    _ text: UnsafeBufferPointer<UInt8>, plain: Int, inAttribute: Bool
  ) {
    var start = 0
    var position = plain
    while position < text.count {
      unsafe put(UnsafeBufferPointer(rebasing: text[start..<position]))
      start = position
      let byte = unsafe text[position]
      if let escape = unsafe Self.escape(of: byte, inAttribute: inAttribute) {
        unsafe put(escape)
        start += 1
      } else if byte == 0xEF, position + 2 < text.count, unsafe text[position + 1] == 0xBF,
        unsafe text[position + 2] >= 0xBE
      {
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        unsafe put("\u{FFFD}")
        start += 3
      }
      position = unsafe tweetal_next_escaped(
        text.baseAddress, text.count, max(position + 1, start))
    }
    unsafe put(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// What is written for a byte; `nil` where that is the byte itself.
  private static func escape(of byte: UInt8, inAttribute: Bool) -> StaticString? {
    switch byte {
    case ASCII.ampersand: "&amp;"
    case ASCII.less: "&lt;"
    case ASCII.greater: "&gt;"
    case ASCII.quote: inAttribute ? "&quot;" : nil
    case ASCII.carriageReturn: "&#13;"
    case ASCII.tab: inAttribute ? "&#9;" : nil
    case ASCII.lineFeed: inAttribute ? "&#10;" : nil
    case 0..<ASCII.space: "\u{FFFD}"
    default: nil
    }
  }
}

extension XMLOutput {
  /// Adds text as XML writes it.
  mutating func putEscaped(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    let plain = unsafe tweetal_next_escaped(text.baseAddress, text.count, 0)
    if plain == text.count { return unsafe put(text) }
    var start = 0
    while start < text.count {
      // As much as has room in a block, whatever it is.
      var end = min(start + Self.longStretch, text.count)
      while end < text.count, end > start + 1, unsafe text[end] & 0xC0 == 0x80 { end -= 1 }
      let part = unsafe UnsafeBufferPointer(rebasing: text[start..<end])
      let plain = unsafe tweetal_next_escaped(part.baseAddress, part.count, 0)
      let most = plain == part.count ? plain : unsafe part.count * XMLStretch.longestEscape
      unsafe put(atMost: most) {
        unsafe $0.putEscaped(part, plain: plain, inAttribute: inAttribute)
      }
      start = end
    }
  }
}
