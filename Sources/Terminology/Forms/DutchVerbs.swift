/// The forms of a Dutch verb: present and past, participles, and those of separable verbs, whose particle
/// may stand apart (*span … aan*), before *ge-* (*aangespannen*) or before *te* (*aan te spannen*).
struct DutchVerbs {
  /// Forms that stand in one piece.
  private(set) var joined: [Letters] = []
  /// Finite forms whose particle stands later in the clause.
  private(set) var separated: [(form: Letters, particle: Letters)] = []

  /// Creates the forms of an infinitive.
  ///
  /// - Parameters:
  ///   - infinitive: The verb, folded.
  ///   - isIrregular: Whether the past tense and past participle are declared, so none are made.
  init(_ infinitive: Letters, isIrregular: Bool) {
    add(Self.conjugation(infinitive, isIrregular: isIrregular))
    guard let particle = Self.particle(of: infinitive) else { return }
    let base = Letters(infinitive.dropFirst(particle.count))
    let conjugation = Self.conjugation(base, isIrregular: isIrregular)
    joined += conjugation.all.map { particle + $0 }
    joined.append(particle + " te " + base)
    separated = (conjugation.finite + [base]).map { ($0, particle) }
  }

  private mutating func add(_ conjugation: Conjugation) {
    joined += conjugation.all
  }

  private struct Conjugation {
    var finite: [Letters] = []
    var participles: [Letters] = []
    var infinitive: Letters
    var all: [Letters] {
      [infinitive] + finite + participles + [infinitive + "d", infinitive + "de"]
    }
  }

  private static func conjugation(_ infinitive: Letters, isIrregular: Bool) -> Conjugation {
    if let strong = DutchStrongVerbs.principalParts[infinitive] {
      return strongConjugation(infinitive, strong)
    }
    guard let prefix = inseparablePrefix(of: infinitive) else {
      return weakConjugation(infinitive, isIrregular: isIrregular)
    }
    let base = conjugation(Letters(infinitive.dropFirst(prefix.count)), isIrregular: isIrregular)
    let participles = base.participles.map { participle in
      participle.starts(with: Letters("ge")) ? Letters(participle.dropFirst(2)) : participle
    }
    return Conjugation(
      finite: base.finite.map { prefix + $0 }, participles: participles.map { prefix + $0 },
      infinitive: infinitive)
  }

  private static func strongConjugation(
    _ infinitive: Letters, _ parts: DutchStrongVerbs.Parts
  ) -> Conjugation {
    var conjugation = Conjugation(
      finite: present(infinitive) + [parts.pastSingular, parts.pastPlural],
      participles: [parts.participle], infinitive: infinitive)
    if !parts.participle.ends(with: "en") { conjugation.participles.append(parts.participle + "e") }
    return conjugation
  }

  private static func weakConjugation(_ infinitive: Letters, isIrregular: Bool) -> Conjugation {
    var forms = Conjugation(finite: present(infinitive), infinitive: infinitive)
    guard !isIrregular else { return forms }
    let open = stemBeforeEnding(infinitive)
    let voiceless = open.ends(withAnyOf: ["t", "k", "f", "s", "ch", "p", "x"])
    let dental: StaticString = voiceless ? "t" : "d"
    for stem in DutchSpelling.closed(open) {
      forms.finite += [stem + dental + "e", stem + dental + "en"]
      let participle = Letters("ge") + (stem.ends(with: dental) ? stem : stem + dental)
      for spelling in [participle] + withDiaeresis(participle) {
        forms.participles += [spelling] + DutchSpelling.opened(spelling).map { $0 + "e" }
      }
    }
    return forms
  }

  /// The participle with a diaeresis where *ge-* stands before a vowel: *geïnfecteerd*, *geëindigd*.
  private static func withDiaeresis(_ participle: Letters) -> [Letters] {
    let marked: StaticString
    switch participle[2] {
    case UInt8(ascii: "e"): marked = "geë"
    case UInt8(ascii: "i"): marked = "geï"
    case UInt8(ascii: "u"): marked = "geü"
    default: return []
    }
    return [Letters(marked) + participle.dropFirst(3)]
  }

  private static func present(_ infinitive: Letters) -> [Letters] {
    if short.contains(where: { infinitive == Letters($0) }) {
      // sla, slaat; doe, doet; zie, ziet.
      let stem = infinitive.dropping(1)
      return [infinitive.ends(with: "aan") ? stem.dropping(1) : stem, stem + "t"]
    }
    return DutchSpelling.closed(stemBeforeEnding(infinitive)).flatMap { stem in
      stem.ends(with: "t") ? [stem] : [stem, stem + "t"]
    }
  }

  private static func stemBeforeEnding(_ infinitive: Letters) -> Letters {
    if infinitive.ends(with: "en") { return infinitive.dropping(2) }
    return infinitive.ends(with: "n") ? infinitive.dropping(1) : infinitive
  }

  /// Verbs of one syllable.
  private static let short: [StaticString] = ["slaan", "staan", "gaan", "doen", "zien"]

  private static func inseparablePrefix(of infinitive: Letters) -> Letters? {
    prefix(of: infinitive, among: ["be", "ge", "her", "er", "ont", "ver", "over", "onder"]) {
      prefix, base in
      // Not er-geren; over- and onder- are separable in most verbs.
      switch prefix {
      case Letters("er"): base == Letters("kennen") || base == Letters("varen")
      case Letters("over"), Letters("onder"): isShort(base)
      default: true
      }
    }
  }

  private static func particle(of infinitive: Letters) -> Letters? {
    prefix(of: infinitive, among: particles) { _, base in
      isShort(base) || DutchWords.embedded.contains(base)
    }
  }

  private static let particles: [StaticString] = [
    "achterover", "voorover", "samen", "tegen", "terug", "achter", "binnen", "boven", "onder",
    "over", "door", "voor", "open", "neer", "vast", "weg", "los", "mee", "toe", "uit", "aan",
    "bij", "dicht", "flauw", "schoon", "leeg", "hoog", "waar", "bloot", "gerust", "goed", "vrij",
    "klaar", "stil", "droog", "plaats", "adem", "om", "op", "na", "in", "af",
  ]

  private static func isShort(_ verb: Letters) -> Bool {
    short.contains { verb == Letters($0) }
  }

  /// The first prefix that leaves a verb: one in *-en* with a syllable before it, or a short one.
  private static func prefix(
    of infinitive: Letters, among prefixes: [StaticString], _ fits: (Letters, Letters) -> Bool
  ) -> Letters? {
    prefixes.lazy.map { Letters($0) }.first { prefix in
      guard infinitive.starts(with: prefix) else { return false }
      let base = Letters(infinitive.dropFirst(prefix.count))
      let isVerb =
        base.count >= 5 && base.ends(with: "en")
        && (DutchSpelling.syllables(base) > 1
          || base.ends(withAnyOf: ["aaien", "oeien", "ooien", "eien", "uien"]))
      return (isVerb || isShort(base)) && fits(prefix, base)
    }
  }
}

/// Dutch verbs whose past tense and past participle follow no rule.
enum DutchStrongVerbs {
  /// What is learned by heart of a strong verb.
  struct Parts {
    var pastSingular: Letters
    var pastPlural: Letters
    var participle: Letters
  }

  /// The parts, by infinitive.
  static let principalParts: [Letters: Parts] = {
    let rows = table.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
    let words = rows.map { $0.split(separator: UInt8(ascii: " ")).map { Letters($0) } }
    return Dictionary(
      words.map { row in
        (row[0], Parts(pastSingular: row[1], pastPlural: row[2], participle: row[3]))
      }
    ) { first, _ in first }
  }()

  private static let table = """
    beginnen begon begonnen begonnen|bevelen beval bevalen bevolen|bezoeken bezocht bezochten bezocht
    bieden bood boden geboden|bijten beet beten gebeten|binden bond bonden gebonden
    blijken bleek bleken gebleken|blijven bleef bleven gebleven|breken brak braken gebroken
    brengen bracht brachten gebracht|buigen boog bogen gebogen|denken dacht dachten gedacht
    dragen droeg droegen gedragen|drijven dreef dreven gedreven|dringen drong drongen gedrongen
    drinken dronk dronken gedronken|druipen droop dropen gedropen|duiken dook doken gedoken
    dwingen dwong dwongen gedwongen|eten at aten gegeten|gaan ging gingen gegaan
    genezen genas genazen genezen|geven gaf gaven gegeven|gieten goot goten gegoten
    glijden gleed gleden gegleden|grijpen greep grepen gegrepen|hangen hing hingen gehangen
    hebben had hadden gehad|heffen hief hieven geheven|helpen hielp hielpen geholpen
    houden hield hielden gehouden|kiezen koos kozen gekozen|kijken keek keken gekeken
    klimmen klom klommen geklommen|klinken klonk klonken geklonken|knijpen kneep knepen geknepen
    komen kwam kwamen gekomen|kopen kocht kochten gekocht|krijgen kreeg kregen gekregen
    krimpen kromp krompen gekrompen|kruipen kroop kropen gekropen|lachen lachte lachten gelachen
    laten liet lieten gelaten|lezen las lazen gelezen|liegen loog logen gelogen
    liggen lag lagen gelegen|lijden leed leden geleden|lijken leek leken geleken
    lopen liep liepen gelopen|meten mat maten gemeten|mijden meed meden gemeden
    nemen nam namen genomen|nijgen neeg negen genegen|rijden reed reden gereden
    rijzen rees rezen gerezen|roepen riep riepen geroepen|ruiken rook roken geroken
    schenken schonk schonken geschonken|scheren schoor schoren geschoren
    schieten schoot schoten geschoten|schijnen scheen schenen geschenen
    schrijven schreef schreven geschreven|schrikken schrok schrokken geschrokken
    schuiven schoof schoven geschoven|slaan sloeg sloegen geslagen|slapen sliep sliepen geslapen
    slijten sleet sleten gesleten|slikken slikte slikten geslikt|sluiten sloot sloten gesloten
    smelten smolt smolten gesmolten|snijden sneed sneden gesneden|spreken sprak spraken gesproken
    springen sprong sprongen gesprongen|spuiten spoot spoten gespoten|staan stond stonden gestaan
    steken stak staken gestoken|sterven stierf stierven gestorven|stijgen steeg stegen gestegen
    stinken stonk stonken gestonken|strijken streek streken gestreken|treden trad traden getreden
    treffen trof troffen getroffen|trekken trok trokken getrokken|vallen viel vielen gevallen
    vangen ving vingen gevangen|varen voer voeren gevaren|vechten vocht vochten gevochten
    vinden vond vonden gevonden|vliegen vloog vlogen gevlogen|vragen vroeg vroegen gevraagd
    vriezen vroor vroren gevroren|wassen waste wasten gewassen|wegen woog wogen gewogen
    werpen wierp wierpen geworpen|werven wierf wierven geworven|wijken week weken geweken
    wijzen wees wezen gewezen|winnen won wonnen gewonnen|worden werd werden geworden
    wrijven wreef wreven gewreven|wringen wrong wrongen gewrongen|zeggen zei zeiden gezegd
    zenden zond zonden gezonden|zien zag zagen gezien|zijn was waren geweest
    zingen zong zongen gezongen|zinken zonk zonken gezonken|zitten zat zaten gezeten
    zoeken zocht zochten gezocht|zuigen zoog zogen gezogen|zwellen zwol zwollen gezwollen
    barsten barstte barstten gebarsten|bederven bedierf bedierven bedorven|bezwijken bezweek bezweken bezweken
    blazen blies bliezen geblazen|doen deed deden gedaan|genieten genoot genoten genoten
    laden laadde laadden geladen|malen maalde maalden gemalen|raden raadde raadden geraden
    scheiden scheidde scheidden gescheiden|slinken slonk slonken geslonken|snuiten snoot snoten gesnoten
    spannen spande spanden gespannen|stoten stootte stootten gestoten|verdwijnen verdween verdwenen verdwenen
    vergeten vergat vergaten vergeten|verliezen verloor verloren verloren|vlechten vlocht vlochten gevlochten
    vouwen vouwde vouwden gevouwen|weten wist wisten geweten|zweren zwoor zworen gezworen
    zwemmen zwom zwommen gezwommen|zwijgen zweeg zwegen gezwegen
    """
}
