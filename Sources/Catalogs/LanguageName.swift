/// The names that programs give to languages: tags of BCP 47, and locales of POSIX in their place.
enum LanguageName {
  /// Whether a name can be read: subtags of at most eight letters or digits with hyphens or low lines between them, the first of
  /// letters alone (RFC 5646 §2.1), then perhaps a character set and a modifier (POSIX.1-2017 §8.2): `nl-BE`, `nl_NL.UTF-8@euro`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the name.
  static func isWellFormed(_ name: String) -> Bool {
    let tag = name.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
    return isTag(tag) && isEnding(name.utf8[tag.endIndex...])
  }

  private static func isTag(_ tag: Substring.UTF8View) -> Bool {
    var length = 0
    var isFirst = true
    for byte in tag {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        if length == 0 { return false }
        (length, isFirst) = (0, false)
      case _ where isLetter(byte) || (isDigit(byte) && !isFirst): length += 1
      default: return false
      }
      if length > 8 { return false }
    }
    return length > 0
  }

  private static func isEnding(_ ending: Substring.UTF8View) -> Bool {
    if ending.isEmpty { return true }
    let modifier = ending.firstIndex(of: UInt8(ascii: "@"))
    let parts = [
      ending[..<(modifier ?? ending.endIndex)], ending[(modifier ?? ending.endIndex)...],
    ]
    return parts.allSatisfy { part in
      part.isEmpty
        || part.count > 1
          && part.dropFirst().allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
