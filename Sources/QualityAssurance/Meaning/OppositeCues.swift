internal import Bitext

/// How often each word of a pair of opposites is said on both sides of a unit.
struct OppositeCounts {
  /// The words that say the first and the second of a pair, in one language.
  typealias Words = (first: [ScannedText.Word], second: [ScannedText.Word])

  private let pair: Opposites
  private(set) var english: Words
  private(set) var dutch: Words

  /// The pairs of which the English has one word and the Dutch the other.
  ///
  /// - Complexity: O(1): all pairs are compared at once, as bits.
  static func candidates(_ english: CueSet, _ dutch: CueSet) -> [Opposites] {
    let firsts = Opposites.firsts.rawValue
    let (one, other) = (english.rawValue, dutch.rawValue)
    let crossed = firsts & ((one & (other >> 1)) | ((one >> 1) & other))
    if crossed == 0 { return [] }
    return Opposites.all.filter { crossed & (1 << UInt128($0.first.rawValue)) != 0 }
  }

  init(_ pair: Opposites, _ texts: Comparison) {
    self.pair = pair
    english = (
      Self.words(with: pair.first, in: texts.english),
      Self.words(with: pair.second, in: texts.english)
    )
    dutch = (
      Self.words(with: pair.first, in: texts.dutch, explainedBy: texts.english),
      Self.words(with: pair.second, in: texts.dutch, explainedBy: texts.english)
    )
  }

  /// Whether the Dutch says a thing by denying its opposite: "niet nat" for "dry".
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func isDenied(_ texts: Comparison) -> Bool {
    candidates(texts.english.cues, texts.dutch.cues).contains {
      OppositeCounts($0, texts).swapped != nil
    }
  }

  /// Whether both words are said as often on both sides.
  var isBalanced: Bool {
    english.first.count == dutch.first.count && english.second.count == dutch.second.count
  }

  /// A word of the English and the opposite that stands for it in the Dutch; `nil` where all is well.
  ///
  /// One is said less often than in the English, and the other more often.
  var swapped: (source: ScannedText.Word, target: ScannedText.Word)? {
    if english.first.count > dutch.first.count, dutch.second.count > english.second.count {
      return (english.first[0], dutch.second[0])
    }
    if english.second.count > dutch.second.count, dutch.first.count > english.first.count {
      return (english.second[0], dutch.first[0])
    }
    return nil
  }

  /// Where the two words of ``swapped`` stand: of several that say the same those that have no counterpart.
  ///
  /// - Returns: `nil` where nothing is swapped, or there is nothing to choose.
  func places(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard let swapped else { return nil }
    let isFirst = english.first.contains { $0.start == swapped.source.start }
    let (firsts, seconds) = ((english.first, dutch.first), (english.second, dutch.second))
    let (said, instead) = isFirst ? (firsts, seconds) : (seconds, firsts)
    guard said.0.count > 1 || instead.1.count > 1 else { return nil }
    let place = Neighbours(texts, translations).place(
      said: (said.0.map(\.range), said.1.map(\.range)),
      instead: (instead.0.map(\.range), instead.1.map(\.range)))
    guard let source = place.source, let target = place.target else { return nil }
    return (source, target)
  }

  /// The words with a cue, without those that say something else here.
  private static func words(
    with cue: Cue, in text: ScannedText, explainedBy other: ScannedText? = nil
  ) -> [ScannedText.Word] {
    guard text.cues.contains(cue) else { return [] }
    var words: [ScannedText.Word] = []
    var explained: [UInt64: Int] = [:]
    for (index, word) in text.words.enumerated() where word.cues.contains(cue) {
      // "At least" is no opposite of anything but of "at most".
      if cue != .minimum, phrases.matches(text, at: index) { continue }
      if cue == .more, word.hash == longerHash, !negates(text, before: index) { continue }
      // "A before B" is "eerst A, pas daarna B".
      if word.hash == daarna, isOrder(index, text) { continue }
      if word.hash == beforeHash, isEarlier(index, text) { continue }
      // On which side of a number something lies is looked at by itself.
      if cue == .more || cue == .less, isBound(index, text) { continue }
      if let other, let reasons = explanations[word.hash] {
        let count = explained[word.hash] ?? Self.count(reasons, in: other, besides: cue)
        explained[word.hash] = count - 1
        if count > 0, !isTimed(index, text, other) { continue }
      }
      words.append(word)
    }
    return words
  }

  /// How often words that explain another one stand in the English; "for two weeks" explains no "voor", and what says the same as
  /// the word explains nothing.
  private static func count(_ reasons: WordSet, in text: ScannedText, besides cue: Cue) -> Int {
    text.words.indices.count { index in
      let word = text.words[index].hash
      guard reasons.contains(word), !text.words[index].cues.contains(cue) else { return false }
      return word != forHash || !tellsDuration(index, text)
    }
  }

  private static func tellsDuration(_ index: Int, _ text: ScannedText) -> Bool {
    let next = text.words[index].range.upperBound + 1
    if text.bytes.isDigit(next) { return true }
    let words = text.words[min(index + 1, text.words.count)..<min(index + 4, text.words.count)]
    return words.contains { Measure.named($0.hash, .english)?.quantity == .time }
  }

  /// Whether a time beside the word stands beside a word of the pair in the English: "voor 14 dagen" for "after
  /// 14 days", "24 uur voor" for "24 hours after", whatever else there is a "for" for; or both begin the text.
  private static func isTimed(_ index: Int, _ text: ScannedText, _ other: ScannedText) -> Bool {
    func isCue(_ word: ScannedText.Word) -> Bool {
      word.cues.contains(.after) || word.cues.contains(.before)
    }
    if index == 0, let first = other.words.first, isCue(first) { return true }
    let times = [
      AnchorBeside(text, index, .dutch, isBehind: true),
      AnchorBeside(text, index, .dutch, isBehind: false),
    ]
    return [true, false].contains { isBehind in
      guard let time = times[isBehind ? 0 : 1] else { return false }
      let same = other.words.indices.filter {
        AnchorBeside(other, $0, .english, isBehind: isBehind) == time
      }
      return same.contains { isCue(other.words[$0]) }
        && !same.contains { other.lowercased(other.words[$0]) == "for" }
    }
  }

  /// Whether a number follows: "more than two", "minder dan 2,5".
  private static func isBound(_ index: Int, _ text: ScannedText) -> Bool {
    guard index + 1 < text.words.count, text.words[index + 1].cues.contains(.bound) else {
      return false
    }
    let next = text.words[index + 1].end + 1
    return text.bytes.isDigit(next)
      || index + 2 < text.words.count && text.words[index + 2].cues.contains(.number)
  }

  /// Whether *before* ends a clause and no time stands there: who has had something before has had it earlier.
  private static func isEarlier(_ index: Int, _ text: ScannedText) -> Bool {
    let next = text.bytes.byte(text.words[index].end)
    let isLast =
      index + 1 == text.words.count || next == UInt8(ascii: ",") || next == UInt8(ascii: ".")
    return isLast
      && !text.words[max(0, index - 2)..<index].contains { $0.cues.contains(.unit) }
      && text.words[..<index].contains { having.contains($0.hash) }
  }

  private static let having = WordSet(["have", "has", "had", "you've", "never", "ever"])

  /// Whether "daarna" stands beside "pas", or somewhere behind "eerst".
  private static func isOrder(_ index: Int, _ text: ScannedText) -> Bool {
    let near = text.words[max(0, index - 1)..<min(index + 2, text.words.count)]
    return near.contains { $0.hash == pas } || text.words[..<index].contains { $0.hash == eerst }
  }

  private static let daarna = WordHash("daarna".utf8).value
  private static let pas = WordHash("pas".utf8).value
  private static let eerst = WordHash("eerst".utf8).value
  private static let longerHash = WordHash("longer".utf8).value
  private static let forHash = WordHash("for".utf8).value
  private static let beforeHash = WordHash("before".utf8).value

  /// What is no opposite of anything.
  private static let phrases = PhraseList([
    "look [after]", "looks [after]", "looking [after]", "looked [after]", "[after] all",
    "[before] long", "pas [na]", "pas [nadat]", "[more] or", "min of [meer]",
    "[meer] of minder", "meer of [minder]", "more or [less]", "years [old]", "sooner or [later]",
    "bright [light]", "the [light]",
    "[vroeg] of laat", "[hard] at",
    "[open] to", "[good] luck", "as [well]", "at [least]", "at [last]", "[first] name",
    "[last] name", "close [to]", "[close] to", "up to [date]", "to and [from]",
    "de andere [dag]",
  ])

  /// Whether a no stands up to three words before, as in "no longer", which is "niet meer".
  private static func negates(_ text: ScannedText, before index: Int) -> Bool {
    text.words[max(0, index - 3)..<index].contains { $0.cues.contains(.negation) }
  }

  /// Dutch words that say other things as often, with the English words that show that they do.
  ///
  /// "Voor" is before, and for as well: as many are explained as the English has words that make them.
  private static let explanations = WordTable(
    Dictionary(
      uniqueKeysWithValues: explanationWords.map { dutch, english in
        (WordHash(dutch.utf8).value, WordSet(english.split(separator: " ").map(String.init)))
      }))

  private static let explanationWords = [
    "voor":
      "for front against per about regarding ahead towards sensitive susceptible vulnerable prone afraid scared responsible",
    "na": "upon follow following",
    "eerder": "rather previously past former formerly already ago earlier recently",
    "eerst": "first",
    "daarna": "then next subsequently",
    "erna": "then next",
    "hierna": "then next below",
    "later": "later",
    "mogelijk": "as where if may might could can minimise minimize maximise maximize",
    "veel":
      "common commonly often plenty frequent frequently usually most considerable widely heavily",
    "meer": "further increase increases increased another additional",
    "minder": "decrease decreases decreased reduce reduces reduced worse",
    "dicht": "near close nearby dense",
    "recht": "right law entitled rights",
    "rechte": "right",
    "druk": "pressure busy",
    "licht": "light sunlight bright slightly",
    "lichte": "slight slightly",
    "onder": "including among amongst following anaesthetic anesthetic supervision under",
    "boven": "over upstairs",
    "binnen": "within in indoors inside",
    "buiten": "out outdoors except apart besides",
    "beter": "recover recovered better cured recovers rather",
    "terug": "back return returns",
    "los": "apart separate",
    "toe": "to allow allows admit",
    "groot": "major significant considerable wide",
    "grote": "major significant considerable wide",
    "goed": "properly correctly right",
    "lang": "for along",
    "hard": "fast quickly quick loud",
    "kleine": "minor",
    "vol": "complete",
    "rustig": "calm calmly easy quiet",
    "sluit": "join connect",
    "sluiten": "join connect",
    "stevig": "",
    "erger": "worse",
    "groter": "greater",
    "hoger": "higher",
    "hogere": "higher",
  ]
}
