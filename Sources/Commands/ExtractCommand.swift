internal import ArgumentParser
internal import Bitext
internal import Tweetal

struct ExtractCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extract", abstract: Session.text("command.extract.abstract"),
      discussion: Session.text("command.extract.discussion"))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var posts: PostArguments

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.format")))
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.output-folder"), valueName: Session.text("argument.value.folder")),
    completion: .directory)
  var output: String?

  @OptionGroup var include: IncludeOption
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let pipeline = try Pipeline.standard(including: include.texts())
    var outcome = Outcome<Post>()
    var folder = try output.map { path throws(InputError) in try OutputFolder(path) }
    var isFirst = true
    var failure: (any Error)?
    let failures = await Inputs.read(posts.files, pipeline, quiet: global.quiet) { post in
      if post.blocks.isEmpty { Session.note("note.no-text", at: post.files[0]) }
      do {
        try write(post, to: &folder, &outcome, isFirst: &isFirst)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    outcome.failures += failures
    try outcome.requireAll()
  }

  /// Writes one post before the next one is read.
  private func write(
    _ post: Post, to folder: inout OutputFolder?, _ outcome: inout Outcome<Post>,
    isFirst: inout Bool
  ) throws {
    let text = try rendered(post)
    if var target = folder {
      outcome.attempt { () throws(InputError) in
        try target.write(text, for: post.files[0], as: post.name + "." + fileExtension)
      }
      folder = target
    } else {
      let isNext = !isFirst && format == .text && !text.isEmpty
      Session.write((isNext ? "\n" : "") + text)
      if !text.isEmpty { isFirst = false }
    }
  }

  private var fileExtension: String { format == .text ? "txt" : "json" }

  private func rendered(_ post: Post) throws -> String {
    switch format {
    case .text:
      post.blocks.isEmpty ? "" : post.blocks.map(\.text).joined(separator: "\n\n") + "\n"
    case .json: try JSONText.text(PostRecord(post))
    }
  }
}
