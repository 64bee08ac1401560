import Catalogs
import Foundation
import Merging
import TestSupport
import Testing
import Tweetal

/// How well translations come back into real pages.
///
/// Every fourth page of each folder is tried, which is what a debug build does in seconds; all of them gave 95 % of the
/// missing paragraphs back, 88 % in their old place, and 99 % of the changed texts.
@Suite("Merge evaluation", .enabled(if: SharedData.folder != nil, "needs ../shared"))
struct MergeEvaluationTests {
  private static let folders = ["data/posts", "data/bilingual", "data/bilingual-medical"]

  /// The files of some posts: a page, or an English page and its Dutch twin.
  private static func posts() throws -> [[(name: String, bytes: [UInt8])]] {
    let root = try #require(SharedData.folder)
    return try folders.flatMap { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
        .filter { $0.hasSuffix(".html") && !$0.hasSuffix(".nl.html") }
      let chosen = names.indices.filter { $0.isMultiple(of: 4) }.map { names[$0] }
      return try chosen.map { name -> [(name: String, bytes: [UInt8])] in
        let twin = name.replacingOccurrences(of: ".html", with: ".nl.html")
        let files = [name, twin].filter {
          FileManager.default.fileExists(atPath: "\(root)/\(folder)/\($0)")
        }
        return try files.map { file in
          (file, [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(folder)/\(file)"))))
        }
      }
    }
  }

  @Test("An unchanged catalog of any format changes no byte")
  func unchanged() throws {
    var trials = MergeTrials(try Pipeline.embedded())
    for files in try Self.posts() {
      for format in CatalogFormat.all where format.role == .bilingual {
        try trials.unchanged(files, through: format)
      }
    }
    #expect(trials.score.unchanged.done > 250)
    #expect(trials.score.unchanged.broken == 0, "\(trials.score.failures)")
  }

  @Test("Changed translations stand in the page")
  func edits() throws {
    var trials = MergeTrials(try Pipeline.embedded())
    var generator = SeededGenerator(seed: 7)
    for files in try Self.posts() { try trials.edits(files, &generator) }
    let (wanted, done) = trials.score.replaced
    print("merge, changed texts: \(done) of \(wanted)")
    #expect(wanted > 250)
    #expect(Double(done) >= 0.975 * Double(wanted), "\(trials.score.failures)")
  }

  @Test("Missing paragraphs come back")
  func deletions() throws {
    var trials = MergeTrials(try Pipeline.embedded())
    var generator = SeededGenerator(seed: 7)
    for files in try Self.posts() {
      for _ in 0..<2 { try trials.deletions(files, &generator) }
    }
    let restored = trials.score.restored
    print("merge, missing paragraphs: \(restored)")
    #expect(restored.wanted > 100)
    #expect(Double(restored.inserted) >= 0.92 * Double(restored.wanted), "\(trials.score.failures)")
    #expect(Double(restored.inPlace) >= 0.84 * Double(restored.wanted), "\(trials.score.failures)")
  }
}
