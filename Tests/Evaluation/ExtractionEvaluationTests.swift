import Bitext
import Extraction
import Foundation
import TestSupport
import Testing

/// The main text of articles of many sites, word by word, on development pages.
@Suite(
  "Extraction evaluation",
  .enabled(if: SharedData.path("data/extraction") != nil, "needs ../shared/data/extraction"),
  .enabled(if: CompressedFile.isReadable, "needs gzip"))
struct ExtractionEvaluationTests {
  /// What the pages of a platform must reach on average.
  struct Floor: CustomTestStringConvertible {
    /// The platform; `nil` for all pages.
    var platform: String?
    var pages: Int
    var precision: Double
    var recall: Double
    var f1: Double
    /// The share of snippets that must be there.
    var with: Double
    /// The share of snippets that must not be there: a ceiling.
    var without: Double
    var testDescription: String { "\(platform ?? "all"), \(pages) pages" }
  }

  // About .005 from what was measured. Two of the snippets that must be there, of a page that is a search form, are
  // not since what stands outside a page's main part counts for less.
  static let floors = [
    Floor(
      platform: nil, pages: 152, precision: 0.941, recall: 0.98, f1: 0.953, with: 0.903,
      without: 0.034),
    Floor(
      platform: "wordpress", pages: 80, precision: 0.955, recall: 0.984, f1: 0.966, with: 0.872,
      without: 0.041),
    Floor(
      platform: "other", pages: 45, precision: 0.906, recall: 0.965, f1: 0.918, with: 0.941,
      without: 0.012),
    Floor(
      platform: "squarespace", pages: 10, precision: 0.98, recall: 0.99, f1: 0.984, with: 0.925,
      without: 0),
    Floor(
      platform: "substack", pages: 8, precision: 0.927, recall: 0.989, f1: 0.949, with: 0.907,
      without: 0.13),
    Floor(
      platform: "wix", pages: 3, precision: 0.984, recall: 0.995, f1: 0.989, with: 1,
      without: 0),
    Floor(
      platform: "ghost", pages: 2, precision: 0.921, recall: 0.995, f1: 0.955, with: 0.795,
      without: 0.05),
    Floor(
      platform: "blogger", pages: 2, precision: 0.989, recall: 0.994, f1: 0.992, with: 1,
      without: 0),
    Floor(
      platform: "medium", pages: 2, precision: 0.991, recall: 0.988, f1: 0.989, with: 1,
      without: 0.105),
  ]

  /// The scores of all pages with their platforms: read once for all cases.
  private static let scores = Result { try pages() }

  private static func pages() throws -> [(platform: String, score: ExtractionScore)] {
    let folder = try #require(SharedData.path("data/extraction"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".gold.json") }.map { $0.dropLast(".gold.json".count) }
    return try names.map { name in
      let gold = try JSONDecoder().decode(
        GoldArticle.self,
        from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).gold.json")))
      let path = "\(folder)/\(name).html.gz"
      let post = try PageExtractor().post(from: CompressedFile.bytes(of: path), file: path)
      let text = post.blocks.map(\.text).joined(separator: "\n")
      return (gold.platform, ExtractionScore(of: text, gold: gold))
    }
  }

  @Test("Main text", arguments: floors)
  func mainText(floor: Floor) throws {
    let pages = try Self.scores.get()
      .filter { floor.platform == nil || $0.platform == floor.platform }
    let figures = ExtractionFigures(pages.map(\.score))
    print("\(floor.platform ?? "all"): \(figures)")
    #expect(figures.pages == floor.pages)
    #expect(figures.precision >= floor.precision)
    #expect(figures.recall >= floor.recall)
    #expect(figures.f1 >= floor.f1)
    #expect(figures.with >= floor.with)
    #expect(figures.without <= floor.without)
  }
}
