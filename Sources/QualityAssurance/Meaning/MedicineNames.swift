internal import Bitext

/// Names of medicines by the endings that substances of one group share (WHO, "The use of stems in the selection of International
/// Nonproprietary Names for pharmaceutical substances"), which English and Dutch write nearly alike.
struct MedicineNames {
  /// An English name that the Dutch lacks, and a Dutch one that the English lacks.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func swapped(
    in texts: Comparison
  ) -> (source: ScannedText.Word, target: ScannedText.Word)? {
    let dutch = names(in: texts.dutch)
    if dutch.isEmpty { return nil }
    let english = names(in: texts.english)
    guard let source = english.first(where: { name in !dutch.contains { $0.stem == name.stem } }),
      let target = dutch.first(where: { name in !english.contains { $0.stem == name.stem } })
    else { return nil }
    return (source.word, target.word)
  }

  private typealias Name = (word: ScannedText.Word, stem: [UInt8])

  private static func names(in text: ScannedText) -> [Name] {
    let folded = text.bytes.folded
    return text.words.compactMap { word in
      guard word.end - word.start >= 7, lasts & bit(folded[word.end - 1]) != 0 else { return nil }
      let stem = stem(folded[word.range])
      return endings.contains {
        stem.count > $0.count + 1 && stem.suffix($0.count).elementsEqual($0)
      }
        ? (word, stem) : nil
    }
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

  /// The last letters of the endings, and the e that may follow them, as bits by their lowest five.
  private static let lasts = endings.reduce(bit(UInt8(ascii: "e"))) { $0 | bit($1[$1.count - 1]) }

  private static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 0x1F) }
}
