internal import Bitext
internal import Terminology

extension Check {
  /// A Dutch compound is one word.
  static let splitCompound = Check(
    "split-compound", issueType: .misspelling, severity: .warning,
    accepts: [
      Example("Tape supports the ankle.", "Tape geeft de enkel steun."),
      Example("Muscle pain", "Spierpijn", glossary: [.example("muscle pain", "spierpijn")]),
      Example("A week of rest", "Een week rust", glossary: [.example("rest", "rust")]),
      Example("The painful muscle", "De pijnlijke spier", glossary: [.example("muscle", "spier")]),
      Example("A glass of water", "Een glas water"),
      Example("Consultation on Tuesdays", "Wij hebben op dinsdag spreekuur."),
      Example("A cold compress", "Een koud kompres"),
      Example("Work together", "Je kunt samen werken."),
      Example("Seek help the same day.", "Zoek diezelfde dag hulp."),
      Example("Seek help and drink water.", "Zoek hulp en drink water."),
      Example(
        "The hamstrings run at the back.", "De hamstrings lopen achter.",
        glossary: [.example("hamstrings", "hamstrings")]),
      Example("Take a good look at the waiting list.", "Kijk goed op de lange wachtlijst."),
    ],
    rejects: [
      Example(
        "Muscle pain is normal.", "‹Spier pijn› is normaal.",
        glossary: [.example("muscle pain", "spierpijn")]),
      Example(
        "Neck complaints", "‹Nek klachten›",
        glossary: [.example("neck", "nek"), .example("complaint", "klacht")]),
      Example(
        "Breathing exercises", "‹Ademhalings oefeningen›",
        glossary: [.example("exercise", "oefening")]),
      Example("An MRI scan", "Een ‹MRI scan›", glossary: [.example("MRI scan", "MRI-scan")]),
      Example("The hay fever season is long.", "Het ‹hooikoorts seizoen› duurt lang."),
      Example("In the living room", "In de ‹woon kamer›"),
      Example("She is a lifestyle coach.", "Ze is ‹leefstijl coach›."),
      Example("There is a day hospital.", "Er is een ‹dag hulp›."),
      Example("There is drinking water.", "Er is ‹drink water›."),
      Example("A running clinic", "Een ‹hardloop spreekuur›"),
      Example("A long-term study", "Een ‹lange termijnstudie›"),
      Example("A vitamin B12 deficiency", "Een ‹vitamine B12 tekort›"),
    ]
  ) { texts, _ in
    guard texts.dutch.words.count > 1, let sides = texts.comparison else { return [] }
    let problems = SplitCompounds(sides).problems
    // Most units have no term in capitals.
    let capitals = sides.texts.dutchTerms.usable.filter {
      texts.dutch.bytes.isUppercase($0.range.lowerBound)
        && texts.dutch.bytes.isUppercase($0.range.lowerBound + 1)
    }
    return capitals.isEmpty ? problems : problems + lostHyphens(among: capitals, sides)
  }
}

/// Terms that have a hyphen behind an abbreviation, written with a space: *MRI scan*.
///
/// It is a slip that misleads nobody.
private func lostHyphens(among matches: [TermMatch], _ sides: Comparison) -> [Problem] {
  matches.compactMap { match in
    let term = sides.texts.glossary.concepts[match.concept].terms[match.term].text
    let abbreviation = term.utf8.prefix { 0x41...0x5A ~= $0 }
    guard abbreviation.count > 1, term.utf8.dropFirst(abbreviation.count).first == UInt8(ascii: "-")
    else { return nil }
    let written = sides.target.slice(match.range)
    guard written.utf8.contains(0x20), !written.utf8.contains(UInt8(ascii: "-")) else {
      return nil
    }
    let right = written.replacing(" ", with: "-")
    return Problem(
      arguments: [written, right], severity: .note, target: match.range, suggestion: right)
  }
}

/// Two words of a text that should be one.
private struct SplitCompounds {
  private(set) var problems: [Problem] = []
  private let text: ScannedText
  private let sides: Comparison
  private let terms: [TermMatch]

  /// The concepts that stand side by side in the English, the first one in the higher half; `nil` until asked for.
  private var pairs: Set<Int>?

  init(_ sides: Comparison) {
    self.sides = sides
    text = sides.dutch
    terms = sides.texts.dutchTerms.usable
    let all = text.words
    let words = all.span
    // Taken once for all words.
    let matcher = sides.texts.termMatcher
    let folded = text.bytes.folded
    let letters = folded.span
    let (list, heads) = (DutchNounPairs.embedded, NounGroups.bareHeads)
    let functions = functionCues
    for index in 0..<max(0, words.count &- 1) {
      let (first, second) = (words[index], words[index &+ 1])
      guard first.cues.isDisjoint(with: functions), isCandidate(first, second) else { continue }
      let (left, right) = (letters.extracting(first.range), letters.extracting(second.range))
      if isGiven(index) { continue }
      let isForm = matcher.isDutchTerm(joining: left, right)
      let isApart =
        isForm && isTermInTwo(index) && !isHurting(index) || holdsLink(index)
        || areTwoTerms(index) && !isHurting(index)
        || second.cues.isDisjoint(with: functions) && list.mayBePair(left, right)
          && isListed(index)
        || heads.contains(second.hash) && isBareHead(index)
      if isApart { report(index) }
    }
    if text.cues.contains(.vitamin) { addVitamins() }
  }

  /// Whether the first of two words, behind an article, is what the second is given to.
  @inline(__always)
  private func isGiven(_ index: Int) -> Bool {
    index > 1 && NounGroups.giving.contains(text.words[index - 2].hash)
      && NounGroups.determiners.contains(text.words[index - 1].hash)
  }

  private mutating func report(_ index: Int) {
    let joined = joinedWord(index)
    let range = text.extent(of: index..<index + 2)
    problems.append(
      Problem(arguments: [sides.target.slice(range), joined], target: range, suggestion: joined))
  }

  /// Whether two words are of letters, with a space between them, and the second one starts no name.
  @inline(__always)
  private func isCandidate(_ first: ScannedText.Word, _ second: ScannedText.Word) -> Bool {
    first.end &- first.start > 2 && second.end &- second.start > 3
      && second.start &- first.end == 1
      && text.bytes.byte(first.end) == 0x20 && !text.bytes.isUppercase(second.start)
  }

  /// Adds what belongs to the name of a vitamin: *vitamine B12 tekort*.
  private mutating func addVitamins() {
    let words = text.words
    for index in words.indices.dropLast(2) where words[index].hash == NounGroups.vitamin {
      let (name, second) = (words[index + 1], words[index + 2])
      let end = text.bytes.endOfDigits(name.end)
      guard name.start == words[index].end + 1, name.end == name.start + 1,
        text.bytes.isUppercase(name.start), second.start == end + 1, text.bytes.byte(end) == 0x20,
        NounGroups.vitaminHeads.contains(second.hash)
      else { continue }
      let range = words[index].start..<second.end
      let right =
        sides.target.slice(words[index].start..<end) + "-" + sides.target.slice(second.range)
      problems.append(
        Problem(
          arguments: [sides.target.slice(range), right], target: range, suggestion: right))
    }
  }

  private func joinedWord(_ index: Int) -> String {
    let (first, second) = (text.words[index].range, text.words[index + 1].range)
    let isAbbreviation = first.allSatisfy(text.bytes.isUppercase)
    return sides.target.slice(first) + (isAbbreviation ? "-" : "") + sides.target.slice(second)
  }

  /// Whether the two words, together a form of a term, should be it here.
  private func isTermInTwo(_ index: Int) -> Bool {
    guard sides.texts.isDutchTerm(joining: text.words[index].range, text.words[index + 1].range),
      term(at: text.extent(of: index..<index + 2)) == nil
    else { return false }
    let next = index + 2 < text.words.count ? text.lowercased(text.words[index + 2]) : ""
    let second = text.words[index + 1]
    let isVerb = term(at: second.range) == nil && isParticiple(text.lowercased(second))
    guard !verbs.contains(next), !isVerb else { return false }
    return !DutchNounPairs.embedded.isInfinitive(text.bytes.folded[second.range])
  }

  /// Whether the two words are a compound that the list of words has, or the second begins with what belongs to the first.
  private func isListed(_ index: Int) -> Bool {
    let (first, second) = (text.words[index], text.words[index + 1])
    let folded = text.bytes.folded
    let (left, right) = (folded[first.range], folded[second.range])
    let list = DutchNounPairs.embedded
    return mayBeginNoun(first) && !isObject(index) && !isTime(index) && !isOrder(index)
      && (list.isCompound(left, right) || list.isSplitGroup(left, right))
  }

  /// Whether a word may be the first part of a compound: no measure, adverb or day.
  private func mayBeginNoun(_ word: ScannedText.Word) -> Bool {
    !word.cues.contains(.properCase) && !NounGroups.loneWords.contains(word.hash)
  }

  /// Whether a word tells when, and the one behind it what: "diezelfde dag hulp", "elke avond pijn".
  private func isTime(_ index: Int) -> Bool {
    index > 0 && NounGroups.times.contains(text.words[index].hash)
      && NounGroups.whiches.contains(text.words[index - 1].hash)
  }

  /// Whether a verb that asks for the noun begins the sentence, or goes on with it: "Zoek hulp", "eet fruit en drink water".
  private func isOrder(_ index: Int) -> Bool {
    NounGroups.imperatives.contains(text.words[index].hash)
      && (text.begins(index) || NounGroups.joining.contains(text.words[index - 1].hash))
  }

  /// Whether a verb beside the words takes the second one: "als uw kind koorts krijgt", "Doet uw knie pijn?".
  private func isObject(_ index: Int) -> Bool {
    let words = text.words
    if index + 2 < words.count, NounGroups.objectVerbs.contains(words[index + 2].hash) {
      return true
    }
    return isHurting(index)
  }

  /// Whether something hurts: "Doet uw knie pijn?".
  private func isHurting(_ index: Int) -> Bool {
    text.words[index + 1].hash == NounGroups.pain
      && text.words.contains { NounGroups.doing.contains($0.hash) }
  }

  /// Whether the second word is a noun that has an article or a number before it when it stands alone, and a noun stands there
  /// instead: "leefstijl coach".
  private mutating func isBareHead(_ index: Int) -> Bool {
    let (first, second) = (text.words[index], text.words[index + 1])
    guard mayBeginNoun(first) else { return false }
    // An adjective may look like such a noun: "verpleegkundige hulp".
    let next = index + 2 < text.words.count ? text.words[index + 2] : nil
    let isAdjective =
      text.bytes.folded[second.end - 1] == UInt8(ascii: "e")
      && next.map { $0.start == second.end + 1 && $0.cues.isDisjoint(with: functionCues) } ?? false
    guard !isAdjective, !isObject(index) else { return false }
    let letters = text.bytes.folded[first.range]
    let list = DutchNounPairs.embedded
    if list.isCountNoun(letters) { return true }
    // A verb stands behind no article: "een hardloop spreekuur".
    if index > 0, NounGroups.determiners.contains(text.words[index - 1].hash),
      list.isVerbStem(letters)
    {
      return true
    }
    guard let term = term(at: first.range) else { return false }
    let concepts = sides.texts.glossary.concepts
    return concepts[term.concept].terms[term.term].partOfSpeech == .noun
      && concepts[term.concept].terms[term.term].text.utf8.elementsEqual(letters)
  }

  /// Whether the first word has the -s- of a compound at its end: "ademhalings oefeningen".
  private func holdsLink(_ index: Int) -> Bool {
    let word = text.bytes.folded[text.words[index].range]
    guard word.last == UInt8(ascii: "s"), word.count > 6 else { return false }
    return links.contains { word.suffix($0.count).elementsEqual($0) }
      && !text.words[index + 1].cues.contains(.negation)
      && !DutchNounPairs.embedded.isWord(word)
  }

  /// Whether both words are terms of one word, in the singular the first, as the English has them side by side.
  private mutating func areTwoTerms(_ index: Int) -> Bool {
    guard let first = term(at: text.words[index].range),
      let second = term(at: text.words[index + 1].range),
      first.concept != second.concept
    else { return false }
    let concepts = sides.texts.glossary.concepts
    let noun = concepts[first.concept].terms[first.term]
    guard noun.partOfSpeech == .noun || noun.partOfSpeech == nil,
      concepts[second.concept].terms[second.term].partOfSpeech.map({ $0 == .noun }) ?? true,
      noun.text.lowercased() == text.lowercased(text.words[index])
    else { return false }
    return isPair(first.concept, second.concept)
  }

  /// Whether the English has two concepts side by side, the first in the singular.
  private mutating func isPair(_ first: Int, _ second: Int) -> Bool {
    let known = pairs ?? englishPairs
    pairs = known
    return known.contains(first << 32 | second)
  }

  private var englishPairs: Set<Int> {
    let terms = sides.texts.englishTerms
    return Set(
      zip(terms, terms.dropFirst()).compactMap { left, right in
        right.range.lowerBound - left.range.upperBound == 1
          && sides.english.bytes.byte(left.range.upperBound - 1) != UInt8(ascii: "s")
          ? left.concept << 32 | right.concept : nil
      })
  }

  /// The term that stands exactly there; the terms are in order of place.
  private func term(at range: Range<Int>) -> TermMatch? {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < terms.count, terms[low].range.lowerBound == range.lowerBound {
      if terms[low].range == range { return terms[low] }
      low += 1
    }
    return nil
  }
}

/// Verbs that a noun stands before: "waarom je rug pijn doet".
private let verbs: Set<String> = [
  "doet", "doen", "doe", "deed", "deden", "heeft", "hebt", "heb", "hebben", "had",
]

/// Whether a word may be a past participle: "uit het ziekenhuis ontslagen".
private func isParticiple(_ word: String) -> Bool {
  ["ge", "be", "ont", "ver"].contains(where: word.hasPrefix)
    && ["en", "d", "t"].contains(where: word.hasSuffix)
}

/// The ends of nouns that only stand in front of another noun.
private let links = ["ings", "heids", "teits", "schaps"].map { Array($0.utf8) }

/// Words that are no part of a compound.
private let functionCues: CueSet = [
  CueSet(.function), CueSet(.negation), CueSet(.informal), CueSet(.formal), CueSet(.number),
  CueSet(.hedge),
]
