internal import ArgumentParser
internal import Bitext
internal import Terminology
internal import Tweetal

/// Where a glossary goes, and as what.
struct GlossaryOutput: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.glossary-format")))
  var format: GlossaryFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.glossary-output"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: GlossaryFormat.all.flatMap(\.fileExtensions)))
  var output: String?

  /// Writes a glossary to the file, or to standard output, and says on standard error what the format does not keep.
  func write(_ glossary: Glossary, title: String) throws {
    let named = output.flatMap(GlossaryFormat.named(after:))
    if let output, format == nil, named == nil {
      let endings = GlossaryFormat.all.flatMap(\.fileExtensions).map { "." + $0 }
      throw ValidationError(
        Session.text("error.glossary-ending", output, endings.joined(separator: " ")))
    }
    let format = self.format ?? named ?? GlossaryFormat.all[0]
    let bytes = format.write(glossary, title: title)
    if let output {
      try OutputFiles.write(bytes, to: output)
    } else {
      Session.write(String(decoding: bytes, as: UTF8.self))
    }
    if format.losses != .none {
      Session.writeError(
        Session.text("glossary.losses." + format.losses.rawValue, format.title) + "\n")
    }
  }
}

struct GlossaryConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: Session.text("command.glossary-convert.abstract"),
      discussion: Session.text("command.glossary-convert.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.glossary-file"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: GlossaryFormat.all.flatMap(\.fileExtensions)))
  var file: String?

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.glossary-target"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: GlossaryFormat.all.flatMap(\.fileExtensions)))
  var target: String?

  @OptionGroup var output: GlossaryOutput
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if target != nil, output.output != nil {
      throw ValidationError(Session.text("error.two-outputs"))
    }
  }

  func run() throws {
    var output = output
    output.output = output.output ?? target
    guard let file else { return try output.write(.embedded, title: "Tweetal") }
    let glossary = try GlossaryFormat.of(file: file).read(InputFiles.bytes(of: file), file: file)
    try output.write(glossary, title: file)
  }
}

struct GlossaryMergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge", abstract: Session.text("command.glossary-merge.abstract"),
      discussion: Session.text("command.glossary-merge.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.glossary-first"), valueName: Session.text("argument.value.file")))
  var first: String

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.glossary-second"), valueName: Session.text("argument.value.file")))
  var second: String

  @OptionGroup var output: GlossaryOutput
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let glossaries = try [first, second].map { file in
      try GlossaryFormat.of(file: file).read(InputFiles.bytes(of: file), file: file)
    }
    let (glossary, conflicts) = glossaries[0].merging(glossaries[1])
    try output.write(glossary, title: first)
    for conflict in conflicts {
      var message = Message("glossary.conflict." + conflict.kind.rawValue)
      message.arguments = conflict.texts
      if conflict.kind == .status {
        message.arguments =
          [conflict.texts[0]]
          + conflict.texts.dropFirst().map { Session.text("glossary.status." + $0) }
      }
      let sentence = Session.text(message)
      Session.writeError("\(conflict.concept): \(sentence)\n")
    }
    if !conflicts.isEmpty { throw ExitCode.findings }
  }
}

struct GlossaryReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: Session.text("command.glossary-review.abstract"),
      discussion: Session.text("command.glossary-review.discussion"))
  }

  @Option(help: ArgumentHelp(Session.text("option.review-state")))
  var state: Concept.ReviewState?

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let concepts = try glossary.glossary().concepts
    // A concept that says nothing has been read by nobody.
    let byState = Dictionary(grouping: concepts) { $0.review ?? .draft }
    for state in Concept.ReviewState.allCases where self.state == nil || self.state == state {
      let concepts = byState[state] ?? []
      Session.write("\(Session.text("glossary.review." + state.rawValue)): \(concepts.count)\n")
      // The reviewed ones are many, and nothing is to be done about them.
      guard state != .reviewed || self.state == .reviewed else { continue }
      for concept in concepts {
        let names = [Language.english, .dutch].map { concept.preferredTerm(in: $0)?.text ?? "" }
        Session.write("  \(concept.id)\t\(names[0])\t\(names[1])\n")
      }
    }
  }
}
