extension CueWords {
  /// Words that turn a sentence round, make it careful, or say on which side.
  static let meanings = [
    CueWords(
      .negation,
      english: """
        not no never none nothing nobody nobody's nowhere neither nor without cannot don't doesn't didn't \
        isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't mustn't haven't hasn't \
        hadn't don'ts needn't mightn't shan't ain't nil
        """,
      dutch:
        """
        níet géén nóóit niet geen nooit niets niks niemand niemands nergens noch zonder nimmer \
        evenmin nee
        """),
    CueWords(
      .hedge,
      english: """
        may might could possibly perhaps maybe probably usually sometimes likely occasionally \
        generally often typically seems seem appears appear suspect suspects indications
        """,
      dutch: """
        kan kun kunt kunnen kon konden mag mogen mogelijk mogelijke mogelijkerwijs misschien \
        wellicht waarschijnlijk waarschijnlijke meestal vaak soms sommige somtijds doorgaans \
        gewoonlijk vermoedelijk eventueel eventuele zou zouden lijkt lijken leek schijnt schijnen \
        ongeveer circa meeste enkele bepaalde kans \
        mogelijkheid mits enige algemeen \
        denkbaar gevallen risico misschien mocht mochten
        """),
    CueWords(
      .left, english: "left leftmost leftward left-hand",
      dutch: "links linker linkse linksom linksaf linksboven linksonder linkszijdig linkszijdige"),
    CueWords(
      .right, english: "right rightmost rightward",
      dutch:
        """
        rechts rechter rechtse rechtsom rechtsaf rechtsboven rechtsonder rechtszijdig \
        rechtszijdige
        """
    ),
    CueWords(
      .breath, english: "breathe breathes breathing breath",
      dutch: "adem ademt ademen ademend ademhaling"),
    CueWords(
      .call, english: "call dial ring phone telephone calling",
      dutch: "bel bellen belt gebeld belde telefoneer telefoneren alarmnummer telefoonnummer"),
  ]
}
