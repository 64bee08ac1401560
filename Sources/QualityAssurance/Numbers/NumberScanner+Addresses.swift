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
