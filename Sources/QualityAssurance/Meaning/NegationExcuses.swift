internal import Bitext

/// Words that say no without a word for no, so that one language may do with one less: *avoid*, *onmogelijk*.
///
/// They stand in groups of those that translate each other: "alleen" excuses a missing no only where the
/// English has no "only" that it stands for.
struct NegationExcuses: Sendable {
  private let english: String
  private let dutch: String

  private init(english: String, dutch: String) {
    self.english = english
    self.dutch = dutch
  }

  /// Whether the Dutch of a pair holds something that may stand for a no of the English.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func excuseLost(_ texts: Comparison) -> Bool {
    if isRuledOut(texts) { return false }
    return holds(texts.dutch, dutchWords, unless: texts.english, englishWords)
      || splitVerbs.contains { $0.isIn(texts.dutch) }
      || sameOne.isIn(texts.english) && anotherOne.isIn(texts.dutch)
      || wearing.isIn(texts.english) && alwaysOff.isIn(texts.dutch)
      || NegationTurns.excuseLost(texts)
      || isWaitedFor(texts)
      || answers.contains {
        $0.english.match(anyOf: texts.english) && $0.dutch.match(anyOf: texts.dutch)
      }
  }

  /// What must not be done in the same place is done in another one; *at the same time* is another thing.
  private static let sameOne = PhraseList(
    ["spot", "place", "site", "arm", "side", "leg", "needle"].map { "the same [\($0)]" })
  private static let anotherOne = PhraseList([
    "een [andere]", "een [ander]", "steeds [ergens] anders",
  ])

  /// Who never sleeps with something in takes it out each time.
  private static let wearing = SplitVerb(
    stems: ["with"], particles: ["in", "on"], endsClause: true)
  private static let alwaysOff = SplitVerb(stems: ["altijd"], particles: ["uit", "af"], reach: 4)

  /// Whether something is not to be done until a time, and the Dutch says to wait for it; *do not wait* is another thing.
  private static func isWaitedFor(_ texts: Comparison) -> Bool {
    dutchWaits.match(anyOf: texts.dutch) && times.match(anyOf: texts.english)
      && !waits.match(anyOf: texts.english)
  }

  private static let times = WordPatterns("until till before for")
  private static let dutchWaits = WordPatterns("wacht wachten")

  /// Verbs in two words that say no: *raad … af*, *laat … staan*.
  private static let splitVerbs = [
    SplitVerb(stems: ["raad", "raden", "raadt", "raadde", "raadden"], particles: ["af"]),
    SplitVerb(stems: ["laat", "laten", "liet"], particles: ["staan", "liggen", "zitten"]),
    SplitVerb(
      stems: ["laat", "laten"], particles: ["staan", "zitten", "liggen"], reach: 16,
      endsClause: true),
    SplitVerb(stems: ["sla", "slaat", "slaan"], particles: ["over"], reach: 12, endsClause: true),
    // Do not stop early: maak de kuur af.
    SplitVerb(stems: ["maak", "maakt", "maken"], particles: ["af"]),
    // The pain does not go away: houdt de pijn aan.
    SplitVerb(
      stems: ["houd", "houdt", "houden", "hield", "hielden", "blijf", "blijft"],
      particles: ["aan", "uit", "weg", "vandaan", "buiten"]),
    SplitVerb(stems: ["neem", "neemt", "nemen"], particles: ["serieus"], reach: 16),
    // It was not as hard: het viel mee.
    SplitVerb(stems: ["valt", "viel", "vallen", "vielen"], particles: ["mee"], endsClause: true),
    // Not to go ahead: ervan af te zien.
    SplitVerb(stems: ["af"], particles: ["zien"], reach: 2),
    // Do not do it yourself: laat het door iemand anders doen.
    SplitVerb(stems: ["laat", "laten"], particles: ["anders"]),
  ]

  /// Whether the English of a pair holds something that may have become a no in the Dutch.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func excuseAdded(_ texts: Comparison) -> Bool {
    holds(texts.english, englishWords, unless: texts.dutch, dutchWords)
      || Privatives.holdsFree(texts.english) && !freeDutch.match(anyOf: texts.dutch)
      || leaving.isIn(texts.english)
      || keepingOff.isIn(texts.english)
      || leavingThere.isIn(texts.english) && moves.match(anyOf: texts.dutch)
      || resting.isIn(texts.english) && !stillness.match(anyOf: texts.dutch)
      || isKeptFrom(texts.english)
      || first.match(anyOf: texts.english) && waits.match(anyOf: texts.dutch)
        && !waits.match(anyOf: texts.english)
      || waiting.match(anyOf: texts.english)
        && !(evenBefore.isIn(texts.english) && texts.dutch.cues.contains(.before))
        && texts.dutch.words.indices.contains { notYet.matches(texts.dutch, at: $0) }
      || ending.match(anyOf: texts.english)
        && texts.dutch.words.indices.contains { noMore.matches(texts.dutch, at: $0) }
      || denials.contains {
        $0.english.match(anyOf: texts.english) && $0.dutch.match(anyOf: texts.dutch)
      }
  }

  /// *Leave alone* is not to touch, *leave in place* not to take off, *leave out* not to take.
  private static let leaving = SplitVerb(
    stems: ["leave", "leaves", "leaving"], particles: ["alone", "place", "out", "intact"])
  /// Where somebody is left, he is not moved.
  private static let leavingThere = SplitVerb(stems: ["leave"], particles: ["where"], reach: 10)
  private static let moves = WordPatterns("verplaats* beweeg* bewegen versleep* verslepen")
  /// *Keep off sports* is not to do them.
  private static let keepingOff = SplitVerb(stems: ["keep", "stay"], particles: ["off"])

  /// Who does something before is not to wait.
  private static let first = WordPatterns("before")
  private static let waits = WordPatterns("wait* wacht*")

  /// What is so only after a time is not so yet: "nog niet".
  private static let waiting = WordPatterns("before until till yet still")
  private static let evenBefore = PhraseList(["even [before]", "already [before]"])
  private static let freeDutch = WordPatterns("*vrij *vrije *loos *loze")
  private static let notYet = PhraseList(["nog [niet]", "nog [niets]", "nog [geen]"])

  /// Whether something is kept from doing what it then does not do: *keeps the ankle from twisting*.
  private static func isKeptFrom(_ text: ScannedText) -> Bool {
    let words = text.words
    return words.indices.dropLast().contains { index in
      words[index].hash == from
        && text.bytes.folded[words[index + 1].range].suffix(3).elementsEqual("ing".utf8)
        && words[max(0, index - 4)..<index].contains { keeping.contains($0.hash) }
    }
  }

  private static let from = WordHash("from".utf8).value
  private static let keeping = WordSet(listing: "keep keeps keeping kept")

  /// What has ended is so no more.
  private static let ending = WordPatterns("gone ends ended expires loss lost")
  private static let noMore = PhraseList(["[niet] meer", "[niets] meer", "[geen] meer"])

  private static let stillness = WordPatterns("stil stilhouden stilzitten stilliggen")

  /// *Keep still* is not to move.
  private static let resting = SplitVerb(
    stems: ["keep", "keeps", "hold", "stay", "lie", "sit", "stand", "remain"], particles: ["still"])

  private static func holds(
    _ text: ScannedText, _ own: GroupedPatterns, unless other: ScannedText,
    _ translated: GroupedPatterns
  ) -> Bool {
    let excuses = own.counts(in: text, excusesOnly: true)
    guard excuses.contains(where: { $0 > 0 }) else { return false }
    let translations = translated.counts(in: other, excusesOnly: false)
    return zip(excuses, translations).contains { $0 > $1 }
  }

  private static let englishWords = GroupedPatterns(all.map(\.english))
  private static let dutchWords = GroupedPatterns(all.map(\.dutch))

  private static let all = [
    NegationExcuses(
      english: "only solely merely | alone just exclusively sole ankle ankles",
      dutch: "alleen slechts uitsluitend enkel louter pas | maar enige"),
    NegationExcuses(english: "less fewer | lower", dutch: "minder lager lagere"),
    NegationExcuses(
      english: "few little hardly rarely rare barely seldom scarcely",
      dutch:
        "weinig amper nauwelijks zelden zeldzaam zeldzame | paar beetje kleine klein gering geringe"
    ),
    NegationExcuses(
      english: "avoid* prevent*",
      dutch: "vermijd* vermeden voorkom* voorkóm* ontwijk* behoed* mijd* tegengaan | preventie*"),
    NegationExcuses(
      english: "except* exclud* unless | apart other otherwise rule ruled rules ruling",
      dutch: "behalve tenzij uitgezonderd uitgesloten mits | uitzonder* ander andere anders"),
    NegationExcuses(english: "until till yet", dutch: "pas | tot totdat nog"),
    NegationExcuses(
      english: "stop* quit* cease* discontinu* refrain* abstain* skip* withhold*",
      dutch:
        """
        stop* gestopt ophoud* staak* staken oversla* achterwege onthoud* afzien loslaten \
        losgelaten afgeschaft vervallen vervalt
        """
    ),
    NegationExcuses(
      english:
        "forbid* forbidden prohibit* ban banned deny denies denied refus* reject* contraindicat*",
      dutch: """
        verbied* verbod* verboden weiger* ontzeg* contra-indicatie contraindicatie afgeraden afraden \
        afraadt
        """),
    NegationExcuses(
      english: "lack* absen* missing miss missed misses lose loses lost losing empty | loss",
      dutch:
        """
        gebrek* ontbre* ontbrak* afwezig* gemist kwijt verloor | mis mist missen verlies \
        verliezen verloren leeg leegte
        """
    ),
    NegationExcuses(english: "fail*", dutch: "mislukt* mislukken faal* falen"),
    NegationExcuses(
      english: """
        immobile incurabl* infertil* immobil* impossib* improper* impractical inab* inaccura* inactiv* inadequa* incapab* \
        incomplet* inconclusive incorrect* ineffect* inexperienced insufficien* invalid* \
        irregular* irrelevan* unab* unaffected unavailab* \
        unaware unbearab* uncertain* unclear unconscious* uncommon* unequal* unexpected* \
        unfamiliar unfit unfortun* unfinished unhappy unhealth* unharmed unlikel* unlimited unlike \
        unknown* unnecessar* unreliab* unhygien* unprotected unrelated unresponsive unsafe unsteady unstable unstopp* \
        unsuccessful* unsuitab* untreat* unusual* unvaccinat* unwell unchanged unwanted unwise \
        unopened unused unwashed unboiled uncooked unpasteur* unripe unpaid uninsured undamaged \
        undisturbed unrecogn* unresolv* unrest* unexplain* uneven* unpredict* unqualified \
        unsure unwilling* non *less *free disadvant* nonsense
        """,
      dutch: """
        onmogelijk* onbehandelba* ongeneeslijk* onvruchtba* onbetrouwba* onzichtba* ongevaccineerd* \
        onvoldoende onveilig* onbekend* onduidelijk* onnodig* onjuist* onvolledig* \
        ongeschikt* ongezond* ongevaarlijk* ongewenst* onschuldig* onschadelijk* ongebruik* \
        onwaarschijnlijk* onzeker* onwel ongewoon onverstandig* onverwacht* onbeperkt* \
        onafhankelijk* onbeschermd* onbeweeglijk* onbehandeld* onaangenaam* onaangetast* ongelijk* \
        ongemak* ongeoorloofd* onregelmatig* onrust* onstabiel* ontoereikend* onterecht* \
        onvermijdelijk* onopgemerkt* onvindbaar onwil* onbedoeld* onbewust* ongehinderd onaf \
        ongemerkt onverzekerd* onbewerkt* onbetaald* onbeantwoord* onbezorgd* ongestoord* verhinderd *loos *loze *vrij *vrije overbodig onzin | vrij vrije gratis ongeacht tenzij niettemin desondanks helaas
        """),
    NegationExcuses(
      english: "maximum maximal limit* latest | most up",
      dutch: "hoogstens hooguit maximaal maximale maximum uiterlijk | beperk*"),
    NegationExcuses(
      english: "instead rather contrary", dutch: "liever integendeel | plaats eerder"),
    NegationExcuses(
      english: "unchanged | same equal equally immediately",
      dutch: "gelijk hetzelfde onveranderd | dezelfde even"),
    NegationExcuses(
      english: "| keep keeps stay stays remain remains persist* continu* still",
      dutch: "blijft blijf bleef aanhoud* steeds | blijven houd* houdt bewaar*"),
    NegationExcuses(
      english: "uncomfort* unpleasant*",
      dutch: "ongemak* onprettig* onaangenaam* oncomfortabel* | vervelend* naar nare"),
    NegationExcuses(english: "unborn", dutch: "ongeboren"),
    NegationExcuses(
      english: "| temporar* permanent* lasting", dutch: "tijdelijk* | blijvend* permanent*"),
    NegationExcuses(english: "| difficult* hard tricky easy easily", dutch: "moeilijk* lastig*"),
    NegationExcuses(
      english: "| immediately straight once promptly directly right now",
      dutch: "meteen onmiddellijk | direct gelijk"),
    NegationExcuses(english: "| awake wake* waking", dutch: "wakker"),
    NegationExcuses(
      english: "| bad badly poor poorly ill worse", dutch: "slecht slechte | slechter erger"),
    NegationExcuses(english: "voluntar*", dutch: "vrijwillig*"),
    // "Straight away" is "meteen".
    NegationExcuses(english: "away", dutch: "| weg af meteen direct gelijk onmiddellijk"),
    NegationExcuses(english: "far", dutch: "| ver verre"),
    NegationExcuses(english: "benign | harmless", dutch: "goedaardig*"),
    NegationExcuses(english: "counter", dutch: "| toonbank"),
    NegationExcuses(english: "resort", dutch: "| redmiddel"),
    NegationExcuses(
      english: "| required mandatory compulsory obligatory obliged must",
      dutch: "verplicht verplichte"),
    NegationExcuses(english: "free", dutch: "gratis kosteloos kosteloze | vrij vrije *vrij"),
    NegationExcuses(english: "| order", dutch: "orde"),
    NegationExcuses(
      english: "| breathless* shortness stuffy wheez*", dutch: "benauwd* kortademig*"),
    NegationExcuses(english: "too", dutch: "| te ook"),
    NegationExcuses(english: "whether otherwise regardless", dutch: "ongeacht | of anders"),
    NegationExcuses(
      english: "worr* hesitat* forget* | mind care concerns",
      dutch: "aarzel* vergeet vergat vergeten | zorgen"),
    NegationExcuses(
      english: "disappear* dislike* disregard* ignor* resist*",
      dutch: "hekel | verdwijn* verdwenen negeer* negeren weersta*"),
    NegationExcuses(english: "fasting contrary out | fast", dutch: "nuchter | uit buiten"),
  ]
}
