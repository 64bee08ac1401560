internal import Bitext

/// Ways that a movement goes, which a translation must not turn round: *clockwise*, *from front to back*, *down the stairs*.
struct Directions {
  /// The way of the English and the opposite one that the Dutch says instead.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func swapped(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard
      !texts.dutch.cues.isDisjoint(with: told)
        || !texts.dutch.cues.isDisjoint(with: upAndDown) && facing.match(anyOf: texts.english)
    else { return nil }
    for pair in all {
      if let swap = pair.first.swapped(for: pair.second, in: texts)
        ?? pair.second.swapped(for: pair.first, in: texts)
      {
        return swap
      }
    }
    return nil
  }

  /// What the Dutch of every way is told by.
  private static let told = CueSet([.inner, .outer, .front, .back, .bend, .switching])
  private static let upAndDown = CueSet([.above, .below, .upward, .downward])
  private static let facing = WordPatterns("facing palm palms")

  /// What says one way in both languages, and what of the English leaves open which one is meant.
  private struct Way {
    let english: PhraseList
    let dutch: PhraseList
    var englishBesides = PhraseList([])

    func swapped(
      for other: Way, in texts: Comparison
    ) -> (source: Range<Int>, target: Range<Int>)? {
      guard let target = other.dutch.first(in: texts.dutch), dutch.first(in: texts.dutch) == nil,
        let source = english.first(in: texts.english),
        other.english.first(in: texts.english) == nil,
        other.englishBesides.first(in: texts.english) == nil
      else { return nil }
      return (source, target)
    }
  }

  /// English words of sides that tell nothing else, by which ``Check/laterality`` finds them.
  static let english = "opposite"

  /// Dutch words of ways that tell nothing else.
  static let dutch =
    """
    klok rechtsom linksom voorover achterover vooruit achteruit trap trappen erop eraf plafond vloer grond
    """

  private static let all: [(first: Way, second: Way)] = [
    (
      Way(
        english: PhraseList(["[clockwise]"]),
        dutch: PhraseList(["de [klok] mee", "van de [klok] mee", "[rechtsom]"])),
      Way(
        english: PhraseList(["[anticlockwise]", "[counterclockwise]", "[counter] clockwise"]),
        dutch: PhraseList(["de [klok] in", "[linksom]"]))
    ),
    (
      Way(
        english: PhraseList(["the [front] of", "in [front] of"]),
        dutch: PhraseList(["[voorkant]", "[voorzijde]", "[voor]", "[vooraan]", "[voorste]"])),
      Way(
        english: PhraseList(["the [back] of"]),
        dutch: PhraseList([
          "[achterkant]", "[achterzijde]", "[achter]", "[achteraan]", "[achterste]",
        ]),
        englishBesides: PhraseList(["[front]", "[before]", "[for]"]))
    ),
    (
      Way(
        english: PhraseList(["[front] to back"]),
        dutch: PhraseList(["[voren] naar achteren", "[voor] naar achter"])),
      Way(
        english: PhraseList(["[back] to front"]),
        dutch: PhraseList(["[achteren] naar voren", "[achter] naar voren"]))
    ),
    (
      Way(
        english: PhraseList([
          "[outwards]", "[outward]", "needle [out]", "tube [out]", "catheter [out]", "foot [out]",
          "arm [out]", "knee [out]", "knees [out]", "feet [out]", "toes [out]",
        ]), dutch: PhraseList(["naar [buiten]"])),
      Way(
        english: PhraseList(["[inwards]", "[inward]", "needle [in]", "knees [in]", "toes [in]"]),
        dutch: PhraseList(["naar [binnen]"]),
        englishBesides: PhraseList(["[into]", "[inside]", "[in]", "[swallow]", "[indoors]"]))
    ),
    (
      Way(
        english: PhraseList([
          "[backwards]", "[backward]", "head [back]", "lean [back]", "bend [back]",
          "shoulders [back]",
        ]), dutch: PhraseList(["naar [achteren]", "[achterover]", "[achteruit]"])),
      Way(
        english: PhraseList(["[forwards]", "[forward]"]),
        dutch: PhraseList(["naar [voren]", "[voorover]"]))
    ),
    (
      Way(
        english: PhraseList(["[down] the stairs", "[down] stairs", "[downstairs]", "stairs [down]"]
        ),
        dutch: PhraseList(["[trap] af", "[trappen] af"])),
      Way(
        english: PhraseList([
          "[up] the stairs", "[up] stairs", "[upstairs]", "stairs [up]", "[climb] stairs",
          "[climb] the stairs", "[climbing] stairs", "[climbing] the stairs",
        ]), dutch: PhraseList(["[trap] op", "[trappen] op"]))
    ),
    (
      Way(
        english: PhraseList([
          "facing the [ceiling]", "palms [up]", "palm [up]", "facing [up]", "facing [upwards]",
        ]), dutch: PhraseList(["naar [boven]", "het [plafond]", "[omhoog]", "[opwaarts]"])),
      Way(
        english: PhraseList([
          "facing the [floor]", "facing the [ground]", "palms [down]", "palm [down]",
          "facing [down]", "facing [downwards]",
        ]),
        dutch: PhraseList(["naar [beneden]", "de [vloer]", "de [grond]", "[omlaag]"]))
    ),
    (
      Way(
        english: PhraseList(["cap [off]", "lid [off]", "cover [off]"]),
        dutch: PhraseList(["[eraf]", "dop [af]"])),
      Way(
        english: PhraseList(["cap [on]", "lid [on]", "cover [on]"]),
        dutch: PhraseList(["[erop]", "dop [op]"]))
    ),
  ]
}
