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
    var outcome = try await Pipeline.standard(including: include.texts())
      .posts(from: posts.files, quiet: global.quiet)
    var folder = try output.map { path throws(InputError) in try OutputFolder(path) }
    outcome.noteEmptyPosts()
    var isFirst = true
    for entry in outcome.values {
      let text = try rendered(entry.value)
      if folder != nil {
        outcome.attempt { () throws(InputError) in
          try folder?.write(text, for: entry.file, as: entry.value.name + "." + fileExtension)
        }
      } else {
        let isNext = !isFirst && format == .text && !text.isEmpty
        Session.write((isNext ? "\n" : "") + text)
        if !text.isEmpty { isFirst = false }
      }
    }
    try outcome.requireAll()
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
