import Bitext
import Extraction
import Foundation
import TestSupport
import Testing

/// Whether the ranges of blocks hold their texts exactly, on real pages and with no exception.
///
/// Preformatted blocks are left out: on their own, without the `pre` around them, their white space folds.
@Suite("Range evaluation", .enabled(if: SharedData.folder != nil, "needs ../shared"))
struct RangeEvaluationTests {
  static let folders = [
    "data/posts", "data/bilingual", "data/bilingual-medical", "data/platforms",
  ]

  @Test("The bytes of a range, read as a page of their own, are the one block", arguments: folders)
  func rangesHoldTheirTexts(folder: String) throws {
    for page in try Page.all(below: folder) {
      for block in page.post.blocks where block.kind != .preformatted {
        let texts = try Page.texts(of: page.bytes[block.range.bytes])
        #expect(texts == [block.text], "\(block.range)")
      }
    }
  }

  @Test("Ranges have no white space at their ends", arguments: folders)
  func rangesAreTight(folder: String) throws {
    for page in try Page.all(below: folder) {
      for block in page.post.blocks {
        let bytes = page.bytes[block.range.bytes]
        let ends = try [#require(bytes.first), #require(bytes.last)]
        #expect(ends.allSatisfy { $0 > 0x20 }, "\(block.range)")
      }
    }
  }

  @Test("Ranges follow each other and do not overlap", arguments: folders)
  func rangesAreInOrder(folder: String) throws {
    for page in try Page.all(below: folder) {
      // The title comes first wherever it stands.
      let ranges = page.post.blocks.filter { $0.kind != .title }.map(\.range)
      for (range, next) in zip(ranges, ranges.dropFirst()) {
        #expect(range.bytes.upperBound <= next.bytes.lowerBound, "\(range)")
      }
    }
  }
}

extension SourceRange {
  fileprivate var bytes: Range<Int> { offset..<offset + length }
}

/// A page as it is on disk and the post that was read from it.
private struct Page {
  var bytes: [UInt8]
  var post: Post

  /// The pages below a folder of the shared data; there is at least one, and none without blocks.
  static func all(below folder: String) throws -> [Page] {
    let path = try #require(SharedData.path(folder))
    let pages = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".html") }
      .map { name in
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
        return Page(
          bytes: bytes, post: try PageExtractor().post(from: bytes, file: folder + "/" + name))
      }
    try #require(!pages.isEmpty)
    for page in pages { try #require(!page.post.blocks.isEmpty, "\(page.post.files)") }
    return pages
  }

  /// The texts of the blocks of a page of nothing but these bytes.
  static func texts(of bytes: ArraySlice<UInt8>) throws -> [String] {
    let page = Array("<html><body><main>".utf8) + bytes + Array("</main></body></html>".utf8)
    return try PageExtractor().post(from: page, file: "range.html").blocks.map(\.text)
  }
}
