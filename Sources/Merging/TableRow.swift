internal import Bitext

/// The cells of a row of a table, as they stand in a file.
struct TableRow {
  /// What stands between the tags of each cell.
  private(set) var cells: [Range<Int>] = []
  private let file: [UInt8]

  /// Finds the cells of a row, those of tables in it left out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the row.
  init(_ row: Block.Placement.Element, in file: [UInt8]) {
    self.file = file
    var depth = 0
    var start: Int?
    let offset = row.content.lowerBound
    let (table, names) = (Array("table".utf8), [Array("td".utf8), Array("th".utf8)])
    for tag in TagBalance.tags(in: Array(file[row.content])) {
      if tag.name == table { depth += tag.isEnd ? -1 : 1 }
      guard depth == 0, names.contains(tag.name) else { continue }
      if let start { cells.append(start..<offset + tag.range.lowerBound) }
      start = tag.isEnd ? nil : offset + tag.range.upperBound
    }
    if let start { cells.append(start..<row.content.upperBound) }
  }

  /// The place of the cell that holds a text.
  func index(of block: Block) -> Int? {
    guard let text = block.textBytes?.lowerBound else { return nil }
    return cells.firstIndex { $0.contains(text) }
  }

  /// Where a text goes in a cell that shows none, in place of what fills it there, and whether there are elements for it; `nil`
  /// where it shows any.
  func emptyPlace(in cell: Int) -> (bytes: Range<Int>, holdsElements: Bool)? {
    EmptyPlace.find(in: cells[cell], of: file)
  }
}

/// Where a text goes in what shows none: `<p><span></span></p>`, `&nbsp;`.
enum EmptyPlace {
  /// The bytes in whose place it goes, and whether there are elements for it.
  static func find(in range: Range<Int>, of file: [UInt8]) -> (
    bytes: Range<Int>, holdsElements: Bool
  )? {
    let content = Array(file[range])
    let tags = TagBalance.tags(in: content)
    let starts = tags.prefix { !$0.isEnd }
    let ends = tags.dropFirst(starts.count)
    guard ends.allSatisfy(\.isEnd), starts.map(\.name) == ends.map(\.name).reversed() else {
      return nil
    }
    let inner =
      (starts.last?.range.upperBound ?? 0)..<(ends.first?.range.lowerBound ?? content.count)
    var rest = content
    for tag in tags.reversed() { rest.removeSubrange(tag.range) }
    guard showsNothing(rest) else { return nil }
    let isSpace = content[inner].allSatisfy { $0 <= 0x20 }
    let start = range.lowerBound + inner.lowerBound
    return (start..<start + (isSpace ? 0 : inner.count), !tags.isEmpty)
  }

  /// What an editor puts into an element that is to be seen without a text.
  private static let fillers = ["&nbsp;", "&#160;", "&#xa0;", "\u{A0}", "<br>", "<br/>", "<br />"]

  private static func showsNothing(_ bytes: [UInt8]) -> Bool {
    var text = String(decoding: bytes, as: UTF8.self).lowercased()
    for filler in fillers { text = text.replacing(filler, with: "") }
    return text.utf8.allSatisfy { $0 <= 0x20 }
  }
}
