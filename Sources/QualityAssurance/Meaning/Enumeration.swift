internal import Bitext

/// Things that a sentence lists with commas and one *and* or *or*: blisters, cracks and changes in colour.
///
/// Only sentences that have nothing but the list between their commas are read, for elsewhere a comma says little.
struct Enumeration {
  /// How many things there are.
  let count: Int
  /// From the second thing to the last word before the last thing.
  let range: Range<Int>
  /// How many commas stand behind the *and*.
  private let commasBehind: Int

  /// A list of the English that is shorter by one in the Dutch; `nil` where there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of both texts.
  static func shortened(_ texts: Comparison) -> (english: Enumeration, dutch: Int)? {
    guard texts.english.signs.contains(.comma), isPlain(texts.english), isPlain(texts.dutch),
      let list = Enumeration(texts.english, joinedBy: englishJoints), list.count > 2,
      !texts.english.words.contains(where: { others.contains($0.hash) }),
      let dutch = Enumeration(texts.dutch, joinedBy: dutchJoints),
      !texts.dutch.words.contains(where: { dutchJoiners.contains($0.hash) }),
      dutch.count == list.count - 1, dutch.commasBehind == list.commasBehind
    else { return nil }
    return (list, dutch.count)
  }

  private init?(_ text: ScannedText, joinedBy joints: WordSet) {
    let words = text.words
    guard let start = Self.start(of: text) else { return nil }
    let joint = words.indices.filter { joints.contains(words[$0].hash) }
    guard joint.count == 1, let last = joint.first, last > start else { return nil }
    // A comma before the "and" divides no more than it does.
    let breaks = (start + 1..<last).filter { text.isComma(behind: $0 - 1) }
    commasBehind = (last + 1..<words.count).count { text.isComma(behind: $0 - 1) }
    count = breaks.count + 2
    guard let first = breaks.first else {
      range = words[last - 1].range
      return
    }
    range = words[first].start..<words[last].end
    let ends = breaks.dropFirst() + [last]
    let areShort = zip(breaks, ends).allSatisfy { $1 - $0 <= Self.longest }
    guard areShort, !Self.clauses.contains(words[first].hash),
      !Self.leads.contains(words[start].hash) || words[start + 1].cues.contains(.negation)
    else { return nil }
  }

  /// How many words a thing in the middle has at most; what is longer is often a clause.
  private static let longest = 3

  /// Whether a text is one sentence without brackets, quotations and dashes.
  private static func isPlain(_ text: ScannedText) -> Bool {
    text.signs.isDisjoint(with: [.stopInside, .bracket, .quote, .invisible])
  }

  /// The first word, or the first one behind a colon; `nil` where a comma stands before that.
  private static func start(of text: ScannedText) -> Int? {
    guard text.signs.contains(.colon) else { return 0 }
    let bytes = text.bytes.bytes
    guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")), text.bytes.byte(colon + 1) == 0x20,
      !bytes[..<colon].contains(UInt8(ascii: ","))
    else { return nil }
    let first = text.firstWord(from: colon)
    return first < text.words.count ? first : nil
  }

  private static let englishJoints = WordSet(listing: "and or")
  private static let dutchJoints = WordSet(listing: "en of")

  /// What joins a thing in another way.
  private static let dutchJoiners = WordSet(
    listing: "evenals alsmede plus zowel ook noch bovendien daarnaast")

  /// What begins a part of a sentence that a comma ends.
  private static let leads = WordSet(
    listing:
      """
      if when in after before with once for during while because as since until unless on at despite although though by from to \
      however without instead usually sometimes unfortunately then so also under over through throughout whenever within between \
      depending is are do does
      """)

  /// What begins a clause or an example behind a comma.
  private static let clauses = WordSet(
    listing:
      """
      which who that but so because where when while then please not including such for e i preferably especially ideally \
      namely even
      """)

  /// What is often said in one word in Dutch, or in another order.
  private static let others = WordSet(listing: "morning evening night day afternoon")
}

extension ScannedText {
  /// Whether a comma and a space stand directly behind a word, or behind its hyphen: *arm-, been- en rugpijn*.
  func isComma(behind index: Int) -> Bool {
    let end = words[index].end
    let comma = bytes.byte(end) == UInt8(ascii: "-") ? end + 1 : end
    return bytes.byte(comma) == UInt8(ascii: ",") && bytes.byte(comma + 1) == 0x20
  }
}
