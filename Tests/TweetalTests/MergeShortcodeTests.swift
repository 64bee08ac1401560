import Bitext
import Merging
import Testing

@testable import Tweetal

/// Translations come back into WordPress exports whose titles stand in shortcodes or whose languages are two posts.
@Suite("Merging into shortcodes and posts of a group") struct MergeShortcodeTests {
  private static let english = [
    ("What to expect afterwards", "Drink enough water and keep moving gently."),
    ("When to call us", "Call us when the pain gets worse."),
  ]
  private static let dutch = [
    ("Wat je daarna kunt verwachten", "Drink genoeg water en blijf rustig bewegen."),
    ("Wanneer je ons belt", "Bel ons als de pijn erger wordt."),
  ]

  private static func export(_ items: [String]) -> String {
    let items = items.enumerated().map { index, item in
      """
      <item><title></title>\(item)<wp:post_name>post-\(index)</wp:post_name><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type></item>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>De praktijk</title>
      \(items.joined())</channel></rss>
      """
  }

  private static func toggles(_ parts: [(String, String)]) -> String {
    let toggles = parts.map { "[toggle title=\"\($0.0)\" open=\"no\"]\($0.1)[/toggle]" }
    return "[toggles]\(toggles.joined())[/toggles]"
  }

  private static var shortcodes: String {
    export([
      "<content:encoded><![CDATA[\(toggles(english))\n\n\(toggles(dutch))]]></content:encoded>"
    ])
  }

  @Test func aTitleIsWrittenAsAValue() throws {
    let pages = try MergePages(Self.shortcodes, name: "e.xml")
    #expect(try pages.merged { _ in }.text == Self.shortcodes)
    let merged = try pages.merged(replacing: "Wanneer je", with: "\"Wanneer\" [je] & ik")
    #expect(merged.outcomes.count { $0 == .replaced } == 1, "\(merged.results)")
    #expect(
      merged.text
        == Self.shortcodes.replacing(
          "Wanneer je", with: "&quot;Wanneer&quot; &#91;je&#93; &amp; ik"))
  }

  @Test func aMissingTextStandsOutsideTheTag() throws {
    let whole = try MergePages(Self.shortcodes, name: "e.xml")
    for text in [Self.dutch[1].0, Self.dutch[1].1] {
      let damaged = try MergePages(Self.shortcodes.replacing(text, with: ""), name: "e.xml")
      let merged = try damaged.merged(whole.catalogs())
      #expect(merged.outcomes.count { $0 == .inserted } == 1, "\(merged.results)")
      // No tag is torn, and each has its end.
      let tags = merged.text.split(separator: "[toggle ").dropFirst()
      #expect(
        tags.allSatisfy {
          $0.firstMatch(of: /^title="[^"\[\]]*" open="no"\][^\[]*\[\/toggle\]/) != nil
        })
      #expect(try Set(merged.pages.texts()) == Set(whole.texts()))
    }
  }

  @Test func bothPostsOfAGroupAreOne() throws {
    let group = "<category domain=\"post_translations\" nicename=\"pll_1\"></category>"
    let items = [Self.english, Self.dutch].map { parts in
      let markup = parts.map { "<h2>\($0.0)</h2>\n<p>\($0.1)</p>" }.joined(separator: "\n")
      return group + "<content:encoded><![CDATA[\(markup)]]></content:encoded>"
    }
    let archive = Self.export(items)
    let pages = try MergePages(archive, name: "e.xml")
    #expect(try pages.posts().map(\.files) == [["e.xml#post-0", "e.xml#post-1"]])
    let merged = try pages.merged(replacing: "genoeg", with: "veel")
    #expect(merged.text == archive.replacing("genoeg", with: "veel"))
    let damaged = try MergePages(
      archive.replacing("\n<p>\(Self.dutch[0].1)</p>", with: ""), name: "e.xml")
    let filled = try damaged.merged(pages.catalogs())
    #expect(filled.outcomes.count { $0 == .inserted } == 1, "\(filled.results)")
    let plain = { (text: String) in
      text.replacing("\n", with: "").replacing(" lang=\"nl\"", with: "")
    }
    #expect(plain(filled.text) == plain(archive))
  }
}
