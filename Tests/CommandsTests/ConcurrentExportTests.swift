import Foundation
import Synchronization
import TestSupport
import Testing

/// Several runs that write one catalog at the same time: whoever reads it sees what one of them has written, whole.
@Suite("Exports at the same time", .timeLimit(.minutes(5)))
struct ConcurrentExportTests {
  private let folder: TemporaryFolder
  private let posts: [String]

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    posts = try (1...3).map { number in
      let paragraphs = (1...8 * number).map { paragraph in
        "<p>Ask \(number) of your physiotherapists about needle \(paragraph).</p>"
          + "<p>Vraag \(number) van je fysiotherapeuten naar naald \(paragraph).</p>"
      }
      let page = "<html><body><article>\(paragraphs.joined())</article></body></html>"
      return try folder.file("post-\(number).html", page)
    }
  }

  /// What stands at a path, read over and over.
  private final class Reader: Sendable {
    private let isDone = Atomic(false)
    private let seen = Mutex<Set<[UInt8]>>([])

    /// Reads until it is told to stop, and then once more.
    func read(_ path: String) {
      var isLast = false
      while !isLast {
        isLast = isDone.load(ordering: .acquiring)
        // Leaves the processor to those who write.
        Thread.sleep(forTimeInterval: 0.0002)
        guard let bytes = FileManager.default.contents(atPath: path) else { continue }
        seen.withLock { _ = $0.insert([UInt8](bytes)) }
      }
    }

    func stop() { isDone.store(true, ordering: .releasing) }

    var contents: Set<[UInt8]> { seen.withLock { $0 } }
  }

  /// Lets something write at a path from several sides while that is being read, and returns what was seen there.
  private func contents(
    of path: String, whileWriting write: @escaping @Sendable (_ post: String) async throws -> Void
  ) async throws -> Set<[UInt8]> {
    let reader = Reader()
    let thread = Thread { reader.read(path) }
    thread.start()
    try await withThrowingTaskGroup { group in
      for post in posts + posts {
        group.addTask { for _ in 0..<2 { try await write(post) } }
      }
      try await group.waitForAll()
    }
    reader.stop()
    while !thread.isFinished { try await Task.sleep(for: .milliseconds(1)) }
    return reader.contents
  }

  /// Expects what each post makes when nothing else runs, and nothing left of what was written beside it.
  private func expectWhole(_ seen: Set<[UInt8]>, _ format: String) async throws {
    var alone: Set<[UInt8]> = []
    for post in posts {
      alone.insert(Array(await CommandRun.run("export", post, "--format", format).output.utf8))
    }
    #expect(alone.count == posts.count)
    #expect(!seen.isEmpty && seen.isSubset(of: alone))
    let names = try folder.names
    #expect(names.count == posts.count + 1, "\(names)")
  }

  @Test func tasksOfOneProcess() async throws {
    let output = folder.path + "/catalog.po"
    let seen = try await contents(of: output) { post in
      let run = await CommandRun.run("export", post, "--format", "po", "--output", output)
      #expect(run.code == 0, "\(run.errors)")
    }
    try await expectWhole(seen, "po")
  }

  @Test(.enabled(if: ExternalProgram.tweetal.isInstalled, "the program itself absent"))
  func processes() async throws {
    let output = folder.path + "/catalog.xlf"
    let seen = try await contents(of: output) { post in
      let outcome = try ExternalProgram.tweetal.run([
        "export", post, "--format", "xliff", "--output", output,
      ])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
    try await expectWhole(seen, "xliff")
  }
}
