internal import Bitext
internal import Terminology

extension Check {
  /// What begins with a capital in English begins with one in Dutch.
  static let capitalisation = Check(
    "capitalisation", issueType: .typographical, severity: .note,
    accepts: [
      Example("Rest well.", "Rust goed uit."),
      Example("In the morning", "'s Ochtends"),
      Example("rest", "rust"),
      Example("In 2021", "2021"),
      Example("I rest", "ik rust"),
      Example("Closed on Good Friday", "Gesloten op Goede Vrijdag"),
      Example("Ask the health council.", "Vraag het de Gezondheidsraad."),
      Example("Live in Rotterdam", "Kijk op wonen.rotterdam.nl"),
      Example("An EEG and a pH of 5", "Een eeg en een pH van 5"),
      Example("Ask Emma Visser.", "Vraag het Emma Visser."),
      Example("Alzheimer's disease", "De ziekte van Alzheimer"),
      Example("The Power of Sleep", "De kracht van slaap"),
    ],
    rejects: [
      Example("Rest well.", "‹rust› goed uit."),
      Example("neck pain", "‹Nekpijn›"),
      Example("Rest well. Then walk.", "Rust goed uit. ‹loop› dan."),
      Example("Ice helps.", "‹ijs› helpt."),
      Example("Ice helps.", "‹Ijs› helpt."),
      Example("Come on Monday.", "Kom op ‹Maandag›."),
      Example("We speak English.", "Wij spreken ‹engels›."),
      Example("Come on Monday evening.", "Kom op ‹Maandagavond›."),
      Example("In the morning you feel stiff.", "‹'S› Ochtends voelt u zich stijf."),
      Example("Ask your doctor for advice.", "Vraag uw ‹Dokter› om advies."),
      Example("You may wash when you want.", "Was u zoals ‹U› dat wilt."),
      Example("The Power of Sleep and Walking", "De ‹Kracht van Slaap en Wandelen›"),
      Example("Our clinic in ‹Rotterdam›", "Onze praktijk in ‹rotterdam›"),
      Example("Take paracetamol for it.", "Neem er ‹Paracetamol› tegen."),
      Example("We made an ‹EEG›.", "We maakten een ‹Eeg›."),
      Example("The ‹pH› is high.", "De ‹PH› is hoog."),
      Example("Ask nurse Emma ‹Visser›.", "Vraag het aan Emma ‹visser›."),
      Example("‹Alzheimer›'s disease", "De ziekte van ‹alzheimer›"),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let source = texts.english.words.first,
      let target = texts.dutch.words.first
    else { return [] }
    let text = texts.dutch.bytes
    let english = letterCase(texts.english.bytes, source.range)
    let dutch = letterCase(text, target.range)
    // "'s" and "'t" have no capital; after figures and signs the sentence has begun already.
    let isShort =
      text.byte(target.range.lowerBound - 1) == UInt8(ascii: "'")
      || text.byte(target.range.lowerBound - 1) == 0x99
      || text.byte(target.range.lowerBound - 1) == 0x98
    let begins = isBeginning(texts.english.bytes, source.range) && isBeginning(text, target.range)
    if english != dutch, begins, !isShort, !isI(texts.english), let english, dutch != nil {
      let isLost = english == .upper
      return [
        Problem(
          variant: isLost ? nil : "added", arguments: [sides.target.slice(target.range)],
          target: target.range,
          suggestion: isLost ? capitalised(sides.target.slice(target.range)) : nil)
      ]
    }
    if let word = smallAfterStop(texts.dutch), smallAfterStop(texts.english) == nil {
      return [
        Problem(
          variant: "sentence", arguments: [sides.target.slice(word)], target: word,
          suggestion: capitalised(sides.target.slice(word)))
      ]
    }
    let spellings = spelling(sides)
    return spellings.isEmpty ? insideSentences(sides) : spellings
  }
}

/// Capitals inside sentences that the English does not have, or has otherwise.
private func insideSentences(_ sides: Comparison) -> [Problem] {
  let (english, dutch) = (sides.english, sides.dutch)
  // Most texts have no capital but at the beginnings of their sentences.
  guard
    dutch.signs.union(english.signs).contains(.innerCapital) || NameCapitals.mayBegin(english)
  else { return [] }
  let stray = sides.texts.strayCapitals
  if stray != nil, let title = title(dutch, english) {
    return [Problem(variant: "title", arguments: [sides.target.slice(title)], target: title)]
  }
  if let slip = NameCapitals.slip(english, dutch) {
    let arguments = [sides.target.slice(slip.target), sides.source.slice(slip.source)]
    return [
      Problem(variant: "differs", arguments: arguments, source: slip.source, target: slip.target)
    ]
  }
  // A full stop that is missing is another check's.
  guard let stray, let word = stray.words.first, !stray.mayBeginSentence else { return [] }
  let written = sides.target.slice(word)
  return [
    Problem(
      variant: "small", arguments: [written, written.lowercased()], target: word,
      suggestion: written.lowercased())
  ]
}

/// A title in which, as in English ones, all words but the short ones have a capital: from the second to the last that has one.
private func title(_ text: ScannedText, _ english: ScannedText) -> Range<Int>? {
  guard !text.signs.contains(.stopInside), text.words.count > 3, text.hasCapital(0) else {
    return nil
  }
  var capitals: [Int] = []
  for index in text.words.indices.dropFirst() {
    let word = text.words[index]
    guard text.hasCapital(index) else {
      if word.range.count > 4, word.cues.isDisjoint(with: CueSet(.function)) { return nil }
      continue
    }
    let letters = text.bytes.folded[word.range]
    if nameParts.contains(word.hash) { return nil }
    let isCommon = DutchNounPairs.embedded.isCommonWord(letters) || word.cues.contains(.formal)
    if isCommon, !text.bytes.isUppercase(word.start + 1), !word.cues.contains(.properCase),
      !english.words.contains(where: { $0.hash == word.hash })
    {
      capitals.append(index)
    }
  }
  // Two may be a name: "Fonds Slaap en Gezondheid".
  guard capitals.count > 2, !nameParts.contains(text.words[0].hash),
    let first = capitals.first, let last = capitals.last
  else { return nil }
  return text.words[first].start..<text.words[last].end
}

/// Words of the names of offices and societies.
private let nameParts = WordSet(
  [
    "koninklijk", "koninklijke", "nationaal", "nationale", "nederlands", "nederlandse", "landelijk",
    "landelijke", "stichting", "vereniging", "genootschap", "instituut", "centrum", "ministerie",
    "raad", "wet", "fonds", "federatie", "bond", "platform", "netwerk", "vlaamse", "europese",
    "universiteit", "hogeschool", "ziekenhuis", "academie", "organisatie", "bureau", "college",
  ])

/// Words of which Dutch settles the capital, whatever the English has.
private func spelling(_ sides: Comparison) -> [Problem] {
  let text = sides.dutch.bytes
  if let first = sides.dutch.words.first?.range, text.byte(first.lowerBound) == UInt8(ascii: "I"),
    text.byte(first.lowerBound + 1) == UInt8(ascii: "j")
  {
    let word = sides.target.slice(first)
    return [
      Problem(
        variant: "ij", arguments: [word, capitalised(word.lowercased())], target: first,
        suggestion: capitalised(word.lowercased()))
    ]
  }
  if let first = sides.dutch.words.first?.range, first.count == 1,
    text.byte(first.lowerBound) == UInt8(ascii: "S"), text.byte(first.upperBound) == 0x20,
    case let start = first.lowerBound - Apostrophe.length(before: first.lowerBound, in: text),
    start < first.lowerBound
  {
    let word = sides.target.slice(start..<first.upperBound)
    return [
      Problem(
        variant: "small", arguments: [word, word.lowercased()], target: start..<first.upperBound,
        suggestion: word.lowercased())
    ]
  }
  guard let slip = DutchCapitals.slip(in: sides.dutch) else { return [] }
  let word = sides.target.slice(slip.word)
  let right = slip.needsCapital ? capitalised(word) : word.lowercased()
  return [
    Problem(
      variant: slip.needsCapital ? "name" : "small", arguments: [word, right], target: slip.word,
      suggestion: right)
  ]
}

private enum Apostrophe {
  /// The length of an apostrophe that ends before an offset; 0 where there is none.
  static func length(before end: Int, in text: FoldedBytes) -> Int {
    if text.byte(end - 1) == UInt8(ascii: "'") { return 1 }
    let isCurly =
      text.byte(end - 3) == 0xE2 && text.byte(end - 2) == 0x80
      && (0x98...0x99).contains(text.byte(end - 1))
    return isCurly ? 3 : 0
  }
}

private enum LetterCase {
  case upper, lower
}

/// The case of a word's first letter; `nil` where it has none that counts, as in "iPhone".
private func letterCase(_ text: FoldedBytes, _ word: Range<Int>) -> LetterCase? {
  let first = word.lowerBound
  let isUpper =
    text.bytes[first] != text.folded[first]
    || text.bytes[first] == 0xC3 && text.bytes[first + 1] != text.folded[first + 1]
  if isUpper { return .upper }
  let hasInnerCapital = word.dropFirst().contains { text.isUppercase($0) }
  return hasInnerCapital ? nil : .lower
}

/// Whether only quotation marks and brackets stand before a text's first word.
private func isBeginning(_ text: FoldedBytes, _ word: Range<Int>) -> Bool {
  var offset = 0
  while offset < word.lowerBound {
    let length = Quotation.length(at: offset, in: text)
    guard length > 0 || text.byte(offset) == UInt8(ascii: "(") else { return false }
    offset += max(length, 1)
  }
  return true
}

/// The first word with a small letter after a full stop that ends a sentence: a word of four letters before it,
/// and nothing but a space between.
private func smallAfterStop(_ text: ScannedText) -> Range<Int>? {
  guard text.signs.contains(.stopInside) else { return nil }
  for (last, next) in zip(text.words, text.words.dropFirst()) {
    let end = last.end
    guard next.start == end + 2, last.range.count > 1,
      ".!?".utf8.contains(text.bytes.byte(end)), text.bytes.byte(end + 1) == 0x20,
      letterCase(text.bytes, next.range) == .lower, next.range.count > 1,
      text.bytes.bytes[next.start] < 0xF0,
      !abbreviations.contains(text.lowercased(last))
    else { continue }
    return next.range
  }
  return nil
}

private let abbreviations: Set<String> = [
  "bijv", "bv", "resp", "incl", "excl", "evt", "enz", "etc", "ca", "max", "min", "nr", "blz", "pag",
  "dr", "drs", "prof", "mevr", "dhr", "zgn", "mnd", "wk", "fys", "tel", "art", "fig", "vs",
  "approx",
  "st", "mr", "mrs", "jr", "sr", "hr", "gr", "vit", "inw", "par", "ed", "red", "al", "wo", "vr",
  "za", "zo", "ma", "di", "do",
  "ong", "gem", "vgl", "jl", "vnl", "vlgs", "vb", "plm", "afd", "alg", "eig", "geb", "tav", "ipv",
  "dwz", "mn", "oa", "mbv", "mbt", "nl", "or", "vh", "zn", "int", "ext", "med", "spec",
]

/// Whether a text begins with "I", which has a capital everywhere.
private func isI(_ text: ScannedText) -> Bool {
  text.words.first.map { text.lowercased($0) == "i" } ?? false
}

private func capitalised(_ word: String) -> String {
  guard let first = word.unicodeScalars.first else { return word }
  // Dutch writes both letters of this one as capitals.
  if word.hasPrefix("ij") { return "IJ" + word.dropFirst(2) }
  return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
}
