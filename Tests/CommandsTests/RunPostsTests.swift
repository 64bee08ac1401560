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

  @Test(
    "What was put aside is what was read, in memory or in a file", arguments: [0, 900, 1 << 20])
  func putAside(held: Int) throws {
    var posts = RunPosts(Spool(holding: held, folder: folder.path))
    for post in try read() { posts.add(posts.page(post)) }
    posts.joinTwins()
    let all = try posts.indices.map { try posts.post($0) }
    #expect(all == PagePairs.joined(try read()))
    #expect(all.map(\.files) == [[paths[1]], [paths[2], paths[0]]])
    #expect(Array(posts.teachers) == all)
  }

  @Test("The file of what was put aside has no name")
  func leavesNothing() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let spool = Spool(holding: 0, folder: folder.path)
    let place = spool.put("de spier")
    #expect(try spool.value(at: place) == "de spier")
    if case .held = place { Issue.record("held in memory") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == before)
  }

  @Test("Where no file can be made all is held in memory")
  func withoutFile() throws {
    let spool = Spool(holding: 0, folder: folder.path + "/none")
    let places = ["de spier", "de zenuw"].map(spool.put)
    #expect(try places.map { try spool.value(at: $0) } == ["de spier", "de zenuw"])
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
