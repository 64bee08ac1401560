internal import Bitext
internal import Terminology

/// Common words inside a Dutch sentence that have a capital which nothing in the English explains.
struct StrayCapitals {
  /// The words, by their places.
  private(set) var words: [Range<Int>] = []

  /// Whether the English has more sentences, so that a full stop may be missing before the first of the words.
  private(set) var mayBeginSentence = false

  /// - Complexity: O(*n*), where *n* is the number of words of both texts.
  init(_ english: ScannedText, _ dutch: ScannedText) {
    for index in dutch.words.indices.dropFirst() where dutch.hasCapital(index) {
      guard Self.isInside(index, dutch), Self.isCommon(index, dutch),
        !english.hasCapital(inWordWith: dutch.bytes.folded[dutch.words[index].range])
      else { continue }
      words.append(dutch.words[index].range)
    }
    // The capitals of a name, a law, a button.
    if words.isEmpty { return }
    if !Self.isPlain(english) {
      words = []
    } else {
      mayBeginSentence = Self.sentenceCount(english) > Self.sentenceCount(dutch)
    }
  }

  /// Whether a word stands behind one with a small letter, and before none with a capital.
  private static func isInside(_ index: Int, _ text: ScannedText) -> Bool {
    let (last, word) = (text.words[index - 1], text.words[index])
    let bytes = text.bytes
    let gap = word.start - last.end
    let isBehind =
      bytes.byte(word.start - 1) == 0x20
      && (gap == 1 || gap == 2 && bytes.byte(last.end) == UInt8(ascii: ","))
    // The word behind 's begins the sentence.
    let isShort = [UInt8(ascii: "'"), 0x98, 0x99].contains(bytes.byte(last.start - 1))
    guard isBehind, !isShort, !text.hasCapital(index - 1), !bytes.isDigit(word.end),
      ![UInt8(ascii: "-"), UInt8(ascii: "'"), 0xE2].contains(bytes.byte(word.end))
    else { return false }
    return index + 1 == text.words.count || text.words[index + 1].start > word.end + 1
      || !text.hasCapital(index + 1)
  }

  /// Whether a word has no capital of its own: one of the list that names no office or law; *u* and *uw*.
  private static func isCommon(_ index: Int, _ text: ScannedText) -> Bool {
    let word = text.words[index]
    if word.cues.contains(.formal) {
      return text.bytes.byte(word.end) == 0x20 && text.bytes.isLetter(word.end + 1)
    }
    let letters = text.bytes.folded[word.range]
    return !word.cues.contains(.properCase)
      && word.range.dropFirst().allSatisfy { !text.bytes.isUppercase($0) }
      && DutchNounPairs.embedded.isCommonWord(letters)
      && !offices.contains { letters.reversed().starts(with: $0) }
  }

  /// Whether a text has no capitals but at the beginnings of sentences, in abbreviations and in *I*.
  private static func isPlain(_ text: ScannedText) -> Bool {
    text.words.indices.allSatisfy { index in
      !text.hasCapital(index) || index == 0 || text.begins(index)
        || text.words[index].hash == first
        || text.bytes.byte(text.words[index].start) == UInt8(ascii: "I")
          && [UInt8(ascii: "'"), 0xE2].contains(text.bytes.byte(text.words[index].start + 1))
        || text.words[index].range.count > 1
          && text.bytes.isUppercase(text.words[index].start + 1)
    }
  }

  private static let first = WordHash("i".utf8).value

  private static func sentenceCount(_ text: ScannedText) -> Int {
    text.words.indices.count { $0 == 0 || text.hasCapital($0) && text.begins($0) }
  }

  /// How words end that name an office, a society or a law when they have a capital: *Gezondheidsraad*, *Zorgverzekeringswet*; from
  /// the end.
  private static let offices = [
    "dienst", "raad", "bond", "wet", "federatie", "instituut", "stichting", "vereniging",
    "autoriteit", "inspectie", "fonds", "kamer", "huis", "bank", "ministerie", "centrum", "school",
    "genootschap", "bijbel", "kerk", "park", "plein", "straat", "laan",
  ].map { Array($0.utf8.reversed()) }
}

extension ScannedText {
  /// Whether a word that is the same as some letters, or begins with them as *Alzheimer's* does, has a capital.
  fileprivate func hasCapital(inWordWith letters: ArraySlice<UInt8>) -> Bool {
    words.contains {
      bytes.isUppercase($0.start) && bytes.folded[$0.range].starts(with: letters)
    }
  }

  /// Whether the first letter of a word is a capital of ASCII.
  @inline(__always)
  func hasCapital(_ index: Int) -> Bool { bytes.isUppercase(words[index].start) }

  /// Whether a sentence, a quotation or an item may begin with a word: more than a space and a comma stands before it.
  func begins(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return (words[index - 1].end..<words[index].start).contains { offset in
      switch bytes.byte(offset) {
      case 0x20, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"): false
      default: !bytes.isDigit(offset)
      }
    }
  }
}
