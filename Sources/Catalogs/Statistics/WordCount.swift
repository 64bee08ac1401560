/// Counting words as translators are paid for them.
public enum WordCount {
  /// The number of words in a text.
  ///
  /// A word is what stands between white space and holds a letter or a digit: *follow-up* and *e.g.* are one, a dash by itself is
  /// none. Placeholders are no words and stand in no text: they are inline codes.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func words(in text: String) -> Int {
    var count = 0
    var isCounted = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isCounted = false
      } else if !isCounted, isLetterOrDigit(scalar) {
        count += 1
        isCounted = true
      }
    }
    return count
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
      : scalar.properties.isWhitespace
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
  }
}
