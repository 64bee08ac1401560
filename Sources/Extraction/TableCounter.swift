internal import Bitext
internal import Markup

/// Where in which table the reader is: in the grid that rows, columns and spans make (HTML §4.9.12.1).
struct TableCounter {
  private struct Table {
    var number: Int
    var row = -1
    /// The column of the cell that is open or was last.
    var column = -1
    /// The first column after the cell.
    var next = 0
    /// By column, how many rows a cell from above still takes.
    var spanned: [Int] = []
  }

  private let tree: MarkupTree
  private let columnSpan: Int?
  private let rowSpan: Int?
  private var stack: [Table] = []
  private var count = 0

  /// The columns in which cells from above are remembered; spans go no further.
  private static let mostColumns = 1000

  init(in tree: MarkupTree) {
    self.tree = tree
    columnSpan = tree.nameIndex("colspan")
    rowSpan = tree.nameIndex("rowspan")
  }

  /// The place of the cell that is open.
  var position: Block.TablePosition? {
    guard let last = stack.last, last.row >= 0, last.column >= 0 else { return nil }
    return Block.TablePosition(table: last.number, row: last.row, column: last.column)
  }

  mutating func enter(_ node: Int, name: String) {
    if name == "table" {
      stack.append(Table(number: count))
      count += 1
      return
    }
    guard !stack.isEmpty else { return }
    switch name {
    case "tr": beginRow()
    case "td", "th": beginCell(node)
    // A cell does not reach into the next row group.
    case "thead", "tbody", "tfoot": stack[stack.count - 1].spanned = []
    default: break
    }
  }

  mutating func leave(name: String) {
    if name == "table", !stack.isEmpty { stack.removeLast() }
  }

  private mutating func beginRow() {
    let last = stack.count - 1
    stack[last].row += 1
    stack[last].column = -1
    stack[last].next = 0
    for column in stack[last].spanned.indices where stack[last].spanned[column] > 0 {
      stack[last].spanned[column] -= 1
    }
  }

  private mutating func beginCell(_ node: Int) {
    // A cell that no row holds begins one.
    if stack[stack.count - 1].row < 0 { beginRow() }
    let last = stack.count - 1
    var column = stack[last].next
    while column < stack[last].spanned.count, stack[last].spanned[column] > 0 { column += 1 }
    let width = min(max(1, span(columnSpan, of: node)), Self.mostColumns)
    let height = span(rowSpan, of: node)
    stack[last].column = column
    stack[last].next = column + width
    // A row span of 0 goes on to the end of the row group.
    let rows = height == 0 ? Int.max : height
    guard rows > 1 else { return }
    let end = min(column + width, Self.mostColumns)
    while stack[last].spanned.count < end { stack[last].spanned.append(0) }
    for covered in column..<max(column, end) { stack[last].spanned[covered] = rows }
  }

  private func span(_ attribute: Int?, of node: Int) -> Int {
    guard let attribute, let value = tree.attributeBytes(attribute, of: node) else { return 1 }
    return Int(String(decoding: value, as: UTF8.self)) ?? 1
  }
}
