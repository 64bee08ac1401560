extension TableWriter {
  /// Writes rows of tab-separated fields.
  static let tsv = TableWriter { fields in
    fields.map { TSVField.written($0) }.joined(separator: [0x09]) + [0x0A]
  }
}

extension TableDialect {
  /// Fields between tabs.
  static let tsv = TableDialect(separator: 0x09, lineEnd: [0x0A]) { text, isQuoted in
    TSVField.written(text, inQuotes: isQuoted)
  }
}
