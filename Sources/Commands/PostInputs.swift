internal import ArgumentParser
internal import Bitext
internal import EmbeddedData
internal import Extraction
internal import LanguageIdentification
internal import Terminology
internal import Tweetal

/// Posts named on the command line.
struct PostArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Session.text("argument.posts"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["html", "htm"]))
  var files: [String]
}

/// What became of the inputs of a run: results for those that could be read, a note of the others.
struct Outcome<Value: Sendable>: Sendable {
  /// The results in the order of the command line, each with its input's path.
  var values: [(file: String, value: Value)] = []

  /// Whether an input could not be read; its error has been printed.
  var hasFailures = false

  /// Ends the command with exit code 2 if an input could not be read.
  func requireAll() throws {
    if hasFailures { throw ExitCode.couldNotRun }
  }
}

extension Outcome {
  /// Writes one result; an error is printed, and the others are still written.
  mutating func attempt(_ write: () throws(InputError) -> Void) {
    do throws(InputError) {
      try write()
    } catch {
      Session.report(error)
      hasFailures = true
    }
  }
}

extension Outcome where Value == Post {
  /// Remarks upon the posts in which no text was found.
  func noteEmptyPosts() {
    for entry in values where entry.value.blocks.isEmpty {
      Session.note("note.no-text", at: entry.file)
    }
  }
}

extension Pipeline {
  /// The pipeline with the embedded language model, and the embedded glossary or the user's own.
  static func standard(
    glossary path: String? = nil, including sideTexts: Set<SideText> = []
  ) throws(InputError) -> Pipeline {
    let model = EmbeddedFile.languageModel
    let identifier = try LanguageIdentifier(model: model.bytes, file: model.path)
    let glossary: Glossary
    if let path {
      glossary = try Glossary(tbx: InputFiles.bytes(of: path), file: path)
    } else {
      glossary = try Glossary(
        tbx: EmbeddedFile.glossary.bytes, file: EmbeddedFile.glossary.path)
    }
    return Pipeline(glossary: glossary, identifier: identifier, including: sideTexts)
  }

  /// Reads posts on all cores; what cannot be read is reported and left out.
  func posts(from files: [String], quiet: Bool) async -> Outcome<Post> {
    await Inputs.read(files, quiet: quiet) { file throws(InputError) in
      try post(from: InputFiles.bytes(of: file), file: file)
    }
  }

  /// Reads posts as ``posts(from:quiet:)`` and joins the English and Dutch pages of one post.
  func joinedPosts(from files: [String], quiet: Bool) async -> Outcome<Post> {
    let pages = await posts(from: files, quiet: quiet)
    var outcome = Outcome<Post>()
    outcome.hasFailures = pages.hasFailures
    outcome.values = PagePairs.joined(pages.values.map(\.value)).map { ($0.files[0], $0) }
    return outcome
  }
}

/// Reading many inputs.
enum Inputs {
  /// Reads every file on all cores, in order; prints the error of those that cannot be read.
  static func read<Value: Sendable>(
    _ files: [String], quiet: Bool,
    _ read: @escaping @Sendable (String) throws(InputError) -> Value
  ) async -> Outcome<Value> {
    let progress = Progress(total: files.count, quiet: quiet)
    let results = await files.concurrentMap { file in
      defer { progress.advance() }
      return Result { () throws(InputError) in try read(file) }
    }
    progress.finish()
    var outcome = Outcome<Value>()
    for (file, result) in zip(files, results) {
      switch result {
      case .success(let value): outcome.values.append((file, value))
      case .failure(let error):
        Session.report(error)
        outcome.hasFailures = true
      }
    }
    return outcome
  }
}

/// Where results go: standard output, or a file per input in a folder.
struct OutputFolder: Sendable {
  var folder: String
  private var taken: [String: String] = [:]

  /// Makes the folder if it is not there.
  init(_ folder: String) throws(InputError) {
    self.folder = folder
    try OutputFiles.makeFolder(folder)
  }

  /// Writes an input's result under its base name; two inputs of one name are an error.
  mutating func write(_ text: String, for input: String, as name: String) throws(InputError) {
    if let other = taken.updateValue(input, forKey: name), other != input {
      throw InputError(.sameOutput, file: input, other, name)
    }
    try OutputFiles.write(Array(text.utf8), to: folder + "/" + name)
  }
}
