internal import Bitext

/// Medical words of which the prefix alone says the opposite: *hyperglycaemia* and *hypoglykemie*.
enum OpposedPrefixes {
  /// An English word, and the Dutch one that begins with the opposite prefix and goes on alike.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words; most are told by two letters.
  static func swapped(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    for word in words(in: texts.english) {
      for (own, opposite) in pairs {
        guard let rest = rest(of: word, behind: own, in: texts.english.bytes) else { continue }
        let dutch = words(in: texts.dutch)
        let isKept = dutch.contains { begins($0, own, rest, in: texts.dutch.bytes) }
        guard !isKept,
          let target = dutch.first(where: { begins($0, opposite, rest, in: texts.dutch.bytes) }),
          !words(in: texts.english).contains(where: {
            begins($0, opposite, rest, in: texts.english.bytes)
          })
        else { continue }
        return (word.range, target.range)
      }
    }
    return nil
  }

  private static let pairs: [([UInt8], [UInt8])] = [
    ("hyper", "hypo"), ("tachy", "brady"), ("pre", "post"), ("intra", "extra"),
    ("supra", "infra"), ("macro", "micro"), ("abd", "add"), ("endo", "exo"), ("anter", "poster"),
    ("eu", "dys"),
  ].flatMap { one, other in
    [(Array(one.utf8), Array(other.utf8)), (Array(other.utf8), Array(one.utf8))]
  }

  /// How many letters behind the prefixes must be the same; English and Dutch spell the rest of many words in two ways.
  private static let common = 3

  /// The words that may begin with such a prefix and are long enough to have more behind it.
  private static func words(in text: ScannedText) -> [ScannedText.Word] {
    let (all, bytes) = (text.words, text.bytes.folded)
    let (words, folded) = (all.span, bytes.span)
    var found: [ScannedText.Word] = []
    for index in words.indices where words[index].end &- words[index].start > 6 {
      let start = words[index].start
      let bit = Self.bit(folded[start], folded[start &+ 1])
      if beginnings & bit != 0, isListed(folded[start], folded[start &+ 1]) {
        found.append(words[index])
      }
    }
    return found
  }

  private static func bit(_ first: UInt8, _ second: UInt8) -> UInt64 {
    1 << ((UInt64(first) &* 7 &+ UInt64(second)) & 63)
  }

  private static let beginnings = pairs.reduce(0) { $0 | bit($1.0[0], $1.0[1]) }

  private static func isListed(_ first: UInt8, _ second: UInt8) -> Bool {
    pairs.contains { $0.0[0] == first && $0.0[1] == second }
  }

  /// The first letters behind a prefix; `nil` where a word does not begin with it.
  private static func rest(
    of word: ScannedText.Word, behind prefix: [UInt8], in text: FoldedBytes
  ) -> ArraySlice<UInt8>? {
    let letters = text.folded[word.range]
    guard letters.count >= prefix.count + common, letters.starts(with: prefix) else { return nil }
    return letters.dropFirst(prefix.count).prefix(common)
  }

  private static func begins(
    _ word: ScannedText.Word, _ prefix: [UInt8], _ rest: ArraySlice<UInt8>, in text: FoldedBytes
  ) -> Bool {
    guard let own = Self.rest(of: word, behind: prefix, in: text) else { return false }
    return zip(own, rest).allSatisfy { sound($0) == sound($1) }
  }

  /// Letters that English and Dutch exchange.
  private static func sound(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "c"): UInt8(ascii: "k")
    case UInt8(ascii: "y"): UInt8(ascii: "i")
    default: letter
    }
  }
}
