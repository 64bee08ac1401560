internal import Bitext

/// Reads the numbers of a text: figures in the notation of its language, times, and number words.
///
/// Left out, since they are names rather than quantities: web and mail addresses, codes such as COVID-19,
/// B12 or 5G. The number that a typed list item starts with is kept apart.
struct NumberScanner {
  let text: FoldedBytes
  let language: Language
  var found = NumbersInText()

  let scanned: ScannedText
  private let meanings: NumberWords

  /// Figures such as 9.30 that are times if the text tells the time elsewhere: "9.30 tot 17.00 uur".
  var possibleTimes: [(index: Int, value: NumberValue)] = []

  /// Whether a time that can be nothing else was read.
  var tellsTime = false

  /// The numbers of a text in English or Dutch.
  ///
  /// - Complexity: O(n), where n is the length of the text.
  static func numbers(in text: String, language: Language) -> NumbersInText {
    numbers(in: ScannedText(text, language: language), language: language)
  }

  /// The numbers of a text that was scanned.
  ///
  /// - Complexity: O(n), where n is the length of the text.
  static func numbers(in text: ScannedText, language: Language) -> NumbersInText {
    var scanner = NumberScanner(text, language)
    scanner.scan()
    // Taken out, for they are several lists, which to copy takes time.
    var found = NumbersInText()
    swap(&found, &scanner.found)
    return found
  }

  /// The same, to be kept; many texts hold none, and are told by their signs and cues.
  ///
  /// - Complexity: O(n), where n is the length of the text.
  static func kept(in text: ScannedText, language: Language) -> KeptNumbers {
    mayFindAny(in: text, language) ? KeptNumbers(numbers(in: text, language: language)) : .none
  }

  private static func mayFindAny(in text: ScannedText, _ language: Language) -> Bool {
    if text.cues.contains(.numeral)
      || !text.signs.isDisjoint(with: [.digit, .latinSign, .innerApostrophe])
    {
      return true
    }
    guard language == .dutch else { return false }
    let (bytes, all) = (text.bytes.folded, text.words)
    let (folded, words) = (bytes.span, all.span)
    for index in words.indices where mayHoldNumber(words[index], of: folded) { return true }
    return false
  }

  private init(_ text: ScannedText, _ language: Language) {
    self.text = text.bytes
    self.language = language
    scanned = text
    meanings = .of(language)
  }

  private mutating func scan() {
    if scanned.signs.isDisjoint(with: [.digit, .latinSign]) { scanWords() } else { scanAll() }
    if !found.written.isEmpty { readHalves() }
    if tellsTime {
      for time in possibleTimes { found.written[time.index].value = time.value }
    }
  }

  /// Reads a text without figures: most of its words say no number and are passed over.
  private mutating func scanWords() {
    for word in scanned.words {
      if isPlain(word) {
        if mayCount(word) { readWord(word.range, word.hash) }
        continue
      }
      var offset = word.range.lowerBound
      while offset < word.range.upperBound {
        offset = text.isLetter(offset) ? readWord(at: offset) : offset + 1
      }
    }
  }

  private mutating func scanAll() {
    let mayHoldAddress = !scanned.signs.isDisjoint(with: [.at, .slash, .brace, .innerStop])
    let words = scanned.words
    var addresses = AddressSigns()
    var next = 0
    var offset = readListNumber()
    while offset < text.count {
      let byte = text.bytes[offset]
      if byte == 0x20 {
        offset += 1
        continue
      }
      while next < words.count, words[next].start < offset { next += 1 }
      if mayHoldAddress, offset == 0 || text.isSpace(offset - 1),
        addresses.areAhead(of: offset, in: text), let end = endOfAddress(offset)
      {
        offset = end
      } else if byte &- 0x30 < 10 {
        offset = readFigure(offset)
      } else if next < words.count, words[next].start == offset, isPlain(words[next]) {
        if !mayHoldAddress { skipWords(words, &next) }
        let word = words[next]
        offset = word.end
        // A figure may stand behind it, as in "COVID-19".
        if mayCount(word) || text.isDigit(offset) || text.isDigit(offset + 1) {
          offset = readWord(word.range, word.hash)
        }
      } else if text.isLetter(offset) {
        offset = readWord(at: offset)
      } else {
        offset = readSign(offset)
      }
    }
  }

  /// Passes over plain words that say no number and have one space and another plain word behind them.
  @inline(__always)
  private func skipWords(_ words: [ScannedText.Word], _ next: inout Int) {
    let (words, bytes) = (words.span, text.bytes.span)
    while next &+ 1 < words.count, !mayCount(words[next]),
      words[next].end &+ 1 == words[next &+ 1].start, bytes[words[next].end] == 0x20,
      isPlain(words[next &+ 1])
    {
      next &+= 1
    }
  }

  /// Whether a word is all letters, without an apostrophe.
  @inline(__always)
  private func isPlain(_ word: ScannedText.Word) -> Bool {
    !scanned.signs.contains(.innerApostrophe)
      || text.endOfLetters(word.start) == word.end
  }

  /// Whether a word may say or imply a number.
  @inline(__always)
  private func mayCount(_ word: ScannedText.Word) -> Bool {
    word.cues.contains(.numeral)
      || language == .dutch && Self.mayHoldNumber(word, of: text.folded.span)
  }

  /// Whether a Dutch word may be a compound with a number.
  @inline(__always)
  private static func mayHoldNumber(_ word: ScannedText.Word, of folded: Span<UInt8>) -> Bool {
    word.end - word.start > 5
      && NumberWords.mayBegin(folded[word.start], folded[word.start + 1])
  }

  /// Reads the number of a typed list item, "1)"; returns the end of its digits, 0 where there is none.
  private mutating func readListNumber() -> Int {
    let end = text.endOfDigits(0)
    guard (1...2).contains(end), [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text.byte(end)),
      text.isSpace(end + 1), let value = text.integer(0..<end)
    else { return 0 }
    found.listNumber = WrittenNumber(range: 0..<end, value: NumberValue(value))
    return end
  }
}

// MARK: - Words

extension NumberScanner {
  /// Reads the letters from an offset on; returns the offset to go on from.
  private mutating func readWord(at start: Int) -> Int {
    let range = start..<text.endOfLetters(start)
    return readWord(range, WordHash(text.folded[range]).value)
  }

  /// Reads a word of letters with a hash; returns the offset to go on from.
  @discardableResult
  private mutating func readWord(_ range: Range<Int>, _ hash: UInt64) -> Int {
    if let code = endOfCode(word: range) {
      found.codes.append(range.lowerBound..<code)
      return code
    }
    if hash == Self.half || hash == Self.halve { addHalf(at: range) }
    switch meanings.meaning(of: hash) {
    case .oneAndAHalf: addOneAndAHalf(at: range)
    case .andAHalf(let value): addHalf(after: value, at: range)
    case .halfBefore(let hour): addHalfHour(before: hour, at: range)
    case .cardinal(let value):
      if isVague(value, at: range) || isPair(value, at: range) {
        found.implied.append(NumberValue(value))
      } else {
        addCardinal(value, at: range)
      }
    case .multiplier(let factor): addMultiplier(factor, at: range)
    case .roman(let value): addRoman(value, at: range)
    case .one:
      found.implied.append(NumberValue(1))
      _ = extendWord(by: 1, at: range)
    case .implied(let values):
      // "Twenty-first", but not "twenty-week"
      if language == .english, hash != Self.week, values.count == 1, let unit = values[0].integer,
        (1...9).contains(unit), text.byte(range.lowerBound - 1) == UInt8(ascii: "-"),
        extendWord(by: unit, at: range)
      {
        break
      }
      // "You may" names no month.
      if hash == Self.may, !text.isUppercase(range.lowerBound) { break }
      // One by one: there is mostly one, and to append a list takes ten times as long.
      if found.implied.isEmpty { found.implied.reserveCapacity(Self.usualCount) }
      for value in values { found.implied.append(value) }
    case nil:
      if language == .dutch, let value = NumberWords.numberInCompound(text.folded[range]) {
        found.implied.append(NumberValue(value))
      }
    }
    return range.upperBound
  }

  /// Room for as many implied numbers as most texts have.
  private static let usualCount = 8

  private static let week = WordHash("week".utf8).value
  static let half = WordHash("half".utf8).value
  private static let halve = WordHash("halve".utf8).value
  private static let may = WordHash("may".utf8).value

  /// The end of a code such as B12 or COVID-19 that starts with the word; `nil` where it is only a word.
  private func endOfCode(word: Range<Int>) -> Int? {
    let next = word.upperBound
    guard text.isDigit(next) || text.isDigit(next + 1) else { return nil }
    let isJoined = text.isDigit(next) && !text.isAnyWord(of: Self.times, at: word.lowerBound)
    let isHyphened =
      text.byte(next) == UInt8(ascii: "-") && text.isDigit(next + 1)
      && !text.isAnyWord(of: Self.prefixesOfNumbers, at: word.lowerBound)
    let isSpaced =
      text.byte(next) == 0x20 && text.isDigit(next + 1)
      && text.isAnyWord(of: Self.illnesses, at: word.lowerBound)
    guard isJoined || isHyphened || isSpaced else { return nil }
    var end = next + 1
    while text.isDigit(end) || text.isLetter(end) || text.byte(end) == UInt8(ascii: "-") {
      end += 1
    }
    return end
  }

  /// Words that a hyphen joins to a number that is a quantity: "over-70s", "mid-20", "9 am-5 pm".
  private static let prefixesOfNumbers = WordList(
    "over", "under", "mid", "pre", "post", "top", "plus", "am", "pm", "uur", "u")
  private static let times = WordList("x")
  /// Words that a number behind a space is part of the name of.
  private static let illnesses = WordList("covid")

  private mutating func addCardinal(_ value: Int, at range: Range<Int>) {
    guard !extendWord(by: value, at: range) else { return }
    found.written.append(WrittenNumber(range: range, value: NumberValue(value), isWord: true))
  }

  /// Makes "twenty" and "one" 21, "two hundred and" and "fifty" 250; whether it did.
  private mutating func extendWord(by value: Int, at range: Range<Int>) -> Bool {
    guard let last = found.written.last, last.isWord, let total = last.value?.integer else {
      return false
    }
    let gap = text.folded[last.range.upperBound..<range.lowerBound]
    // Dutch says one and forty, in one word: "boven de veertig een bril" is two numbers.
    let isTens =
      language == .english && (20..<100).contains(total) && total.isMultiple(of: 10) && value < 10
    let isHundreds =
      total >= 100 && total.isMultiple(of: 100) && value < 100
      || total >= 1000 && total.isMultiple(of: 1000) && value < 1000
    let and = language == .dutch ? " en " : " and "
    let isJoined =
      gap.elementsEqual(" ".utf8) || isTens && gap.elementsEqual("-".utf8)
      || isHundreds && gap.elementsEqual(and.utf8)
    guard isTens || isHundreds, isJoined, let sum = last.value?.adding(value) else { return false }
    found.written[found.written.count - 1].value = sum
    found.written[found.written.count - 1].range = last.range.lowerBound..<range.upperBound
    return true
  }

  private mutating func addMultiplier(_ factor: Int, at range: Range<Int>) {
    if let last = found.written.last,
      text.skippingSpace(last.range.upperBound) == range.lowerBound,
      last.range.upperBound < range.lowerBound,
      let product = last.value?.multiplied(by: factor)
    {
      found.written[found.written.count - 1].value = product
      found.written[found.written.count - 1].foreignValue =
        last.foreignValue?.multiplied(by: factor)
      found.written[found.written.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      found.written.append(
        WrittenNumber(range: range, value: NumberValue(factor), isWord: true))
    }
  }
}
