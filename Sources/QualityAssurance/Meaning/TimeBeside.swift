internal import Bitext

/// A time that stands directly before or behind a word: in "after 14 days" and "a week before" those of after and before.
struct TimeBeside: Equatable {
  private var number: [UInt8] = []
  private var unit = ""

  /// The time beside a word of a text; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - index: the word.
  ///   - language: the text's language.
  ///   - isBehind: whether the time stands behind the word, or before it.
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
      guard text.words.indices.contains(place) else { return nil }
      guard text.words[place].cues.contains(.unit),
        let measure = Measure.named(text.words[place].hash, language), measure.quantity == .time
      else { continue }
      unit = measure.name
      return
    }
    return nil
  }
}

extension FoldedBytes {
  /// The digits that begin at an offset, a space before them.
  fileprivate func digits(from start: Int) -> [UInt8]? {
    let end = endOfDigits(start)
    return byte(start - 1) == 0x20 && end > start ? Array(bytes[start..<end]) : nil
  }
}
