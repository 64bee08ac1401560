internal import ArgumentParser
internal import Bitext
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

  /// Why inputs could not be read; these errors have been printed.
  var failures: [InputError] = []

  /// Whether an input could not be read.
  var hasFailures: Bool { !failures.isEmpty }

  /// Whether a page was read, even one without text, or an archive with a post in it, be it a draft.
  var hasRead = false

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
      failures.append(error)
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
    glossary: GlossaryOption? = nil, including sideTexts: Set<SideText> = [],
    alignment: AlignmentOptions? = nil
  ) throws(InputError) -> Pipeline {
    let identifier = try LanguageIdentifier.embedded()
    let matcher = if let glossary { try glossary.matcher() } else { TermMatcher.embedded }
    guard let alignment else {
      return Pipeline(matcher: matcher, identifier: identifier, including: sideTexts)
    }
    return Pipeline(
      matcher: matcher, identifier: identifier, including: sideTexts,
      translations: try alignment.translations(seeds: matcher.glossary.seeds),
      abbreviations: try alignment.config.configuration().abbreviations)
  }

  /// Reads the posts of files, folders, patterns and standard input on all cores, and holds them.
  func posts(from arguments: [String], quiet: Bool) async -> Outcome<Post> {
    var outcome = Outcome<Post>()
    outcome.failures = await Inputs.read(arguments, self, quiet: quiet) { post in
      outcome.values.append((post.files[0], post))
    }
    return outcome
  }

  /// Reads posts as ``posts(from:quiet:)`` and joins the English and Dutch pages of one post.
  func joinedPosts(from arguments: [String], quiet: Bool) async -> Outcome<Post> {
    joined(await posts(from: arguments, quiet: quiet))
  }

  /// Reads the posts of files that have been found, and joins the English and Dutch pages of one post.
  func joinedPosts(from paths: [InputPath], quiet: Bool) async -> Outcome<Post> {
    var outcome = Outcome<Post>()
    let reading = await Inputs.read(paths, self, quiet: quiet, { $0 }) { post in
      outcome.values.append((post.files[0], post))
    }
    (outcome.failures, outcome.hasRead) = (reading.failures, !reading.isEmpty)
    return joined(outcome)
  }

  private func joined(_ pages: Outcome<Post>) -> Outcome<Post> {
    var outcome = pages
    outcome.values = PagePairs.joined(pages.values.map(\.value)).map { ($0.files[0], $0) }
    return outcome
  }
}

/// Reading many inputs.
enum Inputs {
  /// How many pages are read before their results are passed on.
  private static let batch = 64

  /// Reads posts in the order of the arguments; of an archive, one is held at a time.
  ///
  /// - Returns: why inputs could not be read; these errors have been printed, and the others were read.
  static func read(
    _ arguments: [String], _ pipeline: Pipeline, quiet: Bool, each: (Post) -> Void
  ) async -> [InputError] {
    let paths = InputPaths(arguments)
    paths.report()
    let reading = await read(paths.files, pipeline, quiet: quiet, { $0 }, each: each)
    let failures = paths.errors + reading.failures
    guard reading.isEmpty, failures.isEmpty else { return failures }
    let error = InputError(.nothingRead, file: arguments.first ?? "")
    Session.report(error)
    return [error]
  }

  /// How the reading of posts went.
  struct Reading {
    /// Why inputs could not be read; these errors have been printed.
    var failures: [InputError] = []
    /// Whether no input was a page or held a post, be it a draft.
    var isEmpty = true
  }

  /// Reads posts of files that have been found; of an archive, one is held at a time.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - pipeline: reads a page.
  ///   - quiet: whether no progress is shown.
  ///   - prepare: makes of a post what is wanted; on all cores, but for those of an archive.
  ///   - each: takes it, in the order of the files.
  /// - Returns: why inputs could not be read, and whether none was.
  static func read<Value: Sendable>(
    _ paths: [InputPath], _ pipeline: Pipeline, quiet: Bool,
    _ prepare: @escaping @Sendable (Post) -> Value, each: (Value) -> Void
  ) async -> Reading {
    var reading = Reading()
    let progress = Progress(total: paths.count, quiet: quiet)
    var index = 0
    while index < paths.count {
      let some = Array(paths[index..<min(index + batch, paths.count)])
      let inputs = await some.concurrentMap { path in
        defer { progress.advance() }
        return PostInput(path, pipeline, prepare)
      }
      for input in inputs {
        switch input.emit(pipeline, progress, prepare, each) {
        case .success(let hasRead): if hasRead { reading.isEmpty = false }
        case .failure(let error):
          Session.report(error)
          reading.failures.append(error)
        }
      }
      index += some.count
    }
    progress.finish()
    return reading
  }

  /// Reads every file on all cores, in order; prints the error of those that cannot be read.
  static func read<Value: Sendable>(
    _ files: [InputPath], quiet: Bool,
    _ read: @escaping @Sendable (InputPath) throws(InputError) -> Value
  ) async -> Outcome<Value> {
    let progress = Progress(total: files.count, quiet: quiet)
    return await Self.read(files, progress) { path throws(InputError) in
      defer { progress.advance() }
      return try read(path)
    }
  }

  /// Reads every file on all cores as ``read(_:quiet:_:)`` does, and counts the bytes, which `read` does: files may be large.
  static func read<Value: Sendable>(
    bytesOf files: [InputPath], quiet: Bool,
    _ read: @escaping @Sendable (InputPath, Progress) throws(InputError) -> Value
  ) async -> Outcome<Value> {
    let size = files.reduce(0) { $0 + (InputFiles.size(of: $1.path) ?? 0) }
    let progress = Progress(total: size, of: .bytes, quiet: quiet, key: "progress.megabytes")
    return await Self.read(files, progress) { path throws(InputError) in try read(path, progress) }
  }

  private static func read<Value: Sendable>(
    _ files: [InputPath], _ progress: Progress,
    _ read: @escaping @Sendable (InputPath) throws(InputError) -> Value
  ) async -> Outcome<Value> {
    let results = await files.concurrentMap { file in
      Result { () throws(InputError) in try read(file) }
    }
    progress.finish()
    var outcome = Outcome<Value>()
    for (file, result) in zip(files, results) {
      switch result {
      case .success(let value): outcome.values.append((file.name, value))
      case .failure(let error):
        Session.report(error)
        outcome.failures.append(error)
      }
    }
    return outcome
  }
}
