import Bitext
import Foundation
import Testing
import Tweetal

@testable import Commands

/// The posts of a run, of which few are held.
@Suite("Posts of a run")
struct RunPostsTests {
  private let folder: TemporaryFolder
  private let pipeline: Pipeline
  private let paths: [String]

  init() throws {
    folder = try TemporaryFolder()
    pipeline = try Pipeline.embedded()
    let bodies = [
      ("one.nl.html", "De spier doet na de behandeling nog een week lang pijn."),
      ("two.html", "Sleep well and drink enough water every day."),
      ("one.html", "The muscle hurts for another week after the treatment."),
    ]
    var paths: [String] = []
    for (name, text) in bodies {
      paths.append(
        try folder.file(name, "<html><body><main><p>\(text)</p></main></body></html>"))
    }
    self.paths = paths
  }

  private func read() throws -> [Post] {
    try paths.map { path in
      try pipeline.post(from: [UInt8](Data(contentsOf: URL(filePath: path))), file: path)
    }
  }

  private func posts(holding count: Int) throws -> RunPosts {
    var posts = RunPosts(holding: count)
    for (post, path) in zip(try read(), paths) {
      posts.add(post, from: InputPath(path: path, isNamed: true))
    }
    posts.joinTwins()
    return posts
  }

  @Test("What is read again is what would have been held", arguments: 0...3)
  func readAgain(held: Int) throws {
    let posts = try posts(holding: held)
    let all = try posts.indices.map { try posts.post($0, pipeline) }
    #expect(all == PagePairs.joined(try read()))
    #expect(all.map(\.files) == [[paths[1]], [paths[2], paths[0]]])
  }

  @Test("A page that is gone is an error; one that is held, or cannot be read twice, is not")
  func gone() throws {
    var posts = try posts(holding: 1)
    let pages = try read()
    for path in paths { try FileManager.default.removeItem(atPath: path) }
    #expect(throws: InputError(.missingFile, file: paths[1])) { try posts.post(0, pipeline) }
    posts = RunPosts(holding: 0)
    for page in pages { posts.add(page, from: nil) }
    posts.joinTwins()
    #expect(try posts.post(0, pipeline) == pages[1])
  }

  @Test("A post in which the others alone find something is shown with its text")
  func foundByOthers() async throws {
    let pages = ["Doe dit elke dag.", "Doe dit elke dag.", "Herhaal dit dagelijks."]
    let files = try pages.enumerated().map { number, dutch in
      try folder.file(
        "p\(number).html", "<html><body><p>Do this every day.</p><p>\(dutch)</p></body></html>")
    }
    let run = await CommandRun.run(["check", "--only", "inconsistent-translation"] + files)
    #expect(run.code == 1 || run.code == 0, "\(run.errors)")
    #expect(run.output.contains("[inconsistent-translation]"), "\(run.output)")
    #expect(run.output.contains("  nl  Herhaal dit dagelijks."), "\(run.output)")
  }
}
