import Foundation
import Testing

/// Files that a command must not write over, where the name of its own was forgotten.
@Suite("Kept files")
struct KeptFileTests {
  private let folder: TemporaryFolder
  private let post: String
  private let other: String
  private static let text = "<p>The muscle is tired.</p><p>De spier is moe.</p>"

  init() throws {
    folder = try TemporaryFolder()
    post = try folder.file("a.html", Self.text)
    other = try folder.file("b.html", Self.text)
  }

  private static let options = [
    ["check", "--write-baseline"], ["align", "--write-lexicon"], ["report", "--output"],
    ["report", "--format", "markdown", "--output"],
  ]

  /// What a shell makes of `--write-baseline *.html`.
  @Test(arguments: options)
  func anotherPostIsNotReplaced(command: [String]) async throws {
    let run = await CommandRun.run(command + [post, other])
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(post): error: A file of another kind is here already"))
    #expect(try folder.text(of: "a.html") == Self.text)
  }

  @Test(arguments: options)
  func anInputIsNotReplaced(command: [String]) async throws {
    for inputs in [[post], [folder.path], [folder.path + "/*.html"]] {
      let run = await CommandRun.run(command + [folder.path + "/./a.html"] + inputs)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains("a.html: error: This file is read here"))
    }
    #expect(try folder.text(of: "a.html") == Self.text)
  }

  @Test(arguments: options)
  func anOlderOneAndAnEmptyOneAre(command: [String]) async throws {
    let file = try folder.file("new.json", "")
    for _ in 0..<2 {
      let run = await CommandRun.run(command + [file, post])
      #expect(run.code == 0 && !run.errors.contains("error:"))
      #expect(try !folder.text(of: "new.json").isEmpty)
    }
  }

  @Test func alignedLinesAreNotReplaced() async throws {
    let source = try folder.file("a.txt", "The muscle is tired.\n")
    let target = try folder.file("b.txt", "De spier is moe.\n")
    let run = await CommandRun.run("align", "--lines", source, target, "--write-lexicon", source)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(source): error: This file is read here"))
    #expect(try folder.text(of: "a.txt") == "The muscle is tired.\n")
  }
}
