internal import Bitext

/// The words that ``Obligation`` looks for.
extension Obligation {
  static let dutyWords = "must mandatory compulsory obligatory ought"
  static let strongWords = "must should"
  static let modalWords = "must should may"
  static let forbiddingWords = "mustn't shouldn't"
  static let freedomWords = "need needn't needed necessary required obliged"
  static let allowingWords = "allowed permitted"
  static let choiceWords =
    "voluntary optional advised recommended recommend recommends free entitled"
  static let requiringWords = "required obliged need needs"
  static let permissionWords = "may can could allowed might able permitted"
  static let dutchPermissionWords = "mag mogen kunt kun kunnen toegestaan"
  static let compulsionWords = "verplicht verplichte dient"
  static let dutchForceWords = "moet moeten \(compulsionWords)"
  static let dutchNeedWords = "hoef hoeft hoeven hoefde hoefden"
  static let dutchProhibitionWords = "mag mogen moet moeten"
  static let thoughtWords = "overweeg overwegen"

  static let compellingWords =
    "forbidden prohibited mandatory compulsory obligatory obliged essential"

  /// The words that are looked at.
  static let englishCues = [
    dutyWords, strongWords, modalWords, forbiddingWords, freedomWords, permissionWords,
    allowingWords, choiceWords, requiringWords, compellingWords, "have has had circumstances",
  ].joined(separator: " ")
  static let dutchCues = [
    dutchPermissionWords, dutchForceWords, dutchNeedWords, dutchProhibitionWords, thoughtWords,
    advice.anchors,
  ].joined(separator: " ")

  static let duties = WordSet(listing: dutyWords)
  static let strong = WordSet(listing: strongWords)
  static let modals = WordSet(listing: modalWords)
  static let forbidding = WordSet(listing: forbiddingWords)
  static let freedoms = WordSet(listing: freedomWords)
  static let permissions = WordSet(listing: permissionWords)
  static let allowing = WordSet(listing: allowingWords)
  static let choices = WordSet(listing: choiceWords)
  static let compulsion = WordSet(listing: compulsionWords)
  static let dutchPermissions = WordSet(listing: dutchPermissionWords)
  static let dutchForces = WordSet(listing: dutchForceWords)
  static let dutchNeeds = WordSet(listing: dutchNeedWords)
  static let dutchProhibitions = WordSet(listing: dutchProhibitionWords)
  static let thoughts = WordSet(listing: thoughtWords)
  static let having = PhraseList(["[have] to", "[has] to", "[had] to"])
  static let requiring = PhraseList([
    "[required] to", "[required] by law to", "[obliged] to", "[need] to", "[needs] to",
  ])
  static let free = WordHash("free".utf8).value
  static let demanded = PhraseList([
    "is [required]", "are [required]", "is [mandatory]", "are [mandatory]", "is [compulsory]",
    "are [compulsory]", "is [obligatory]", "are [obligatory]",
  ])
  static let allowed = WordSet(["toegestaan", "toegelaten", "geoorloofd"])
  static let permissionWordsBeside = WordPatterns("may can allow* permit* optional")
  static let freely = PhraseList(["[free] to"])
  static let conditions = WordSet(listing: "if when would only you'll might may can could")

  /// What obliges beside what is voluntary.
  static let demands = WordPatterns(
    "must requir* oblig* mandatory compulsory law legal*")
  static let dutchChoices = WordPatterns(
    "vrijwillig* aangeraden aanrad* advies advise* geadviseerd")

  /// What makes "moet" right.
  static let englishDuties = WordPatterns(
    """
    must have has had need* should requir* ought oblig* mandatory compulsory supposed necessary want* wish* let make* sure \
    please tell ask* whether
    """)

  /// What makes "moet" careful, and what somebody cannot help.
  static let dutchLeave = WordPatterns(
    """
    mag mogen kan kunt kun kunnen kon zou zouden misschien mogelijk eventueel soms wellicht mocht toegestaan lukt lukken hoesten niezen \
    plassen braken overgeven huilen waar hoe wanneer
    """)

  /// Who must not do something, as the reader must not.
  static let people = WordSet(
    listing: """
      people children adults babies infants toddlers kids women men patients parents visitors anyone everyone person child \
      adult baby infant toddler woman patient
      """)

  /// How many words before its verb somebody stands.
  static let subject = 5

  /// How many words behind "mag" its no is looked for.
  static let reach = 9

  /// How many words of the Dutch its main verb is looked for among.
  static let mainClause = 6

  static let must = WordHash("must".utf8).value
  static let may = WordHash("may".utf8).value
  static let obliged = WordHash("obliged".utf8).value
  static let circumstances = WordHash("circumstances".utf8).value
  static let mustnt = WordHash("mustn't".utf8).value
  static let als = WordHash("als".utf8).value
  static let kunnen = WordHash("kunnen".utf8).value
  static let leadingClauses = WordSet(
    listing: "als wie wanneer indien voordat voor nadat zodra omdat iedereen bij")
  static let woulds = WordSet(listing: "zou zouden zoudt")
  static let kunts = WordSet(listing: "kunt kun")
  static let readers = WordSet(listing: "u je jij jullie")
  static let englishReaders = WordSet(listing: "you patients people children visitors")
  /// What begins a clause of its own.
  static let clauses = WordSet(
    listing:
      "als die dat waarin waarmee zodat om dan maar zodra wanneer want")
  static let noes = WordSet(listing: "niet geen niets nooit")
  /// Of what is so nobody is told to do anything.
  static let impersonal = WordSet(listing: "it this there")
  static let states = WordSet(
    listing: "be have feel cause mean notice wait need worry take")

  static let dutchDuties = WordPatterns(
    "moet moeten moest dient dienen verplicht* nodig zult zullen hoort horen behoor* alleen pas slechts uitsluitend"
  )

  static let limits = WordPatterns("limit* restrict* reduc* cut less maxim*")
  static let limited = WordPatterns("beperk* hooguit hoogstens maximaal maximale minder weinig")

  /// Besides the words that oblige those with which "kunt" tells the only way there is, or the last moment.
  static let dutchWays = WordPatterns(ways + " als")
  /// The same behind a condition that the text begins with.
  static let dutchWaysOfClauses = WordPatterns(ways)
  static let ways = """
    moet moeten moest dient dienen verplicht* nodig zult zullen hoort horen behoor* alleen pas slechts eerst uitsluitend \
    tot uiterlijk minstens minimaal binnen vooraf per via
    """

  /// What makes "hoeft niet" right, and what somebody need not feel.
  static let needs = WordPatterns(
    """
    need needs needed needn't necess* unnecess* requir* oblig* mandatory worr* asham* embarrass* afraid scared \
    fear* concern* surpris* feel hesitat*
    """)

  /// What says in another way that nobody must.
  static let dutchFreedoms = WordPatterns(
    """
    hoef* hoev* nodig verplicht* noodzakelijk vereist* overbodig onnodig gerust gewoon vanzelf meteen kunt kan kun zelf hebt heeft
    """)
  static let considerations = WordPatterns(
    "consider* think* weigh* option* contemplat* plan* want* hope* hoping")

  /// What leaves no choice.
  static let compelling = WordSet(
    listing: "must \(compellingWords)")
  static let compelled = WordPatterns(
    "moet* dien* verplicht* verbod* verboden nooit geval mag mogen absoluut noodzakelijk vereist* hoor* behor*"
  )
  static let advice = PhraseList([
    "af te [raden]", "[raadzaam]", "[handig]", "[aanbevolen]", "[afgeraden]", "[verstandig]",
    "kunt [beter]", "kunnen [beter]", "kun je [beter]", "kunt u [beter]", "kun je het [best]",
    "kunt u het [best]", "[liever] niet", "aan te [raden]", "[desgewenst]", "is het [beter]",
    "het is [beter]", "wie [wil]", "zou [fijn] zijn", "zouden het [fijn] vinden", "[liefst]",
    "wordt [geadviseerd]", "er [goed] aan", "is [fijn]", "het [best]", "wij [raden]", "we [raden]",
    "[probeer]", "[aangeraden]", "ervoor [kiezen]", "dat [wilt]",
    "dat [willen]", "[vrijwillig]",
  ])
  static let advising = WordPatterns(
    """
    advis* advice recommend* better best wise* handy useful convenient* prefer* should rather try* wish* want* desir* \
    choos* choice* option* voluntar*
    """)
}
