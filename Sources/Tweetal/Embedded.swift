public import Alignment
public import Bitext
internal import EmbeddedData
public import LanguageIdentification
public import Terminology

// What is compiled into the program is read once; the tests rule out that it cannot be read.

extension GeneralLexicon {
  /// Everyday English words with their Dutch translations.
  public static let embedded = GeneralLexicon(parsing: EmbeddedFile.generalLexicon.bytes)
}

extension TermMatcher {
  /// Finds the terms of the medical glossary, which is compiled into the program with all their forms.
  public static let embedded = EmbeddedFile.glossary.withBytes { TermMatcher(compiled: $0) }
}

extension Glossary {
  /// The medical glossary, which is compiled into the program.
  public static var embedded: Glossary { TermMatcher.embedded.glossary }
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
