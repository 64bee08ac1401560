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

extension Glossary {
  private static let embeddedResult = Result { () throws(InputError) in
    try Glossary(tbx: EmbeddedFile.glossary.bytes, file: EmbeddedFile.glossary.path)
  }

  /// The glossary that is compiled into the program.
  ///
  /// - Throws: ``InputError`` where it cannot be read.
  public static func embedded() throws(InputError) -> Glossary {
    try embeddedResult.get()
  }
}

extension TermMatcher {
  private static let embeddedResult = Result { () throws(InputError) in
    TermMatcher(glossary: try .embedded())
  }

  /// Finds the terms of the glossary that is compiled into the program.
  ///
  /// - Throws: ``InputError`` where that cannot be read.
  /// - Complexity: O(*f*) at the first use, where *f* is the number of bytes of all forms.
  public static func embedded() throws(InputError) -> TermMatcher {
    try embeddedResult.get()
  }
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
    Pipeline(matcher: try .embedded(), identifier: try .embedded())
  }
}
