/// Where the sentences of a text end, as far as a stop and a space tell; to ``Breaks`` a colon ends one as well.
struct Sentences {
  private let ends: [Int]

  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: ScannedText) {
    guard text.signs.contains(.stopInside) else {
      ends = [text.bytes.count]
      return
    }
    let bytes = text.bytes
    let inner = (0..<bytes.count).filter { offset in
      SignTable.sign(of: bytes.byte(offset)).contains(.stop) && bytes.isSpace(offset + 1)
    }
    ends = inner + [bytes.count]
  }

  /// How many sentences there are.
  var count: Int { ends.count }

  /// Each sentence, with the space before it.
  var all: [Range<Int>] { zip([0] + ends, ends).map { $0..<$1 } }

  /// The number of the sentence in which something begins.
  ///
  /// - Complexity: O(log *s*), where *s* is the number of sentences.
  func number(of range: Range<Int>) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
