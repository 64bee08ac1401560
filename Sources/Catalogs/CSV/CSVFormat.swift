internal import Bitext

extension CatalogFormat {
  /// Comma-separated values with a header row (RFC 4180), for spreadsheets.
  ///
  /// There are no escapes: line breaks in a text stand in quotes as they are, and a backslash is one. A text that a spreadsheet
  /// would calculate, one that begins with `=`, `+`, `-` or `@`, or with white space that it may drop before these, has an
  /// apostrophe before it, which is taken away again in reading. Semicolons and tabs between the fields are read too: spreadsheets that speak Dutch write semicolons.
  /// Columns that mean nothing here stay in an update, which writes as the file does.
  public static let csv = CatalogFormat(
    name: "csv", title: "CSV", fileExtensions: ["csv"], content: [.columns],
    lacking: .furtherPlaces,
    recognizes: CSVReader.recognizes,
    write: { catalog, _ in
      var writer = TableWriter.csv
      return writer.bytes(of: catalog)
    },
    read: { (bytes, file, _, _) throws(InputError) in
      let rows = try CSVReader(bytes, file: file).rows()
      return try TableReader(rows, file: file).catalog()
    },
    update: { (bytes, file, catalog) throws(InputError) in
      let reader = try CSVReader(bytes, file: file)
      let table = try TableReader(try reader.rows(), file: file)
      let dialect = TableDialect.csv(separator: reader.separator)
      var update = TableUpdate(table, in: reader.input, dialect)
      return try update.updated(with: catalog)
    },
    pieces: PieceFormat(
      cut: .records,
      read: { (bytes, file, _, state) throws(InputError) in
        let separator = state.separator ?? CSVReader.separator(of: bytes)
        state.separator = separator
        let rows = try CSVReader(bytes, file: file, separator: separator).rows()
        return try TableReader(rows, file: file).catalog(&state)
      }, writer: { _ in TableWriter.csv }),
    validate: { TableConstraints.violations(inCSV: $0, file: $1) })
}

extension TableWriter {
  /// Writes records that end with CR and LF (RFC 4180, §2).
  static let csv = TableWriter { fields in
    fields.map { CSVField.written($0) }.joined(separator: [UInt8(ascii: ",")]) + [0x0D, 0x0A]
  }
}

extension TableDialect {
  /// Fields between some separator, in quotes where they must be.
  static func csv(separator: UInt8) -> TableDialect {
    TableDialect(separator: separator, lineEnd: [0x0D, 0x0A]) { text, isQuoted in
      CSVField.written(text, besides: [separator], inQuotes: isQuoted)
    }
  }
}

/// A text, and how a field holds it.
enum CSVField {
  /// The field of a text, in quotes where it must be, or is to be.
  ///
  /// - Parameters:
  ///   - text: What the field holds.
  ///   - separators: What parts fields, so that no field may hold it without quotes; of our own files also the
  ///     semicolon and tab, by which some programs part fields in any file.
  ///   - inQuotes: Whether the field is to be in quotes also where it need not be.
  /// - Returns: The field's bytes.
  static func written(
    _ text: [UInt8], besides separators: [UInt8] = Array(",;\t".utf8), inQuotes: Bool = false
  ) -> [UInt8] {
    let field = FormulaGuard.spreadsheet.written(withWholeLineBreaks(text))
    let isSpaced = field.first == 0x20 || field.last == 0x20
    let mustBeQuoted =
      isSpaced || field.contains { $0 == quote || isLineEnd($0) || separators.contains($0) }
    guard inQuotes || mustBeQuoted else { return field }
    let doubled = field.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return [quote] + doubled + [quote]
  }

  /// The text of a field whose quotes have been read.
  static func read(_ field: [UInt8]) -> [UInt8] { FormulaGuard.spreadsheet.read(field) }

  /// The text with another carriage return before each line feed behind one: read is a line feed, however it is written.
  private static func withWholeLineBreaks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D) else { return text }
    var last: UInt8?
    return text.flatMap { byte in
      defer { last = byte }
      return byte == 0x0A && last == 0x0D ? [0x0D, 0x0A] : [byte]
    }
  }

  /// Whether a byte ends a line where it is not in quotes.
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  static let quote = UInt8(ascii: "\"")
}
