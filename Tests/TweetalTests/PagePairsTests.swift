import Bitext
import Testing

@testable import Tweetal

private func post(_ file: String, _ language: Language, _ texts: [String]) -> Post {
  Post(
    name: file, files: [file],
    blocks: texts.enumerated().map { index, text in
      Block(
        id: "b\(index + 1)", content: InlineText(text), range: SourceRange(file: file),
        language: LanguageDecision(language: language, confidence: 1))
    })
}

@Suite("Pages of one post")
struct PagePairsTests {
  @Test(arguments: [
    ("a/post.html", "a/post.nl.html"), ("post.en.html", "post.nl.html"),
    ("post-en.html", "post-nl.html"),
    ("site/en/post.html", "site/nl/post.html"), ("post_nl.html", "post.html"),
    ("a.en-GB.html", "a.nl-NL.html"), ("en.html", "nl.html"), ("EN.html", "NL.html"),
    ("en-gb/post.html", "nl-nl/post.html"), ("post-en_GB.html", "post-nl_BE.html"),
    ("index.en.html", "index.html"),
  ])
  func twinsHaveOneCommonName(first: String, second: String) {
    #expect(LanguageInName.commonName(of: first) == LanguageInName.commonName(of: second))
  }

  @Test(arguments: [
    ("a/post.html", "b/post.html"), ("post.html", "post2.html"), ("men.html", "m.html"),
    ("en.html", "m.html"), ("post-enkel.html", "post.html"), ("open-en-dicht.html", "open.html"),
  ])
  func othersHaveNot(first: String, second: String) {
    #expect(LanguageInName.commonName(of: first) != LanguageInName.commonName(of: second))
  }

  @Test func twinsAreJoinedUnderTheEnglishName() {
    let joined = PagePairs.joined([
      post("p.nl.html", .dutch, ["een", "twee"]), post("q.html", .english, ["three"]),
      post("p.html", .english, ["one", "two"]),
    ])
    #expect(joined.map(\.files) == [["q.html"], ["p.html", "p.nl.html"]])
    #expect(joined.last?.blocks.map(\.id) == ["b1", "b2", "b3", "b4"])
    #expect(joined.last?.blocks.map(\.text) == ["one", "two", "een", "twee"])
  }

  @Test func twoPagesOfOneLanguageAreTwoPosts() {
    let pages = [post("p.html", .english, ["one"]), post("p.nl.html", .english, ["two"])]
    #expect(PagePairs.joined(pages) == pages)
  }

  @Test func postsOfAGroupAreJoined() {
    func grouped(_ name: String, _ language: Language, _ group: String?) -> Post {
      var post = post("e.xml#\(name)", language, [name])
      post.translationGroup = group
      return post
    }
    let joined = PagePairs.joined([
      grouped("knie", .dutch, "e.xml#1"), grouped("neck", .english, "e.xml#2"),
      grouped("knee", .english, "e.xml#1"), grouped("nek", .dutch, nil),
      // Two in one language: whose translation the Dutch is, nothing tells.
      grouped("hip", .english, "e.xml#3"), grouped("hips", .english, "e.xml#3"),
      grouped("heup", .dutch, "e.xml#3"),
    ])
    #expect(
      joined.map(\.files) == [
        ["e.xml#neck"], ["e.xml#knee", "e.xml#knie"], ["e.xml#nek"], ["e.xml#hip"], ["e.xml#hips"],
        ["e.xml#heup"],
      ])
  }
}
