/// Tells on which lines of a CSV file records begin, line by line.
///
/// Fields are told apart as ``CSVReader`` does: quotes count where a field begins with one.
struct CSVRecordScanner: Sendable {
  private enum Place {
    case fieldStart
    case text
    case quotes
    /// After a quote that is the last one, or the first of two.
    case quote
  }

  private var place = Place.fieldStart
  /// The character between fields; `nil` before the first line.
  private var separator: UInt8?
  private var start: [UInt8] = []
  /// The first record that is not empty, on one line; `nil` until it has ended.
  private(set) var header: [UInt8]?

  /// Goes on over a line, and says whether it is the first one of a record.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  mutating func beginsRecord(_ line: ArraySlice<UInt8>) -> Bool {
    let isFirst = place == .fieldStart
    var rest = line
    if separator == nil {
      separator = CSVReader.separator(of: Array(line))
      start = Array(line.prefix(Array(line.prefix(3)).byteOrderMarkLength))
      rest = line.dropFirst(start.count)
    }
    let mark = start.count
    for byte in rest {
      pass(byte)
      guard header == nil else { continue }
      let isLineEnd = byte == 0x0A || byte == 0x0D
      if place == .fieldStart, isLineEnd {
        if start.count > mark { header = start.onOneLine }
      } else {
        start.append(byte)
      }
    }
    return isFirst
  }

  private mutating func pass(_ byte: UInt8) {
    let isEnd = byte == separator || byte == 0x0A || byte == 0x0D
    switch place {
    case .quotes: if byte == CSVField.quote { place = .quote }
    case .quote where byte == CSVField.quote: place = .quotes
    case .fieldStart where byte == CSVField.quote: place = .quotes
    case .fieldStart, .text, .quote: place = isEnd ? .fieldStart : .text
    }
  }
}
