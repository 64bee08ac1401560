import Bitext
import Testing

@Suite("Markup that was typed as text")
struct TypedMarkupTests {
  @Test(arguments: [
    ("Neem <b>twee</b> tabletten.", ["<b>", "</b>"]),
    ("Lees <A HREF='x'>dit</A> <br/>", ["<A HREF='x'>", "</A>", "<br/>"]),
    ("Rust &amp; ijs &#39;s morgens", ["&amp;", "&#39;"]),
    ("Vijf&nbsp;km, caf&eacute; &#x20AC;", ["&nbsp;", "&eacute;", "&#x20AC;"]),
    ("<b>een</b> en <b>twee</b>", ["<b>", "</b>"]),
  ])
  func isFound(text: String, typed: [String]) {
    #expect(InlineText(text).typedMarkup(besides: ["Take two tablets."]) == typed)
  }

  @Test(arguments: [
    "Als x < 3 en y > 4", "<naam>", "<data>", "i <b", "<b", "<", "a&", "Q&A; daarna", "R&D;",
    "Jan & Piet; samen", "&#;", "&#xZZ;", "<1>twee</1>", "<bol>", "Johnson&Johnson;", "</", "&#",
    "<b <i",
  ])
  func textIsNone(text: String) {
    #expect(InlineText(text).typedMarkup(besides: []) == [])
  }

  /// A text about HTML, and one that the page has so.
  @Test func whatAnotherTextHoldsIsNone() {
    let text: InlineText = "Zet <a href=\"/nl\"> ervoor en &amp; erin."
    #expect(text.typedMarkup(besides: ["Put <a href=\"/en\"> first and &amp; in it."]) == [])
    #expect(text.typedMarkup(besides: ["Put <a> first.", "En &amp;"]) == [])
    #expect(text.typedMarkup(besides: ["Put <a> first."]) == ["&amp;"])
  }
}
