/// How alike two texts are, as translators' programs tell it: 100 for the same, 0 for nothing in common.
public enum TextSimilarity {
  /// The similarity of two texts, 0 to 100.
  ///
  /// It is what the cheapest way costs to turn one into the other by putting in, leaving out and replacing words and
  /// signs (Wagner and Fischer 1974), as a share of the heavier text, taken from 100. A sign counts for a quarter of a word;
  /// a word in another form, another number and a capital cost less than another word. Only texts that are the same
  /// but for their white space have 100.
  ///
  /// - Complexity: O(*n* · *m*) for texts of *n* and *m* words.
  public static func score(_ left: String, _ right: String) -> Int {
    if normalized(left) == normalized(right) { return 100 }
    return score(TextToken.tokens(of: left), TextToken.tokens(of: right))
  }

  /// The similarity of two texts that are not the same, by their tokens: 0 to 99.
  static func score(_ left: [TextToken], _ right: [TextToken]) -> Int {
    let whole = max(weight(of: left), weight(of: right))
    guard whole > 0 else { return 0 }
    return min(99, percentage(1 - distance(left, right) / whole))
  }

  /// A share as whole percents, rounded down, though not because a sum of tenths is a hair short.
  private static func percentage(_ share: Double) -> Int {
    max(0, Int(100 * share + 1e-6))
  }

  static func weight(of tokens: [TextToken]) -> Double {
    tokens.reduce(0) { $0 + $1.weight }
  }

  /// The text with each stretch of white space as one space, by bytes: equal strings may differ in their code points.
  static func normalized(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func distance(_ left: [TextToken], _ right: [TextToken]) -> Double {
    var row = [0.0]
    for token in right { row.append((row.last ?? 0) + token.weight) }
    for token in left {
      var diagonal = row[0]
      row[0] += token.weight
      for (index, other) in right.enumerated() {
        let replaced = diagonal + token.cost(ofReplacing: other)
        diagonal = row[index + 1]
        row[index + 1] = min(replaced, diagonal + token.weight, row[index] + other.weight)
      }
    }
    return row[right.count]
  }
}
