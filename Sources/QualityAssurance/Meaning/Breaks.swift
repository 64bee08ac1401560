internal import Bitext

/// Where the sentences and clauses of a text part.
struct Breaks {
  /// How much a break parts what stands before from what stands behind it.
  enum Strength: Int, Comparable {
    case conjunction, comma, sentence

    static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
  }

  /// The breaks in order, with the offsets where they stand.
  private let all: [(offset: Int, strength: Strength)]
  private let end: Int

  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: ScannedText) {
    var all: [(offset: Int, strength: Strength)] = []
    all.reserveCapacity(Self.usualCount)
    let (bytes, words) = (text.bytes, text.words)
    var start = 0
    for word in words {
      // Mostly a space alone.
      if word.start > start + 1 || word.start > start && bytes.byte(start) != 0x20 {
        Self.addMarks(in: start..<word.start, of: bytes, to: &all)
      }
      if Self.conjunctions.contains(word.hash) { all.append((word.start, .conjunction)) }
      start = word.end
    }
    Self.addMarks(in: start..<bytes.count, of: bytes, to: &all)
    self.all = all
    end = bytes.count
  }

  /// Room for as many breaks as most texts have.
  private static let usualCount = 8

  private static func addMarks(
    in gap: Range<Int>, of bytes: FoldedBytes, to all: inout [(offset: Int, strength: Strength)]
  ) {
    for offset in gap {
      let sign = SignTable.sign(of: bytes.byte(offset))
      guard sign.isMark || sign.contains(.comma), isApart(bytes, offset) else { continue }
      all.append((offset, sign.contains(.comma) ? .comma : .sentence))
    }
  }

  /// Whether a mark has nothing directly behind it that it belongs to, as in "2.5".
  private static func isApart(_ bytes: FoldedBytes, _ offset: Int) -> Bool {
    offset + 1 >= bytes.count || !bytes.isDigit(offset + 1) && !bytes.isLetter(offset + 1)
  }

  /// The first one of the strongest breaks between two places; `nil` where there is none.
  func strongest(between first: Int, and second: Int) -> Int? {
    var strongest: (offset: Int, strength: Strength)?
    for one in all where first <= one.offset && one.offset <= second {
      if strongest.map({ $0.strength < one.strength }) ?? true { strongest = one }
    }
    return strongest?.offset
  }

  /// The first break from a place on in a sentence, but not its end.
  func first(from start: Int, in sentence: Range<Int>) -> Int? {
    all.first { $0.offset >= start && $0.offset < sentence.upperBound }?.offset
  }

  /// The last break before a place in a sentence, but not its beginning.
  func last(before end: Int, in sentence: Range<Int>) -> Int? {
    all.last { $0.offset > sentence.lowerBound && $0.offset < end }?.offset
  }

  /// The first comma from a place on in a sentence.
  func comma(from start: Int, in sentence: Range<Int>) -> Int? {
    all.first {
      $0.strength == .comma && $0.offset >= start && $0.offset < sentence.upperBound
    }?.offset
  }

  /// The sentences from the one of a place to that of another.
  func sentences(from first: Int, to second: Int) -> Range<Int> {
    var start = 0
    for mark in all where mark.strength == .sentence {
      if mark.offset < first {
        start = mark.offset
      } else if mark.offset >= second {
        return start..<mark.offset
      }
    }
    return start..<end
  }

  private static let conjunctions = WordSet([
    "and", "but", "while", "whereas", "or", "than", "instead", "rather", "so", "because",
    "en", "maar", "terwijl", "of", "dan", "plaats", "want", "dus", "omdat",
  ])
}
