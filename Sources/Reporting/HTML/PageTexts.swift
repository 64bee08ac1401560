internal import Bitext

/// Turns places in the texts of a unit into those that a script counts in.
struct PageTexts {
  let source: UTF16Offsets
  let target: UTF16Offsets

  init(_ unit: TranslationUnit) {
    source = UTF16Offsets(unit.source.text)
    target = UTF16Offsets(unit.target?.text ?? "")
  }
}

/// UTF-16 offsets for UTF-8 ones: a script counts a text in UTF-16 code units (ECMA-262, §6.1.4).
struct UTF16Offsets {
  private let count: Int
  /// By byte, and one for the end; empty where all is ASCII and the offsets are the same.
  private let table: [Int32]

  /// Counts through a text.
  ///
  /// - Complexity: O(n), where n is its length.
  init(_ text: String) {
    count = text.utf8.count
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      table = []
      return
    }
    var table: [Int32] = []
    table.reserveCapacity(count + 1)
    var offset: Int32 = 0
    for byte in text.utf8 {
      table.append(offset)
      // Counted where a character begins; one of four bytes is two units.
      if byte & 0xC0 != 0x80 { offset += byte >= 0xF0 ? 2 : 1 }
    }
    table.append(offset)
    self.table = table
  }

  /// An offset; one outside the text is taken to its end.
  func offset(_ byte: Int) -> Int {
    let byte = min(max(0, byte), count)
    return table.isEmpty ? byte : Int(table[byte])
  }

  /// Where a range begins and ends.
  func offsets(_ range: Range<Int>) -> [Int] {
    [offset(range.lowerBound), offset(range.upperBound)]
  }

  /// How far a range begins after the end of the one before, and its length.
  func step(from end: inout Int, _ range: Range<Int>) -> [Int] {
    let (begin, after) = (offset(range.lowerBound), offset(range.upperBound))
    defer { end = after }
    return [begin - end, after - begin]
  }
}
