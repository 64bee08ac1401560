public import Alignment
internal import EmbeddedData

extension GeneralLexicon {
  /// Everyday English words with their Dutch translations, compiled into the program.
  public static let embedded = GeneralLexicon(parsing: EmbeddedFile.generalLexicon.bytes)
}
