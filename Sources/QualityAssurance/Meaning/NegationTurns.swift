internal import Bitext

/// What one language says with a no and the other by turning the sentence round, told by several words together: *kept on the floor*,
/// "komt niet van de grond".
enum NegationTurns {
  /// Whether the Dutch says without a no what the English says with one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func excuseLost(_ texts: Comparison) -> Bool {
    let (english, dutch) = (texts.english, texts.dutch)
    return stillGoingOn(english, dutch)
      || stops.match(anyOf: english) && (goingOn.match(anyOf: dutch) || carryingOn.isIn(dutch))
      || lifts.match(anyOf: english) && (touching.isIn(dutch) || stayingDown.isIn(dutch))
      || vomiting.match(anyOf: dutch) && keepingDown.isIn(english)
      || moving.match(anyOf: english) && stillness.match(anyOf: dutch)
        && !dutchMoving.match(anyOf: dutch)
      || holdingBreath.isIn(english) && breathingOn.isIn(dutch)
      || earlier.match(anyOf: english) && later.match(anyOf: dutch) && !dutch.cues.contains(.before)
      || paid.match(anyOf: english) && payingOneself.isIn(dutch)
      || losses.match(anyOf: dutch) && noLonger.isIn(english)
  }

  /// What cannot be kept down is vomited.
  private static let keepingDown = SplitVerb(
    stems: ["keep", "keeps", "keeping"], particles: ["down"])
  private static let vomiting = WordPatterns("uitbra* braak* braken overge*")

  /// What must not move is held still.
  private static let moving = WordPatterns("move moving")
  private static let stillness = WordPatterns("stil stilhouden stilzitten stilliggen stilstaan")
  private static let dutchMoving = WordPatterns("beweeg* bewegen verplaats*")
  private static let holdingBreath = PhraseList(["hold your [breath]"])
  private static let breathingOn = SplitVerb(
    stems: ["adem", "ademt", "ademen"], particles: ["door"])

  /// What cannot be before a time can be from then on.
  private static let earlier = WordPatterns("before")
  private static let later = WordPatterns("vanaf")

  /// What nobody pays for one pays oneself.
  private static let paid = WordPatterns("cover* reimburs* pay pays paid")
  private static let payingOneself = PhraseList([
    "eigen [rekening]", "[zelf] betalen", "[zelf] te betalen",
  ])
  private static let ownPaying = SplitVerb(stems: ["pay"], particles: ["yourself"])
  private static let oneself = WordHash("zelf".utf8).value
  private static let payingBack = WordPatterns("vergoed*")

  /// What can no longer be done has been lost: "verlies van kracht".
  private static let losses = WordPatterns("verlies uitval")
  private static let noLonger = PhraseList([
    "[no] longer", "[not] anymore", "[can't] anymore", "[cannot] anymore",
  ])

  /// Who fasts eats nothing.
  private static let fasting = PhraseList([
    "[fast] for", "[fast] before", "[fast] from", "must [fast]", "to [fast]", "[fasting]",
  ])
  private static let fasted = WordPatterns("nuchter vast*")
  private static let meals = WordPatterns("eet eten drink drinken drinkt")

  /// Who does something better than anyone does what nobody does better.
  private static let anyone = PhraseList([
    "than [anyone]", "than [anybody]", "than any [other]", "than [anything]",
  ])
  private static let nobody = PhraseList(["[niemand]", "[niets]", "[geen] enkele", "[geen] ander"])

  /// What beats any other has none that is up against it.
  private static let beatingAny = PhraseList([
    "beats [any]", "beat [any]", "beats [all]", "beats [every]", "beats [everything]",
  ])
  private static let upAgainst = PhraseList(["[op] tegen"])

  /// How many of some nos of the Dutch stand for what the English says without one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func count(among noes: [Range<Int>], _ texts: Comparison) -> Int {
    let (english, dutch) = (texts.english, texts.dutch)
    let places = noes.map { dutch.firstWord(from: $0.lowerBound) }
    let turned = places.count { index in
      phrases.contains { $0.dutch.matches(dutch, at: index) && $0.english.match(anyOf: english) }
        || takesOff(index, dutch) && isHeld(english)
        || noLess.matches(dutch, at: index) && isAsMuch(english)
        || noMore.matches(dutch, at: index) && takes.match(anyOf: dutch)
          && lasts.match(anyOf: english)
        || nobody.matches(dutch, at: index) && dutch.topics.contains(.comparison)
          && anyone.isIn(english)
    }
    let isAdvice = advice.isIn(english) && !discouragements.match(anyOf: dutch)
    let isFasting =
      fasting.isIn(english) && meals.match(anyOf: dutch)
      && !fasted.match(anyOf: dutch)
    let isPaid = ownPaying.isIn(english) && payingBack.match(anyOf: dutch) && !dutch.holds(oneself)
    let isBeaten = beatingAny.isIn(english) && upAgainst.isIn(dutch)
    return turned + emphases(at: places, texts)
      + [isAdvice, isFasting, isPaid, isBeaten].count { $0 }
  }

  /// How many nos repeat the one before for what it is said of most of all: *do not … , especially if*, "zeker niet als".
  private static func emphases(at places: [Int], _ texts: Comparison) -> Int {
    guard texts.english.cues.contains(.negation), stress.match(anyOf: texts.english) else {
      return 0
    }
    return places.dropFirst().count { stressedNo.matches(texts.dutch, at: $0) }
  }

  private static let stress = WordPatterns("especially particularly certainly notably")
  private static let stressedNo = PhraseList([
    "zeker [niet]", "zeker [geen]", "vooral [niet]", "vooral [geen]", "helemaal [niet]",
    "helemaal [geen]",
  ])

  /// What *has not stopped* goes on: "bloedt nog".
  private static func stillGoingOn(_ english: ScannedText, _ dutch: ScannedText) -> Bool {
    guard still.match(anyOf: dutch), !ended.match(anyOf: dutch) else { return false }
    return english.words.indices.contains { index in
      endings.contains(english.words[index].hash)
        && english.words[max(0, index - 2)..<index].contains { $0.cues.contains(.negation) }
    }
  }

  private static let still = WordPatterns("nog steeds")
  private static let endings = WordSet(listing: "stopped ended gone subsided passed ceased over")
  private static let ended = WordPatterns("stop* gestopt over weg voorbij opgehouden verdwenen")

  /// Who does not stop goes on.
  private static let stops = WordPatterns("stop stopping stops quit discontinu* interrupt*")
  private static let goingOn = WordPatterns("doorgaan doorga doorgaat verdergaan verder")
  private static let carryingOn = SplitVerb(
    stems: ["ga", "gaat", "gaan"], particles: ["door"], reach: 5)

  /// What does not lift off keeps touching.
  private static let lifts = WordPatterns("lift lifts lifting come lose")
  private static let touching = SplitVerb(
    stems: ["contact"], particles: ["houd", "houdt", "houden", "blijft", "blijven"], reach: 3)
  private static let stayingDown = SplitVerb(
    stems: ["houd", "houdt", "houden", "blijf", "blijft", "blijven"], particles: ["op", "tegen"],
    reach: 4)

  /// Who is advised against something is advised not to do it.
  private static let advice = PhraseList(
    [
      "advise", "advised", "advises", "advice", "advice is", "recommend", "recommended",
      "advise you",
    ]
    .map { "\($0) [against]" })
  private static let discouragements = WordPatterns(
    "af afgeraden afraden afraadt ontraden ontraadt tegen")

  /// Whether something is kept where it is: it does not come off then, "niet van de grond".
  private static func isHeld(_ text: ScannedText) -> Bool {
    (holding.match(anyOf: text) || leavingOn.isIn(text)) && !takingOff.match(anyOf: text)
  }

  /// Whether a no says that something does not come off.
  private static func takesOff(_ index: Int, _ text: ScannedText) -> Bool {
    leaving.matches(text, at: index) || comesOff(behind: index, text)
  }

  /// Whether a particle that takes off stands behind a no in its clause.
  private static func comesOff(behind index: Int, _ text: ScannedText) -> Bool {
    var end = text.words[index].end
    for word in text.words[(index + 1)...].prefix(8) {
      let isOther =
        conjunctions.contains(word.hash)
        || (end..<word.start).contains { SignTable.sign(of: text.bytes.byte($0)).isMark }
      if isOther { return false }
      if particles.contains(word.hash) { return true }
      end = word.end
    }
    return false
  }

  private static let holding = WordPatterns("keep keeps keeping stay stays remain remains wear")
  private static let leavingOn = SplitVerb(
    stems: ["leave", "leaves"], particles: ["on", "in"], reach: 6)
  private static let takingOff = WordPatterns("off out away up remove* undress*")
  private static let leaving = PhraseList(
    ["de", "het", "je", "uw", "jouw", "een"].map { "[niet] van \($0)" })
  private static let particles = WordSet(listing: "af los weg uit omhoog")
  private static let conjunctions = WordSet(listing: "en of maar want als")

  /// Whether things are said to be as much of something: "just as healthy as", *equally*; not "as soon as".
  private static func isAsMuch(_ text: ScannedText) -> Bool {
    let words = text.words
    return words.indices.contains { index in
      if equals.contains(words[index].hash) || justAs.matches(text, at: index) { return true }
      return words[index].hash == `as` && index + 2 < words.count && words[index + 2].hash == `as`
        && !times.contains(words[index + 1].hash)
    }
  }

  private static let `as` = WordHash("as".utf8).value
  private static let justAs = PhraseList(["just [as]"])
  private static let equals = WordSet(["equally", "equal"])
  private static let times = WordSet(listing: "soon long much many far well often if")
  private static let noLess = PhraseList([
    "[niet] minder", "[niet] slechter", "[niet] onderdoen", "[niet] onder",
  ])

  /// What lasts has not gone until its end: "het duurt een week voordat het niet meer dik is".
  private static let lasts = WordPatterns("persist* last lasts lasting linger*")
  private static let takes = WordPatterns("duren duurt")
  private static let noMore = PhraseList(["[niet] meer", "[geen] meer"])
}
