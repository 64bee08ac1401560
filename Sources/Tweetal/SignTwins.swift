internal import Bitext
internal import LanguageIdentification

/// The headings and other short texts that hold both languages, one on each side of a sign, though their words alone do not surely
/// tell which: *Asthma / Astma*, *Squat / Kniebuiging*.
///
/// Their words are known to say the same, they are one text twice, or other texts of the post surely are such twins.
struct SignTwins {
  /// What a post writes between its languages, and which of them comes first.
  private struct Convention: Hashable {
    var sign: UInt8
    var first: Language
  }

  /// How many twins that are sure make a convention.
  private static let leastTwins = 2

  /// What it says about the language of a half that it is one: log-odds, more than any word or two say by themselves.
  private static let strength = 8.0

  private let identifier: LanguageIdentifier
  private let words: SaidTwice
  private let conventions: [Convention: Int]

  /// Learns how a post writes twins.
  ///
  /// - Parameters:
  ///   - sure: the blocks that surely are twins, each with its halves.
  ///   - identifier: tells the languages of the halves.
  ///   - words: tells whether two texts say the same.
  init(
    _ sure: [(block: Block, halves: [Block])], _ identifier: LanguageIdentifier, _ words: SaidTwice
  ) {
    self.identifier = identifier
    self.words = words
    conventions = sure.reduce(into: [:]) { counts, twin in
      guard let sign = Self.sign(in: twin.block) else { return }
      let first = identifier.identify(twin.halves[0].text).language
      counts[Convention(sign: sign, first: first), default: 0] += 1
    }
  }

  /// The log-odds of Dutch against English of a half in a language.
  static func logOdds(of language: Language) -> Double {
    language == .dutch ? strength : -strength
  }

  /// Whether a block has two parts with a sign between them.
  static func mayBe(_ block: Block) -> Bool { sign(in: block) != nil }

  /// Whether the sign between two halves stands in brackets, as in *First aid (English / Nederlands)*.
  static func isInBrackets(_ halves: [Block]) -> Bool {
    let first = halves[0].text.utf8
    return first.count { $0 == UInt8(ascii: "(") } > first.count { $0 == UInt8(ascii: ")") }
  }

  /// The languages of both halves of a block, where it is such a twin.
  ///
  /// - Complexity: that of looking for the terms in both.
  func languages(of block: Block, _ halves: [Block]) -> [Language]? {
    guard let sign = Self.sign(in: block) else { return nil }
    let texts = halves.map(\.text)
    let usual = usualOrder(sign)
    if texts[0].lowercased() == texts[1].lowercased() {
      return texts[0].contains(where: \.isLetter) ? pair(usual ?? .english) : nil
    }
    // One word alone may look like the other language: *Asthma*.
    let said = [Language.english, .dutch].filter { order in
      let english = order == .english ? 0 : 1
      return (order == usual || contradictions(order, texts) < 2)
        && words.surely(english: texts[english], dutch: texts[1 - english])
    }
    if let order = said.count == 2 ? usual ?? .english : said.first {
      return isSynonym(order, texts) ? nil : pair(order)
    }
    // Words that look like the other language on both sides hold both: *Rest / Rust*. The title of a page may end with a name.
    guard let usual, !block.kind.isBesideText, contradictions(usual, texts) != 1,
      Self.areAlike(texts)
    else { return nil }
    let english = usual == .english ? 0 : 1
    let evidence = words.evidence(english: texts[english], dutch: texts[1 - english])
    return evidence == .different ? nil : pair(usual)
  }

  /// Whether the second of two texts rather is another word of the same language for the first: *hernia / rughernia*.
  private func isSynonym(_ first: Language, _ texts: [String]) -> Bool {
    let english = first == .english ? 0 : 1
    guard words.isLoan(english: texts[english], dutch: texts[1 - english]) else { return false }
    return texts[0].first?.isUppercase != texts[1].first?.isUppercase
  }

  /// Whether both texts may be translations of each other by their lengths, or the first is an abbreviation, as *FAQ*.
  private static func areAlike(_ texts: [String]) -> Bool {
    texts.contains { $0.utf8.count <= 6 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
      || LanguageLines.areAlike(texts[0], texts[1])
  }

  /// The language that comes first where the post has such a sign, if it always is the same.
  private func usualOrder(_ sign: UInt8) -> Language? {
    let (english, dutch) = (count(sign, .english), count(sign, .dutch))
    if english >= Self.leastTwins, dutch == 0 { return .english }
    return dutch >= Self.leastTwins && english == 0 ? .dutch : nil
  }

  private func count(_ sign: UInt8, _ first: Language) -> Int {
    conventions[Convention(sign: sign, first: first)] ?? 0
  }

  private func pair(_ first: Language) -> [Language] {
    [first, first == .english ? .dutch : .english]
  }

  /// How many of both halves surely are in the language that the other would have to be in.
  private func contradictions(_ first: Language, _ texts: [String]) -> Int {
    zip(texts, pair(first)).count { text, language in
      let told = identifier.identify(text)
      return told.confidence >= LanguageLines.leastConfidence
        && told.language == (language == .english ? .dutch : .english)
    }
  }

  /// Whether a block is of a kind that holds no lines but those of two languages: an address may stand in a paragraph.
  private static func isShort(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .heading, .listItem, .tableCell, .caption, .definitionTerm: true
    default: false
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The first byte of the sign between the two parts of a block, or a line feed.
  private static func sign(in block: Block) -> UInt8? {
    guard block.parts.count == 2, block.role == .content else { return nil }
    if block.parts[1].edge == .lineBreak { return isShort(block.kind) ? lineFeed : nil }
    guard block.parts[1].edge == .sign else { return nil }
    let between = block.parts[0].text.upperBound..<block.parts[1].text.lowerBound
    return Array(block.text.utf8)[between].first { $0 > 0x20 }
  }
}
