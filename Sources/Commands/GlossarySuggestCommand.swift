internal import ArgumentParser
internal import Bitext
internal import Terminology
internal import Tweetal

struct GlossarySuggestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest", abstract: Session.text("command.glossary-suggest.abstract"),
      discussion: Session.text("command.glossary-suggest.discussion"))
  }

  @OptionGroup var posts: PostArguments

  @Option(help: ArgumentHelp(Session.text("option.least-frequency"), valueName: "N"))
  var atLeast = 2

  @Option(help: ArgumentHelp(Session.text("option.limit"), valueName: "N"))
  var limit = 100

  @OptionGroup var output: GlossaryOutput
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if atLeast < 1 || limit < 1 { throw ValidationError(Session.text("error.not-positive")) }
  }

  func run() async throws {
    let pipeline = try Pipeline.standard(glossary: glossary)
    let outcome = await pipeline.joinedPosts(from: posts.files, quiet: global.quiet)
    outcome.noteEmptyPosts()
    if outcome.values.isEmpty { return try outcome.requireAll() }
    let suggestions = pipeline.suggestions(
      in: outcome.values.map(\.value), leastFrequency: atLeast
    ).prefix(limit)
    if output.output != nil || output.format != nil {
      var ids = ConceptIDs()
      let glossary = Glossary(concepts: suggestions.map { $0.concept(&ids) })
      try output.write(glossary, title: posts.files.joined(separator: " "))
    } else {
      Session.write(table(Array(suggestions)))
    }
    try outcome.requireAll()
  }

  /// Term, frequency, Dutch, where and how it stands: a line each.
  private func table(_ suggestions: [Pipeline.Suggestion]) -> String {
    let names = ["term", "frequency", "dutch", "place", "context"]
    let rows = suggestions.map { suggestion in
      [
        suggestion.term.term, String(suggestion.term.frequency), suggestion.term.dutch ?? "",
        suggestion.place.map { "\($0.file):\($0.line)" } ?? "", suggestion.context,
      ].joined(separator: "\t")
    }
    return ([names.joined(separator: "\t")] + rows).joined(separator: "\n") + "\n"
  }
}

extension Pipeline.Suggestion {
  /// The suggestion as a draft for the glossary.
  fileprivate func concept(_ ids: inout ConceptIDs) -> Concept {
    let id = ids.id(of: term.term)
    let dutch = term.dutch.map { [Term($0, .dutch, partOfSpeech: nil)] } ?? []
    return Concept(
      id: id, review: .draft, notes: context.isEmpty ? [] : ["Context: " + context],
      terms: [Term(term.term, .english, partOfSpeech: nil)] + dutch)
  }
}
