internal import Bitext

extension MissingText {
  /// Puts a text into the empty cell beside its English.
  func inCell(_ unit: MergeUnit) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    guard let placement = english.placement, placement.escapes.allowsMarkup,
      let cell = english.cell, let row = placement.elements.first(where: { $0.name == "tr" })
    else { throw .place }
    let file = layout.files.bytes(of: english)
    var result = Insertion(
      file: layout.files.path(of: english), name: english.range.file,
      offset: cell.bytes.upperBound, texts: [try text(of: unit, placement.escapes)])
    if placement.elements.first != cell {
      let copy = copy(of: unit.english, setsLanguage: false, depth: itemDepth(of: unit) ?? 0)
      result.texts = [copy.opening + result.texts[0] + copy.closing]
    }
    if let list = english.list?.list {
      try wrap(&result, of: unit, placement.escapes)
      result.list = list
    }
    let rest = file[cell.bytes.upperBound..<row.content.upperBound]
    guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else {
      // A cell whose tags are escaped is not told from text.
      if rest.contains(where: { $0 > 0x20 }) { throw .place }
      result.opening =
        placement.escapes.bytes(ofMarkup: "<\(cell.name) lang=\"nl\">") + result.opening
      result.closing += placement.escapes.bytes(ofMarkup: "</\(cell.name)>")
      return result
    }
    guard let open = file[start..<row.content.upperBound].firstIndex(of: UInt8(ascii: ">")),
      let close = file[(open + 1)..<row.content.upperBound].firstIndex(of: UInt8(ascii: "<")),
      file[close...].starts(with: "</t".utf8), file[open + 1..<close].allSatisfy({ $0 <= 0x20 })
    else { throw .place }
    result.offset = open + 1
    return result
  }
}
