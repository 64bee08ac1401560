internal import Bitext

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What a text says about its own language, as calibrated log-odds.
struct TextOdds: Sendable {
  /// The log-odds of Dutch against English.
  let dutch: Double
  /// The log-odds of another language against English, the rarity of other languages included.
  let other: Double
  /// What was read.
  let evidence: TextEvidence

  /// How much rarer a text of another language is in a bilingual post than one of English, as log-odds.
  ///
  /// One or two words may be a name or a term of medicine, which look like another language; on a page they are even
  /// likelier to be, and so are three. Chosen on development data.
  private static let rarityOfOther = 1.5
  private static let rarityOfShortOther = 2.5
  private static let rarityOfShortOtherOnPage = 6.0
  private static let shortText = 2
  private static let shortTextOnPage = 3
  /// On a page, what is around a word or two says as much as they do: they are believed less than alone.
  private static let lettersOfShortText = 10
  private static let temper: Float = 0.75
  /// The probability under which English and Dutch are as good as equally likely.
  private static let leastConfidence = 0.51
  /// The same for a lone word beside numbers and addresses, or of two letters: "Paracetamol 500 mg", "OK".
  private static let leastConfidenceOfLoneWord = 0.95

  /// Calibrates a score: log-odds multiplied by the slope for the text's length (Platt 1999, without a
  /// constant, since neither language is likelier beforehand).
  init(
    _ score: TextScore, calibration: [LanguageModel.CalibrationStep], isOnPage: Bool = false
  ) {
    var slope: Float = 1
    for step in calibration {
      slope = step.slope
      if score.evidence.letters <= step.letters { break }
    }
    if isOnPage, score.evidence.letters <= Self.lettersOfShortText { slope *= Self.temper }
    dutch = Double(score.dutch * slope)
    let isShort = score.evidence.words <= (isOnPage ? Self.shortTextOnPage : Self.shortText)
    let rarity = isOnPage ? Self.rarityOfShortOtherOnPage : Self.rarityOfShortOther
    other = Double(score.other * slope) - (isShort ? rarity : Self.rarityOfOther)
    evidence = score.evidence
  }

  /// Whether there is no word to tell by; single letters are none: "3 x 2 x 1 cm".
  var isNeutral: Bool { evidence.letters <= evidence.words }

  /// Whether a third language is likelier than both.
  var isOther: Bool { !isNeutral && other > max(0, dutch) }

  /// The decision on this text alone.
  var decision: LanguageDecision {
    guard !isNeutral else { return LanguageDecision(language: .undetermined, confidence: 1) }
    let highest = max(0, dutch, other)
    let weights = (english: exp(-highest), dutch: exp(dutch - highest), other: exp(other - highest))
    let sum = weights.english + weights.dutch + weights.other
    if isOther { return LanguageDecision(language: .other, confidence: weights.other / sum) }
    return Self.decision(
      dutch: dutch, confidence: max(weights.english, weights.dutch) / sum,
      least: evidence.words == 1 && (evidence.neutralTokens > 0 || evidence.letters <= 2)
        ? Self.leastConfidenceOfLoneWord : Self.leastConfidence)
  }

  /// English or Dutch by the sign of the log-odds, undetermined where that is no more than a guess.
  static func decision(
    dutch: Double, confidence: Double, least: Double = leastConfidence
  ) -> LanguageDecision {
    guard confidence >= least else {
      return LanguageDecision(language: .undetermined, confidence: 1 - confidence)
    }
    return LanguageDecision(language: dutch > 0 ? .dutch : .english, confidence: confidence)
  }
}

/// The probability for log-odds: 1 / (1 + e⁻ˣ).
func logistic(_ logOdds: Double) -> Double {
  1 / (1 + exp(-logOdds))
}

/// The log-odds of a probability.
func logOdds(_ probability: Double) -> Double {
  log(probability / (1 - probability))
}
