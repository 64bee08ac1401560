internal import Bitext

extension Glossary {
  /// The glossary as a table with a term in each row, under a header.
  ///
  /// - Parameter separator: what stands between fields: a comma, a semicolon or a tab.
  /// - Returns: the table in UTF-8.
  /// - Complexity: O(*n*), where *n* is the size of the glossary.
  public func table(separator: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    append(TableColumn.allCases.map(\.rawValue), to: &bytes, separator)
    for concept in concepts {
      for term in concept.terms {
        append(TableColumn.allCases.map { $0.text(of: term, in: concept) }, to: &bytes, separator)
      }
    }
    return bytes
  }

  private func append(_ fields: [String], to bytes: inout [UInt8], _ separator: UInt8) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      let needsQuotes = field.utf8.contains {
        $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
      guard needsQuotes else { bytes.append(contentsOf: field.utf8); continue }
      bytes.append(UInt8(ascii: "\""))
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(0x0A)
  }
}

extension TableColumn {
  fileprivate func text(of term: Term, in concept: Concept) -> String {
    switch self {
    case .id: concept.id
    case .subject: concept.subjectField
    case .language: term.language.tag
    case .term: term.text
    case .status: term.status.name
    case .partOfSpeech: term.partOfSpeech?.rawValue ?? ""
    case .gender: term.gender?.rawValue ?? ""
    case .termType: term.kind?.rawValue ?? ""
    case .register: term.register?.rawValue ?? ""
    case .region: term.region ?? ""
    case .casePolicy: term.casePolicy?.rawValue ?? ""
    case .forms: list(term.forms)
    case .exceptions: list(term.exceptions)
    case .notes: list(term.notes)
    case .definition: concept.definitions[term.language] ?? ""
    case .review: concept.review?.rawValue ?? ""
    case .omission: concept.mayBeLeftOut ? "allowed" : ""
    case .conceptNotes: list(concept.notes)
    }
  }

  private func list(_ items: [String]) -> String {
    items.joined(separator: " \(Self.itemSeparator) ")
  }
}
