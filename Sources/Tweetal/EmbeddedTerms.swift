public import Bitext
internal import EmbeddedData
internal import LanguageIdentification
public import Terminology

extension TermMatcher {
  private static let embeddedResult = Result { () throws(InputError) in
    let file = EmbeddedFile.glossary
    return TermMatcher(glossary: try Glossary(tbx: file.bytes, file: file.path))
  }

  /// Finds the terms of the glossary that is compiled into the program; made once.
  ///
  /// - Throws: ``InputError`` where the glossary cannot be read, which the tests rule out.
  /// - Complexity: O(*f*) at the first use, where *f* is the number of bytes of all forms.
  public static func embedded() throws(InputError) -> TermMatcher {
    try embeddedResult.get()
  }
}

extension Pipeline {
  private static let embeddedIdentifier = Result { () throws(InputError) in
    let model = EmbeddedFile.languageModel
    return try LanguageIdentifier(model: model.bytes, file: model.path)
  }

  /// The pipeline with all that is compiled into the program.
  ///
  /// - Throws: ``InputError`` where that cannot be read, which the tests rule out.
  public static func embedded() throws(InputError) -> Pipeline {
    Pipeline(matcher: try .embedded(), identifier: try embeddedIdentifier.get())
  }
}
