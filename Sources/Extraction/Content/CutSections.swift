/// Headings over what has been cut out of a body: with the list of other posts goes "More about knees".
enum CutSections {
  /// A longer heading says something by itself.
  private static let mostWords = 8

  /// A heading, and its twin in the other language where that stands right under it.
  private struct Introduction {
    var headings: Range<Int>
    let level: Int
    var holdsCut: Bool
    var holdsKept = false
  }

  /// The headings that introduce blocks none of which is kept, `true` at their places.
  ///
  /// A heading introduces what follows it up to the next one of its rank or a higher one; where that one of its rank stands right
  /// under it, the two introduce the same, as the headings of both languages do where these take turns. Titles are left alone.
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
    var open: [Introduction] = []
    func close(downTo level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        guard last.holdsCut, !last.holdsKept else { continue }
        for heading in last.headings { introducesCut[heading] = true }
      }
    }
    for (index, level) in levels.enumerated() {
      let twin = open.indices.last.flatMap { last in
        let isTwin =
          open[last].level == level && open[last].headings == index - 1..<index && isKept[index]
        return isTwin ? last : nil
      }
      if let twin {
        open[twin].headings = index - 1..<index + 1
        open[twin].holdsCut = open[twin].holdsCut && leadsAway(index)
        open[twin].holdsKept = words(index) > mostWords
      } else if let level {
        close(downTo: level)
      }
      for heading in open.indices where heading != twin {
        open[heading].holdsCut = open[heading].holdsCut || !isKept[index]
        open[heading].holdsKept = open[heading].holdsKept || isKept[index]
      }
      if twin == nil, let level, level > 1, isKept[index], words(index) <= mostWords {
        open.append(
          Introduction(
            headings: index..<index + 1, level: level, holdsCut: leadsAway(index)))
      }
    }
    close(downTo: 0)
    return introducesCut
  }
}
