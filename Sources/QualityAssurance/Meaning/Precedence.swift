internal import Bitext

/// What a text says of two things of which one is the first: *Wash the wound* and *put on a plaster* of “Wash the wound, then put on
/// a plaster”.
struct Precedence {
  let kind: PrecedenceMarker.Kind
  /// The words that say so.
  let marker: Range<Int>
  /// Where the first thing is said.
  let first: Range<Int>
  /// Where the second is.
  let second: Range<Int>
  /// Whether a denial turns it.
  var isLimit = false

  /// Whether something stands where one of the two is said.
  func holds(_ range: Range<Int>) -> Bool {
    first.contains(range.lowerBound) || second.contains(range.lowerBound)
  }

  /// All that a text says.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func all(in text: ScannedText, _ language: Language) -> [Precedence] {
    let beginnings = PrecedenceMarker.beginnings(language)
    let places = text.words.indices.filter { index in
      beginnings.contains(text.words[index].hash)
        && (PrecedenceMarker.firsts.contains(text.words[index].hash)
          || PrecedenceReader.particles[text.words[index].hash] != nil
          || PrecedenceMarker.at(index, in: text, language) != nil)
    }
    if places.isEmpty { return [] }
    let reader = PrecedenceReader(text, language)
    let all = places.compactMap(reader.precedence)
    // "First" says more exactly where the second thing begins than the *then* behind it.
    let firsts = all.filter { reader.isFirst($0.marker) }
    if firsts.isEmpty { return all }
    return firsts + all.filter { $0.kind != .time }
  }

  /// Whether a text holds words that what it says may begin with; few do in both languages.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func mayBeSaid(in text: ScannedText, _ language: Language) -> Bool {
    let beginnings = PrecedenceMarker.beginnings(language)
    return text.words.contains { beginnings.contains($0.hash) }
  }
}
