public import Alignment
public import Bitext
internal import EmbeddedData
public import LanguageIdentification
internal import Terminology

// What is compiled into the program is read once; the tests rule out that it cannot be read.

extension GeneralLexicon {
  /// Everyday English words and those of texts for patients, with their Dutch translations.
  public static let embedded = GeneralLexicon(
    parsing: EmbeddedFile.generalLexicon.bytes + patientWords)

  /// The words of texts for patients, of which each line names one, a tab, and its translations with spaces between them: as lines of a
  /// lexicon, all as sure as a good translation there is.
  private static var patientWords: [UInt8] {
    EmbeddedFile.patientWords.bytes.split(separator: UInt8(ascii: "\n")).flatMap { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2 else { return [UInt8]() }
      return columns[1].split(separator: UInt8(ascii: " ")).flatMap { columns[0] + tab + $0 + sure }
    }
  }

  private static let tab = Array("\t".utf8)
  private static let sure = Array("\t30\n".utf8)
}

extension LanguageIdentifier {
  private static let embeddedResult = Result { () throws(InputError) in
    let model = EmbeddedFile.languageModel
    return try LanguageIdentifier(model: model.bytes, file: model.path)
  }

  /// Tells languages apart with the model that is compiled into the program.
  ///
  /// - Throws: ``InputError`` where that cannot be read.
  public static func embedded() throws(InputError) -> LanguageIdentifier {
    try embeddedResult.get()
  }
}

extension Pipeline {
  /// The pipeline with all that is compiled into the program.
  ///
  /// - Throws: ``InputError`` where that cannot be read.
  public static func embedded() throws(InputError) -> Pipeline {
    Pipeline(matcher: .embedded, identifier: try .embedded())
  }
}
