public import Bitext

extension Glossary {
  /// Reads a glossary from a table (RFC 4180; comma, semicolon or tab) with a header.
  ///
  /// A table has a term in each row, with at least the columns `term` and `language`, rows of one `id` being one concept;
  /// or a concept in each row, with a column for each language (`en` or `english` or `source`; `nl`, `dutch`, `nederlands`
  /// or `target`), several terms in one field parted by `|`, the first of them preferred.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - separator: what stands between fields; `nil` to tell by the first line.
  ///   - file: its path as the user named it.
  /// - Throws: ``InputError`` with `glossary-columns`, `glossary-fields`, `glossary-value`, `glossary-without-pairs`,
  ///   `table-quote-not-closed` or `glossary-not-utf8`, with line and column.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(
    table bytes: [UInt8], separator: UInt8? = nil, file: String
  ) throws(InputError) {
    let rows = try TableRows(bytes, separator: separator, file: file).rows
    let header = rows.first?.map { $0.text.lowercased() } ?? []
    try Self.requireColumns(for: rows.dropFirst(), header.count, file: file)
    let terms = TermTable(header: header, file: file)
    let pairs = PairTable(header: header, file: file)
    if let terms {
      self = try terms.glossary(of: rows.dropFirst())
    } else if let pairs {
      self = try pairs.glossary(of: rows.dropFirst())
    } else {
      throw InputError(
        .glossaryColumns, file: file, line: 1, column: 1,
        header.prefix(10).joined(separator: ", "))
    }
    try requireUsable(file: file)
  }

  /// Refuses a row with a field that no column is for: a separator in a term that has no quotation marks.
  private static func requireColumns(
    for rows: ArraySlice<[TableRows.Field]>, _ columns: Int, file: String
  ) throws(InputError) {
    for row in rows {
      guard let field = row.dropFirst(columns).first(where: { !$0.text.isEmpty }) else { continue }
      throw InputError(
        .glossaryFields, file: file, line: field.line, column: field.column, "\(row.count)",
        "\(columns)")
    }
  }
}

/// A table with a term in each row.
private struct TermTable {
  let columns: [TableColumn: Int]
  let file: String

  init?(header: [String], file: String) {
    var columns: [TableColumn: Int] = [:]
    for column in TableColumn.allCases {
      columns[column] = header.firstIndex(of: column.rawValue.lowercased())
    }
    guard columns[.term] != nil, columns[.language] != nil else { return nil }
    self.columns = columns
    self.file = file
  }

  func glossary(of rows: some Sequence<[TableRows.Field]>) throws(InputError) -> Glossary {
    var concepts: [Concept] = []
    var places: [String: SourcePosition] = [:]
    var indexes: [String: Int] = [:]
    var ids = ConceptIDs()
    for row in rows {
      let language = Language(tag: text(.language, row))
      guard language == .english || language == .dutch, !text(.term, row).isEmpty else { continue }
      // Without an id a concept is one row's term and those that follow it in other languages.
      let given = text(.id, row)
      let follows = concepts.last.map { !$0.terms.contains { $0.language == language } } ?? false
      let id =
        !given.isEmpty
        ? given
        : follows
          ? concepts[concepts.count - 1].id
          : ids.id(of: text(.term, row))
      _ = ids.take(id)
      let index = indexes[id] ?? concepts.count
      if index == concepts.count {
        indexes[id] = index
        places[id] = TableRows.place(of: row)
        concepts.append(Concept(id: id, subjectField: text(.subject, row), terms: []))
        concepts[index].notes = list(.conceptNotes, row)
      }
      concepts[index].review = try value(.review, row) ?? concepts[index].review
      if text(.omission, row).lowercased() == "allowed" { concepts[index].mayBeLeftOut = true }
      let definition = text(.definition, row)
      if !definition.isEmpty { concepts[index].definitions[language] = definition }
      concepts[index].terms.append(try term(row, language))
    }
    var glossary = Glossary(concepts: concepts)
    glossary.places = places
    return glossary
  }

  private func term(_ row: [TableRows.Field], _ language: Language) throws(InputError) -> Term {
    var term = Term(text(.term, row), language, partOfSpeech: try value(.partOfSpeech, row))
    let status = text(.status, row)
    if !status.isEmpty {
      guard let known = Term.AdministrativeStatus(name: status) else {
        throw unknown(.status, row, Term.AdministrativeStatus.allCases.map(\.name))
      }
      term.status = known
    }
    term.gender = try value(.gender, row)
    term.kind = try value(.termType, row)
    term.register = try value(.register, row)
    term.casePolicy = try value(.casePolicy, row)
    term.region = text(.region, row).isEmpty ? text(.language, row).region : text(.region, row)
    term.forms = list(.forms, row)
    term.exceptions = list(.exceptions, row)
    term.notes = list(.notes, row)
    return term
  }

  private func field(_ column: TableColumn, _ row: [TableRows.Field]) -> TableRows.Field? {
    guard let index = columns[column], index < row.count else { return nil }
    return row[index]
  }

  private func text(_ column: TableColumn, _ row: [TableRows.Field]) -> String {
    field(column, row)?.text ?? ""
  }

  private func list(_ column: TableColumn, _ row: [TableRows.Field]) -> [String] {
    text(column, row).items(separatedBy: TableColumn.itemSeparator)
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    _ column: TableColumn, _ row: [TableRows.Field]
  ) throws(InputError) -> Value? where Value.RawValue == String {
    let name = text(column, row)
    if name.isEmpty { return nil }
    guard let value = Value.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() })
    else { throw unknown(column, row, Value.allCases.map(\.rawValue)) }
    return value
  }

  private func unknown(
    _ column: TableColumn, _ row: [TableRows.Field], _ permitted: [String]
  ) -> InputError {
    let field = field(column, row)
    return InputError(
      .glossaryValue, file: file, line: field?.line ?? 1, column: field?.column ?? 1,
      column.rawValue, field?.text ?? "", permitted.joined(separator: ", "))
  }
}

/// A table with a concept in each row.
private struct PairTable {
  let english: Int
  let dutch: Int
  let columns: [TableColumn: Int]
  let file: String
  /// The regions that the names of the columns give.
  let regions: [Language: String]

  init?(header: [String], file: String) {
    self.file = file
    func index(of names: [String]) -> Int? {
      // By the order of the names; a code may have a region behind it.
      names.lazy.compactMap { name in
        header.firstIndex { title in
          title == name || name.utf8.count == 2 && title.hasPrefix(name + "-")
        }
      }.first
    }
    guard let english = index(of: ["en", "english", "engels", "source"]),
      let dutch = index(of: ["nl", "dutch", "nederlands", "target"])
    else { return nil }
    self.english = english
    self.dutch = dutch
    regions = [.english: header[english], .dutch: header[dutch]].compactMapValues(\.region)
    var columns: [TableColumn: Int] = [:]
    for column in [TableColumn.id, .subject] {
      columns[column] = header.firstIndex(of: column.rawValue)
    }
    self.columns = columns
  }

  func glossary(of rows: some Sequence<[TableRows.Field]>) throws(InputError) -> Glossary {
    var ids = ConceptIDs()
    var glossary = Glossary(concepts: [])
    for row in rows {
      let terms = terms(english, row, .english) + terms(dutch, row, .dutch)
      if terms.isEmpty { continue }
      var id = text(columns[.id], row)
      if id.isEmpty {
        id = ids.id(of: terms[0].text)
      } else if !ids.take(id) {
        throw InputError(
          .glossaryDuplicateID, file: file, line: row[0].line, column: 1, id,
          "\(glossary.places[id]?.line ?? 1)")
      }
      glossary.places[id] = TableRows.place(of: row)
      glossary.concepts.append(
        Concept(id: id, subjectField: text(columns[.subject], row), terms: terms))
    }
    return glossary
  }

  private func terms(_ column: Int, _ row: [TableRows.Field], _ language: Language) -> [Term] {
    text(column, row).items(separatedBy: TableColumn.itemSeparator).enumerated().map {
      Term(
        $1, language, status: $0 == 0 ? .preferred : .admitted, partOfSpeech: nil,
        region: regions[language])
    }
  }

  private func text(_ column: Int?, _ row: [TableRows.Field]) -> String {
    guard let column, column < row.count else { return "" }
    return row[column].text
  }
}
