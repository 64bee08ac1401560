internal import Bitext

/// Runs of words in a text.
enum Phrases {
  struct Phrase {
    /// The words in lower case.
    var words: [String]
    /// The phrase as the text has it.
    var written: String
    /// Where it stands, in UTF-8 offsets.
    var range: Range<Int>
  }

  /// The runs of content words, of one word up to `longest`, that no function word or sign interrupts.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func content(of text: String, stop: Set<String>, longest: Int) -> [Phrase] {
    let bytes = Array(text.utf8)
    var phrases: [Phrase] = []
    var run: [(word: String, range: Range<Int>)] = []
    for token in tokens(of: text) {
      let isAfterSign = run.last.map { !isJoined(bytes[$0.range.upperBound..<token.lowerBound]) }
      let word = String(decoding: bytes[token], as: UTF8.self).lowercased()
        .replacing("\u{2019}", with: "'")
      if isAfterSign == true { run = [] }
      if stop.contains(word) || !word.unicodeScalars.contains(where: \.properties.isAlphabetic) {
        run = []
        continue
      }
      run.append((word, token))
      for count in 1...min(longest, run.count) {
        let words = run.suffix(count)
        let range = words[words.startIndex].range.lowerBound..<token.upperBound
        phrases.append(
          Phrase(
            words: words.map(\.word), written: String(decoding: bytes[range], as: UTF8.self),
            range: range))
      }
    }
    return phrases
  }

  private static func isJoined(_ between: ArraySlice<UInt8>) -> Bool {
    between.count == 1 && between.first == 0x20
  }

  /// The words: letters and digits, with hyphens and apostrophes between them.
  private static func tokens(of text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isWord = isLetter(scalar) || start != nil && isLink(scalar) && isLetter(next)
      if isWord, start == nil { start = offset }
      if !isWord, let from = start {
        tokens.append(from..<offset)
        start = nil
      }
      offset += UTF8.width(scalar)
    }
    return start.map { tokens + [$0..<offset] } ?? tokens
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? FoldedText.isWord(FoldingTable.ascii[Int(scalar.value)])
      : scalar.properties.isAlphabetic
  }

  private static func isLink(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "'" || scalar == "\u{2019}"
  }
}

/// In which texts phrases stand, and how they are written.
struct PhraseCounts {
  struct Count {
    /// The texts that hold the phrase, in order.
    var pairs: [Int] = []
    /// How often it is written in each way.
    var spellings: [String: Int] = [:]

    /// The way in which it is written most often; small letters win.
    var written: String {
      spellings.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? ""
    }
  }

  private(set) var counts: [[String]: Count] = [:]
  /// The phrases of each text.
  private(set) var phrases: [Int: [[String]]] = [:]

  mutating func add(_ phrase: Phrases.Phrase, in pair: Int) {
    if counts[phrase.words]?.pairs.last != pair {
      counts[phrase.words, default: Count()].pairs.append(pair)
      phrases[pair, default: []].append(phrase.words)
    }
    counts[phrase.words]?.spellings[phrase.written, default: 0] += 1
  }
}

/// How likely phrases are terms, by how often they stand by themselves.
struct CValues {
  /// The C-value of each phrase.
  private(set) var values: [[String]: Double] = [:]

  init(_ frequencies: [[String]: Int]) {
    // For each phrase the frequencies of the longer ones that hold it.
    var longer: [[String]: [Int]] = [:]
    for (phrase, frequency) in frequencies where phrase.count > 1 {
      for count in 1..<phrase.count {
        for start in 0...(phrase.count - count) {
          let part = Array(phrase[start..<start + count])
          if frequencies[part] != nil { longer[part, default: []].append(frequency) }
        }
      }
    }
    for (phrase, frequency) in frequencies {
      let outer = longer[phrase] ?? []
      let nested = outer.isEmpty ? 0 : Double(outer.reduce(0, +)) / Double(outer.count)
      let isAlwaysInside = outer.contains { $0 == frequency }
      let length = Self.logarithm(phrase.count + 1)
      values[phrase] = isAlwaysInside ? 0 : length * (Double(frequency) - nested)
    }
  }

  /// The logarithm to base 2 of 2 to 5.
  private static func logarithm(_ number: Int) -> Double { [0, 0, 1, 1.585, 2, 2.322][number] }
}
