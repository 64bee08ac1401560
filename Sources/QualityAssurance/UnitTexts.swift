internal import Bitext
internal import Terminology

/// A unit as the checks see it: what several of them ask for is worked out once, and what only some units need when
/// first asked for.
///
/// Lives as long as one unit is looked at, on one thread.
final class UnitTexts {
  let unit: CheckedUnit

  private let matcher: KeptMatcher

  /// - Parameters:
  ///   - unit: the unit.
  ///   - matcher: finds the terms.
  init(_ unit: consuming CheckedUnit, _ matcher: KeptMatcher) {
    self.matcher = matcher
    english = ScannedText(unit.source.text, language: .english)
    dutch = ScannedText(unit.target?.text ?? "", language: .dutch)
    holdsCodes = !unit.source.codes.isEmpty || unit.target?.codes.isEmpty == false
    self.unit = unit
    isComparable = mayBeCompared
  }

  /// Whether a text has inline codes.
  let holdsCodes: Bool

  /// Whether there is a translation to be compared.
  private(set) var isComparable = false

  /// The two texts, where there is a translation to be compared.
  var comparison: Comparison? { isComparable ? Comparison(texts: self) : nil }

  let english: ScannedText
  let dutch: ScannedText

  private(set) lazy var englishNumbers =
    numbersBesidesMarks(.english) ?? NumberScanner.kept(in: english, language: .english)
  private(set) lazy var dutchNumbers =
    numbersBesidesMarks(.dutch) ?? NumberScanner.kept(in: dutch, language: .dutch)

  /// The English terms that are not inside longer ones, by place.
  private(set) lazy var englishTerms = TermMatcher.longest(among: allEnglishTerms)

  /// The English terms, also those inside longer ones, by place; what is inside the braces of a placeholder is none.
  private(set) lazy var allEnglishTerms = termsOutsideBraces()

  private(set) lazy var termUses = TermUses(englishTerms)

  private(set) lazy var dutchTerms = DutchTerms(self, matcher.matcher)

  /// The English terms that stand in the Dutch.
  private(set) lazy var englishTermsInDutch = matcher.matcher.matches(
    in: unit.target?.text ?? "", language: .english)

  private(set) lazy var terms = TermComparison(self)

  /// The English that stands in the Dutch; `nil` where there is no translation to be compared.
  private(set) lazy var englishLeft = comparison.map(EnglishLeft.init)

  /// The negations of both sides; `nil` where there is no translation to be compared.
  private(set) lazy var negations = comparison.map(NegationComparison.init)

  /// The things of one kind that were mixed up; `nil` where there is no translation to be compared.
  private(set) lazy var kinds = comparison.map(KindComparison.init)

  /// Capitals inside the sentences of the Dutch that nothing in the English explains; `nil` where the Dutch has none there.
  private(set) lazy var strayCapitals =
    dutch.signs.contains(.innerCapital) ? StrayCapitals(english, dutch) : nil

  private(set) lazy var numbers = NumberComparison(self)

  /// The links, where both sides have as many.
  private(set) lazy var linkPairs = LinkPairs(self)

  /// The words for somebody.
  private(set) lazy var englishRoles = Roles.uses(in: english, .english)
  private(set) lazy var dutchRoles = Roles.uses(in: dutch, .dutch)

  /// The words that say something, with their stems.
  private(set) lazy var englishStems = WordLinks.words(of: english, .english)
  private(set) lazy var dutchStems = WordLinks.words(of: dutch, .dutch)

  /// In texts of more words none are linked.
  private static let mostWords = 2000

  /// The links of the words, once somebody has asked for them.
  private var knownLinks: [WordLinks.Link]?

  /// The words of both texts that translate each other and no other word there.
  ///
  /// - Parameter translations: a dictionary, the same for all checks of a run.
  /// - Returns: the places of each two words.
  /// - Complexity: O(*n* · *m*) the first time, where *n* and *m* are the numbers of words; then O(1).
  func links(_ translations: () -> WordTranslations) -> [WordLinks.Link] {
    if let knownLinks { return knownLinks }
    // A text of thousands of words is no sentence whose words could be told apart.
    let isReadable = english.words.count < Self.mostWords && dutch.words.count < Self.mostWords
    let links = isReadable ? WordLinks(englishStems, dutchStems, translations()).all : []
    knownLinks = links
    return links
  }

  /// The numbers of a text with marks of footnotes; `nil` where it has none.
  private func numbersBesidesMarks(_ language: Language) -> KeptNumbers? {
    guard holdsCodes, (language == .dutch ? dutch : english).signs.contains(.digit) else {
      return nil
    }
    return (language == .dutch ? unit.target : unit.source).flatMap {
      FootnoteMarks.numbers(besidesMarksIn: $0, language)
    }
  }

  private func termsOutsideBraces() -> [TermMatch] {
    let matches = matcher.matcher.matches(in: unit.source.text, english, language: .english)
    let braces = matches.isEmpty ? [] : Placeholder.braces(in: english)
    return braces.isEmpty
      ? matches : matches.filter { match in !braces.contains { $0.overlaps(match.range) } }
  }

  /// What finds the terms.
  var termMatcher: TermMatcher { matcher.matcher }

  /// The glossary that terms are looked for in.
  var glossary: Glossary { matcher.matcher.glossary }

  /// Whether two words of the Dutch, which are a form of a term if they are written as one, would be one other than a verb.
  func isDutchTerm(joining first: Range<Int>, _ second: Range<Int>) -> Bool {
    terms(joining: first, second).contains {
      glossary.concepts[$0.concept].terms[$0.term].partOfSpeech != .verb
    }
  }

  /// Whether two words of the Dutch are a term of one of some concepts if they are written as one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func holdsInTwoWords(anyOf concepts: [Int]) -> Bool {
    let (words, letters) = (dutch.words, dutch.bytes.folded)
    return words.indices.dropLast().contains { index in
      let (first, second) = (words[index].range, words[index + 1].range)
      return second.lowerBound == first.upperBound + 1
        && matcher.matcher.isDutchTerm(
          joining: letters.span.extracting(first), letters.span.extracting(second))
        && terms(joining: first, second).contains { concepts.contains($0.concept) }
    }
  }

  /// The terms that all of two words is if they are written as one.
  private func terms(joining first: Range<Int>, _ second: Range<Int>) -> [TermMatch] {
    let folded = dutch.bytes.folded
    let joined = String(decoding: folded[first] + folded[second], as: UTF8.self)
    return matcher.matcher.matches(in: joined, language: .dutch).filter {
      $0.range == 0..<joined.utf8.count
    }
  }
}

/// What finds the terms, kept for all units of a catalog: it is several references, and this is one.
final class KeptMatcher {
  let matcher: TermMatcher

  init(_ matcher: TermMatcher) { self.matcher = matcher }
}

/// The two texts of a unit whose translation is there to be compared.
///
/// Checks of what a translation says are silent where there is none: a missing or untranslated paragraph
/// is one finding, not one for every number in it.
struct Comparison {
  /// All that is known of the unit.
  let texts: UnitTexts

  var source: InlineText { texts.unit.source }
  var target: InlineText { texts.unit.target ?? InlineText("") }
  var english: ScannedText { texts.english }
  var dutch: ScannedText { texts.dutch }
}

extension UnitTexts {
  fileprivate var mayBeCompared: Bool {
    guard unit.status == .ok || unit.status == .same, let target = unit.target else { return false }
    return (dutch.holdsPlainWords || target.holdsWords)
      && (english.holdsPlainWords || unit.source.holdsWords) && !isUntranslated
  }
}

extension InlineText {
  /// Whether there is anything to translate: a letter or a digit.
  var holdsWords: Bool {
    text.utf8.contains { ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 }
      || text.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }

  /// All of the text.
  var wholeRange: Range<Int> { 0..<text.utf8.count }

  /// The bytes of a range of the text as a string.
  func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }
}
