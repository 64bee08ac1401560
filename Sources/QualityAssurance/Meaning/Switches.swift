internal import Bitext

/// What is switched on and off: *switch the pump off*, *zet de pomp aan*.
struct Switches {
  /// A switch that is on in one text and off in the other.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func swapped(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let english = all(in: texts.english, verbs: englishVerbs, on: on, off: off)
    if english.isEmpty { return nil }
    let dutch = all(in: texts.dutch, verbs: dutchVerbs, on: aan, off: uit)
    guard english.count == dutch.count,
      let index = english.indices.first(where: { english[$0].isOn != dutch[$0].isOn })
    else { return nil }
    return (english[index].range, dutch[index].range)
  }

  private static func all(
    in text: ScannedText, verbs: WordSet, on: UInt64, off: UInt64
  ) -> [(isOn: Bool, range: Range<Int>)] {
    guard text.cues.contains(.switching) else { return [] }
    let words = text.words
    return words.indices.compactMap { index in
      guard verbs.contains(words[index].hash) else { return nil }
      // "Om het alarm uit te zetten"
      if index > 1, words[index - 1].hash == te,
        words[index - 2].hash == on || words[index - 2].hash == off
      {
        return (words[index - 2].hash == on, words[index - 2].start..<words[index].end)
      }
      let rest = words[index + 1..<min(index + 6, words.count)]
      guard let particle = rest.first(where: { $0.hash == on || $0.hash == off }),
        // "Turn on your side"
        particle.hash == off || particle.start > words[index].end + 1
      else { return nil }
      return (particle.hash == on, words[index].start..<particle.end)
    }
  }

  private static let englishVerbs = WordSet(["switch", "turn"])
  private static let dutchVerbs = WordSet(["zet", "schakel", "zetten", "schakelen"])
  private static let on = WordHash("on".utf8).value
  private static let off = WordHash("off".utf8).value
  private static let te = WordHash("te".utf8).value
  private static let aan = WordHash("aan".utf8).value
  private static let uit = WordHash("uit".utf8).value

  /// The verbs, by which texts are told.
  static let english = "switch turn"
  static let dutch = "zet schakel zetten schakelen"
}
