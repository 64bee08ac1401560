/// The columns of a glossary table with a term in each row, in the order in which they are written.
enum TableColumn: String, CaseIterable {
  case id
  case subject
  case language
  case term
  case status
  case partOfSpeech
  case gender
  case termType
  case register
  case region
  case casePolicy = "case"
  case forms
  case exceptions
  case notes
  case definition
  case review
  case omission
  case conceptNotes

  /// What stands between the items of a list in one field.
  static let itemSeparator: Unicode.Scalar = "|"
}
