/// Ways of breathing: *breathe in*, "adem uit".
enum Breath {
  /// Breathing in that became breathing out, or the other way round; `nil` where there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func swapped(_ sides: Comparison) -> Problem? {
    let cues = sides.dutch.cues
    guard sides.english.cues.contains(.breath),
      cues.contains(.breath) || cues.contains(.inhale) || cues.contains(.exhale)
    else { return nil }
    func directions(_ text: ScannedText, _ words: [String]) -> [(isIn: Bool, range: Range<Int>)] {
      text.words.indices.compactMap { index in
        let cues = text.words[index].cues
        // "Inademt" is one word.
        if cues.contains(.inhale) { return (true, text.words[index].range) }
        if cues.contains(.exhale) { return (false, text.words[index].range) }
        guard cues.contains(.breath) else { return nil }
        // "Adem rustig door je neus in": the particle may stand some words off.
        let rest = text.words[index + 1..<min(index + 6, text.words.count)]
        let particles = rest.indices.filter { words.contains(text.lowercased(text.words[$0])) }
        // "Adem in zes tellen uit"
        let isCounted =
          particles.count > 1 && particles[0] + 1 < text.words.count
          && text.words[particles[0] + 1].cues.contains(.number)
        guard let place = isCounted ? particles[1] : particles.first else { return nil }
        let word = text.words[place]
        return (text.lowercased(word) == words[0], word.range)
      }
    }
    let english = directions(sides.english, ["in", "out"])
    let dutch = directions(sides.dutch, ["in", "uit"])
    guard english.count == dutch.count,
      let index = english.indices.first(where: { english[$0].isIn != dutch[$0].isIn })
    else { return nil }
    return sides.differs(english[index].range, dutch[index].range)
  }
}
