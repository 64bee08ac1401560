/// The words of a heading or of a page's title, in small letters.
struct TitleWords {
  private let words: Set<String>

  /// Fewer words in common may be chance, as those of a site's name.
  private static let fewest = 3

  init(_ text: String) {
    words = Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Whether at least half of the words, and some, are among others.
  func areMostly(in others: TitleWords) -> Bool {
    let common = words.intersection(others.words).count
    return common >= min(Self.fewest, words.count) && common * 2 >= words.count && common > 0
  }
}
