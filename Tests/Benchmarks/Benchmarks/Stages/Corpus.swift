import Bitext
import EmbeddedData
import Foundation
import Tweetal

/// What the benchmarks work on: the pages of a folder, or the sample post.
struct Corpus: Sendable {
  /// A page and its bytes.
  struct Page: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// The pages.
  let pages: [Page]

  /// The pages' posts, their languages identified.
  let posts: [Post]

  /// The posts' units.
  let catalogs: [Catalog]

  /// The pages in the folder `$TWEETAL_BENCHMARK_PAGES`; without it, the sample post.
  static let shared = Corpus(folder: ProcessInfo.processInfo.environment["TWEETAL_BENCHMARK_PAGES"])

  /// The stages with the data that is compiled in.
  static let pipeline = try? Pipeline.embedded()

  private init(folder: String?) {
    let sample = EmbeddedFile.samplePost
    let pages = folder.map(Self.pages) ?? [Page(name: sample.path, bytes: sample.bytes)]
    self.pages = pages
    let pipeline = Self.pipeline
    let posts = pages.compactMap { try? pipeline?.post(from: $0.bytes, file: $0.name) }
    self.posts = posts
    catalogs = pipeline?.bitexts(of: posts).compactMap { pipeline?.catalog(of: $0) } ?? []
  }

  private static func pages(in folder: String) -> [Page] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map {
        Page(name: name, bytes: [UInt8]($0))
      }
    }
  }

  /// The number of bytes of all pages.
  var byteCount: Int { pages.reduce(0) { $0 + $1.bytes.count } }

  /// The texts of all blocks, repeated until there are at least a thousand.
  var texts: [String] {
    let texts = posts.flatMap { $0.blocks.map(\.text) }
    guard !texts.isEmpty else { return [] }
    let times = (1000 + texts.count - 1) / texts.count
    return Array(repeatElement(texts, count: times).joined())
  }
}
