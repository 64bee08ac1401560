internal import Bitext

extension FoldedText {
  /// Folds the signs between words that were found already, and takes these over, up to the first place that asks for more.
  ///
  /// - Parameters:
  ///   - knownCount: the number of the words: all runs of letters.
  ///   - plainCount: how many of them at the beginning are letters of ASCII alone.
  ///   - known: gives a word by its number, hashed as it stands in the bytes.
  ///   - bytes: the bytes of the text in lower case between the stops.
  ///   - words: is given the words.
  ///   - wordCount: is given their number.
  /// - Returns: the offset of the place, at which no word has begun; where there is none, that of the stops at the end.
  static func foldBetweenWords(
    _ knownCount: Int, _ plainCount: Int, _ known: (Int) -> HashedWord, _ bytes: inout [UInt8],
    _ words: inout [HashedWord], _ wordCount: inout Int
  ) -> Int {
    let folds = FoldingTable.ascii
    let table = folds.span
    var span = bytes.mutableSpan
    var found = words.mutableSpan
    var (index, next, count) = (1, 0, 0)
    defer { wordCount = count }
    let end = span.count - padding
    let none = HashedWord(end, end, hash: 0)
    var word = knownCount > 0 ? known(0) : none
    while index < end {
      // Words stand one further, for the stop before the text.
      if word.start &+ 1 == index {
        if next >= plainCount { return index }
        index = word.end &+ 1
        found[count] = HashedWord(word.start &+ 1, index, hash: word.hash)
        count &+= 1
        next &+= 1
        word = next < knownCount ? known(next) : none
        // Mostly a space alone.
        if word.start == index, span[index] == space { index &+= 1 }
        continue
      }
      let folded = table[Int(span[index])]
      if folded &- 0x30 < 10 {
        // Letters beside figures are a word with them.
        if count > 0, found[count - 1].end == index {
          count &-= 1
          index = found[count].start
        }
        let first = index
        let hash = foldWord(in: &span, &index)
        found[count] = HashedWord(first, index, hash: hash.value)
        count &+= 1
        while word.start &+ 1 < index {
          if word.end &+ 1 > index { return index }
          next &+= 1
          word = next < knownCount ? known(next) : none
        }
        continue
      }
      guard foldSign(folded, in: &span, at: index) else { return index }
      index &+= 1
    }
    return end
  }
}
