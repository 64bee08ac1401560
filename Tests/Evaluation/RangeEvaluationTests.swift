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

  @Test(
    "The bytes of a range, read as a page of their own, are the one block with its inline codes",
    arguments: folders)
  func rangesHoldTheirTexts(folder: String) throws {
    var checked = 0
    var wrong: [SourceRange] = []
    for page in try Page.all(below: folder) {
      for block in page.post.blocks where block.kind != .preformatted {
        let contents = try Page.contents(of: page.bytes[block.range.bytes])
        checked += 1
        if contents != [block.content] { wrong.append(block.range) }
      }
    }
    #expect(wrong.count == 0, "of \(checked), first \(wrong[0])")
  }

  @Test("Ranges have no white space at their ends", arguments: folders)
  func rangesAreTight(folder: String) throws {
    var wrong: [SourceRange] = []
    for page in try Page.all(below: folder) {
      for block in page.post.blocks {
        let text = String(decoding: page.bytes[block.range.bytes], as: UTF8.self).unicodeScalars
        let ends = try [#require(text.first), #require(text.last)]
        if ends.contains(where: \.properties.isWhitespace) { wrong.append(block.range) }
      }
    }
    #expect(wrong.count == 0, "first \(wrong[0])")
  }

  @Test("Ranges follow each other and do not overlap", arguments: folders)
  func rangesAreInOrder(folder: String) throws {
    var wrong: [SourceRange] = []
    for page in try Page.all(below: folder) {
      // The title comes first wherever it stands.
      let ranges = page.post.blocks.filter { $0.kind != .title }.map(\.range)
      for (range, next) in zip(ranges, ranges.dropFirst())
      where range.bytes.upperBound > next.bytes.lowerBound { wrong.append(next) }
    }
    #expect(wrong.count == 0, "first \(wrong[0])")
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

  /// The blocks of a page of nothing but these bytes.
  static func contents(of bytes: ArraySlice<UInt8>) throws -> [InlineText] {
    let page = Array("<html><body><main>".utf8) + bytes + Array("</main></body></html>".utf8)
    return try PageExtractor().post(from: page, file: "range.html").blocks.map(\.content)
  }
}
