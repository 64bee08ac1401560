internal import Bitext

/// Steps of a sentence that the Dutch takes in another order, though no word says which is the first: "press the pump, turn the cap and
/// shake the bottle".
///
/// Only what is done with the hands or the body one thing after another is a step, and each clause must begin with such a verb in both
/// texts: things that are listed, and advice that may stand in any order, are none.
struct StepOrder {
  /// The first step that has another place, and the Dutch one that stands there.
  let source: Range<Int>
  let target: Range<Int>

  /// The first sentence with the steps in another order; `nil` where there is none.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where both texts have sentences of steps; else O(*n*).
  static func first(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> StepOrder? {
    guard texts.english.signs.contains(.comma), texts.dutch.signs.contains(.comma),
      texts.english.words.count(where: { english.contains($0.hash) }) >= fewest
    else { return nil }
    let (own, others) = (Sentences(texts.english), Sentences(texts.dutch))
    guard own.count == others.count else { return nil }
    for (sentence, other) in zip(own.all, others.all) {
      guard let steps = steps(of: texts.english, in: sentence, english), steps.count >= fewest,
        let target = self.steps(of: texts.dutch, in: other, dutch), target.count == steps.count,
        let order = order(of: steps, target, in: texts, translations()),
        let moved = order.indices.first(where: { order[$0] != $0 })
      else { continue }
      return StepOrder(source: steps[moved], target: target[moved])
    }
    return nil
  }

  /// Two steps are often said in one.
  private static let fewest = 3

  /// The clauses of a sentence that begin with a verb for a step; `nil` where something else stands between commas.
  private static func steps(
    of text: ScannedText, in sentence: Range<Int>, _ verbs: WordSet
  ) -> [Range<Int>]? {
    let words = text.words
    let places =
      text.firstWord(from: sentence.lowerBound)..<text.firstWord(from: sentence.upperBound)
    var starts: [Int] = []
    var mayBegin = true
    for index in places {
      let word = words[index]
      let isApart = index > places.lowerBound && text.holdsMark(between: index - 1, and: index)
      if isApart, mayBegin, !starts.isEmpty { return nil }
      mayBegin = mayBegin || isApart
      if ordering.contains(word.hash) || firsts.contains(word.hash) && starts.count > 1 {
        return nil
      }
      if mayBegin, verbs.contains(word.hash) {
        starts.append(word.start)
        mayBegin = false
      } else if joints.contains(word.hash) {
        // "Soap and water" joins no steps.
        mayBegin = index + 1 < words.count && beginsStep(index + 1, words, verbs)
      } else if mayBegin, !leads.contains(word.hash), !isManner(word, text) {
        guard starts.isEmpty else { return nil }
        mayBegin = false
      }
    }
    let ends = starts.dropFirst() + [sentence.upperBound]
    let steps = zip(starts, ends).map { trimmed($0..<$1, text) }
    // "Wash, dry and cover the wound" may be said in one.
    return steps.allSatisfy { text.places(in: $0).count > 1 } ? steps : nil
  }

  /// A step without what leads to the next one.
  private static func trimmed(_ step: Range<Int>, _ text: ScannedText) -> Range<Int> {
    let last = text.words[text.places(in: step)].last {
      !joints.contains($0.hash) && !leads.contains($0.hash)
    }
    return step.lowerBound..<(last?.end ?? step.upperBound)
  }

  private static func beginsStep(
    _ index: Int, _ words: [ScannedText.Word], _ verbs: WordSet
  ) -> Bool {
    words[index...].prefix(2).contains { verbs.contains($0.hash) || leads.contains($0.hash) }
  }

  /// Whether a word says how a step is taken: *gently press*.
  private static func isManner(_ word: ScannedText.Word, _ text: ScannedText) -> Bool {
    text.bytes.folded[word.range].suffix(2).elementsEqual("ly".utf8)
  }

  /// The place of each step among those of the Dutch; `nil` where the words that translate each other do not tell.
  private static func order(
    of steps: [Range<Int>], _ others: [Range<Int>], in texts: Comparison,
    _ translations: WordTranslations
  ) -> [Int]? {
    func number(_ range: Range<Int>, _ steps: [Range<Int>]) -> Int? {
      steps.firstIndex { $0.contains(range.lowerBound) }
    }
    let english = texts.texts.englishStems.filter { number($0.range, steps) != nil }
    let dutch = texts.texts.dutchStems.filter { number($0.range, others) != nil }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: others.count), count: steps.count)
    for link in WordLinks(english, dutch, translations).all {
      guard let own = number(link.english, steps), let other = number(link.dutch, others) else {
        continue
      }
      counts[own][other] += 1
    }
    let places = steps.indices.map { own in
      others.indices.first { isBest(own, $0, in: counts) }
    }
    let known = places.compactMap(\.self)
    guard known.count + 1 >= steps.count, Set(known).count == known.count else { return nil }
    let rest = Set(steps.indices).subtracting(known).first
    return places.map { $0 ?? rest ?? 0 }
  }

  /// Whether two steps have more words in common than the Dutch one has with any other, and none of the other has more.
  private static func isBest(_ own: Int, _ other: Int, in counts: [[Int]]) -> Bool {
    let count = counts[own][other]
    return count > 0 && counts[own].allSatisfy { $0 <= count }
      && counts.indices.allSatisfy { $0 == own || counts[$0][other] < count }
  }

  private static let joints = WordSet(listing: "and en")
  private static let leads = WordSet(listing: "then next now finally also u dan daarna vervolgens")
  private static let firsts = WordSet(listing: "first eerst")

  /// What says in another way which step is the first.
  private static let ordering = WordSet(
    listing: """
      if when whenever before after afterwards until once unless or but als wanneer voordat alvorens nadat totdat tot zodra \
      of maar tenzij na voor
      """)

  private static let english = WordSet(
    listing: """
      wash rinse dry pat dab wipe clean scrub shake open close remove insert push pull press squeeze turn twist screw unscrew \
      hold place put lay attach connect disconnect clamp stick apply spread rub massage measure cut fold unfold roll pinch \
      inject draw breathe inhale exhale swallow spit gargle blow suck tilt bend stretch lift lower sit stand lie lean cover \
      wrap fill empty pour mix stir dissolve click fasten loosen tie untie slide switch check wait count release tap flick \
      point aim slip tighten soak brush peel prick touch fit flush swab disinfect warm cool heat take let leave
      """)
  private static let dutch = WordSet(
    listing: """
      was wast spoel spoelt dep dept veeg veegt maak maakt poets schrob schud schudt open opent sluit verwijder verwijdert breng \
      brengt duw duwt trek trekt druk drukt knijp knijpt draai draait schroef houd hou houdt plaats plaatst zet leg legt doe \
      doet bevestig bevestigt koppel koppelt klem plak plakt smeer smeert wrijf wrijft masseer meet knip knipt vouw vouwt rol \
      rolt pak pakt spuit injecteer injecteert zuig zuigt adem ademt inhaleer inhaleert slik slikt spuug gorgel blaas blaast \
      kantel buig buigt strek strekt til tilt laat ga gaat zit sta lig leun bedek dek wikkel wikkelt vul vult giet schenk meng \
      mengt roer roert los klik klikt knoop schuif schuift haal haalt controleer controleert kijk wacht tel tik richt steek prik \
      prikt neem neemt week borstel raak gooi ontsmet verwarm koel stop zoek droog droogt kies adem
      """)
}
