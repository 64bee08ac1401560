internal import Bitext

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
    ],
    rejects: [
      Example("Rest well.", "‹rust› goed uit."),
      Example("neck pain", "‹Nekpijn›"),
      Example("Rest well. Then walk.", "Rust goed uit. ‹loop› dan."),
      Example("Ice helps.", "‹ijs› helpt."),
      Example("Ice helps.", "‹Ijs› helpt."),
      Example("Come on Monday.", "Kom op ‹Maandag›."),
      Example("We speak English.", "Wij spreken ‹engels›."),
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
    return spelling(sides)
  }
}

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
  guard let slip = DutchCapitals.slip(in: sides.dutch) else { return [] }
  let word = sides.target.slice(slip.word)
  let right = slip.needsCapital ? capitalised(word) : word.lowercased()
  return [
    Problem(
      variant: slip.needsCapital ? "name" : "small", arguments: [word, right], target: slip.word,
      suggestion: right)
  ]
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
