internal import Bitext

/// A careful word of the English that a strong one stands for in the Dutch: *nooit* for *rarely*.
struct Overstatement: Sendable {
  private let careful: WordSet
  /// The English words that the strong Dutch ones rightly stand for.
  private let strong: WordSet
  private let dutch: WordSet
  /// The Dutch words that stand for the careful ones.
  private let carefulDutch: WordSet

  private init(_ careful: String, _ carefulDutch: String, strong: String, dutch: String) {
    self.careful = WordSet(listing: careful)
    self.carefulDutch = WordSet(listing: carefulDutch)
    self.strong = WordSet(listing: strong)
    self.dutch = WordSet(listing: dutch)
  }

  /// The first one in a pair of texts.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func first(
    in texts: Comparison
  ) -> (source: ScannedText.Word, target: ScannedText.Word)? {
    guard texts.english.cues.contains(.careful), texts.dutch.cues.contains(.certain) else {
      return nil
    }
    for statement in all {
      guard
        let target = texts.dutch.words.first(where: { statement.dutch.contains($0.hash) }),
        let source = texts.english.words.first(where: { statement.careful.contains($0.hash) }),
        !texts.english.words.contains(where: { statement.strong.contains($0.hash) }),
        !texts.dutch.words.contains(where: { statement.carefulDutch.contains($0.hash) })
      else { continue }
      return (source, target)
    }
    return nil
  }

  private static let carefulWords = [
    "rarely seldom", "approximately roughly",
    "suggest suggests suggested",
  ]
  private static let strongWords = [
    "nooit niemand", "precies exact", "bewijst bewijzen bewezen blijkt",
  ]

  private static let all = [
    Overstatement(
      carefulWords[0], "zelden zeldzaam weinig nauwelijks amper bijna vrijwel haast",
      strong: "never not no nobody none cannot can't don't nothing", dutch: strongWords[0]),
    Overstatement(
      carefulWords[1], "ongeveer circa rond omstreeks zowat pakweg zo'n",
      strong: "exact exactly precise precisely just right properly", dutch: strongWords[1]),
    Overstatement(
      carefulWords[2],
      "suggereert lijkt lijken wijst wijzen doet doen vermoeden aanwijzingen mogelijk waarschijnlijk kan zou kunnen",
      strong: "prove proves proven proof evidence shown show shows find found seems appears turns",
      dutch: strongWords[2]),
  ]

  static let english = carefulWords.joined(separator: " ")
  static let dutchWords = strongWords.joined(separator: " ")
}
