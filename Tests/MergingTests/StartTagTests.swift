import Testing

@testable import Merging

/// Start tags that are written again.
@Suite("Start tags") struct StartTagTests {
  private func tag(_ tag: String, _ change: (inout StartTag) -> Void) -> String {
    var tag = StartTag(Array(tag.utf8))
    change(&tag)
    return String(decoding: tag.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<p id=\"a\" class=\"b\">", "<p class=\"b\">"),
    ("<p class='b' id='a'>", "<p class='b'>"),
    ("<p id=a>", "<p>"),
    ("<p ID=a class=b>", "<p class=b>"),
    ("<p id = \"a b\" class=b>", "<p class=b>"),
    ("<p id class=b>", "<p class=b>"),
    ("<p id=\"a\" id=\"b\">", "<p>"),
    ("<p\n  id=\"a\"\n  class=\"b\">", "<p\n  class=\"b\">"),
    ("<p data-id=\"a\" class=\"id=b\">", "<p data-id=\"a\" class=\"id=b\">"),
    ("<img id=\"a\"/>", "<img/>"),
    ("<img id=a />", "<img />"),
    ("<p id=\"x>y\">", "<p>"),
    ("<id>", "<id>"),
    ("<p>", "<p>"),
  ])
  func attributesAreLeftOut(before: String, after: String) {
    #expect(tag(before) { $0.remove("id") } == after)
  }

  @Test(arguments: [
    ("<p>", "<p lang=\"nl\">"),
    ("<p lang=\"en\">", "<p lang=\"nl\">"),
    ("<p lang='en-GB' id=a>", "<p lang='nl' id=a>"),
    ("<p LANG=en>", "<p LANG=nl>"),
    ("<p lang = en>", "<p lang = nl>"),
    ("<p lang>", "<p lang=\"nl\">"),
    ("<p lang=>", "<p lang=nl>"),
    ("<p lang=\"\">", "<p lang=\"nl\">"),
    ("<p hreflang=en>", "<p hreflang=en lang=\"nl\">"),
    ("<img src=a />", "<img src=a lang=\"nl\" />"),
    ("<p lang = >", "<p lang = nl>"),
    ("<img src=a/b>", "<img src=a/b lang=\"nl\">"),
    ("<br/>", "<br lang=\"nl\"/>"),
    ("<p title=\"a > b\">", "<p title=\"a > b\" lang=\"nl\">"),
  ])
  func attributesAreSet(before: String, after: String) {
    #expect(tag(before) { $0.set("lang", to: "nl") } == after)
  }

  @Test func theFirstOfTwoCounts() {
    let tag = StartTag(Array("<p lang=\"en\" lang=\"nl\">".utf8))
    #expect(tag.value(of: "lang") == 9..<11)
    #expect(tag.value(of: "class") == nil)
  }

  @Test(arguments: [
    "<p", "<p lang", "<p lang=", "<p lang=\"", "<p lang=\"en", "<", "", "<p =a=b=>",
  ])
  func brokenTagsAreNoTrap(text: String) {
    var tag = StartTag(Array(text.utf8))
    tag.remove("id")
    #expect(String(decoding: tag.bytes, as: UTF8.self) == text)
    tag.set("lang", to: "nl")
    #expect(tag.bytes.count >= text.utf8.count)
  }
}
