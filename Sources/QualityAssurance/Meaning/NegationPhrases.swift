/// English words, and Dutch phrases with a no that say the same: "If symptoms persist", "Gaan de klachten niet over?".
extension NegationTurns {
  static let phrases: [(english: WordPatterns, dutch: PhraseList)] = [
    (
      WordPatterns("persist* continu* remain* same unchanged"),
      PhraseList(["[niet] over", "[niet] minder", "[niet] beter"])
    ),
    (WordPatterns("safe harmless normal"), PhraseList(["[geen] kwaad"])),
    (WordPatterns("still remain*"), PhraseList(["[niet] weg", "[niet] over", "[niet] voorbij"])),
    (
      WordPatterns("fine well healthy"),
      PhraseList(["mankeer [niets]", "mankeert [niets]", "[niets] aan de hand", "[niets] mis"])
    ),
    (
      WordPatterns("fine okay ok alright normal harmless"),
      PhraseList(["[niet] erg", "[geen] ramp", "[niet] gek", "[niet] ongewoon"])
    ),
    (
      WordPatterns("better recovered cured healed well"),
      PhraseList(["[geen] klachten", "[geen] last", "[nergens] last"])
    ),
    (WordPatterns("breathing breathless* chok* suffocat*"), PhraseList(["[geen] lucht"])),
    (WordPatterns("may might maybe perhaps possibly unsure"), PhraseList(["[niet] zeker"])),
    (
      WordPatterns("hide hides hiding hidden"),
      PhraseList(["[niet] ziet", "[niet] zien", "[niet] te zien", "[niet] zichtbaar"])
    ),
    (WordPatterns("else"), PhraseList(["[niet] zelf"])),
    (
      WordPatterns("new fresh"),
      PhraseList(["[niet] opnieuw", "[nooit] opnieuw", "[niet] twee keer", "[nooit] twee keer"])
    ),
    (WordPatterns("many others common"), PhraseList(["[niet] de enige"])),
    (WordPatterns("eye supervis* watch*"), PhraseList(["[nooit] alleen"])),
    (
      WordPatterns("early soon sooner earlier promptly quickly immediately straight"),
      PhraseList(["[niet] te lang", "[niet] zo lang", "wacht [niet] lang", "[niet] te laat"])
    ),
    (WordPatterns("safe secure confiden* private"), PhraseList(["[niet] door"])),
    (WordPatterns("unmanned unstaffed unattended"), PhraseList(["[niemand]"])),
    (WordPatterns("wait waits waiting"), PhraseList(["[niet] binnen", "[geen] binnen"])),
    (WordPatterns("calm"), PhraseList(["[niet] in paniek", "[geen] paniek"])),
    (WordPatterns("all only"), PhraseList(["[niets] anders"])),
    (WordPatterns("dissolv*"), PhraseList(["[niet] uit"])),
    (
      WordPatterns("under below less"),
      PhraseList(
        ["jaar", "maand", "week", "dag", "uur", "half", "kilo", "meter"].map { "nog [geen] \($0)" })
    ),
  ]
}
