internal import Bitext

/// Vitamins by their letters.
struct VitaminNames {
  /// A vitamin of the English that the Dutch lacks, and one of the Dutch that the English lacks.
  ///
  /// - Complexity: O(*n* + *m*²), where *n* is the number of words and *m* of vitamins.
  static func swapped(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let english = all(in: texts.english)
    if english.isEmpty { return nil }
    let dutch = all(in: texts.dutch)
    guard let source = english.first(where: { one in !dutch.contains { $0.name == one.name } }),
      let target = dutch.first(where: { one in !english.contains { $0.name == one.name } })
    else { return nil }
    return (source.range, target.range)
  }

  private static func all(in text: ScannedText) -> [(name: [UInt8], range: Range<Int>)] {
    guard text.cues.contains(.vitamin) else { return [] }
    return text.words.compactMap { word in
      guard word.hash == vitamin || word.hash == vitamine,
        [0x20, UInt8(ascii: "-")].contains(text.bytes.byte(word.end))
      else { return nil }
      var end = word.end + 1
      while text.bytes.isUppercase(end) || text.bytes.isDigit(end) { end += 1 }
      // Of "vitamine B12-tekort" the letter and the figures, and no word that begins with a capital.
      guard end > word.end + 1, end - word.end <= 4, !text.bytes.isLetter(end) else { return nil }
      let name = Array(text.bytes.folded[word.end + 1..<end])
      // Folic acid has two numbers.
      return (name == Array("b9".utf8) ? Array("b11".utf8) : name, word.start..<end)
    }
  }

  private static let vitamin = WordHash("vitamin".utf8).value
  private static let vitamine = WordHash("vitamine".utf8).value
}
