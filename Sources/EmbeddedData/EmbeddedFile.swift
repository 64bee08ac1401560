internal import CEmbeddedData

/// A file of the repository that is compiled into the program, so that the binary can be moved anywhere.
@safe public struct EmbeddedFile: Sendable {
  /// The file's path in the repository, used where a message names the file.
  public let path: String

  // The bytes are constants of the program.
  private nonisolated(unsafe) let content: tweetal_embedded_file

  /// A copy of the file's bytes, as they stood in the repository when the program was built.
  public var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: content.bytes, count: content.size))
  }

  /// What a function makes of the file's bytes, of which nothing is copied.
  public func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    try body(unsafe Span(_unsafeStart: content.bytes, count: content.size))
  }

  private init(path: String, _ content: tweetal_embedded_file) {
    self.path = path
    unsafe self.content = content
  }

  /// Dutch words that hold the letters of a term but not the term.
  public static let dutchLookalikes = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/dutch.lookalikes", tweetal_dutch_lookalikes())

  /// The words of Dutch (OpenTaal's list), as an automaton.
  public static let dutchWords = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/dutch.words", tweetal_dutch_words())

  /// The medical glossary with all forms of its terms, made of `Glossary/medical.tbx`.
  public static let glossary = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/medical.terms", tweetal_glossary())

  /// Everyday English words with their Dutch translations.
  public static let generalLexicon = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/general.lexicon", tweetal_general_lexicon())

  /// The tool's own sentences in English and Dutch (a String Catalog).
  public static let interface = unsafe EmbeddedFile(
    path: "Locales/Interface/Interface.xcstrings", tweetal_interface())

  /// The character n-gram model that tells English from Dutch.
  public static let languageModel = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/language.model", tweetal_language_model())

  /// The script of the report's page.
  public static let pageScript = unsafe EmbeddedFile(
    path: "Sources/Reporting/HTML", tweetal_page_script())

  /// The styles of the report's page.
  public static let pageStyles = unsafe EmbeddedFile(
    path: "Sources/Reporting/HTML", tweetal_page_styles())

  /// The template of the report's page (Mustache).
  public static let pageTemplate = unsafe EmbeddedFile(
    path: "Sources/Reporting/HTML/page.mustache", tweetal_page_template())

  /// Words of texts for patients with their Dutch translations.
  public static let patientWords = unsafe EmbeddedFile(
    path: "Sources/CEmbeddedData/patient.words", tweetal_patient_words())

  /// The post that `tweetal demo` works on.
  public static let samplePost = unsafe EmbeddedFile(
    path: "Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html",
    tweetal_sample_post())
}
