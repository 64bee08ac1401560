import Bitext
import EmbeddedData
import Extraction
import Foundation

/// What the benchmarks work on: the pages of a folder, or the sample post.
struct Corpus: Sendable {
  /// A page and its bytes.
  struct Page: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// The pages.
  let pages: [Page]

  /// The content of the pages as posts.
  let posts: [Post]

  /// The pages in the folder `$TWEETAL_BENCHMARK_PAGES`; without it, the sample post.
  static let shared = Corpus(folder: ProcessInfo.processInfo.environment["TWEETAL_BENCHMARK_PAGES"])

  private init(folder: String?) {
    var pages = Self.pages(in: folder)
    if pages.isEmpty {
      let post = EmbeddedFile.samplePost
      pages = [Page(name: post.path, bytes: post.bytes)]
    }
    self.pages = pages
    posts = pages.compactMap { try? PageExtractor().post(from: $0.bytes, file: $0.name) }
  }

  private static func pages(in folder: String?) -> [Page] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
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
    return Array(repeatElement(texts, count: max(1, times)).joined())
  }
}
