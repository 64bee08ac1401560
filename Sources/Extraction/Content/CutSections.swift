/// Headings over what has been cut out of a body: with the list of other posts goes "More about knees".
enum CutSections {
  /// A longer heading says something by itself.
  private static let mostWords = 8

  /// The headings that introduce blocks none of which is kept, `true` at their places.
  ///
  /// A heading introduces what follows it up to the next one of its rank or a higher one. Titles are left alone.
  ///
  /// - Parameters:
  ///   - levels: the ranks of the headings among the blocks of a body, `nil` at the places of other blocks.
  ///   - isKept: whether each block is.
  ///   - words: how many words a block has.
  ///   - leadsAway: whether a heading introduces nothing of the post: then it need not have anything under it, which
  ///     may have been known before by its name.
  /// - Returns: whether each block is such a heading.
  /// - Complexity: O(*n* · *d*), where *n* is the number of blocks and *d* how deep headings are nested, at most 6.
  static func headings(
    levels: [Int?], isKept: [Bool], words: (Int) -> Int, leadsAway: (Int) -> Bool
  ) -> [Bool] {
    var introducesCut = [Bool](repeating: false, count: levels.count)
    /// The headings that what comes next stands under, from the highest rank to the lowest.
    var open: [(index: Int, level: Int, holdsCut: Bool, holdsKept: Bool)] = []
    func close(downTo level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        introducesCut[last.index] = last.holdsCut && !last.holdsKept
      }
    }
    for (index, level) in levels.enumerated() {
      if let level { close(downTo: level) }
      for heading in open.indices {
        open[heading].holdsCut = open[heading].holdsCut || !isKept[index]
        open[heading].holdsKept = open[heading].holdsKept || isKept[index]
      }
      if let level, level > 1, isKept[index], words(index) <= mostWords {
        open.append((index, level, leadsAway(index), false))
      }
    }
    close(downTo: 0)
    return introducesCut
  }
}
