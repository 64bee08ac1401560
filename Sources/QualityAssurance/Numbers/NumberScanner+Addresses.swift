internal import Bitext

extension NumberScanner {
  /// The end of a web or mail address that starts here; `nil` where none does.
  func endOfAddress(_ start: Int) -> Int? {
    var end = start
    var hasDigit = false
    var isAddress = false
    while end < text.count, !text.isSpace(end) {
      switch text.byte(end) {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "@"): isAddress = true
      case UInt8(ascii: ":"):
        isAddress =
          isAddress
          || text.byte(end + 1) == UInt8(ascii: "/") && text.byte(end + 2) == UInt8(ascii: "/")
      case UInt8(ascii: "/") where end == start, UInt8(ascii: "{"):
        // A path on a site, and a placeholder.
        isAddress = true
      case UInt8(ascii: "."):
        // A domain or file name; one letter beside the point is "p.m." or the like.
        isAddress =
          isAddress
          || end - 2 >= start && text.isLetter(end - 2) && text.isLetter(end - 1)
            && text.isLetter(end + 1) && text.isLetter(end + 2)
      default: break
      }
      end += 1
    }
    return hasDigit && isAddress ? end : nil
  }
}

/// Where in a text the signs stand that every web or mail address has one of.
struct AddressSigns {
  /// The next sign, and where the piece of text without a space begins that it stands in.
  private var next = -1
  private var start = 0

  /// Whether one stands from an offset on, before the next space.
  ///
  /// - Complexity: O(*n*) for rising offsets of a text together, where *n* is its length.
  mutating func areAhead(of offset: Int, in text: FoldedBytes) -> Bool {
    if next < offset {
      let bytes = text.bytes
      let span = bytes.span
      (next, start) = (offset, offset)
      while next < span.count, !Self.isSign(span[next]) {
        if span[next] == 0x20 { start = next &+ 1 }
        next &+= 1
      }
    }
    return start <= offset && next < text.count
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "{"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
