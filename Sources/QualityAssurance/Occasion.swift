/// What a unit must hold for a check to have anything to look at: some sign or cue in one of its texts.
///
/// Most units hold what few checks look for, and to ask for it here takes less than to call each check.
struct Occasion: Sendable {
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

  /// Whether the texts hold some of it.
  func isGiven(by english: ScannedText, _ dutch: ScannedText) -> Bool {
    !englishSigns.isDisjoint(with: english.signs) || !dutchSigns.isDisjoint(with: dutch.signs)
      || !englishCues.isDisjoint(with: english.cues) || !dutchCues.isDisjoint(with: dutch.cues)
  }
}
