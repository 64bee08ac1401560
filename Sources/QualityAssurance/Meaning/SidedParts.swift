internal import Bitext

/// The parts of the body that a text names with their side: *the right arm*, *linkerbeen*.
struct SidedParts {
  private typealias Part = (number: Int, isLeft: Bool, range: Range<Int>)

  /// A part that has one side in the English and the other in the Dutch, though both name both sides; `nil` where there is none.
  ///
  /// - Complexity: O(*n*²), where *n* is the number of sides.
  static func exchanged(
    _ texts: Comparison, _ english: Sides, _ dutch: Sides
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard !english.left.isEmpty, !english.right.isEmpty else { return nil }
    let own = parts(english, in: texts.english, table: Self.english)
    let other = parts(dutch, in: texts.dutch, table: Self.dutch)
    // "The left knee …, the right one": of a part alone nothing tells which side the other language has named with it.
    guard !texts.english.words.indices.dropLast().contains(where: { isOne($0, texts.english) })
    else {
      return nil
    }
    for part in own where own.count(where: { $0.number == part.number }) == 1 {
      let same = other.filter { $0.number == part.number }
      if same.count == 1, same[0].isLeft != part.isLeft { return (part.range, same[0].range) }
    }
    return nil
  }

  private static func isOne(_ index: Int, _ text: ScannedText) -> Bool {
    let cues = text.words[index].cues
    return (cues.contains(.left) || cues.contains(.right)) && text.words[index + 1].hash == one
  }

  private static let one = WordHash("one".utf8).value

  private static func parts(
    _ sides: Sides, in text: ScannedText, table: WordTable<Int>
  ) -> [Part] {
    let all = sides.left.map { ($0, true) } + sides.right.map { ($0, false) }
    return all.sorted { $0.0.lowerBound < $1.0.lowerBound }.compactMap { range, isLeft in
      number(behind: range, in: text, table).map { ($0, isLeft, range) }
    }
  }

  /// The part that a side belongs to: the rest of its word, or one of the two words behind it.
  private static func number(
    behind side: Range<Int>, in text: ScannedText, _ table: WordTable<Int>
  ) -> Int? {
    let letters = text.bytes.folded[side]
    for prefix in prefixes where letters.count > prefix.count && letters.starts(with: prefix) {
      if let number = table[WordHash(letters.dropFirst(prefix.count)).value] { return number }
    }
    let next = text.firstWord(from: side.upperBound)
    var end = side.upperBound
    for word in text.words[next..<min(next + 2, text.words.count)] {
      guard word.start == end + 1, text.bytes.byte(end) == 0x20 else { return nil }
      if let number = table[word.hash] { return number }
      end = word.end
    }
    return nil
  }

  private static let prefixes = ["linker", "rechter"].map { Array($0.utf8) }
  private static let english = table { $0.english }
  private static let dutch = table { $0.dutch }

  private static func table(_ words: (WordKind.Member) -> String) -> WordTable<Int> {
    var numbers: [UInt64: Int] = [:]
    for (number, member) in WordKind.bodies.flatMap(\.members).enumerated() {
      for word in words(member).utf8.split(separator: UInt8(ascii: " ")) {
        numbers[WordHash(word).value] = number
      }
    }
    return WordTable(numbers)
  }
}
