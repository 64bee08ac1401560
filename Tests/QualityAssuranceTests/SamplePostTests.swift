import Bitext
import EmbeddedData
import Foundation
import QualityAssurance
import Terminology
import TestSupport
import Testing

/// The checks on the first post, paired as its gold says, against the glossary that is compiled in.
@Suite(
  .enabled(
    if: SharedData.path("data/posts/what-can-go-wrong-with-dryneedling.gold.json") != nil,
    "needs the shared data"))
struct SamplePostTests {
  struct Gold: Decodable {
    struct Block: Decodable {
      var id: String
      var text: String
    }
    var blocks: [Block]
    var links: [Link]
  }

  /// `[[english ids], [dutch ids], status]`.
  struct Link: Decodable {
    var english: [String]
    var dutch: [String]

    init(from decoder: any Decoder) throws {
      var sides = try decoder.unkeyedContainer()
      english = try sides.decode([String].self)
      dutch = try sides.decode([String].self)
    }
  }

  private static let checked = Result { try check() }

  let findings: [Finding]

  init() throws {
    findings = try Self.checked.get()
  }

  private static func check() throws -> [Finding] {
    let path = try #require(
      SharedData.path("data/posts/what-can-go-wrong-with-dryneedling.gold.json"))
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let texts = Dictionary(uniqueKeysWithValues: gold.blocks.map { ($0.id, $0.text) })
    func text(_ ids: [String]) -> InlineText {
      InlineText(ids.compactMap { texts[$0] }.joined(separator: " "))
    }
    let units = gold.links.map {
      TranslationUnit(
        id: $0.english.joined(), source: text($0.english), target: text($0.dutch))
    }
    return QualityAssurance.findings(
      in: Catalog(original: "post.html", units: units), checks: Check.all,
      matcher: TermMatcher.embedded)
  }

  private func missingTerms(in unit: String) -> [String] {
    findings.filter { $0.unit == unit && $0.check == "term-missing" }
      .compactMap(\.message.arguments.first)
  }

  @Test func findsTheTermsThatWereLost() {
    #expect(missingTerms(in: "e4") == ["Muscle pain"])
    #expect(missingTerms(in: "e7").contains("needle"))
    #expect(missingTerms(in: "e8").contains("vein"))
  }

  @Test(arguments: ["e1", "e2", "e3", "e5", "e6", "e13"])
  func isSilentOnRightRenderings(unit: String) {
    #expect(findings.filter { $0.unit == unit } == [])
  }

  @Test func findsNoFaultInNumbersAndMarkup() {
    let serious = findings.filter { $0.severity > .note }
    #expect(serious.allSatisfy { $0.severity == .warning && $0.issueType == .terminology })
  }
}
