import EmbeddedData
import LanguageIdentification

/// The embedded model, read once for all tests.
enum EmbeddedModel {
  static let file = EmbeddedFile.languageModel

  static let identifier = Result {
    try LanguageIdentifier(model: file.bytes, file: file.path)
  }
}
