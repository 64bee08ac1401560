internal import Bitext

/// The English of a unit that stands in its Dutch as well.
struct EnglishLeft {
  /// A piece of both texts.
  struct Piece {
    var source: Range<Int>
    var target: Range<Int>
  }

  /// Running text: four words and more, two of them such as Dutch does not have.
  private(set) var runs: [Piece] = []

  /// Shorter pieces, of such words alone.
  private(set) var words: [Piece] = []

  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, for texts that hold such words.
  init(_ texts: Comparison) {
    let english = texts.english
    let dutch = texts.dutch
    var index = 0
    while index < dutch.words.count {
      guard dutch.words[index].cues.contains(.englishOnly), !dutch.isAbbreviation(index),
        !dutch.isInBraces(index),
        !Quotation.encloses(dutch.words[index].range, in: dutch.bytes),
        !Self.loans.matches(dutch, at: index)
      else {
        index += 1
        continue
      }
      let run = Self.longestRun(around: index, english, dutch)
      guard run.target.contains(index) else {
        index += 1
        continue
      }
      add(run, texts)
      index = run.target.upperBound
    }
  }

  private mutating func add(_ run: (source: Range<Int>, target: Range<Int>), _ texts: Comparison) {
    let words = texts.dutch.words[run.target]
    let strange = words.count { $0.cues.contains(.englishOnly) }
    if run.target.count >= 4, strange >= 2, !Self.isName(words, texts.dutch) {
      runs.append(
        Piece(
          source: texts.english.extent(of: run.source),
          target: texts.dutch.extent(of: run.target)))
      return
    }
    if run.target.count > 1, Self.isName(words, texts.dutch) { return }
    guard let first = words.firstIndex(where: { $0.cues.contains(.englishOnly) }),
      let last = words.lastIndex(where: { $0.cues.contains(.englishOnly) })
    else { return }
    let shift = run.source.lowerBound - run.target.lowerBound
    self.words.append(
      Piece(
        source: texts.english.extent(of: first + shift..<last + 1 + shift),
        target: texts.dutch.extent(of: first..<last + 1)))
  }

  /// What Dutch has borrowed as a whole.
  private static let loans = PhraseList(["[by] design", "[by] default"])

  /// The longest run of the same words in both texts that holds the Dutch word at an index.
  private static func longestRun(
    around index: Int, _ english: ScannedText, _ dutch: ScannedText
  ) -> (source: Range<Int>, target: Range<Int>) {
    var best = (source: 0..<0, target: 0..<0)
    for place in english.words.indices where english.words[place].hash == dutch.words[index].hash {
      var before = 0
      while place > before, index > before,
        english.words[place - before - 1].hash == dutch.words[index - before - 1].hash
      {
        before += 1
      }
      var after = 1
      while place + after < english.words.count, index + after < dutch.words.count,
        english.words[place + after].hash == dutch.words[index + after].hash
      {
        after += 1
      }
      if before + after > best.target.count {
        best = (place - before..<place + after, index - before..<index + after)
      }
    }
    return best
  }

  /// Whether the words beside those that Dutch does not have are written with capitals, as in a name.
  private static func isName(_ words: ArraySlice<ScannedText.Word>, _ text: ScannedText) -> Bool {
    // A capital at the beginning of the text is no name's.
    let others = words.filter { !$0.cues.contains(.englishOnly) && $0.range.lowerBound > 0 }
    return !others.isEmpty
      && others.allSatisfy { text.bytes.isUppercase($0.range.lowerBound) }
  }
}

extension ScannedText {
  /// Whether a word is written in capitals, as WHO is.
  fileprivate func isAbbreviation(_ index: Int) -> Bool {
    words[index].range.count > 1 && words[index].range.allSatisfy(bytes.isUppercase)
  }

  /// The bytes from the first to the last of some words.
  func extent(of words: Range<Int>) -> Range<Int> {
    guard let first = self.words[words].first, let last = self.words[words].last else {
      return 0..<0
    }
    return first.range.lowerBound..<last.range.upperBound
  }
}

/// Quotation marks around a place.
enum Quotation {
  /// Whether a mark stands before the range and another one behind it.
  static func encloses(_ range: Range<Int>, in text: FoldedBytes) -> Bool {
    marks(before: range.lowerBound, in: text) && marks(after: range.upperBound, in: text)
  }

  private static func marks(before end: Int, in text: FoldedBytes) -> Bool {
    var count = 0
    for offset in 0..<end where length(at: offset, in: text) > 0 && !text.isLetter(offset - 1) {
      count += 1
    }
    return count % 2 == 1 || count > 0 && !closes(before: end, in: text)
  }

  private static func closes(before end: Int, in text: FoldedBytes) -> Bool {
    (0..<end).contains { length(at: $0, in: text) > 0 && text.isLetter($0 - 1) }
  }

  private static func marks(after start: Int, in text: FoldedBytes) -> Bool {
    (start..<max(start, text.count)).contains { length(at: $0, in: text) > 0 }
  }

  /// The length of a quotation mark here; 0 where there is none.
  static func length(at offset: Int, in text: FoldedBytes) -> Int {
    switch text.byte(offset) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): 1
    case 0xC2: [0xAB, 0xBB].contains(text.byte(offset + 1)) ? 2 : 0
    case 0xE2:
      text.byte(offset + 1) == 0x80 && (0x98...0x9F).contains(text.byte(offset + 2)) ? 3 : 0
    default: 0
    }
  }
}

extension ScannedText {
  /// Whether a word is the name of a placeholder: "{{phone}}".
  fileprivate func isInBraces(_ index: Int) -> Bool {
    bytes.byte(words[index].start - 1) == UInt8(ascii: "{")
      || bytes.byte(words[index].end) == UInt8(ascii: "}")
  }
}
