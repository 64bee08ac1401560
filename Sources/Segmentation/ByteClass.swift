/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// Whether a byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }

/// Whether a byte is a small ASCII letter.
func isSmallLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

/// Whether a byte is an ASCII letter or digit.
func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

extension Span<UInt8> {
  /// The end of the text without the white space at its end.
  var endWithoutWhitespace: Int { endWithoutWhitespace(before: count) }

  /// The end of the text before an offset without the white space there.
  func endWithoutWhitespace(before offset: Int) -> Int {
    var end = offset
    while end > 0 {
      var start = end - 1
      while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
      guard ScannedCharacter(in: self, at: start).kind == .whitespace else { return end }
      end = start
    }
    return 0
  }
}
