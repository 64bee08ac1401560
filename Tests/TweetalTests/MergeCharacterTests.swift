import Bitext
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Characters that translations hold and pages do not, or show as something else.
@Suite("Merging odd characters") struct MergeCharacterTests {
  private static let page = """
    <html><head><meta charset=utf-8></head><body><main>
    <p>Drink enough water and keep moving gently.</p><p>Drink genoeg water en blijf rustig bewegen.</p>
    <p>Call us when the pain gets worse.</p><p>Bel ons als de pijn erger wordt.</p>
    </main></body></html>
    """

  private static let archive = """
    <?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Water</title>
    <content:encoded><![CDATA[\(page.split(separator: "<main>")[1].split(separator: "</main>")[0])]]></content:encoded>
    <wp:post_name>a</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
    </channel></rss>
    """

  private static let files = [("post.html", page), ("export.xml", archive)]

  /// What parts words in a spreadsheet's cell becomes a space.
  @Test(arguments: files, ["\u{0B}", "\u{0C}", " \u{0B}"])
  func verticalBreaksAreSpaces(file: (name: String, text: String), character: String) throws {
    let pages = try MergePages(file.text, name: file.name)
    let merged = try pages.merged(replacing: "genoeg water", with: "veel\(character)water")
    #expect(merged.outcomes.contains(.replaced))
    #expect(
      merged.text.replacing("veel  ", with: "veel ")
        == file.text.replacing("genoeg", with: "veel"))
    if file.name.hasSuffix("xml") { try MergeArchiveTests.requireSound(file.name, merged.text) }
  }

  @Test(arguments: files, ["\u{01}", "\u{1F}", "\u{7F}", "\u{85}", "\u{FFFE}"])
  func otherControlsAreLeftOut(file: (name: String, text: String), character: String) throws {
    let pages = try MergePages(file.text, name: file.name)
    let merged = try pages.merged(replacing: "genoeg", with: "ve\(character)el")
    #expect(merged.outcomes.contains(.refused(MergeProblem(.characters))))
    #expect(merged.text == file.text)
  }

  /// Pages are read with plain spaces, and without what takes no place.
  @Test(arguments: files, ["\u{A0}", "\u{202F}", "\u{2009}", "\u{AD}", "\u{200B}", "\u{2060}"])
  func whatPagesAreReadWithoutGoesIn(
    file: (name: String, text: String), character: String
  ) throws {
    let pages = try MergePages(file.text, name: file.name)
    let merged = try pages.merged(replacing: "genoeg", with: "5\(character)glazen")
    #expect(merged.outcomes.contains(.replaced), "\(merged.outcomes)")
    #expect(merged.text == file.text.replacing("genoeg", with: "5\(character)glazen"))
    // Its own catalog leaves it where it is.
    #expect(try merged.pages.merged { _ in }.text == merged.text)
    let dutch = "Bel ons als de pijn erger wordt."
    let damaged = try MergePages(
      file.text.replacing("<p>\(dutch)</p>", with: ""), name: file.name)
    let filled = try damaged.merged { unit in
      guard unit.source.text.hasPrefix("Call us") else { return }
      unit.target = InlineText(dutch.replacing("erger", with: "erg\(character)er"))
      unit.state = .translated
    }
    #expect(filled.outcomes.contains(.inserted))
    #expect(filled.text.contains("erg\(character)er wordt.</p>"))
  }
}
