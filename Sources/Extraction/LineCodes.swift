internal import Bitext
internal import Markup

/// The inline markup of a line of text, while it is gathered.
struct LineCodes {
  /// A piece of markup.
  struct Code {
    var number: Int
    var kind: InlineCode.Kind
    var purpose: InlineCode.Purpose
    /// Where it stands in the text.
    var offset: Int
    /// Where it stands in the page.
    var page: Range<Int>
  }

  private var codes: [Code] = []
  private var nextNumber = 1
  /// Codes with smaller numbers were opened in another line.
  private var firstNumber = 1

  /// Whether there is none.
  var isEmpty: Bool { codes.isEmpty }

  /// Where the last one ends in the page; 0 where there is none.
  var lastEnd: Int { codes.last?.page.upperBound ?? 0 }

  /// Takes a piece that opens or stands alone; returns its number.
  @discardableResult
  mutating func append(
    _ kind: InlineCode.Kind, _ purpose: InlineCode.Purpose, after length: Int, at page: Range<Int>
  ) -> Int {
    let number = nextNumber
    nextNumber += 1
    codes.append(Code(number: number, kind: kind, purpose: purpose, offset: length, page: page))
    return number
  }

  /// Takes the end of a piece.
  mutating func close(
    _ number: Int, _ purpose: InlineCode.Purpose, after length: Int, at page: Range<Int>
  ) {
    codes.append(Code(number: number, kind: .closing, purpose: purpose, offset: length, page: page))
  }

  /// Begins a line.
  ///
  /// Codes that are open close in a later one and are dropped there: their numbers stay taken.
  mutating func removeAll() {
    firstNumber = nextNumber
    if !codes.isEmpty { codes.removeAll(keepingCapacity: true) }
  }

  /// Ends the spans that go on beyond the line, innermost first, with no markup: their start tags stand in
  /// the line's bytes, so their codes belong to it.
  mutating func closeOpen(after length: Int, at end: Int) {
    var isClosed = [Bool](repeating: false, count: nextNumber - firstNumber)
    for code in codes where code.kind == .closing && code.number >= firstNumber {
      isClosed[code.number - firstNumber] = true
    }
    for code in codes.reversed()
    where code.kind == .opening && !isClosed[code.number - firstNumber] {
      close(code.number, code.purpose, after: length, at: end..<end)
    }
  }

  /// The codes that stand inside a text of a length: pairs around all of it or around nothing are left out, and so
  /// is what was opened in another line.
  func meaningful(in length: Int) -> [Code] {
    // By number, as many codes follow one another in a line.
    var openings = [Int](repeating: 0, count: nextNumber - firstNumber)
    var keeps = [Bool](repeating: false, count: codes.count)
    for (index, code) in codes.enumerated() {
      switch code.kind {
      case .opening: openings[code.number - firstNumber] = index
      case .standalone: keeps[index] = code.offset > 0 && code.offset < length
      case .closing:
        guard code.number >= firstNumber else { continue }
        let opening = openings[code.number - firstNumber]
        let start = codes[opening].offset
        let end = min(code.offset, length)
        let isEmpty = start >= end
        let isWhole = start == 0 && end >= length
        keeps[opening] = !isEmpty && !isWhole
        keeps[index] = keeps[opening]
      }
    }
    return codes.indices.filter { keeps[$0] }.map { codes[$0] }
  }

  /// Codes as a text of a length has them, numbered from 1.
  func renumbered(_ codes: [Code], in length: Int, of tree: MarkupTree) -> [InlineCode] {
    var numbers = [Int](repeating: 0, count: nextNumber - firstNumber)
    var count = 0
    return codes.map { code in
      let place = code.number - firstNumber
      if numbers[place] == 0 {
        count += 1
        numbers[place] = count
      }
      let number = numbers[place]
      return InlineCode(
        number: number, kind: code.kind, offset: min(code.offset, length),
        original: tree.markup(at: code.page), purpose: code.purpose)
    }
  }
}
