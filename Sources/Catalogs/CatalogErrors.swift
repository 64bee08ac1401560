public import Bitext

extension InputError.Code {
  /// The catalog file has no content at all.
  public static let catalogEmpty = InputError.Code("catalog-empty")
  /// The catalog is not UTF-8 at this place.
  public static let catalogNotUTF8 = InputError.Code("catalog-not-utf8")
  /// The catalog says that it is in an encoding that is not known: 1 its name.
  public static let catalogCharset = InputError.Code("catalog-charset")
  /// A byte is no character of the encoding that the catalog names: 1 the encoding.
  public static let catalogByteInvalid = InputError.Code("catalog-byte-invalid")
  /// The catalog does not translate English into Dutch: 1 its source language, 2 its target language.
  public static let catalogLanguages = InputError.Code("catalog-languages")
  /// A language of the catalog is no language tag: 1 what stands there.
  public static let catalogLanguageTag = InputError.Code("catalog-language-tag")
  /// The language of a text in a TMX file is no language tag: 1 what stands there.
  public static let tmxLanguage = InputError.Code("tmx-language")
  /// Two units have one id: 1 the id.
  public static let catalogDuplicateID = InputError.Code("catalog-duplicate-id")
  /// A state is none of the known ones: 1 the state.
  public static let catalogState = InputError.Code("catalog-state")
  /// The XML document is not XLIFF: 1 its root element.
  public static let xliffRoot = InputError.Code("xliff-root")
  /// The XLIFF version is not read by this format: 1 the version, 2 the versions that are.
  public static let xliffVersion = InputError.Code("xliff-version")
  /// An element lacks an attribute: 1 the element, 2 the attribute.
  public static let xliffAttributeMissing = InputError.Code("xliff-attribute-missing")
  /// An element lacks a child element: 1 the element, 2 the child.
  public static let xliffElementMissing = InputError.Code("xliff-element-missing")
  /// The PO file holds something where it cannot stand: 1 what was found, 2 what was expected.
  public static let poUnexpected = InputError.Code("po-unexpected")
  /// A quoted string of the PO file is not closed on its line.
  public static let poStringNotClosed = InputError.Code("po-string-not-closed")
  /// Text follows a string of the PO file on its line, so that a quotation mark in it has ended it: 1 what follows.
  public static let poQuote = InputError.Code("po-quote")
  /// The PO file has a backslash sequence that does not exist: 1 the sequence.
  public static let poEscape = InputError.Code("po-escape")
  /// The PO file has a null character in it, which ends texts in compiled catalogs.
  public static let poNull = InputError.Code("po-null")
  /// The table lacks a needed column: 1 the column, 2 the columns it has.
  public static let tsvColumnMissing = InputError.Code("tsv-column-missing")
  /// A row is too short: 1 its number of fields, 2 the number needed.
  public static let tsvRowShort = InputError.Code("tsv-row-short")
  /// A field in quotes has no closing quote.
  public static let csvQuoteNotClosed = InputError.Code("csv-quote-not-closed")
  /// The JSON file holds something where it cannot stand: 1 what was found, 2 what was expected.
  public static let jsonUnexpected = InputError.Code("json-unexpected")
  /// A string of the JSON file has a backslash sequence that is no character: 1 the sequence.
  public static let jsonEscape = InputError.Code("json-escape")
  /// The values of the JSON file lie too deep in each other: 1 the depth that is read.
  public static let jsonDepth = InputError.Code("json-depth")
  /// A JSON value is of another kind than is needed: 1 its kind, 2 what is needed.
  public static let jsonKind = InputError.Code("json-kind")
  /// A JSON object lacks a member: 1 the member.
  public static let jsonMemberMissing = InputError.Code("json-member-missing")
  /// The format is only written: 1 its title.
  public static let catalogWriteOnly = InputError.Code("catalog-write-only")
  /// The folder is no bundle of the format: 1 the file that it lacks.
  public static let catalogFileMissing = InputError.Code("catalog-file-missing")
}
