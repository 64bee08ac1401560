import Bitext
import Extraction
import Foundation
import TestSupport
import Testing

/// Whether the ranges of blocks hold their texts exactly, on every page there is.
///
/// The bytes of a range, read as a page of their own, must be one block with the same text and the same inline
/// codes. Preformatted blocks are left out: without the `pre` around them their white space folds.
@Suite(
  "Range evaluation", .enabled(if: SharedData.folder != nil, "needs ../shared"),
  .enabled(if: CompressedFile.isReadable, "needs gzip"))
struct RangeEvaluationTests {
  /// A folder of pages.
  struct Pages: CustomTestStringConvertible {
    var folder: String
    /// So many blocks at least are compared.
    var blocks: Int
    var testDescription: String { folder }
  }

  static let pages = [
    Pages(folder: "data/posts", blocks: 29),
    Pages(folder: "data/bilingual", blocks: 5470),
    Pages(folder: "data/bilingual-medical", blocks: 2100),
    Pages(folder: "data/platforms", blocks: 310),
    Pages(folder: "data/extraction", blocks: 13_000),
  ]

  @Test("The bytes of a range are the block", arguments: pages)
  func rangesAreExact(pages: Pages) throws {
    var faults = RangeFaults()
    for path in try Self.files(below: try #require(SharedData.path(pages.folder))) {
      let isPacked = path.hasSuffix(".gz")
      let bytes =
        isPacked
        ? try CompressedFile.bytes(of: path)
        : Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      try faults.add(PageExtractor().post(from: bytes, file: path), of: bytes)
    }
    #expect(faults.checked >= pages.blocks)
    #expect(faults.otherTexts.count == 0, "first \(faults.otherTexts[0])")
    #expect(faults.otherCodes.count == 0, "first \(faults.otherCodes[0])")
    #expect(faults.looseEnds.count == 0, "first \(faults.looseEnds[0])")
    #expect(faults.overlaps.count == 0, "first \(faults.overlaps[0])")
  }

  private static func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".html") || $0.hasSuffix(".html.gz") }.map { folder + "/" + $0 }
  }
}

/// The ranges that do not hold their blocks exactly.
private struct RangeFaults {
  /// The number of blocks compared.
  private(set) var checked = 0
  /// Ranges that give another text, none or several blocks.
  private(set) var otherTexts: [SourceRange] = []
  /// Ranges that give the text with other inline codes.
  private(set) var otherCodes: [SourceRange] = []
  /// Ranges that are empty, or begin or end with white space.
  private(set) var looseEnds: [SourceRange] = []
  /// Ranges that begin before the range of the block before them ends.
  private(set) var overlaps: [SourceRange] = []

  /// Compares the blocks of a page.
  ///
  /// - Throws: `InputError` where a range cannot be read as a page.
  mutating func add(_ post: Post, of page: [UInt8]) throws {
    for block in post.blocks {
      let bytes = page[block.range.bytes]
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      if [text.first, text.last].contains(where: { $0?.properties.isWhitespace ?? true }) {
        looseEnds.append(block.range)
      }
      if block.kind != .preformatted { try compare(block, with: bytes) }
    }
    // The title comes first wherever it stands.
    let ranges = post.blocks.filter { $0.kind != .title }.map(\.range)
    for (range, next) in zip(ranges, ranges.dropFirst())
    where range.bytes.upperBound > next.bytes.lowerBound {
      overlaps.append(next)
    }
  }

  private mutating func compare(_ block: Block, with bytes: ArraySlice<UInt8>) throws {
    let page = Array("<html><body><main>".utf8) + bytes + Array("</main></body></html>".utf8)
    let blocks = try PageExtractor().post(from: page, file: block.range.description).blocks
    checked += 1
    if blocks.map(\.text) != [block.text] {
      otherTexts.append(block.range)
    } else if blocks.map(\.content.codes) != [block.content.codes] {
      otherCodes.append(block.range)
    }
  }
}

extension SourceRange {
  fileprivate var bytes: Range<Int> { offset..<offset + length }
}
