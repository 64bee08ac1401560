internal import Bitext

/// Lines that hold nothing but numbers: a telephone number, a price, a dose in a table.
enum NumberText {
  /// Whether a line without letters holds a digit, and besides digits only what is written in and around numbers.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  static func matches(_ text: [UInt8]) -> Bool {
    guard text.contains(where: isDigit) else { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      (0x30...0x39).contains($0.value) || marks.contains($0)
    }
  }

  /// The lines as blocks, without those that people do not read as part of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the lines.
  static func blocks(from lines: [BlockCollector.Found], in page: Page) -> [Block] {
    let told = lines.filter {
      $0.kind == .tableCell ? $0.table != nil : saysSomething(Array($0.line.content.text.utf8))
    }
    var blocks = TypedLists.blocks(from: told, in: page)
    for index in blocks.indices { blocks[index].id = "n\(index + 1)" }
    return blocks
  }

  /// Whether a number says something without the row and column of a table.
  ///
  /// One or two digits are the number of a page, a step or of comments, four from 1900 to 2099 a year, and numbers with a slash or a
  /// colon between them, or three with hyphens, are dates, times and places in a series; the hours of a day have a hyphen too.
  private static func saysSomething(_ text: [UInt8]) -> Bool {
    let groups = text.split { !isDigit($0) }
    let digits = groups.reduce(0) { $0 + $1.count }
    if text.contains(where: units.contains) { return true }
    if digits < 3 || text.contains(UInt8(ascii: "/")) { return false }
    if groups.count == 1, digits == 4,
      text.starts(with: [0x31, 0x39]) || text.starts(with: [0x32, 0x30])
    {
      return false
    }
    if groups.count == 3, digits <= 8, groups.allSatisfy({ $0.count <= 2 || $0.count == 4 }) {
      return false
    }
    let hasHyphen = text.contains { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    return hasHyphen || !text.contains(UInt8(ascii: ":"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The bytes that the signs of currencies, `%` and `°` begin or end with.
  private static let units: Set<UInt8> = [0x24, 0x25, 0xA3, 0xAC, 0xB0]

  private static let marks = Set(" .,:;-‐‑–−—()+/*'’%€$£°<>≤≥±×=~½¼¾".unicodeScalars)
}
