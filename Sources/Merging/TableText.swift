internal import Bitext

// Texts in the cells of tables.
extension MissingText {
  /// Puts a text into the empty cell beside its English, in the column of its language.
  func inCell(_ unit: MergeUnit) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    guard let placement = english.placement, placement.escapes.allowsMarkup,
      let cell = english.cell, let element = placement.elements.first(where: { $0.name == "tr" })
    else { throw .place }
    let file = layout.files.bytes(of: english)
    let row = TableRow(element, in: file)
    guard let own = row.index(of: english) else {
      // A cell whose tags are escaped is not told from text.
      let rest = file[cell.bytes.upperBound..<element.content.upperBound]
      if rest.contains(where: { $0 > 0x20 }) { throw .place }
      return try inNewCell(unit, behind: cell)
    }
    let wanted = own + layout.columnShift
    if row.cells.indices.contains(wanted) {
      return try insertion(of: unit, inCell: wanted, of: row, english)
    }
    // What comes behind the last cell is a cell of its own.
    guard wanted == row.cells.count else { throw .place }
    return try inNewCell(unit, behind: cell)
  }

  private func inNewCell(
    _ unit: MergeUnit, behind cell: Block.Placement.Element
  ) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    let escapes = english.placement?.escapes ?? []
    var result = try inCell(unit, of: english)
    result.offset = cell.bytes.upperBound
    result.opening = escapes.bytes(ofMarkup: "<\(cell.name) lang=\"nl\">") + result.opening
    result.closing += escapes.bytes(ofMarkup: "</\(cell.name)>")
    return result
  }

  /// Puts a text into the empty cell that has the place of its English in a Dutch table.
  ///
  /// - Returns: the insertion; `nil` where the English stands in no table, or its table has no Dutch in another one.
  func inDutchTable(_ unit: MergeUnit) throws(MergeProblem) -> Insertion? {
    let english = blocks[unit.english[0]]
    guard let own = english.table, let table = layout.dutchTable(of: own.table) else { return nil }
    guard
      let other = blocks.first(where: { $0.table?.table == table && $0.table?.row == own.row }),
      let first = row(of: english), let second = row(of: other),
      first.cells.count == second.cells.count, let index = first.index(of: english)
    else { throw .place }
    return try insertion(of: unit, inCell: index, of: second, other)
  }

  private func row(of block: Block) -> TableRow? {
    block.placement?.elements.first { $0.name == "tr" }
      .map { TableRow($0, in: layout.files.bytes(of: block)) }
  }

  private func insertion(
    of unit: MergeUnit, inCell cell: Int, of row: TableRow, _ other: Block
  ) throws(MergeProblem) -> Insertion {
    guard let place = row.emptyPlace(in: cell) else { throw .place }
    var result = try inCell(unit, of: other)
    if place.holdsElements {
      // The elements of the cell are there for it.
      if result.list != nil { throw .place }
      result.texts = [try text(of: unit, other.placement?.escapes ?? [])]
    }
    result.offset = place.bytes.lowerBound
    result.replaced = place.bytes.count
    return result
  }

  /// A text as it is written in a cell, with the elements that its English has in its own.
  private func inCell(_ unit: MergeUnit, of other: Block) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    let escapes = other.placement?.escapes ?? []
    if !escapes.allowsMarkup { throw .markup }
    var result = Insertion(
      file: layout.files.path(of: other), name: other.range.file, offset: 0,
      texts: [try text(of: unit, escapes)])
    if english.placement?.elements.first != english.cell {
      let copy = copy(
        of: unit.english, at: escapes, setsLanguage: false, depth: itemDepth(of: unit) ?? 0)
      result.texts = [copy.opening + result.texts[0] + copy.closing]
    }
    if let list = english.list?.list {
      try wrap(&result, of: unit, escapes)
      result.list = list
    }
    return result
  }
}
