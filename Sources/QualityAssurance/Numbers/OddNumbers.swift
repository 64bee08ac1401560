internal import Bitext

/// The numbers of one side that the other does not say, at the places where they have no counterpart.
///
/// Values are held against each other as they come, so that of two equal numbers of which one is said otherwise the wrong one may
/// be left over.
struct OddNumbers {
  /// A number of the English that is another one in the Dutch; one side is `nil` where it says none.
  typealias Pair = (source: WrittenNumber?, target: WrittenNumber?)

  private let comparison: NumberComparison
  private let sides: Comparison

  init(_ comparison: NumberComparison, _ sides: Comparison) {
    self.comparison = comparison
    self.sides = sides
  }

  /// The pairs in their order.
  ///
  /// - Complexity: O(*m* · *n*), where *m* is the number of pairs and *n* that of all numbers, besides ``Neighbours``.
  func pairs(_ translations: () -> WordTranslations) -> [Pair] {
    let (missing, added) = (comparison.missing, comparison.added)
    var neighbours: Neighbours?
    return (0..<max(missing.count, added.count)).map { index in
      let pair = (
        source: index < missing.count ? missing[index] : nil,
        target: index < added.count ? added[index] : nil
      )
      let said = places(of: pair.source, isEnglish: true)
      let instead = places(of: pair.target, isEnglish: false)
      guard said.english.count > 1 || instead.dutch.count > 1 else { return pair }
      let known = neighbours ?? Neighbours(sides, translations)
      neighbours = known
      let place = known.place(said: said, instead: instead)
      return (
        english.first { $0.range == place.source } ?? pair.source,
        dutch.first { $0.range == place.target } ?? pair.target
      )
    }
  }

  private var english: [WrittenNumber] { sides.texts.englishNumbers.written }
  private var dutch: [WrittenNumber] { sides.texts.dutchNumbers.written }

  /// Where both sides write an odd number, without others that are odd.
  private func places(
    of number: WrittenNumber?, isEnglish: Bool
  ) -> (english: [Range<Int>], dutch: [Range<Int>]) {
    guard let number, number.value != nil else { return ([], []) }
    func places(in all: [WrittenNumber], besides odd: [WrittenNumber], isOwn: Bool) -> [Range<Int>]
    {
      all.filter { other in
        other.value == number.value
          && (isOwn && other.range == number.range || !odd.contains { $0.range == other.range })
      }.map(\.range)
    }
    return (
      places(in: english, besides: comparison.missing, isOwn: isEnglish),
      places(in: dutch, besides: comparison.added, isOwn: !isEnglish)
    )
  }
}
