internal import CEmbeddedData

/// A file of the repository that is compiled into the program, so that the binary can be moved anywhere.
public struct EmbeddedFile: Sendable {
  /// The file's path in the repository, used where a message names the file.
  public let path: String

  /// The file's bytes, as they stood in the repository when the program was built.
  public let bytes: [UInt8]

  private init(path: String, _ file: tweetal_embedded_file) {
    self.path = path
    self.bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
  }

  /// The medical glossary (TBX-Basic).
  public static let glossary = unsafe EmbeddedFile(
    path: "Glossary/medical.tbx", tweetal_glossary())

  /// Everyday English words with their Dutch translations.
  public static let generalLexicon = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/general.lexicon", tweetal_general_lexicon())

  /// The tool's own sentences in English and Dutch (a String Catalog).
  public static let interface = unsafe EmbeddedFile(
    path: "Locales/Interface/Interface.xcstrings", tweetal_interface())

  /// The character n-gram model that tells English from Dutch.
  public static let languageModel = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/language.model", tweetal_language_model())

  /// The post that `tweetal demo` works on.
  public static let samplePost = unsafe EmbeddedFile(
    path: "Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html",
    tweetal_sample_post())
}
