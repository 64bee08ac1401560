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
    text.forEachGap { gap in
      for offset in gap where Self.isApart(text.bytes, offset) {
        let sign = SignTable.sign(of: text.bytes.byte(offset))
        if sign.contains(.comma) {
          all.append((offset, .comma))
        } else if sign.isMark {
          all.append((offset, .sentence))
        }
      }
    }
    all += text.words.filter { Self.conjunctions.contains($0.hash) }.map {
      ($0.start, .conjunction)
    }
    self.all = all.sorted { $0.offset < $1.offset }
    end = text.bytes.count
  }

  /// Whether a mark has nothing directly behind it that it belongs to, as in "2.5".
  private static func isApart(_ bytes: FoldedBytes, _ offset: Int) -> Bool {
    offset + 1 >= bytes.count || !bytes.isDigit(offset + 1) && !bytes.isLetter(offset + 1)
  }

  /// The first one of the strongest breaks between two places; `nil` where there is none.
  func strongest(between first: Int, and second: Int) -> Int? {
    let within = all.filter { first <= $0.offset && $0.offset <= second }
    guard let strength = within.map(\.strength).max() else { return nil }
    return within.first { $0.strength == strength }?.offset
  }

  /// The first break from a place on in a sentence, but not its end.
  func first(from start: Int, in sentence: Range<Int>) -> Int? {
    all.first { $0.offset >= start && $0.offset < sentence.upperBound }?.offset
  }

  /// The first comma from a place on in a sentence.
  func comma(from start: Int, in sentence: Range<Int>) -> Int? {
    all.first {
      $0.strength == .comma && $0.offset >= start && $0.offset < sentence.upperBound
    }?.offset
  }

  /// The sentences from the one of a place to that of another.
  func sentences(from first: Int, to second: Int) -> Range<Int> {
    let marks = all.filter { $0.strength == .sentence }.map(\.offset)
    let start = marks.last { $0 < first } ?? 0
    return start..<(marks.first { $0 >= second } ?? end)
  }

  private static let conjunctions = WordSet([
    "and", "but", "while", "whereas", "or", "than", "instead", "rather", "so", "because",
    "en", "maar", "terwijl", "of", "dan", "plaats", "want", "dus", "omdat",
  ])
}
