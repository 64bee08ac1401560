internal import Bitext

/// Reads tab-separated rows under a header that names at least `source` and `target`.
struct TSVReader {
  private struct Line {
    var number: Int
    var start: Int
    var fields: [Range<Int>]
  }

  private let input: TextFile

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    input = try TextFile(bytes, file: file)
  }

  /// Whether the first line names the two columns that are needed.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let header = bytes.dropFirst(bytes.byteOrderMarkLength).prefix(4096)
      .prefix { $0 != 0x0A && $0 != 0x0D }
    let names = header.split(separator: 0x09).map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    return names.contains(TSVColumn.source.rawValue) && names.contains(TSVColumn.target.rawValue)
  }

  func catalog() throws(InputError) -> Catalog {
    var state = ReadingState()
    return try catalog(&state)
  }

  /// The units of a piece of a file.
  func catalog(_ state: inout ReadingState) throws(InputError) -> Catalog {
    let lines = lines()
    guard let header = lines.first else {
      throw InputError(.catalogEmpty, file: input.file, line: 1, column: 1)
    }
    let columns = try columns(in: header)
    let fileName = input.file.utf8.split(separator: UInt8(ascii: "/")).last ?? input.file.utf8[...]
    var catalog = Catalog(original: String(decoding: fileName, as: UTF8.self), units: [])
    for (row, line) in lines.dropFirst().enumerated() {
      let unit = try unit(of: line, row: state.unitCount + row + 1, columns)
      guard state.isNew(id: unit.id) else {
        throw InputError(.catalogDuplicateID, at: place(line), unit.id)
      }
      catalog.units.append(unit)
    }
    return catalog
  }

  /// The index of each known column in the header; others are passed over.
  private func columns(in header: Line) throws(InputError) -> [TSVColumn: Int] {
    let names = header.fields.map { input.text($0).lowercased() }
    var columns: [TSVColumn: Int] = [:]
    for column in TSVColumn.allCases {
      columns[column] = names.firstIndex(of: column.rawValue)
    }
    for column in [TSVColumn.source, .target] where columns[column] == nil {
      let found = names.prefix(10).joined(separator: ", ")
      throw InputError(.tsvColumnMissing, at: place(header), column.rawValue, found)
    }
    return columns
  }

  private func unit(
    of line: Line, row: Int, _ columns: [TSVColumn: Int]
  ) throws(InputError) -> TranslationUnit {
    guard let source = field(.source, of: line, columns),
      let target = field(.target, of: line, columns)
    else {
      let needed = max(columns[.source] ?? 0, columns[.target] ?? 0) + 1
      throw InputError(
        .tsvRowShort, at: place(line), String(line.fields.count), String(needed))
    }
    let content = Placeholders.decode(unescaped(target))
    let id = text(.id, of: line, columns)
    var unit = TranslationUnit(
      id: id.isEmpty ? "u\(row)" : id, source: Placeholders.decode(unescaped(source)),
      target: content == InlineText("") ? nil : content,
      sourceRange: place(line, source), targetRange: place(line, target))
    unit.state = try state(of: unit, line, columns)
    unit.settleStatus(recorded: Bitext.Status(rawValue: text(.status, of: line, columns)))
    let location = text(.location, of: line, columns)
    if !location.isEmpty {
      unit.notes = [TranslationUnit.Note(category: NoteCategory.location, text: location)]
    }
    return unit
  }

  private func state(
    of unit: TranslationUnit, _ line: Line, _ columns: [TSVColumn: Int]
  ) throws(InputError) -> TranslationUnit.State {
    let name = text(.state, of: line, columns)
    let state = TranslationUnit.State(rawValue: name)
    if state == nil, !name.isEmpty { throw InputError(.catalogState, at: place(line), name) }
    return unit.target == nil ? .initial : state ?? .translated
  }

  private func field(_ column: TSVColumn, of line: Line, _ columns: [TSVColumn: Int]) -> Range<Int>?
  {
    guard let index = columns[column], index < line.fields.count else { return nil }
    return line.fields[index]
  }

  private func text(_ column: TSVColumn, of line: Line, _ columns: [TSVColumn: Int]) -> String {
    guard let field = field(column, of: line, columns) else { return "" }
    return String(decoding: unescaped(field), as: UTF8.self)
  }

  private func place(_ line: Line, _ field: Range<Int>? = nil) -> SourceRange {
    let range = field ?? line.start..<(line.fields.last?.upperBound ?? line.start)
    return input.range(range, from: (line.start, SourcePosition(line: line.number)))
  }

  /// The lines that are not empty, cut into fields.
  private func lines() -> [Line] {
    let bytes = input.bytes
    var lines: [Line] = []
    var number = 1
    var start = input.start
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let hasReturn = end > start && bytes[end - 1] == 0x0D
      let contentEnd = hasReturn ? end - 1 : end
      if contentEnd > start {
        lines.append(Line(number: number, start: start, fields: fields(start..<contentEnd)))
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  private func fields(_ line: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where input.bytes[index] == 0x09 {
      fields.append(start..<index)
      start = index + 1
    }
    fields.append(start..<line.upperBound)
    return fields
  }

  /// The bytes of a field with `\t`, `\n`, `\r` and `\\` read; any other backslash stands for itself.
  private func unescaped(_ field: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var index = field.lowerBound
    while index < field.upperBound {
      let byte = input.bytes[index]
      let next = index + 1 < field.upperBound ? input.bytes[index + 1] : 0
      let meaning: UInt8? =
        switch next {
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "\\"): 0x5C
        default: nil
        }
      if byte == 0x5C, let meaning {
        result.append(meaning)
        index += 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }
}
