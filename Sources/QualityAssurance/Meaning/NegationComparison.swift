internal import Bitext

/// The negations of both sides of a unit, and what one of them has too many.
struct NegationComparison {
  private let english: Negations
  private let dutch: Negations

  init(_ texts: Comparison) {
    english = Negations(texts.english, .english)
    dutch = Negations(texts.dutch, .dutch)
  }

  /// A no of the English that the Dutch has not; `nil` where all is well, or was said in another way.
  func lost(in texts: Comparison) -> Range<Int>? {
    guard let place = Self.surplus(english, over: dutch), !NegationExcuses.excuseLost(texts),
      !OppositeCounts.isDenied(texts)
    else { return nil }
    return place
  }

  /// A no of the Dutch that the English has not; `nil` where all is well, or was said in another way.
  func added(in texts: Comparison) -> Range<Int>? {
    guard let place = Self.surplus(dutch, over: english), !NegationExcuses.excuseAdded(texts),
      !OppositeCounts.isDenied(texts)
    else { return nil }
    return place
  }

  /// How bad a difference is: in a long text with several, one may have been said in a way that no list knows.
  func severity(in texts: Comparison) -> Finding.Severity? {
    let isLong = texts.english.words.count > 30
    return isLong && !english.plain.isEmpty && !dutch.plain.isEmpty ? .note : nil
  }

  /// The first no that has no counterpart, going by their number.
  private static func surplus(_ own: Negations, over other: Negations) -> Range<Int>? {
    own.plain.count > other.plain.count + other.excuses ? own.plain[other.plain.count] : nil
  }
}
