internal import Bitext

/// Two things of a sentence that the Dutch has each in the place of the other, told by what stands between them.
struct Transposition {
  private let texts: Comparison
  private let links: [WordLinks.Link]

  /// A thing of the English, and the one that stands in its place in the Dutch; `nil` where none has moved.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where something stands between; else O(*n* + *m*).
  static func first(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> (source: Range<Int>, target: Range<Int>)? {
    let contrast = (denial(in: texts.english), denial(in: texts.dutch))
    let actor = ability(in: texts.english, .english)
    let verbs = (actor, actor == nil ? nil : ability(in: texts.dutch, .dutch))
    if let move = contrasted(in: texts, translations) { return move }
    guard contrast.0 != nil && contrast.1 != nil || verbs.1 != nil else { return nil }
    let moves = Transposition(texts: texts, links: texts.texts.links(translations))
    if let english = contrast.0, let dutch = contrast.1, let move = moves.denied(english, dutch) {
      return move
    }
    guard let english = verbs.0, let dutch = verbs.1 else { return nil }
    return moves.acting(english, dutch)
  }

  // MARK: What is denied

  /// The place of the only no of a text, where it sets one thing against another before it: *and not the antibiotic*, ", niet de kinderen".
  private static func denial(in text: ScannedText) -> Int? {
    guard text.cues.contains(.negation) else { return nil }
    let noes = text.words.indices.filter { text.words[$0].cues.contains(.negation) }
    guard noes.count == 1, let no = noes.first, no > 0, plainNoes.contains(text.words[no].hash)
    else { return nil }
    let before = text.words[no - 1]
    let isBehindComma = text.bytes.byte(before.end) == UInt8(ascii: ",")
    return isBehindComma || joining.contains(before.hash) ? no : nil
  }

  /// What the English denies and the Dutch affirms, where the Dutch denies what the English affirms.
  private func denied(_ english: Int, _ dutch: Int) -> (source: Range<Int>, target: Range<Int>)? {
    guard let own = texts.english.content(behind: english),
      let other = texts.dutch.content(behind: dutch),
      let said = links.first(where: { $0.english == own }),
      let meant = links.first(where: { $0.dutch == other }),
      said.dutch.upperBound <= texts.dutch.words[dutch].start,
      meant.english.upperBound <= texts.english.words[english].start
    else { return nil }
    return (own, other)
  }

  /// What the English denies before a *but*, and the Dutch says behind its "maar": *not the fever but the loss of fluid*.
  private static func contrasted(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.cues.contains(.negation), texts.dutch.cues.contains(.negation),
      texts.english.holds(but), let turn = texts.dutch.words.lastIndex(where: { $0.hash == maar }),
      let no = onlyNo(in: texts.english), let dutchNo = onlyNo(in: texts.dutch), dutchNo < turn,
      texts.english.words[no...].contains(where: { $0.hash == but }),
      !texts.english.words.contains(where: { onlies.contains($0.hash) }),
      let own = texts.english.content(behind: no), let other = texts.dutch.content(behind: turn)
    else { return nil }
    let isMeant = texts.texts.links(translations).contains {
      $0.english == own && $0.dutch == other
    }
    return isMeant ? (own, other) : nil
  }

  /// The only no of a text, where it is *not*, "niet" or "geen".
  private static func onlyNo(in text: ScannedText) -> Int? {
    let noes = text.words.indices.filter { text.words[$0].cues.contains(.negation) }
    guard noes.count == 1, plainNoes.contains(text.words[noes[0]].hash) else { return nil }
    return noes[0]
  }

  private static let but = WordHash("but".utf8).value
  private static let maar = WordHash("maar".utf8).value
  private static let onlies = WordSet(["only", "just", "merely", "solely"])

  // MARK: Who does it

  /// The place of *can* or "kan" in a clause that begins with who or what can do something.
  private static func ability(in text: ScannedText, _ language: Language) -> Int? {
    let isDutch = language == .dutch
    guard isDutch || text.cues.contains(.duty) else { return nil }
    let verbs = isDutch ? dutchVerbs : englishVerbs
    guard let verb = text.words.prefix(6).firstIndex(where: { verbs.contains($0.hash) }), verb > 0,
      !(0..<text.words[verb].start).contains(where: {
        SignTable.sign(of: text.bytes.byte($0)).isMark
      }), !text.words[..<verb].contains(where: { openings.contains($0.hash) }),
      !text.words.contains(where: { turning.contains($0.hash) })
    else { return nil }
    return verb
  }

  /// Who can do something in the English, and in the Dutch, where the English has it done to that one.
  private func acting(_ english: Int, _ dutch: Int) -> (source: Range<Int>, target: Range<Int>)? {
    let verbs = (texts.english.words[english].range, texts.dutch.words[dutch].range)
    let ends = (end(of: english, in: texts.english), end(of: dutch, in: texts.dutch))
    var source: Range<Int>?
    var target: Range<Int>?
    for link in links where link.english.lowerBound < ends.0 {
      guard link.dutch.lowerBound < ends.1 else { return nil }
      let isActor = link.english.upperBound <= verbs.0.lowerBound
      let acts = link.dutch.upperBound <= verbs.1.lowerBound
      if isActor, acts { return nil }
      if isActor {
        // "Ouderen kunnen van een ontsteking verward raken"
        if isBehindPreposition(link.dutch) { return nil }
        source = link.english
      }
      if acts { target = link.dutch }
    }
    guard let source, let target else { return nil }
    return (source, target)
  }

  /// Whether a preposition stands before a word of the Dutch, with at most an article between.
  private func isBehindPreposition(_ range: Range<Int>) -> Bool {
    let index = texts.dutch.firstWord(from: range.lowerBound)
    return texts.dutch.words[max(0, index - 3)..<index].contains {
      Self.openings.contains($0.hash) || $0.hash == Self.over
    }
  }

  private static let over = WordHash("over".utf8).value

  /// Where the clause of a word ends.
  private func end(of index: Int, in text: ScannedText) -> Int {
    (text.words[index].end..<text.bytes.count).first {
      SignTable.sign(of: text.bytes.byte($0)).isMark
    } ?? text.bytes.count
  }

  private static let plainNoes = WordSet(["not", "niet", "geen"])
  private static let joining = WordSet(["and", "but", "en", "maar"])
  private static let englishVerbs = WordSet(["can", "may", "could", "might"])
  private static let dutchVerbs = WordSet(["kan", "kunnen"])
  /// Words before which nobody acts, or somebody else.
  private static let openings = WordSet(
    listing: """
      if when while because since as that who which where how what there it you we they i he she this these by with in on at for from of to \
      door bij met in op aan voor van uit na als wanneer omdat doordat die dat wie wat waar hoe er u je jij we wij ze zij hij het dit deze tegen \
      naar om tijdens via zonder ook soms vaak daardoor hierdoor
      """)
  /// What turns a sentence round.
  private static let turning = WordSet(
    listing:
      "be been by being through via worden wordt door vanwege wegens dankzij doordat geworden last")
}
