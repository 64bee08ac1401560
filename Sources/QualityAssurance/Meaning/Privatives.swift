internal import Bitext

/// Words that say no without being a no, and what must answer them in the other language: *unless*, *hardly*, *sugar-free*.
///
/// Where as many words say no on both sides, and nothing answers such a word, it was lost, or added.
struct Privatives {
  private let texts: Comparison
  private let english: Negations
  private let dutch: Negations

  init(_ texts: Comparison, english: Negations, dutch: Negations) {
    self.texts = texts
    self.english = english
    self.dutch = dutch
  }

  /// The word of the English that nothing in the Dutch answers.
  var lost: Range<Int>? {
    guard texts.english.cues.contains(.privative),
      dutch.plain.count + dutch.excuses <= english.plain.count + english.excuses
    else { return nil }
    let text = texts.english
    for (index, word) in text.words.enumerated() where word.cues.contains(.privative) {
      guard let kind = kind(index, in: text), !kind.dutch.match(anyOf: texts.dutch),
        word.hash != Self.unless || !isCase
      else { continue }
      return kind.isHyphened ? text.compound(around: index) : word.range
    }
    return nil
  }

  /// The word of the Dutch that nothing in the English answers.
  var added: Range<Int>? {
    guard texts.dutch.cues.contains(.privative),
      english.plain.count + english.excuses <= dutch.plain.count + dutch.excuses
    else { return nil }
    for word in texts.dutch.words where word.cues.contains(.privative) {
      guard let answers = Self.answersInEnglish[word.hash] else { continue }
      if answers.match(anyOf: texts.english), !isOnlyTurned(word) { continue }
      return word.range
    }
    return nil
  }

  /// Whether "tenzij" stands for an *only if* though the Dutch has no no more: "niet …, tenzij" is right.
  private func isOnlyTurned(_ word: ScannedText.Word) -> Bool {
    word.hash == Self.tenzij && !Self.exceptions.match(anyOf: texts.english)
      && !Self.withheld.match(anyOf: texts.dutch)
      && texts.english.words.contains { $0.hash == Self.only }
      && dutch.plain.count + dutch.excuses <= english.plain.count + english.excuses
  }

  /// Whether what is so in the excepted case is said of that case: *unless …; in that case*, "Hebt u …, … dan".
  private var isCase: Bool {
    Self.thatCase.isIn(texts.english)
      && texts.dutch.words.indices.dropFirst().contains { index in
        let before = texts.dutch.words[index - 1]
        return texts.dutch.words[index].hash == Self.dan
          && !texts.dutch.bytes.folded[before.range].suffix(2).elementsEqual("er".utf8)
      }
  }

  private static let thatCase = PhraseList(["in that [case]"])
  private static let dan = WordHash("dan".utf8).value
  private static let tenzij = WordHash("tenzij".utf8).value
  private static let only = WordHash("only".utf8).value
  private static let withheld = WordPatterns(
    "overbodig uitstel* stellen stelt wacht* verboden rekening terughoudend zelden")
  private static let exceptions = WordPatterns(
    "unless except barring but without otherwise until apart")

  /// Whether the word at a place is *except*.
  static func isException(_ place: Range<Int>, in text: ScannedText) -> Bool {
    text.words.contains { $0.range == place && $0.hash == except }
  }

  /// Whether a text says *-free*, which may have become a no.
  static func holdsFree(_ text: ScannedText) -> Bool {
    text.cues.contains(.privative)
      && text.words.indices.contains {
        text.words[$0].hash == free && text.isHyphen(text.words[$0].start - 1)
      }
  }

  private struct Kind {
    let dutch: WordPatterns
    var isHyphened = false
  }

  private func kind(_ index: Int, in text: ScannedText) -> Kind? {
    let word = text.words[index]
    if word.hash == Self.free {
      if text.isHyphen(word.start - 1) { return Self.without }
      return text.isFollowed(by: Self.belonging, index) ? weak(Self.freedom) : nil
    }
    if word.hash == Self.instead {
      return text.isFollowed(by: Self.belonging, index) ? weak(Self.substitution) : nil
    }
    if Self.refusing.contains(word.hash) { return weak(Self.refusal) }
    if word.hash == Self.lack {
      return text.isFollowed(by: Self.belonging, index) ? weak(Self.shortage) : nil
    }
    if word.hash == Self.unrelated { return weak(Self.difference) }
    if word.hash == Self.non {
      return text.isHyphen(word.end) ? Self.without : nil
    }
    if Self.fails.contains(word.hash) {
      let isFollowed = index + 1 < text.words.count && text.words[index + 1].hash == Self.to
      let isDenied = text.words[max(0, index - 2)..<index].contains { $0.cues.contains(.negation) }
      return isFollowed && !isDenied ? Self.failure : nil
    }
    if word.hash == Self.against {
      let before = index > 0 && Self.between.contains(text.words[index - 1].hash) ? 2 : 1
      let isAdvice = index >= before && Self.advising.contains(text.words[index - before].hash)
      return isAdvice ? Self.warning : nil
    }
    if word.hash == Self.except { return Self.exclusion }
    if word.hash == Self.unable { return Self.inability }
    if Self.avoiding.contains(word.hash) { return weak(Self.avoidance) }
    if Self.preventing.contains(word.hash) {
      let isFrom = text.words[(index + 1)...].prefix(6).contains { $0.hash == Self.from }
      return isFrom ? weak(Self.prevention) : nil
    }
    return word.hash == Self.unless ? Self.exception : Self.scarcity
  }

  /// What is looked for where the Dutch has no no at all, for that may be one of another word of the English, or of this one.
  private func weak(_ kind: Kind) -> Kind? {
    dutch.plain.isEmpty && dutch.excuses == 0 ? kind : nil
  }

  private static let free = WordHash("free".utf8).value
  private static let non = WordHash("non".utf8).value
  private static let unless = WordHash("unless".utf8).value
  private static let except = WordHash("except".utf8).value
  private static let unable = WordHash("unable".utf8).value
  private static let against = WordHash("against".utf8).value
  private static let advising = WordSet([
    "advise", "advises", "advised", "advising", "warn", "warns", "warned", "decide", "decides",
    "decided",
  ])
  private static let between = WordSet(["you", "him", "her", "them", "strongly"])
  private static let to = WordHash("to".utf8).value
  private static let fails = WordSet(["fail", "fails", "failed", "failing"])

  /// What begins with *un-*, and neither with "onder" nor with "ont-".
  private static let un = """
    onaan* onac* onaf* onb* onc* ondenk* ondoen* ondraag* onduid* one* onf* ongeb* onged* ongeh* ongei* ongeldig* ongelijk* \
    ongelo* ongem* ongen* ongeo* ongep* onger* onges* onget* ongevaarlijk* ongevoelig* ongew* ongez* ongun* onh* onj* onk* \
    onm* onn* ono* onp* onr* onschuldig* onschadelijk* onsamen* ontevreden* ontoe* onui* onv* onw* onzeker* onzichtba* onzin*
    """
  private static let without = Kind(
    dutch: WordPatterns(
      """
      *vrij *vrije *loos *loze vrij vrije schoon kwijt ander andere anders buiten \(un) anti* contra* gestopt \
      zelfzorg* minder hypo* eco* alternatie* laag lage gratis kosteloos non* nsaid* rustig* arm *arm *arme open \
      af handsfree ctg
      """), isHyphened: true)
  private static let instead = WordHash("instead".utf8).value
  private static let substitution = Kind(
    dutch: WordPatterns(
      "plaats liever vervang* maar ander* anders alternatie* ipv eerder juist beter ruil* dan"))
  private static let refusing = WordSet(["refuse", "refuses", "refused", "refusing"])
  private static let refusal = Kind(
    dutch: WordPatterns(
      """
      weiger* geweigerd afwijz* afgewezen wijs wijst wijzen afslaan sla slaat slaan nee tegen bezwaar* afzie* zie ziet zien stop* \
      wil wilt willen liever zonder verbied* onthoud* ontzeg* verzet* protest*
      """))
  private static let lack = WordHash("lack".utf8).value
  private static let shortage = Kind(
    dutch: WordPatterns(
      """
      gebrek* *gebrek tekort* *tekort te ontbre* ontbrak* mis* gemis mankeer* weinig minder onvoldoende laag lage slecht* arm* zonder \
      afwezig* schaars* \(un) nauwelijks beperkt* verlies* moeite krap
      """))
  private static let freedom = Kind(
    dutch: WordPatterns(
      """
      *vrij *vrije vrij* *loos *loze weg over voorbij genezen hersteld verlost af zonder schoon kwijt gratis kosteloos \
      kosteloze verdwenen gezakt opgelost
      """))
  private static let unrelated = WordHash("unrelated".utf8).value
  private static let difference = Kind(
    dutch: WordPatterns("los ander* anders onafhankelijk* nergens buiten toevallig apart \(un)"))
  /// What follows *free*, *lack* and *instead* where they say no.
  private static let belonging = WordSet(["of", "from"])
  private static let avoiding = WordSet(["avoid", "avoids", "avoided", "avoiding"])
  private static let avoidance = Kind(
    dutch: WordPatterns(
      """
      vermijd* vermeden vermijden mijd* meden ontwijk* ontweken voorkom* voorkóm* behoed* uit buiten weg weer liever beter laat laten minder minderen beperk* pas oppas* voorzichtig \
      onthoud* stop* tegen* over* ontzie* weinig bescherm* ontlast* onverstandig afgeraden afraden raden raadt raad \
      mijden min ongeschikt afblijven blijf vrij omzeil* bespaar* zodat rustig
      """))
  private static let preventing = WordSet(["prevent", "prevents", "preventing"])
  private static let from = WordHash("from".utf8).value
  private static let prevention = Kind(
    dutch: WordPatterns(
      """
      voorkom* voorkóm* voorkwam* vermijd* tegen* behoed* houd* hou blijf* zorg* zonder weer* bescherm* verhinder* \
      belet* belemmer* sta* preventie* afhoud* minder
      """))
  private static let failure = Kind(
    dutch: WordPatterns(
      "mislukt* faal* verzuim* nalat* nalaat nagelaten weiger* vergeet vergat vergeten mis* ontbre* \(un)"
    ))
  private static let exclusion = Kind(
    dutch: WordPatterns(
      """
      behalve uitgezonderd uitzonder* exclusief uitgesloten uitsluit* buiten na maar alleen mits tenzij anders vermijd* \
      ander andere enkel slechts
      """
    ))
  private static let inability = Kind(
    dutch: WordPatterns(
      "on* moeite moeilijk* mislukt* slecht* nauwelijks amper zonder kwijt verhinderd probleem problemen lastig lukt lukken ziek stopt"
    ))
  private static let warning = Kind(
    dutch: WordPatterns(
      """
      af afraden afraad afraadt afgeraden ontraad ontraadt ontraden tegen waarschuw* gewaarschuwd vermijd* liever beter \
      verbied* verboden verbod afzie* afgezien weiger* geweigerd kies* gekozen oversla* ziet zien stop* mijd* gevaar* risico* onverstandig* \(un)
      """
    ))
  private static let exception = Kind(
    dutch: WordPatterns(
      """
      tenzij behalve mits uitgezonderd alleen slechts pas zolang totdat enkel uitsluitend anders \
      uitzonder* voordat voor eerst
      """))
  private static let scarcity = Kind(
    dutch: WordPatterns(
      """
      nauwelijks amper bijna vrijwel haast weinig zelden zeldzaam net slechts maar ternauwernood klein \
      beetje minimaal \(un) moeilijk moeizaam slecht
      """))

  private static let answersInEnglish = WordTable(
    Dictionary(
      uniqueKeysWithValues: [
        ("tenzij", "unless except but without only otherwise until apart"),
        (
          "nauwelijks",
          """
          hardly barely scarcely little few rarely almost nearly virtually minimal* negligib* seldom \
          only un* im* in* less small poor* difficult* limited
          """
        ),
        (
          "amper",
          """
          hardly barely scarcely little few rarely almost nearly virtually minimal* seldom just only \
          less small limited
          """
        ),
      ].map { (WordHash($0.0.utf8).value, WordPatterns($0.1)) }))

  /// The words that are looked at.
  static let englishWords =
    """
    unless hardly barely scarcely fail fails failed failing free non against except unable avoid avoids avoided avoiding \
    instead refuse refuses refused refusing lack unrelated prevent prevents preventing
    """
  static let dutchWords = "tenzij nauwelijks amper"
}

extension ScannedText {
  fileprivate func isFollowed(by set: WordSet, _ index: Int) -> Bool {
    index + 1 < words.count && set.contains(words[index + 1].hash)
  }

  fileprivate func isHyphen(_ offset: Int) -> Bool { bytes.byte(offset) == UInt8(ascii: "-") }

  /// A word with those that hyphens join to it.
  fileprivate func compound(around index: Int) -> Range<Int> {
    var (first, last) = (index, index)
    while first > 0, words[first - 1].end + 1 == words[first].start, isHyphen(words[first - 1].end)
    {
      first -= 1
    }
    while last + 1 < words.count, words[last].end + 1 == words[last + 1].start,
      isHyphen(words[last].end)
    {
      last += 1
    }
    return words[first].start..<words[last].end
  }
}
