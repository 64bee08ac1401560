internal import ArgumentParser
internal import Bitext
internal import Terminology
internal import Tweetal

/// `--glossary`.
struct GlossaryOption: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      Session.text("option.glossary"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: GlossaryFormat.all.flatMap(\.fileExtensions)))
  var path: String?

  /// The glossary in the file, or the one that is compiled in.
  ///
  /// - Throws: `InputError` where it cannot be read.
  func glossary() throws(InputError) -> Glossary {
    guard let path else { return .embedded }
    return try GlossaryFormat.of(file: path).read(InputFiles.bytes(of: path), file: path)
  }

  /// Finds the terms of ``glossary()``; those of the one that is compiled in are prepared once.
  ///
  /// - Throws: `InputError` where the glossary cannot be read.
  func matcher() throws(InputError) -> TermMatcher {
    path == nil ? .embedded : TermMatcher(glossary: try glossary())
  }
}
