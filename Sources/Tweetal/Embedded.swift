public import Alignment
public import Bitext
internal import EmbeddedData
public import LanguageIdentification
internal import QualityAssurance
internal import Terminology

// What is compiled into the program is read once; the tests rule out that it cannot be read.

extension GeneralLexicon {
  /// Everyday English words with their Dutch translations.
  public static let embedded = GeneralLexicon(parsing: EmbeddedFile.generalLexicon.bytes)

  /// The words of texts for patients, of which each line names one with its translations, all as sure as can be.
  static let patientWords = GeneralLexicon(
    parsing: WordTranslations.patientWords.flatMap { $0.english + tab + $0.dutch + sure })

  /// Everyday words and those of texts for patients.
  public static let all = GeneralLexicon(
    parsing: EmbeddedFile.generalLexicon.bytes
      + WordTranslations.patientWords.flatMap { $0.english + tab + $0.dutch + likely })

  private static let likely = Array("\t30\n".utf8)
  private static let tab = Array("\t".utf8)
  private static let sure = Array("\t100\n".utf8)
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
