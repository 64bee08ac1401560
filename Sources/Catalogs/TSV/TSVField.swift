/// A field of a row, and how it holds its text.
///
/// Spreadsheets write a text with a quote or a tab in quotes, those in it doubled (RFC 4180, §2). A field is in quotes where
/// it is so as a whole; any other quote stands for itself, as in files that no spreadsheet has written.
struct TSVField {
  /// The bytes between the tabs.
  let range: Range<Int>
  /// Whether these are in quotes.
  let isQuoted: Bool

  /// The bytes without the quotes around them.
  var content: Range<Int> {
    isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
  }

  /// The fields of a row.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the row, but for quotes that have no end.
  static func all(in bytes: [UInt8], _ row: Range<Int>) -> [TSVField] {
    var fields: [TSVField] = []
    var start = row.lowerBound
    while true {
      let quotedEnd = endOfQuotes(in: bytes, start..<row.upperBound)
      let end =
        quotedEnd ?? bytes[start..<row.upperBound].firstIndex(of: tab) ?? row.upperBound
      fields.append(TSVField(range: start..<end, isQuoted: quotedEnd != nil))
      guard end < row.upperBound else { return fields }
      start = end + 1
    }
  }

  /// The end of a field in quotes that a row goes on with; `nil` where what it goes on with is in none as a whole.
  private static func endOfQuotes(in bytes: [UInt8], _ rest: Range<Int>) -> Int? {
    guard !rest.isEmpty, bytes[rest.lowerBound] == quote else { return nil }
    var index = rest.lowerBound + 1
    while let found = bytes[index..<rest.upperBound].firstIndex(of: quote) {
      let next = found + 1
      if next == rest.upperBound || bytes[next] == tab { return next }
      guard bytes[next] == quote else { return nil }
      index = next + 1
    }
    return nil
  }

  /// The text, escapes in it as they stand.
  func text(in bytes: [UInt8]) -> [UInt8] {
    let text = bytes[content]
    guard isQuoted, text.contains(Self.quote) else { return Array(text) }
    var isSecond = false
    return text.filter { byte in
      isSecond = byte == Self.quote && !isSecond
      return byte != Self.quote || isSecond
    }
  }

  /// The field of a text: in quotes where it begins with one, so that they are not taken for those around a field.
  static func written(_ text: [UInt8], inQuotes: Bool = false) -> [UInt8] {
    let field = CatalogTable.escaped(FormulaGuard.escapedSpace.written(text))
    guard inQuotes || field.first == quote else { return field }
    return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  private static let quote = CSVField.quote
  private static let tab: UInt8 = 0x09
}
