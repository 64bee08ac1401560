/// Words of both languages of which one stands with a no and the other without.
extension NegationExcuses {
  /// English words, and Dutch ones of which a no makes the same: what goes on does not stop, who remembers does not forget.
  static let denials: [(english: WordPatterns, dutch: WordPatterns)] = [
    (goingOn, ends),
    (WordPatterns("keep keeps keeping"), WordPatterns("stop* gestopt ophoud*")),
    (WordPatterns("remember* sure bring"), WordPatterns("vergeet vergeten")),
    (WordPatterns("loss"), WordPatterns("ophouden")),
    (WordPatterns("apart"), WordPatterns("binnen")),
    (WordPatterns("eat drink"), WordPatterns("nuchter")),
    (WordPatterns("most best single"), WordPatterns("niets")),
    (WordPatterns("unless"), WordPatterns("anders")),
    (WordPatterns("off"), WordPatterns("werken werkt werk")),
    (WordPatterns("weather"), WordPatterns("lekker fit")),
    (WordPatterns("outside"), WordPatterns("mee meenemen")),
    (WordPatterns("home"), WordPatterns("bezoek")),
    (WordPatterns("leave"), WordPatterns("eet eten")),
    (WordPatterns("hide hides hiding hidden"), WordPatterns("merken tonen")),
    (WordPatterns("safe"), WordPatterns("risico gevaar")),
    (WordPatterns("disagree*"), WordPatterns("eens akkoord")),
    (WordPatterns("itself themselves"), WordPatterns("prik* knijp* pulk*")),
    (WordPatterns("asleep anaesth* anesth* numb*"), WordPatterns("merkt merk voelt voel")),
    (WordPatterns("anonym*"), WordPatterns("naam")),
    (WordPatterns("confiden* between secret*"), WordPatterns("vertel* doorvertel* gedeeld")),
    (WordPatterns("life lifelong indefinite*"), WordPatterns("verloopt verlopen vervalt")),
    (WordPatterns("barring"), WordPatterns("tenzij behalve")),
    (WordPatterns("against"), WordPatterns("beter liever")),
    (WordPatterns("awake"), WordPatterns("slaap* slapen")),
    (WordPatterns("unless"), WordPatterns("mits")),
    (WordPatterns("normal"), WordPatterns("afwijk* bijzonder*")),
    (WordPatterns("remove*"), WordPatterns("zonder")),
    (WordPatterns("error* mistake* wrong"), WordPatterns("kloppen klopt klopte klopten")),
    (WordPatterns("cancel*"), WordPatterns("door doorgaan")),
    (WordPatterns("least under"), WordPatterns("jonger")),
    (WordPatterns("voluntar* optional* free"), WordPatterns("verplicht*")),
    (
      WordPatterns("differ* vary varies varied deviat* discrepan* mismatch*"),
      WordPatterns("overeen* hetzelfde dezelfde gelijk kloppen klopt")
    ),
  ]

  /// English words that a no is said of, and Dutch ones that say the same without one: not suddenly is gradually.
  static let answers: [(english: WordPatterns, dutch: WordPatterns)] = [
    (WordPatterns("suddenly abrupt*"), WordPatterns("geleidelijk afbouw* bouw*")),
    (WordPatterns("wait delay"), WordPatterns("tijd snel vlug meteen direct vroeg dezelfde")),
    (
      WordPatterns("knock* touch* treatment help warning removed"), WordPatterns("spontaan vanzelf")
    ),
    (WordPatterns("fade fades disappear*"), WordPatterns("zichtbaar")),
    (WordPatterns("subject"), WordPatterns("buiten")),
    (WordPatterns("breaks break stopping pause"), WordPatterns("achtereen elkaar stuk")),
    (WordPatterns("longer"), WordPatterns("bruikbaar houdbaar")),
    (WordPatterns("chew crush"), WordPatterns("doorslik* heel geheel")),
    (WordPatterns("same"), WordPatterns("anders")),
    // Of anything else "gerust" allows what a no forbids.
    (
      WordPatterns(
        "hesitat* worr* afraid shy harm* need needn't problem* scared fear* concern* mind matter danger* hurt*"
      ),
      WordPatterns("gerust")
    ),
    (
      WordPatterns("refuse reject"), WordPatterns("accepteren accepteert aannemen opnemen toelaten")
    ),
    (WordPatterns("straight immediately instantly"), WordPatterns("duurt duren")),
    (WordPatterns("unattended unsupervised alone"), WordPatterns("oog toezicht")),
    (WordPatterns("ignore overlook"), WordPatterns("nakijken onderzoeken aandacht melden meld")),
    (WordPatterns("rule exclude"), WordPatterns("kan kunt mogelijk misschien")),
    (WordPatterns("remove"), WordPatterns("omhouden inhouden aanhouden ophouden")),
    (WordPatterns("removed"), WordPatterns("zitten")),
    (WordPatterns("none"), WordPatterns("nul")),
    (WordPatterns("before until till"), WordPatterns("vroegst vroegste")),
    (WordPatterns("include* included covered"), WordPatterns("uitzondering")),
    (WordPatterns("refrigerate refrigerated freeze"), WordPatterns("buiten")),
    (WordPatterns("properly well"), WordPatterns("verminder* slecht slechte slechter")),
  ]

  /// Whether the Dutch rules out what the English does not: beside "sluit … uit", what can be is something else.
  static func isRuledOut(_ texts: Comparison) -> Bool {
    ruling.match(anyOf: texts.english) && ruledOut.match(anyOf: texts.dutch)
  }

  private static let ruling = WordPatterns("rule exclude")
  private static let ruledOut = WordPatterns("sluit sluiten uitgesloten uitsluiten")

  /// What goes on does not stop.
  private static let goingOn = WordPatterns("continu* persist* remain* keeps lasts lasting")
  private static let ends = WordPatterns(
    "stop* gestopt ophoud* weg verdwijn* verdwenen weggaat voorbij")
}
