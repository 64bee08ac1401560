public import Bitext

extension InputError.Code {
  /// The file has no concept with terms in both English and Dutch.
  public static let glossaryWithoutPairs = InputError.Code("glossary-without-pairs")
  /// The root element is not `tbx` or `martif`; the argument is its name.
  public static let notTBX = InputError.Code("not-tbx")
  /// A TBX style other than DCA and DCT; the argument is its name.
  public static let tbxStyle = InputError.Code("tbx-style")
  /// An id that an earlier concept has; the arguments are the id and the line of the first.
  public static let glossaryDuplicateID = InputError.Code("glossary-duplicate-id")
  /// A concept with more terms than can be told apart; the arguments are its id, their number and how many there may be.
  public static let glossaryTermCount = InputError.Code("glossary-term-count")
  /// A term without text; the argument is the id of its concept.
  public static let tbxEmptyTerm = InputError.Code("tbx-empty-term")
  /// A value that its list does not hold; the arguments are the type, the value and the list.
  public static let tbxUnknownValue = InputError.Code("tbx-unknown-value")
  /// A glossary table has neither the columns `term` and `language` nor one for each language; the argument is the
  /// columns that it has.
  public static let glossaryColumns = InputError.Code("glossary-columns")
  /// The glossary has no content at all.
  public static let glossaryEmpty = InputError.Code("glossary-empty")
  /// A quoted field of a table is not closed.
  public static let tableQuoteNotClosed = InputError.Code("table-quote-not-closed")
  /// A row of a glossary table has more fields than there are columns; the arguments are both numbers.
  public static let glossaryFields = InputError.Code("glossary-fields")
  /// A value of a column that its list does not hold; the arguments are the column, the value and the list.
  public static let glossaryValue = InputError.Code("glossary-value")
  /// The file is not UTF-8 at this place.
  public static let glossaryNotUTF8 = InputError.Code("glossary-not-utf8")
}

extension Glossary {
  /// The most terms that a concept may have.
  static let mostTerms = 4095

  /// Makes sure that a glossary that was read can be used.
  ///
  /// - Parameters:
  ///   - file: its path as the user named it.
  ///   - line: the line to name.
  /// - Throws: `glossary-without-pairs` where no concept has terms in both languages, `glossary-term-count` where one has too many.
  package func requireUsable(file: String, line: Int = 1) throws(InputError) {
    if let large = concepts.first(where: { $0.terms.count > Self.mostTerms }) {
      throw InputError(
        .glossaryTermCount, file: file, line: line, column: 1, large.id, "\(large.terms.count)",
        "\(Self.mostTerms)")
    }
    if !concepts.contains(where: \.isBilingual) {
      throw InputError(.glossaryWithoutPairs, file: file, line: line, column: 1)
    }
  }
}

extension String {
  /// The language tag, where it names a region too.
  var region: String? { utf8.contains(UInt8(ascii: "-")) ? self : nil }
}
