internal import Bitext

/// Phrases that a translation turns into their opposite: *only if* and "ook als", *out of reach* and "binnen bereik".
struct OpposedPhrases: Sendable {
  private let pair: PhrasePair

  /// When the phrases say opposite things.
  private enum Holding {
    case always
    /// Not where a no stands before the English one alone.
    case withSameDenial
    /// Not where one text alone says no.
    case withSameNo
    /// Not in long texts, of which the Dutch may say it of another thing.
    case inShortTexts
  }

  private let holding: Holding
  /// Sentences of more words mostly say several things.
  private static let short = 25

  private init(
    _ english: [String], unless unlessEnglish: String, dutch: [String], unless unlessDutch: String,
    holds holding: Holding = .always
  ) {
    self.holding = holding
    pair = PhrasePair(english, unless: unlessEnglish, dutch: dutch, unless: unlessDutch)
  }

  /// The words of both sides that say opposite things; `nil` where there are none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func turned(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.dutch.topics.contains(.opposedPhrase), texts.english.topics.contains(.opposedPhrase)
    else { return nil }
    for number in pairs.candidates(in: texts) {
      let phrases = all[number]
      guard let target = phrases.pair.dutch.index(in: texts.dutch),
        let source = phrases.pair.english.index(in: texts.english),
        !phrases.pair.isExcused(in: texts), phrases.hold(source, target, texts)
      else { continue }
      return (texts.english.words[source].range, texts.dutch.words[target].range)
    }
    return nil
  }

  private func hold(_ source: Int, _ target: Int, _ texts: Comparison) -> Bool {
    switch holding {
    case .always: true
    // Who does not stop goes on.
    case .withSameDenial: !texts.english.denies(source) || texts.dutch.denies(target)
    case .withSameNo:
      texts.english.cues.contains(.negation) == texts.dutch.cues.contains(.negation)
    case .inShortTexts: texts.english.words.count <= Self.short
    }
  }

  /// The phrases alone, for which texts are looked through first.
  static let pairs = PhrasePairs(all.map(\.pair))

  private static let all = [
    // Only if, which became also if not.
    OpposedPhrases(
      ["[only]"],
      unless:
        "also too even well either both neither including another moreover not never further* add*",
      dutch: ["[ook]"],
      unless: """
        alleen slechts uitsluitend louter pas maar mits tenzij enige eerst zolang behalve uitgezonderd beperk* net \
        exclusief hooguit hoogstens maximaal voorbehouden uniek* één
        """),
    OpposedPhrases(
      [
        "[even] if", "[even] when", "[even] though", "[whether] or not", "[regardless]",
        "[irrespective]",
      ],
      unless: "only unless except but",
      dutch: ["[mits]", "[behalve]", "[tenzij]", "[zolang]"],
      unless: "ook zelfs ongeacht al of wel hoe toch hoewel ondanks"),
    OpposedPhrases(
      ["[until]", "[till]"],
      unless: "before wait waiting after once when as soon since unless",
      dutch: ["[zodra]"],
      unless: """
        tot totdat voordat voor zolang pas wacht* eerst weer daarna dan nadat stop* hou* houd* ophou* blijf* blijven
        """,
      holds: .withSameNo),
    OpposedPhrases(
      ["[until]", "[till]"],
      unless: "from after since before wait waiting unless start starting",
      dutch: ["[vanaf]"], unless: "tot totdat voor pas sinds eerst wacht*", holds: .withSameNo),
    OpposedPhrases(
      ["[until]", "[till]", "[once]", "only [if]", "only [when]"],
      unless: "even though although despite regardless whether also",
      dutch: ["ook [al]", "zelfs [al]", "zelfs [als]"], unless: "alleen pas mits"),
    // When something has ended, and while it lasts.
    OpposedPhrases(
      ["[once]"], unless: "while until long before at daily twice day week month year only",
      dutch: ["[zolang]", "[totdat]", "[voordat]"], unless: "eenmaal zodra nadat als na",
      holds: .withSameNo),
    OpposedPhrases(
      ["[within]"], unless: "more longer over after least",
      dutch: ["[meer] dan", "[langer] dan", "[later] dan"],
      unless: "binnen tot hooguit minder uiterlijk maximaal na niet"),
    OpposedPhrases(
      ["[even] on", "[even] in", "[even] at", "[even] during", "[even] with", "[even] after"],
      unless: "except not never but unless",
      dutch: ["[behalve]", "[uitgezonderd]"], unless: "ook zelfs ongeacht"),
    // What is so of both, and of which the Dutch says that it is not so of one.
    OpposedPhrases(
      ["[not] only", "[not] just", "[not] merely"], unless: "",
      dutch: ["de", "het", "je", "uw", "in", "op", "bij", "met", "aan", "voor", "door"].map {
        "[maar] \($0)"
      },
      unless: """
        alleen slechts enkel uitsluitend ook zowel tevens eveneens evengoed bovendien zomaar daarnaast even zelfs juist meer dan
        """),
    OpposedPhrases(
      ["[unless]"], unless: "even especially only",
      dutch: ["alleen [als]", "alleen [wanneer]", "alleen [indien]", "[mits]"],
      unless: "tenzij behalve uitgezonderd", holds: .withSameNo),
    // What is so too, and of which the Dutch says that nothing else is.
    OpposedPhrases(
      ["[also]", "as [well]"],
      unless: "only just alone merely solely exclusively nothing unless until except sole",
      dutch: ["[alleen]", "[uitsluitend]"],
      unless: "ook eveneens tevens daarnaast zowel bovendien niet maar als", holds: .inShortTexts),
    OpposedPhrases(
      ["not [only]", "not [just]", "not [solely]"], unless: "",
      dutch: ["maar [alleen]", "maar [enkel]", "maar [uitsluitend]"], unless: "ook zowel evengoed"),
    // Besides something, and instead of it.
    OpposedPhrases(
      [
        "as [well] as", "in [addition] to", "on [top] of", "[alongside]", "together [with]",
        "[besides]",
      ],
      unless: "instead rather replac* place substitut* than",
      dutch: ["in [plaats] van"], unless: ""),
    OpposedPhrases(
      ["[instead] of", "in [place] of"], unless: "",
      dutch: [
        "samen [met]", "[naast] uw", "[naast] je", "[naast] de", "als [aanvulling]", "[bovenop]",
      ],
      unless: "plaats vervang* liever vervanging niet"),
    OpposedPhrases(
      ["[only] in", "[only] for", "[only] if", "[only] when", "[only] with"],
      unless: "except not no never but without unless",
      dutch: ["[behalve]", "[uitgezonderd]"],
      unless: "alleen slechts uitsluitend enkel pas niet geen nooit"),
    OpposedPhrases(
      ["even [if]", "even [when]"],
      unless: "only unless except without but not never",
      dutch: ["[als]", "[wanneer]", "[indien]"],
      unless: "ook zelfs al toch hoewel ondanks ongeacht nog evengoed zelf"),
    OpposedPhrases(
      ["[whether] or not"], unless: "only unless", dutch: ["[alleen]"],
      unless: "ook zelfs ongeacht of niet wel"),
    OpposedPhrases(
      ["[unless]"], unless: "even especially",
      dutch: ["vooral niet [als]", "zeker niet [als]", "vooral [als]", "zeker [als]", "ook [als]"],
      unless: "tenzij behalve uitgezonderd"),
    OpposedPhrases(
      ["[assuming]", "[provided] that", "[provided] there", "on [condition] that"],
      unless: "regardless whether",
      dutch: ["[ongeacht]"], unless: "mits indien voorwaarde"),
    OpposedPhrases(
      ["[except]"],
      unless: "even also too",
      dutch: ["[ook]"],
      unless:
        "behalve uitgezonderd tenzij niet geen maar buiten na uitzonder* ander* alleen uitgesloten exclusief"
    ),
    OpposedPhrases(
      ["out of [reach]", "out of the [reach]", "away from [children]"],
      unless: "within", dutch: ["binnen [bereik]", "binnen het [bereik]", "binnen [handbereik]"],
      unless: "buiten niet geen"),
    OpposedPhrases(
      ["gets [worse]", "get [worse]", "getting [worse]", "becomes [worse]", "got [worse]"],
      unless: "less fewer better",
      dutch: ["[minder] wordt", "wordt [minder]", "worden [minder]", "[minder] worden"],
      unless: "erger* slechter* verslecht* verergert toe toeneemt meer heviger niet"),
    // In spite of something, and because of it.
    OpposedPhrases(
      ["[although]", "[though]", "[despite]", "in [spite] of", "[notwithstanding]"],
      unless: "because since due owing therefore thus as so thanks reason cause causes caused",
      dutch: ["[omdat]", "[doordat]", "[vanwege]", "[wegens]", "[dankzij]"],
      unless: """
        hoewel alhoewel ofschoon al ondanks desondanks niettemin niettegenstaande toch maar wel weliswaar terwijl
        """),
    OpposedPhrases(
      [
        "[because]", "due [to]", "owing [to]", "on [account] of", "as a [result] of",
        "thanks [to]",
      ],
      unless: "although though despite spite even but however yet still while regardless",
      dutch: ["[ondanks]", "[hoewel]", "[alhoewel]", "[ofschoon]"],
      unless: """
        omdat doordat want vanwege wegens door dankzij daarom daardoor aangezien ten* zodat hierdoor waardoor
        """),
    OpposedPhrases(
      ["only [when]", "only [once]", "only [after]", "only [if]"],
      unless: "before until not",
      dutch: ["[voordat]", "[totdat]"],
      unless: "pas niet geen nooit alleen eerst na nadat als zodra wanneer dan"),
    OpposedPhrases(
      ["as [long] as"], unless: "until till before", dutch: ["[totdat]"],
      unless: "zolang niet geen"),
    OpposedPhrases(
      ["[whether] or not", "with or [without]"], unless: "only unless if when",
      dutch: ["[als]", "[indien]", "[wanneer]"],
      unless: "ook zelfs ongeacht of niet wel al met zonder geen evengoed dan"),
    OpposedPhrases(
      goodLimbs, unless: "operated bad sore painful injured affected weak weaker opposite",
      dutch: badDutchLimbs, unless: "goede gezonde sterke andere niet ongedeerde"),
    OpposedPhrases(
      badLimbs, unless: "good healthy sound strong stronger other unaffected uninjured opposite",
      dutch: goodDutchLimbs,
      unless: "geopereerde pijnlijke zere slechte aangedane zwakke andere gewonde niet"),
    OpposedPhrases(
      ["[stop]", "[stops]"],
      unless: "go goes keep keeps continue continues carry not don't never before until non",
      dutch: ["ga [door]", "gaat [door]", "[doorgaan]"],
      unless: "stop* gestopt niet geen ophoud* houd houdt staak* tot totdat voordat",
      holds: .withSameDenial),
  ]
}

extension OpposedPhrases {
  private static let limbs = ["leg", "arm", "side", "hand", "foot", "knee", "eye", "ear"]
  private static let dutchLimbs = ["been", "arm", "kant", "hand", "voet", "knie", "oog", "oor"]

  private static func phrases(_ lead: String, _ limbs: [String]) -> [String] {
    lead.split(separator: " ").flatMap { word in limbs.map { "[\(word)] \($0)" } }
  }

  private static let goodLimbs = phrases("good healthy sound unaffected uninjured", limbs)
  private static let badLimbs = phrases("bad sore painful injured affected operated", limbs)
  private static let goodDutchLimbs = phrases("goede gezonde", dutchLimbs)
  private static let badDutchLimbs = phrases(
    "geopereerde pijnlijke zere slechte aangedane", dutchLimbs)
}

extension ScannedText {
  /// Whether a no stands up to four words before a word in its clause.
  fileprivate func denies(_ index: Int) -> Bool {
    words[max(0, index - 4)..<index].contains { word in
      word.cues.contains(.negation)
        && !(word.end..<words[index].start).contains { SignTable.sign(of: bytes.byte($0)).isMark }
    }
  }
}
