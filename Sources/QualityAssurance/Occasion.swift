/// What a unit must be or hold for a check to have anything to look at: some sign or cue in one of its texts, say.
///
/// Most units hold what few checks look for, and to ask for it here takes less than to call each check.
struct Occasion: Sendable {
  private enum Kind {
    case signOrCue, codes, noComparison
  }

  private var kind = Kind.signOrCue
  private var englishSigns: SignSet = []
  private var dutchSigns: SignSet = []
  private var englishCues: CueSet = []
  private var dutchCues: CueSet = []

  /// Some cue or sign in the English.
  static func english(_ cues: Cue..., signs: SignSet = []) -> Occasion {
    Occasion(englishSigns: signs, englishCues: CueSet(cues))
  }

  /// Some cue or sign in the Dutch.
  static func dutch(_ cues: Cue..., signs: SignSet = []) -> Occasion {
    Occasion(dutchSigns: signs, dutchCues: CueSet(cues))
  }

  /// Some cue or sign in either text.
  static func either(_ cues: Cue..., signs: SignSet = []) -> Occasion {
    let cues = CueSet(cues)
    return Occasion(englishSigns: signs, dutchSigns: signs, englishCues: cues, dutchCues: cues)
  }

  /// Some inline code in either text.
  static let codes = Occasion(kind: .codes)

  /// No translation that could be compared.
  static let noComparison = Occasion(kind: .noComparison)

  /// Whether a unit is or holds some of it.
  @inline(__always)
  func isGiven(by texts: UnitTexts, _ english: ScannedText, _ dutch: ScannedText) -> Bool {
    switch kind {
    case .signOrCue: isGiven(by: english, dutch)
    case .codes: texts.holdsCodes
    case .noComparison: !texts.isComparable
    }
  }

  @inline(__always)
  private func isGiven(by english: ScannedText, _ dutch: ScannedText) -> Bool {
    !englishSigns.isDisjoint(with: english.signs) || !dutchSigns.isDisjoint(with: dutch.signs)
      || !englishCues.isDisjoint(with: english.cues) || !dutchCues.isDisjoint(with: dutch.cues)
  }
}
