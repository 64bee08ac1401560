internal import Bitext

/// Medical words of which the prefix alone says the opposite: *hyperglycaemia* and *hypoglykemie*.
enum OpposedPrefixes {
  /// An English word, and the Dutch one that begins with the opposite prefix and goes on alike.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words; most are told by two letters.
  static func swapped(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let (all, bytes, pairsOf) = (texts.english.words, texts.english.bytes.folded, pairsByBeginning)
    let (words, folded, table) = (all.span, bytes.span, pairsOf.span)
    var looks = 0
    for index in words.indices where words[index].end &- words[index].start >= shortest {
      let start = words[index].start
      let candidates = table[place(folded[start], folded[start &+ 1])]
      if candidates == 0 { continue }
      looks += 1
      if looks > most { return nil }
      if let target = counterpart(of: words[index].range, among: candidates, texts) {
        return (words[index].range, target)
      }
    }
    return nil
  }

  /// The Dutch word that begins with the opposite of the English one's prefix; `nil` where there is none, or the word itself too.
  private static func counterpart(
    of word: Range<Int>, among candidates: UInt32, _ texts: Comparison
  ) -> Range<Int>? {
    for number in pairs.indices where candidates >> UInt32(number) & 1 == 1 {
      let (own, opposite) = pairs[number]
      guard let rest = rest(of: word, behind: own, in: texts.english),
        let target = range(with: opposite, rest, in: texts.dutch),
        range(with: own, rest, in: texts.dutch) == nil,
        range(with: opposite, rest, in: texts.english) == nil
      else { continue }
      return target
    }
    return nil
  }

  /// Each prefix with its opposite.
  private static let pairs: [([UInt8], [UInt8])] = [
    ("hyper", "hypo"), ("tachy", "brady"), ("pre", "post"), ("intra", "extra"),
    ("supra", "infra"), ("macro", "micro"), ("abd", "add"), ("endo", "exo"), ("anter", "poster"),
  ].flatMap { one, other in
    [(Array(one.utf8), Array(other.utf8)), (Array(other.utf8), Array(one.utf8))]
  }

  /// For the first two letters of a word, by their lowest five bits, the pairs that it may begin with as bits.
  private static let pairsByBeginning: [UInt32] = {
    var bits = [UInt32](repeating: 0, count: 1024)
    for (number, pair) in pairs.enumerated() {
      bits[place(pair.0[0], pair.0[1])] |= 1 << UInt32(number)
    }
    return bits
  }()

  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// How many letters behind the prefixes must be the same; English and Dutch spell the rest of many words in two ways.
  private static let common = 3

  /// How many words are looked at; no text of prose has more.
  private static let most = 64

  /// The shortest word that is looked at, in bytes.
  private static let shortest = 7

  /// The first letters behind a prefix; `nil` where a word does not begin with it.
  private static func rest(
    of word: Range<Int>, behind prefix: [UInt8], in text: ScannedText
  ) -> ArraySlice<UInt8>? {
    let letters = text.bytes.folded[word]
    guard letters.count >= prefix.count + common, letters.starts(with: prefix) else { return nil }
    return letters.dropFirst(prefix.count).prefix(common)
  }

  /// The first word that begins with a prefix and goes on with letters that sound alike.
  private static func range(
    with prefix: [UInt8], _ rest: ArraySlice<UInt8>, in text: ScannedText
  ) -> Range<Int>? {
    text.words.first { word in
      guard text.bytes.folded[word.start] == prefix[0],
        let own = Self.rest(of: word.range, behind: prefix, in: text)
      else { return false }
      return zip(own, rest).allSatisfy { sound($0) == sound($1) }
    }?.range
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
