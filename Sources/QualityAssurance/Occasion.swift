/// What a unit must be or hold for a check to have anything to look at: some sign or cue in one of its texts, say.
///
/// Most units hold what few checks look for, and to ask for it here takes less than to call each check.
struct Occasion: Sendable {
  /// What a unit as a whole is.
  private struct States: OptionSet {
    let rawValue: UInt8

    static let any = States(rawValue: 1 << 0)
    static let withCodes = States(rawValue: 1 << 1)
    static let withoutComparison = States(rawValue: 1 << 2)
  }

  private var states: States = []
  private var englishSigns: SignSet = []
  private var dutchSigns: SignSet = []
  private var englishCues: CueSet = []
  private var dutchCues: CueSet = []

  /// Any unit at all.
  static let any = Occasion(states: .any)

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
  static let codes = Occasion(states: .withCodes)

  /// No translation that could be compared, or none of a part.
  static let noComparison = Occasion(states: .withoutComparison)

  /// Whether a unit, given as all that it is and holds, is or holds some of it.
  @inline(__always)
  func isGiven(in unit: Occasion) -> Bool {
    states.rawValue & unit.states.rawValue != 0
      || (englishSigns.rawValue & unit.englishSigns.rawValue)
        | (dutchSigns.rawValue & unit.dutchSigns.rawValue) != 0
      || !englishCues.isDisjoint(with: unit.englishCues)
      || !dutchCues.isDisjoint(with: unit.dutchCues)
  }
}

extension Occasion {
  /// All that a unit is and holds.
  init(of texts: UnitTexts) {
    states = .any
    if texts.holdsCodes { states.insert(.withCodes) }
    if !texts.isComparable || !texts.unit.emptySegments.isEmpty {
      states.insert(.withoutComparison)
    }
    (englishSigns, dutchSigns) = (texts.english.signs, texts.dutch.signs)
    (englishCues, dutchCues) = (texts.english.cues, texts.dutch.cues)
  }
}
