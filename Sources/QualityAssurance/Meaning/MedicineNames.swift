internal import Bitext

/// Names of medicines by the endings that substances of one group share (WHO, "The use of stems in the selection of International
/// Nonproprietary Names for pharmaceutical substances"), which English and Dutch write nearly alike.
struct MedicineNames {
  /// An English name that the Dutch lacks, and a Dutch one that the English lacks.
  ///
  /// - Complexity: O(*n* + *m*²), where *n* is the number of words and *m* of names.
  static func swapped(
    in texts: Comparison
  ) -> (source: Range<Int>, target: Range<Int>)? {
    let english = names(in: texts.english)
    if english.isEmpty { return nil }
    let dutch = names(in: texts.dutch)
    guard let source = english.first(where: { name in !dutch.contains { $0.stem == name.stem } }),
      let target = dutch.first(where: { name in !english.contains { $0.stem == name.stem } })
    else { return nil }
    return (source.word.range, target.word.range)
  }

  private typealias Name = (word: ScannedText.Word, stem: [UInt8])

  private static func names(in text: ScannedText) -> [Name] {
    var names: [Name] = []
    let (bytes, all, lasts) = (text.bytes.folded, text.words, Self.lasts)
    let (folded, words, table) = (bytes.span, all.span, lasts.span)
    for index in words.indices where mayBeName(words[index], of: folded, table) {
      let stem = stem(bytes[words[index].range])
      if endings.contains(where: {
        stem.count > $0.count + 1 && stem.suffix($0.count).elementsEqual($0)
      }) {
        names.append((words[index], stem))
      }
    }
    return names
  }

  /// Whether a word is long enough and has the last three letters of an ending, an e aside.
  @inline(__always)
  private static func mayBeName(
    _ word: ScannedText.Word, of folded: Span<UInt8>, _ lasts: Span<UInt32>
  ) -> Bool {
    guard word.end &- word.start >= 7 else { return false }
    let end = folded[word.end &- 1] == UInt8(ascii: "e") ? word.end &- 1 : word.end
    let index = index(folded[end &- 3], folded[end &- 2], folded[end &- 1])
    return lasts[index >> 5] & (1 << UInt32(index & 31)) != 0
  }

  /// The letters as both languages have them: without an e at the end, f for ph, t for th, i for y.
  private static func stem(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    var stem: [UInt8] = []
    for letter in letters {
      if letter == UInt8(ascii: "h"), let last = stem.last {
        if last == UInt8(ascii: "p") { stem[stem.count - 1] = UInt8(ascii: "f") }
        if last == UInt8(ascii: "p") || last == UInt8(ascii: "t") { continue }
      }
      stem.append(letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter)
    }
    if stem.last == UInt8(ascii: "e") { stem.removeLast() }
    return stem
  }

  private static let endings: [[UInt8]] = [
    "azol", "olol", "pril", "sartan", "statin", "micin", "cillin", "ciclin", "floxacin", "azepam",
    "azolam", "prazol", "profen", "oxetin", "triptan", "gliptin", "glifozin", "xaban", "dronat",
    "lukast", "terol", "solon", "dipin", "tidin", "setron", "conazol", "ciclovir", "parin",
    "formin", "gabalin",
  ].map { Array($0.utf8) }

  /// The last three letters of the endings as bits, each by its lowest five; y for i too, as English has it.
  private static let lasts: [UInt32] = {
    var bits = [UInt32](repeating: 0, count: 1024)
    for ending in endings {
      let last = ending.suffix(3)
      for swapsI in [false, true] {
        let letters = last.map {
          swapsI && $0 == UInt8(ascii: "i") ? UInt8(ascii: "y") : $0
        }
        let index = index(letters[0], letters[1], letters[2])
        bits[index >> 5] |= 1 << UInt32(index & 31)
      }
    }
    return bits
  }()

  @inline(__always)
  private static func index(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }
}
