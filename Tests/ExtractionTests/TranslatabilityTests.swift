import Bitext
import Testing

/// What a page can say of its text: translate it or leave it.
///
/// HTML has an attribute for it, Google a class, translation proxies an attribute of their own.
@Suite("Translatability")
struct TranslatabilityTests {
  @Test(arguments: [
    ("<p>a</p>", true),
    ("<p translate=no>a</p>", false),
    ("<p translate='NO'>a</p>", false),
    ("<p class='x notranslate'>a</p>", false),
    ("<p class='notranslate-not'>a</p>", true),
    ("<p data-translate-ignore>a</p>", false),
    ("<div translate=no><ul><li>a</li></ul></div>", false),
    // What is inside may turn it on again; an empty value is "yes", an unknown one says nothing.
    ("<div translate=no><p translate=yes>a</p></div>", true),
    ("<div class=notranslate><p translate>a</p></div>", true),
    ("<div translate=no><p translate=maybe>a</p></div>", false),
    // The attribute is the standard; it wins over the class.
    ("<p class=notranslate translate=yes>a</p>", true),
    // A block all of whose words are to be left alone is to be left alone.
    ("<p><span translate=no>Fysio Fit</span></p>", false),
    ("<p><b class=notranslate>Fysio</b> – <i translate=no>Fit</i>.</p>", false),
    ("<p>Bij <span translate=no>Fysio Fit</span></p>", true),
  ])
  func ofABlock(body: String, isTranslatable: Bool) throws {
    #expect(try blocks(body).map(\.isTranslatable) == [isTranslatable])
  }

  @Test func endsWithItsElement() throws {
    let found = try blocks("<div translate=no>a<p>b</p></div>c<p>d</p>")
    #expect(found.map(\.text) == ["a", "b", "c", "d"])
    #expect(found.map(\.isTranslatable) == [false, false, true, true])
  }

  @Test func ofTheWholePageSpeaksToTheBrowser() throws {
    // Such pages ask browsers not to offer a translation; their posts are posts all the same.
    let page = "<html translate=no><body class=notranslate><p>Een alinea.</p></body></html>"
    #expect(try blocks(ofPage: page).map(\.isTranslatable) == [true])
  }

  @Test func insideALineIsMarkedByACode() throws {
    let content = try #require(
      blocks("<p>Bij <span translate=\"no\">Fysio Fit</span> in <span>Gent</span></p>").first
    ).content
    #expect(coded(content) == "Bij {1}Fysio Fit{/1} in Gent")
    #expect(content.codes.map(\.original) == ["<span translate=\"no\">", "</span>"])
  }
}
