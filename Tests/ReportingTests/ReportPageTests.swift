import Bitext
import Foundation
import Testing

@testable import Reporting

/// What the page holds for its script.
@Suite struct ReportPageTests {
  private static let unit = TranslationUnit(
    id: "post-aa", source: "Café: “dry needling” <b> 👩‍⚕️ hurts. It stops.",
    target: "Café: ‘dry needling’ <b> 👩‍⚕️ doet pijn. Het stopt.")

  private static func page(_ units: [TranslationUnit], _ findings: [Finding] = []) -> ReportPage {
    let marks = units.map { unit in
      UnitMarks(
        source: places(of: "needling", in: unit.source.text).map {
          UnitMarks.Term(concept: 41, range: $0)
        },
        target: places(of: "needling", in: unit.target?.text ?? "").map {
          UnitMarks.Term(concept: 41, term: 1, range: $0)
        },
        sentences: [
          UnitMarks.Sentences(
            source: 0..<unit.source.text.utf8.count,
            target: 0..<(unit.target?.text ?? "").utf8.count)
        ])
    }
    return ReportPage(
      posts: [
        ReportPage.Post(
          Report.File(
            name: "posts/post.html", catalog: Catalog(original: "post.html", units: units),
            findings: findings), marks: marks)
      ],
      concepts: [
        41: ReportPage.Concept(
          english: ["dry needling"], dutch: ["droge naald"], forbidden: ["dry needling"],
          definitions: [.english: "Needles."])
      ], toolVersion: "1.2.3")
  }

  private static func places(of word: String, in text: String) -> [Range<Int>] {
    guard let range = text.range(of: word) else { return [] }
    let begin = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return [begin..<begin + word.utf8.count]
  }

  private func data(of page: ReportPage) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(PageData.bytes(of: page))) as? [String: Any] ?? [:]
  }

  private func units(of page: ReportPage) throws -> [[Any]] {
    let posts = try data(of: page)["posts"] as? [[Any]]
    return posts?.first?[3] as? [[Any]] ?? []
  }

  @Test func countsInUTF16() throws {
    let unit = try #require(try units(of: Self.page([Self.unit])).first)
    let text = try #require(unit[4] as? String)
    let term = try #require(unit[6] as? [Int])
    #expect(text == Self.unit.source.text)
    #expect(
      (text as NSString).substring(with: NSRange(location: term[1], length: term[2])) == "needling")
    let target = try #require(unit[5] as? String)
    let dutch = try #require(unit[7] as? [Int])
    #expect(dutch[1] == 1)
    #expect(
      (target as NSString).substring(with: NSRange(location: dutch[2], length: dutch[3]))
        == "needling")
    #expect(unit[8] as? [Int] == [0, text.utf16.count, 0, target.utf16.count])
  }

  @Test func leavesOutWhatIsEmptyAtTheEnd() throws {
    let plain = TranslationUnit(id: "post-bb", source: "Yes.", target: "Ja.")
    var page = Self.page([Self.unit, plain])
    page.posts[0].marks[1] = UnitMarks()
    #expect(try units(of: page)[1].count == 6)
    #expect(try units(of: page)[1][0] as? String == "bb")
  }

  @Test func namesConceptsThatAreUsedByTheirPlace() throws {
    let concepts = try data(of: Self.page([Self.unit]))["concepts"] as? [[Any]]
    #expect(concepts?.count == 1)
    #expect(concepts?.first?[2] as? [String] == ["dry needling"])
  }

  @Test func keepsFindingsOfNoUnitWithThePost() throws {
    let finding = Finding(
      check: "unused-suppression", issueType: .other, severity: .warning,
      message: Message("finding.unused-suppression", "numbers"), unit: "")
    let posts = try data(of: Self.page([Self.unit], [finding]))["posts"] as? [[Any]]
    #expect((posts?.first?[4] as? [Any])?.count == 1)
  }

  @Test func givesEachPostAKeyOfItsOwn() throws {
    var page = Self.page([Self.unit])
    page.posts += page.posts + page.posts
    page.posts[1].file.name = "other/post.htm"
    let posts = try data(of: page)["posts"] as? [[Any]]
    #expect(posts?.compactMap { $0[1] as? String } == ["post", "post-2", "post-3"])
  }

  @Test func endsNoElement() throws {
    let html = String(
      decoding: Self.page([
        TranslationUnit(id: "x", source: "</script><script>alert(1)</script>", target: "<!--")
      ]).html(interface: Interface(language: .dutch)), as: UTF8.self)
    #expect(html.components(separatedBy: "</script>").count == 3)
    #expect(!html.contains("<!--"))
    #expect(html.contains("<html lang=\"nl\">") && html.contains("Tweetal-rapport"))
    #expect(!html.contains("{{"))
  }

  @Test func isTheSameEachTime() {
    let page = Self.page([Self.unit])
    let interface = Interface(language: .english)
    #expect(page.html(interface: interface) == page.html(interface: interface))
    let revision = page.served(interface: interface).revision
    #expect(revision == Self.page([Self.unit]).served(interface: interface).revision)
    #expect(revision != Self.page([]).served(interface: interface).revision)
  }

  @Test func allowsAServerAloneToBeAsked() {
    #expect(!ReportPage.policy.contains("connect-src"))
    #expect(ReportPage.servedPolicy.contains("connect-src 'self'"))
    #expect(ReportPage.policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
  }

  @Test func holdsTheSentencesOfBothLanguages() throws {
    let sentences = try data(of: Self.page([]))["sentences"] as? [String: [String: String]]
    #expect(sentences?["en"]?["page.overview"] == "Overview")
    #expect(sentences?["nl"]?["page.overview"] == "Overzicht")
    #expect(sentences?["en"]?.keys.sorted() == sentences?["nl"]?.keys.sorted())
  }
}
