/// Which tokens say nothing about the language they stand in: addresses, paths, options, file names,
/// quantities.
enum NeutralToken {
  /// Whether the bytes between two white spaces are such a token.
  ///
  /// Asked only of tokens with a byte that is no letter; abbreviations ("m.b.t.", "e.g."), pairs ("and/or")
  /// and compounds ("e-mailadres") are words.
  /// - Complexity: O(n), where n is the number of bytes.
  static func matches(_ token: Span<UInt8>, classes: Span<UInt8>) -> Bool {
    var seen: UInt8 = 0
    var previous: UInt8 = 0
    var run = 0
    var slashes = 0
    let last = token.count - 1
    for index in token.indices {
      let byte = token[index]
      let kind = classes[Int(byte)]
      seen |= kind
      if kind & ByteClass.technical != 0 { return true }
      if kind | previous == ByteClass.letter | ByteClass.digit { return true }
      switch byte {
      case UInt8(ascii: "/"):
        slashes += 1
        if index == 0 && last > 0 || slashes > 1 { return true }
      case UInt8(ascii: "-"):
        if index == 0 && last > 0 && isOption(token, classes: classes) { return true }
      case UInt8(ascii: ".") where run >= 3 && index < last:
        if classes[Int(token[index + 1])] & ByteClass.letter != 0 { return true }
      default: break
      }
      run = kind & ByteClass.letter != 0 ? run + 1 : 0
      previous = kind
    }
    return seen & (ByteClass.letter | ByteClass.multibyte) == 0
  }

  /// Whether a token that begins with a hyphen is a command's option: `--search`, `-x`.
  private static func isOption(_ token: Span<UInt8>, classes: Span<UInt8>) -> Bool {
    token[1] == UInt8(ascii: "-") ? token.count > 2 : token.count <= 3
  }

  /// Whether a token is a unit of measure, which after a number is no word.
  ///
  /// - Complexity: O(1).
  static func isUnit(_ token: Span<UInt8>) -> Bool {
    guard token.count <= 3 else { return false }
    var name: UInt32 = 0
    for index in token.indices { name = name << 8 | UInt32(token[index] | 0x20) }
    return units.contains(name)
  }

  /// The units, lower-cased, their bytes as one number.
  private static let units: Set<UInt32> = Set(
    [
      "mg", "g", "kg", "ml", "cl", "dl", "l", "mm", "cm", "m", "km", "s", "h", "min", "ms", "hz",
      "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "v", "w", "kw", "px", "pt", "c", "f", "ie", "iu",
      "mcg", "kj", "cal", "bpm", "dpi", "ppi",
    ].map { unit in unit.utf8.reduce(0) { $0 << 8 | UInt32($1 | 0x20) } })
}
