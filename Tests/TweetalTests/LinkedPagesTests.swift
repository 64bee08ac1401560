import Bitext
import Testing

@testable import Tweetal

@Suite("Pages that name each other")
struct LinkedPagesTests {
  private func page(
    _ file: String, _ language: Language, _ alternates: [String: String] = [:],
    canonical: String? = nil
  ) -> Post {
    let blocks = (1...3).map { number in
      Block(
        id: "b\(number)", content: InlineText("\(language) \(number)"),
        range: SourceRange(file: file),
        language: LanguageDecision(language: language, confidence: 1))
    }
    return Post(
      name: file, files: [file], blocks: blocks,
      alternates: alternates.sorted { $0.key < $1.key }
        .map { Post.Alternate(language: $0.key, address: $0.value) }, canonical: canonical)
  }

  private func joined(_ posts: Post...) -> [[String]] {
    PagePairs.joined(posts).map(\.files)
  }

  @Test func areJoinedUnderTheEnglishName() {
    let site = "https://praktijk.example"
    let links = ["en": "\(site)/neck-pain/", "nl": "\(site)/nekpijn/"]
    #expect(
      joined(page("nekpijn.html", .dutch, links), page("neck-pain.html", .english, links))
        == [["neck-pain.html", "nekpijn.html"]])
  }

  @Test func oneWayIsEnough() {
    #expect(
      joined(page("a.html", .english, ["nl-nl": "/blog/b.html"]), page("b.html", .dutch))
        == [["a.html", "b.html"]])
  }

  @Test func theirOwnAddressesCountBeforeTheirFiles() {
    let english = page(
      "opgeslagen-1.html", .english, ["nl": "/nl/rug"], canonical: "https://x.example/en/rug")
    let dutch = page("opgeslagen-2.html", .dutch, canonical: "https://x.example/nl/rug")
    #expect(joined(english, dutch) == [["opgeslagen-1.html", "opgeslagen-2.html"]])
  }

  @Test func twoThatNameEachOtherComeFirst() {
    let english = page("a.html", .english, ["nl": "b.html"])
    let other = page("c.html", .english, ["nl": "b.html"])
    let dutch = page("b.html", .dutch, ["en": "a.html"])
    #expect(joined(english, other, dutch) == [["a.html", "b.html"], ["c.html"]])
  }

  @Test func pagesOfOneLanguageAndThoseThatCouldBelongToSeveralStayAlone() {
    #expect(
      joined(page("a.html", .english, ["nl": "b.html"]), page("b.html", .english)).count == 2)
    #expect(
      joined(
        page("a.html", .english, ["nl": "b.html"]), page("c.html", .english, ["nl": "b.html"]),
        page("b.html", .dutch)
      ).count == 3)
  }

  @Test func namesStillPairWhatNothingLinks() {
    #expect(
      joined(page("en/a.html", .english), page("nl/a.html", .dutch)) == [
        ["en/a.html", "nl/a.html"]
      ])
  }
}
