internal import Bitext

/// Words inside a Dutch sentence whose first letter Dutch writes otherwise (Woordenlijst Nederlandse Taal, Leidraad §16).
struct DutchCapitals {
  /// A word, and whether it should have a capital.
  struct Slip {
    var word: Range<Int>
    var needsCapital: Bool
  }

  private static let days = words(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")

  /// What has a small letter: days, with their parts, and months, and *ik*.
  static let smallWords =
    days
    + days.flatMap { day in
      ["ochtend", "morgen", "middag", "avond", "nacht"].map { day + $0 }
    }
    + words(
      """
      januari februari maart april juni juli augustus september \
      oktober november december ik
      """)

  /// What has a capital: languages and those who speak them.
  static let capitalWords = words(
    """
    nederlands nederlandse engels engelse duits duitse franse spaans spaanse turkse arabisch arabische poolse \
    italiaans italiaanse portugees portugese chinees chinese russisch russische marokkaans marokkaanse belgisch belgische \
    nederland belgië vlaanderen duitsland frankrijk spanje turkije engeland europa amerika suriname \
    vlaamse amerikaans amerikaanse europees europese oekraïens oekraïense surinaamse
    """)

  private static let capitals = WordSet(capitalWords)

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  /// The first word that is written otherwise; `nil` where none is.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func slip(in text: ScannedText) -> Slip? {
    guard text.cues.contains(.properCase) else { return nil }
    for (index, word) in text.words.enumerated() where word.cues.contains(.properCase) {
      let hasCapital = text.bytes.isUppercase(word.start)
      if capitals.contains(word.hash) {
        if !hasCapital { return Slip(word: word.range, needsCapital: true) }
      } else if hasCapital, isInside(index, text) {
        return Slip(word: word.range, needsCapital: false)
      }
    }
    return nil
  }

  /// Whether a word stands inside a sentence and in no name: behind a word with a small letter and a space, itself with no other
  /// capital.
  private static func isInside(_ index: Int, _ text: ScannedText) -> Bool {
    guard index > 0 else { return false }
    let (last, word) = (text.words[index - 1], text.words[index])
    return word.start == last.end + 1 && text.bytes.byte(last.end) == 0x20
      && !text.bytes.isUppercase(last.start) && !text.bytes.isUppercase(word.start + 1)
  }
}
