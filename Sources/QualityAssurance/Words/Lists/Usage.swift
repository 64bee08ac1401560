internal import Bitext

extension CueWords {
  /// Words that say whom a text addresses, and which spelling or language it keeps to.
  static let usage = [
    CueWords(.informal, dutch: "je jij jou jouw jullie jezelf"),
    CueWords(.formal, dutch: "u uw uwe uzelf"),
    CueWords(
      .function,
      dutch: """
        de het een en van in op te dat die is voor met zijn aan er om ook als bij of uit door over naar \
        dan nog maar zich wordt worden deze dit was waren hij ze wij we men hun haar heeft hebben had \
        moet moeten wil willen gaat gaan komt komen doet doen al tot tegen onder na toe wel zo dus \
        want omdat zodat toen waar wat wie hoe welke alle alles veel meer minder geen elke elk andere \
        mensen zoals tussen tijdens sinds per via zelf weer steeds heel erg zeer echt vaak altijd
        """),
    // Function words and everyday words of health that Dutch does not have, and that stand in none of its loans; "been", "we", "of" and "is" are Dutch words too.
    CueWords(
      .englishOnly,
      dutch: """
        the and are this that these those your yours you they them their there which when what where \
        while because about after before between through should could would have with from \
        being will its it's don't doesn't isn't aren't can't won't you're they're it'll our ours \
        how why into but also any both only very just always never not it she him his who us \
        than too some more may might can be were did if then each every other another \
        has without against during until since though although however therefore for especially \
        often sometimes usually or by within least together \
        unless plenty enough instead again never people children women months weeks days years \
        morning evening tired thirsty hungry swollen swelling painful ankle feet blood bones \
        muscle muscles stomach throat \
        please figure many two three four eight twelve twenty thirty hundred phone hospital hospitals yourself someone \
        something anyone everyone everything nothing anything themselves wound wounds cause causes exercise exercises \
        injury injuries disease diseases chest fever knees infection infections treatment treatments kidney \
        kidneys bone lung lungs liver eyes fingers nose mouth wrist thigh headache headaches cough coughing \
        bruise bruises bleeding breathing breath breathe surgery surgeon medicine medicines medication prescription \
        pharmacy pharmacist physiotherapist physiotherapists physiotherapy appointment appointments pregnancy \
        painkiller painkillers ointment stairs pillow towel chair crutches dizziness numbness tiredness stiffness \
        healthy unhealthy diarrhoea constipation asthma vegetables rash appetite see need needs feel \
        feels found still come know less around next yet daily once twice slowly away makes give gives given change \
        avoid necessary remain whether immediately across along already soon done such towards throughout nearly \
        almost quickly really perhaps probably afterwards beforehand otherwise several various o'clock today yesterday \
        tomorrow tonight night nights afternoon autumn month year monday tuesday wednesday thursday friday saturday \
        sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february october gone \
        gets used using everywhere worse better stronger harmless dangerous careful carefully gently slightly \
        completely
        """),
    CueWords(
      .properCase,
      dutch: (DutchCapitals.smallWords + DutchCapitals.capitalWords).joined(separator: " ")),
    CueWords(
      .kind, english: WordKind.words(.english), dutch: WordKind.words(.dutch)),
    // Shares, which are compared with the numbers.
    CueWords(.kind, english: "quarter", dutch: "helft kwart driekwart tweederde"),
    CueWords(.vitamin, english: "vitamin", dutch: "vitamine"),
    CueWords(.switching, english: Switches.english, dutch: Switches.dutch),
    CueWords(.switching, english: Directions.english, dutch: Directions.dutch),
    // Each eye, of which one may be left.
    CueWords(.switching, english: "each"),
    CueWords(.careful, english: Overstatement.english),
    CueWords(.certain, dutch: Overstatement.dutchWords),
    CueWords(.duty, english: Obligation.englishCues, dutch: Obligation.dutchCues),
    CueWords(.roman, english: NumberScanner.longRomans, dutch: NumberScanner.longRomans),
    CueWords(.separable, english: SeparableVerbs.englishStems, dutch: SeparableVerbs.stems),
    CueWords(.privative, english: Privatives.englishWords, dutch: Privatives.dutchWords),
    CueWords(.bound, english: NumberBound.english, dutch: NumberBound.dutch),
    CueWords(.bound, english: NumberLimit.englishWords, dutch: NumberLimit.dutchWords),
    CueWords(
      .both, english: "both", dutch: "beide beiden allebei weerszijden weerskanten tweezijdig"),
    CueWords(.british, english: RegionalWord.all.map(\.british).joined(separator: " ")),
    CueWords(.american, english: RegionalWord.all.map(\.american).joined(separator: " ")),
    CueWords(.falseFriend, dutch: FalseFriend.all.map(\.dutch).joined(separator: " ")),
  ]
}
