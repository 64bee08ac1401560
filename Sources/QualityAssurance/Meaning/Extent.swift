internal import Bitext

/// How many of something, or how often: *nearly everyone*, *a handful*, "af en toe".
///
/// What differs by a single word, as *most* and *some* do, is told by ``WordKind/quantifiers``; here are the phrases, and what the
/// scale has besides.
struct Extent: Sendable {
  private let pair: PhrasePair
  /// What of the Dutch may say, with a no that it lacks, what the English says with one; any of it where this is `nil`.
  private let turned: WordPatterns?
  /// Whether it is of things, of which times are none: "a few days".
  private let isOfThings: Bool

  private init(
    _ english: [String], unless unlessEnglish: String, dutch: [String], unless unlessDutch: String,
    turned: String? = nil, isOfThings: Bool = true
  ) {
    self.turned = turned.map(WordPatterns.init)
    self.isOfThings = isOfThings
    pair = PhrasePair(english, unless: unlessEnglish, dutch: dutch, unless: unlessDutch)
  }

  /// What the English says of many and the Dutch of few, or the other way round; `nil` where there is nothing such.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.dutch.topics.contains(.extent), texts.english.topics.contains(.extent)
    else { return nil }
    for number in pairs.candidates(in: texts) {
      let extent = all[number]
      guard let target = extent.place(of: extent.pair.dutch, in: texts.dutch, .dutch),
        let source = extent.place(of: extent.pair.english, in: texts.english, .english),
        !extent.pair.isExcused(in: texts), !extent.mayBeTurned(in: texts)
      else { continue }
      return (source, target)
    }
    return nil
  }

  /// Whether a no that only one side has may make the Dutch right: *few people know*, "de meeste mensen weten niet".
  private func mayBeTurned(in texts: Comparison) -> Bool {
    let english = Negations(texts.english, .english).plain.count
    return english != Negations(texts.dutch, .dutch).plain.count
      && (turned?.match(anyOf: texts.dutch) ?? true)
  }

  /// The first of some phrases that counts no time and none of the turns that say something else.
  private func place(
    of phrases: PhraseList, in text: ScannedText, _ language: Language
  ) -> Range<Int>? {
    text.words.indices.first { index in
      phrases.matches(text, at: index) && !Self.sayings.matches(text, at: index)
        && !(isOfThings && Self.countsTime(index, text, language))
    }.map { text.words[$0].range }
  }

  /// Whether up to two words behind one is a time: "a few days", "een paar keer", "every single day".
  private static func countsTime(
    _ index: Int, _ text: ScannedText, _ language: Language
  ) -> Bool {
    text.words[min(index + 1, text.words.count)..<min(index + 3, text.words.count)].contains {
      word in
      times.contains(word.hash)
        || word.cues.contains(.unit) && Measure.named(word.hash, language)?.quantity == .time
    }
  }

  private static let times = WordSet(
    listing: """
      time times keer maal morning mornings evening evenings night nights afternoon moment moments ochtend ochtenden avond \
      avonden nacht nachten tijd uurtjes dagdelen tellen nights weekend weekends
      """)

  /// What is said with such a word, and counts nothing.
  private static let sayings = PhraseList([
    "at [all]", "after [all]", "above [all]", "not [all]", "[all] right", "[all] over",
    "[all] along", "[all] round", "[all] around", "[all] kinds", "[all] sorts", "[all] but",
    "[all] in all", "in [all]", "[all] at once", "[all] alone", "[all] too", "that's [all]",
    "is [all]", "of [all]", "first of [all]", "[all] clear", "[all] gone", "[all] set",
    "at [most]", "the [most]", "[most] common", "[most] commonly", "[most] likely",
    "[most] important", "[most] importantly", "[most] often", "[most] recent",
    "[all] around", "[all] day", "quite [few]", "[all] the more", "[all] the same", "not [every]",
    "not [everyone]", "not [everybody]",
    "[every] other", "[every] second", "[every] third", "[each] other", "[every] now",
    "quite a [few]", "good [few]", "[part] of you", "een [paar] schoenen", "een [paar] kousen",
    "een [paar] sokken", "een [paar] handschoenen", "op een [enkele]", "op een [enkel]",
    "of een [deel]",
  ])

  /// The phrases alone, for which texts are looked through first.
  static let pairs = PhrasePairs(all.map(\.pair))

  private static let all = [
    Extent(
      allEnglish + mostEnglish, unless: fewWords, dutch: fewDutch,
      unless: mostWords + " " + allWords,
      turned: "maar slechts weinig* alleen enkel nauwelijks amper hooguit"),
    Extent(
      fewEnglish, unless: mostWordsEnglish, dutch: mostDutch + allDutch,
      unless: fewWordsDutch),
    Extent(
      oftenEnglish, unless: sometimesEnglishWords, dutch: sometimesDutch, unless: oftenDutchWords,
      isOfThings: false),
    Extent(
      sometimesEnglish, unless: oftenEnglishWords, dutch: oftenDutch, unless: sometimesDutchWords,
      isOfThings: false),
    Extent(
      ["[half] of", "nearly [half]", "about [half]", "almost [half]"],
      unless: "all every everyone everybody each most many whole other others both",
      dutch: allDutch, unless: fewWordsDutch + " helft half halve beide beiden"),
    Extent(
      ["[completely]", "[fully]", "[entirely]", "[totally]"],
      unless: "almost nearly partly part partially some",
      dutch: ["voor een [deel]", "[deels]", "[grotendeels]"],
      unless: "volledig* helemaal geheel gehele compleet totaal totale door vol*"),
    Extent(
      ["almost [never]", "hardly [ever]", "[rarely]", "[seldom]"],
      unless: "often usually always frequently mostly generally regularly many most",
      dutch: oftenDutch, unless: "zelden nooit nauwelijks amper zeldzaam zeldzame weinig niet geen",
      isOfThings: false),
    Extent(
      ["small [amount]", "small [amounts]", "small [quantity]", "a [bit] of", "a few [drops]"],
      unless: mostWordsEnglish + " plenty lots lot large big",
      dutch: [
        "[veel]", "[flinke]", "[behoorlijk]", "[behoorlijke]", "[volop]", "grote [hoeveelheid]",
      ],
      unless: "beetje klein* weinig* scheut* paar enkel* minder te niet lichte geringe"),
    Extent(
      [
        "[plenty] of", "[lots] of", "a [lot] of", "large [amount]", "large [amounts]",
        "[generously]", "[numerous]",
      ],
      unless: "few little some small thin not too less than sip bit",
      dutch: [
        "een [slokje]", "een [beetje]", "[weinig]", "dun [laagje]", "een [paar]", "[enkele]",
      ],
      unless: """
        veel vele ruim* flink* royaal* volop genoeg voldoende groot grote talloze tal dik* hoop heel niet geen meer aantal boel
        """),
    Extent(
      ["[several]"], unless: "one single each once only another half every first",
      dutch: ["[één]"],
      unless: "meer* verscheiden* verschillend* divers* enkel* aantal sommige paar vaker tal"),
    Extent(
      ["[each] of the", "[all] of the", "[both]"], unless: "one either single any",
      dutch: ["een [van] de", "één [van] de"],
      unless: "al alle allen alles elk* ieder* allebei beide beiden zowel tweede andere"),
    Extent(
      ["[majority] of", "[most] people", "[most] patients"],
      unless: fewWords, dutch: ["de [helft] van"],
      unless: "meest* merendeel* meerderheid* overgrote grootste meer ruim"),
    Extent(
      ["quite a [few]"], unless: "", dutch: ["[weinig]", "een [enkele]", "een [enkeling]"],
      unless: "veel aardig* behoorlijk* flink* nogal heel aantal vrij redelijk*"),
    Extent(
      ["[none] of"], unless: "all every some", dutch: ["een [deel] van", "een [paar] van"],
      unless: "geen enkele"),
    Extent(
      ["[not] all", "[not] every", "[not] everyone"], unless: "never none but",
      dutch: ["[alle]", "[elke]", "[iedereen]"],
      unless: "niet geen lang sommige bepaalde enkele soms uitzonder*", turned: "nooit"),
    Extent(
      ["[completely]", "[entirely]", "[altogether]", "[totally]"],
      unless: "all any nothing none",
      dutch: ["helemaal [niet]", "helemaal [geen]"],
      unless: "volledig* geheel totaal totale compleet*", isOfThings: false),
    // "Not every remedy helps everyone" is "geen enkel middel helpt iedereen".
    Extent(
      ["[not] all", "[not] every"], unless: "everyone everybody everything always everywhere",
      dutch: ["geen [enkele]", "geen [enkel]", "[niemand]"], unless: ""),
    Extent(
      ["[not] everyone", "[not] everybody"], unless: "all every everything always everywhere",
      dutch: ["[niemand]", "geen [enkele]", "geen [enkel]"], unless: ""),
    Extent(
      ["[not] always"], unless: "all every everyone everybody", dutch: ["[nooit]"],
      unless: "altijd steeds soms", isOfThings: false),
    Extent(
      ["[never]"], unless: "always all every each", dutch: ["niet [altijd]"],
      unless: "nooit nergens",
      isOfThings: false),
    Extent(
      ["[none] of", "[nobody]", "[no] one"], unless: "all every everyone everybody everything",
      dutch: ["niet [alle]", "niet [allemaal]", "niet [elke]", "niet [elk]", "niet [iedereen]"],
      unless: ""),
  ]

  // MARK: Many

  private static let allEnglish = ["[everyone]", "[everybody]", "[every]", "[each]", "[all]"]
  private static let mostEnglish = ["[majority] of", "[most]", "[quarters] of", "[thirds] of"]

  private static let allDutch = [
    "[iedereen]", "[alle]", "[allemaal]", "bijna [elke]", "vrijwel [elke]", "bijna [ieder]",
    "vrijwel [ieder]", "bijna [iedere]", "vrijwel [iedere]",
  ]

  private static let mostDutch = [
    "de [meeste]", "de [meesten]", "[merendeel]", "[meerderheid]", "grootste [deel]",
    "overgrote [deel]", "[gros] van", "[driekwart] van", "[tweederde] van", "nogal [wat]",
    "heel [wat]", "flink [wat]", "behoorlijk [wat]", "[talloze]", "bijna [al]", "vrijwel [al]",
  ]

  // MARK: Few

  private static let fewEnglish = [
    "[few]", "small [number]", "small [proportion]", "small [percentage]", "small [minority]",
    "small [group]", "small [part]", "[minority] of", "a [handful]", "[fraction] of",
    "only [part]", "[third] of", "[quarter] of", "[fifth] of", "[tenth] of", "[some] of",
    "[some] people", "[some] patients", "[some] children", "[some] women", "[some] men",
    "[certain] people",
  ]

  private static let fewDutch = [
    "een [paar]", "een [enkel]", "een [enkele]", "een [enkeling]", "[enkelen]", "[enkele]",
    "een [handvol]", "een [handjevol]", "een [minderheid]", "klein [aantal]", "klein [deel]",
    "klein [gedeelte]", "klein [percentage]", "kleine [groep]", "kleine [minderheid]",
    "een [deel] van", "een [gedeelte] van", "[weinig] mensen", "[weinig] patiënten",
    "[weinig] kinderen", "[weinig] vrouwen", "[weinigen]", "een [derde] van", "een [kwart] van",
    "een [vijfde] van", "een [tiende] van",
  ]

  // MARK: What either side may say besides

  private static let fewWords = """
    few some several part parts partly certain couple handful minority small little fraction rarely third quarter fifth tenth half \
    except single sample number pair one two three four five only
    """

  private static let mostWordsEnglish = """
    most mostly majority all every everyone everybody everything each always many much usually often whole entire \
    other others rest everywhere any anyone both
    """

  private static let mostWords = """
    meest* merendeel* meerderheid* overgrote grootste groot grote gros veel vele velen meestal vaak doorgaans gewoonlijk \
    normaal* over* driekwart tweederde helft
    """

  private static let allWords = """
    al alle allen allemaal alles iedereen ieder* elk* hele heel gehele geheel volledig* helemaal totale totaal bijna vrijwel \
    allebei beide beiden steeds telkens altijd iemand per wie rest
    """

  private static let fewWordsDutch = """
    paar enkel* weinig* handvol handjevol minderheid klein* sommige* deel gedeelte derde kwart vijfde tiende aantal bepaalde \
    soms zelden zeldzaam zeldzame uitzondering* slechts sporadisch
    """

  // MARK: How often

  private static let oftenEnglish = [
    "[always]", "[usually]", "[mostly]", "[generally]", "[often]", "[typically]", "[frequently]",
  ]
  private static let sometimesEnglish = [
    "[sometimes]", "[occasionally]", "[now] and then", "[once] in a while", "from [time] to time",
  ]
  private static let oftenDutch = [
    "[meestal]", "[vaak]", "[doorgaans]", "[gewoonlijk]", "[voortdurend]", "[constant]", "[altijd]",
  ]
  private static let sometimesDutch = [
    "[soms]", "[af] en toe", "[nu] en dan", "[weleens]", "[sporadisch]",
  ]

  private static let sometimesEnglishWords = """
    sometimes occasional* may might can could some rarely few now times certain possibl* perhaps
    """
  private static let oftenEnglishWords = """
    often usually mostly most frequent* common* always regularly generally many normally tends tend likely
    """
  private static let oftenDutchWords = """
    meest* vaak vaker vaakst gewoonlijk doorgaans veel* regelmatig* dikwijls normaal* normaliter algemeen steeds geregeld frequent* \
    bijna over* gewoon regel gemiddeld* hoofdzakelijk altijd telkens elke elk iedere ieder
    """
  private static let sometimesDutchWords = """
    som* af nu weleens wel eens enkel* kan kunnen kunt mogelijk* bepaalde zelden paar incidenteel zo
    """
}
