internal import Bitext

/// What a word such as *after* is tied to in both languages.
///
/// A time directly before or behind it ("after 14 days", "a week before"), or the beginning of a word behind it that is much the
/// same in both languages ("after uploading", "na het uploaden").
struct AnchorBeside: Equatable {
  private var number: [UInt8] = []
  private var unit = ""
  private var stem: [UInt8] = []

  /// The anchor of a word of a text; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - index: the word.
  ///   - language: the text's language.
  ///   - isBehind: whether the anchor stands behind the word, or before it.
  init?(_ text: ScannedText, _ index: Int, _ language: Language, isBehind: Bool) {
    let word = text.words[index].range
    if isBehind, let digits = text.bytes.digits(from: word.upperBound + 1) {
      number = digits
      return
    }
    let step = isBehind ? 1 : -1
    // "after a year", "after about two weeks"
    for distance in 1...(isBehind ? 2 : 1) {
      let place = index + step * distance
      guard text.words.indices.contains(place) else { break }
      guard text.words[place].cues.contains(.unit),
        let measure = Measure.named(text.words[place].hash, language), measure.quantity == .time
      else { continue }
      unit = measure.name
      return
    }
    guard isBehind, let stem = Self.stem(text, behind: index) else { return nil }
    self.stem = stem
  }

  /// The first five letters of the first longer one of the next two words.
  private static func stem(_ text: ScannedText, behind index: Int) -> [UInt8]? {
    let next = text.words[min(index + 1, text.words.count)..<min(index + 3, text.words.count)]
    guard let word = next.first(where: { $0.range.count > 5 }) else { return nil }
    return Array(text.bytes.folded[word.range].prefix(5))
  }
}

extension AnchorBeside {
  /// A word of the English, *before* or *after*, and the opposite that the Dutch has beside the same anchor.
  ///
  /// Only where no word says it right of that anchor, and no "for" could have become "voor".
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words beside times.
  static func swapped(_ texts: Comparison) -> (source: ScannedText.Word, target: ScannedText.Word)?
  {
    for isBehind in [true, false] {
      let english = sayings(in: texts.english, .english, isBehind: isBehind)
      if english.isEmpty { continue }
      let dutch = sayings(in: texts.dutch, .dutch, isBehind: isBehind)
      for saying in dutch where saying.direction != .other {
        let same = english.filter { $0.time == saying.time }
        let isSaid = dutch.contains { $0.time == saying.time && $0.direction != saying.direction }
        guard let source = same.first, !isSaid,
          same.allSatisfy({ $0.direction != .other && $0.direction != saying.direction })
        else { continue }
        return (source.word, saying.word)
      }
    }
    return nil
  }

  private enum Direction {
    case before, after, other
  }

  private typealias Saying = (word: ScannedText.Word, direction: Direction, time: AnchorBeside)

  /// The words that say before or after a time, and those that say "for" it.
  private static func sayings(
    in text: ScannedText, _ language: Language, isBehind: Bool
  ) -> [Saying] {
    text.words.indices.compactMap { index in
      let word = text.words[index]
      let isFor = language == .english && word.hash == forHash
      let isCue = word.cues.contains(.before) || word.cues.contains(.after)
      guard isFor || isCue, let time = AnchorBeside(text, index, language, isBehind: isBehind)
      else {
        return nil
      }
      return (word, isFor ? .other : word.cues.contains(.before) ? .before : .after, time)
    }
  }

  private static let forHash = WordHash("for".utf8).value
}

extension FoldedBytes {
  /// The digits that begin at an offset, a space before them.
  fileprivate func digits(from start: Int) -> [UInt8]? {
    let end = endOfDigits(start)
    return byte(start - 1) == 0x20 && end > start ? Array(bytes[start..<end]) : nil
  }
}
