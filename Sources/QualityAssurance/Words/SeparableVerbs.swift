internal import Bitext

/// Verbs in two words that say what one word says elsewhere: "neemt … toe" is "toeneemt", *bring … down* is *lower*.
enum SeparableVerbs {
  /// Their finite forms and infinitives, which tell nothing alone.
  static let stems = "neemt nemen nam namen gaat gaan ging gingen bouw bouwt bouwen bouwde"

  /// The same of English verbs.
  static let englishStems = "goes went going bring brings brought step stepped"

  private static let particles: [UInt64: [UInt64: Cue]] = {
    let lists: [(stems: String, particle: String, cue: Cue)] = [
      ("neemt nemen nam namen", "toe", .increase),
      ("neemt nemen nam namen", "af", .decrease),
      ("bouw bouwt bouwen bouwde", "op", .increase),
      ("bouw bouwt bouwen bouwde", "af", .decrease),
      ("goes went going", "up", .increase),
      ("\(englishStems)", "down", .decrease),
      ("gaat gaan ging gingen", "vooruit", .improve),
      ("gaat gaan ging gingen", "achteruit", .worsen),
    ]
    var particles: [UInt64: [UInt64: Cue]] = [:]
    for list in lists {
      for stem in list.stems.utf8.split(separator: UInt8(ascii: " ")) {
        particles[WordHash(stem).value, default: [:]][WordHash(list.particle.utf8).value] = list.cue
      }
    }
    return particles
  }()

  private static let taken = WordSet([
    "bloed", "monster", "bloedmonster", "uitstrijkje", "test", "examen", "verband", "brace",
  ])

  /// How many words behind its verb a particle is looked for.
  private static let reach = 12
  /// The same of an English verb, which has at most its object between.
  private static let englishReach = 4
  private static let english = WordSet(listing: englishStems)

  /// What a verb with its particle tells; `nil` where it stands alone.
  ///
  /// - Complexity: O(1).
  static func cue(
    of index: Int, in words: [ScannedText.Word], _ text: FoldedBytes
  ) -> Cue? {
    guard let particles = particles[words[index].hash],
      // "We nemen bloed af", "de arts neemt een test af"
      !words.contains(where: { taken.contains($0.hash) })
    else { return nil }
    var end = words[index].end
    let reach = english.contains(words[index].hash) ? englishReach : reach
    for next in words[index...].dropFirst().prefix(reach) {
      let isOtherClause = (end..<next.start).contains {
        SignTable.sign(of: text.byte($0)).isMark
      }
      if isOtherClause { break }
      if let cue = particles[next.hash] { return cue }
      end = next.end
    }
    // "Toe te nemen", "af kan nemen"
    return words[..<index].suffix(2).lazy.compactMap { particles[$0.hash] }.first
  }
}
