import Bitext
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Translations come back into pages of every layout.
@Suite("Merging into every layout") struct MergeLayoutTests {
  private func pages(_ layout: LayoutTests.Layout, without text: String = "") throws -> MergePages {
    try MergePages(
      layout.pages.map { page in
        let body = page.body.replacing(text.isEmpty ? "\u{0}" : text, with: "")
        return (page.file, Array(LayoutTests.page(body).utf8))
      })
  }

  private func text(_ pages: MergePages) -> [String] {
    pages.files.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("An unchanged catalog changes nothing", arguments: LayoutTests.layouts)
  func unchanged(layout: LayoutTests.Layout) throws {
    let pages = try pages(layout)
    let merged = try pages.merged { _ in }
    #expect(merged.outcomes.allSatisfy { $0 == .unchanged })
    #expect(text(merged.pages) == text(pages))
  }

  @Test("Only the word changes", arguments: LayoutTests.layouts)
  func words(layout: LayoutTests.Layout) throws {
    let pages = try pages(layout)
    let words = ["verwachten", "gevoelig", "genoeg", "vandaag", "warme", "erger"]
    let merged = try pages.merged { unit in
      for word in words { unit.target = unit.target?.replacing(word, with: "< \(word) & \"wel\"") }
    }
    let expected = text(pages).map { text in
      words.reduce(text) { $0.replacing($1, with: "&lt; \($1) &amp; \"wel\"") }
    }
    #expect(text(merged.pages) == expected)
    #expect(merged.outcomes.allSatisfy { $0 == .replaced })
  }

  /// The Dutch elements, and an item of the list alone.
  private static let elements =
    [0, 2, 3].map { LayoutTests.dutch[$0] } + [
      "<li>Til vandaag geen zware dingen.</li>", "<li>Neem 's avonds een warme douche.</li>",
    ]

  @Test("What is missing comes back", arguments: LayoutTests.layouts, elements)
  func missing(layout: LayoutTests.Layout, element: String) throws {
    let whole = try pages(layout)
    guard text(whole).contains(where: { $0.contains(element) }) else { return }
    // Where the Dutch list has an order of its own, an item comes where the English has it.
    let isReordered = layout.testDescription.contains("another order") && element.hasPrefix("<li>")
    if isReordered { return }
    let damaged = try pages(layout, without: element)
    let merged = try damaged.merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(!merged.outcomes.contains { if case .refused = $0 { true } else { false } })
    #expect(try merged.pages.texts() == whole.texts())
    // A list that is typed in English is so in Dutch.
    if layout.testDescription.contains("typed"), element.hasPrefix("<ul>") { return }
    let plain = { (texts: [String]) in
      texts.map {
        $0.replacing(" lang=\"nl\"", with: "")
          .replacing("\n", with: "")
      }
    }
    #expect(plain(text(merged.pages)) == plain(text(whole)))
  }

  @Test("A post that is English alone becomes Dutch")
  func monolingual() throws {
    let english = LayoutTests.english.joined()
    let page = LayoutTests.page(english).replacing(
      "<html>", with: "<html lang=\"en-US\">")
    let pages = try MergePages(page)
    let dutch = Dictionary(uniqueKeysWithValues: LayoutTests.pairs.map { ($0.0, $0.1) })
    let merged = try pages.merged { unit in
      unit.target = InlineText(dutch[unit.source.text] ?? "")
      unit.state = .translated
    }
    #expect(merged.outcomes.allSatisfy { $0 == .inserted })
    let expected = LayoutTests.page(LayoutTests.dutch.joined()).replacing(
      "<html>", with: "<html lang=\"nl\">")
    #expect(merged.text == expected)
  }

  @Test("Units that are not in the page are told")
  func stale() throws {
    let pages = try pages(LayoutTests.layouts[0])
    let merged = try pages.merged { unit in
      if unit.source.text.hasPrefix("Drink") {
        unit.source = "Drink enough tea."
        unit.id = "other"
      } else {
        unit.target = nil
      }
    }
    #expect(merged.results.count { $0.outcome == .stale } == 1)
    #expect(merged.results.count { $0.outcome == .untranslated } == 5)
    #expect(text(merged.pages) == text(pages))
  }

  /// Both languages of a text in one element, a line each.
  @Test(arguments: ["<br>", "<br/>\n", "<br>\r\n&nbsp;"]) func lines(lineBreak: String) throws {
    let pairs = LayoutTests.pairs
    let page = { (without: Int?) in
      LayoutTests.page(
        pairs.enumerated().map { index, pair in
          "<p>\(pair.0)" + (index == without ? "" : lineBreak + pair.1) + "</p>"
        }.joined(separator: "\n"))
    }
    let whole = try MergePages(page(nil))
    #expect(
      try whole.merged(replacing: "genoeg", with: "veel <nat>").text
        == page(nil).replacing("genoeg", with: "veel &lt;nat&gt;"))
    for index in pairs.indices {
      let merged = try MergePages(page(index)).merged(whole.catalogs())
      #expect(merged.text == page(nil), "\(index)")
    }
  }

  /// Short pages too: one pair tells the order where English comes after it.
  @Test(arguments: 2...5) func alternatingParagraphs(count: Int) throws {
    let pairs = [0, 1, 2, 4, 5].map { LayoutTests.pairs[$0] }[..<count]
    let page = { (without: Int?) in
      LayoutTests.page(
        pairs.enumerated().map { index, pair in
          "<p>\(pair.0)</p>\n" + (index == without ? "" : "<p>\(pair.1)</p>\n")
        }.joined())
    }
    let whole = try MergePages(page(nil))
    for index in pairs.indices where count > 2 || index > 0 {
      let merged = try MergePages(page(index)).merged(whole.catalogs())
      #expect(merged.outcomes.contains(.inserted))
      let plain = merged.text.replacing(" lang=\"nl\"", with: "").replacing("\n", with: "")
      #expect(plain == page(nil).replacing("\n", with: ""), "\(index)")
    }
  }

  /// English that was added at the end of a page of two runs is translated behind it.
  @Test func englishBehindBothRuns() throws {
    let page = { (pairs: [(String, String)], last: [String]) in
      LayoutTests.page(
        (pairs.map(\.0) + pairs.map(\.1) + last).map { "<p>\($0)</p>\n" }.joined())
    }
    let pairs = [1, 2, 5].map { LayoutTests.pairs[$0] }
    let last = [LayoutTests.pairs[3], LayoutTests.pairs[4]]
    let merged = try MergePages(page(pairs, last.map(\.0))).merged { unit in
      guard let pair = last.first(where: { $0.0 == unit.source.text }) else { return }
      unit.target = InlineText(pair.1)
      unit.state = .translated
    }
    #expect(
      merged.text.replacing(" lang=\"nl\"", with: "")
        == page(pairs, last.map(\.0) + last.map(\.1)))
  }

  /// In a page that begins with Dutch, more of it stays there.
  @Test func dutchBeforeEnglish() throws {
    let page = { (count: Int) in
      let pairs = [1, 2, 5].map { LayoutTests.pairs[$0] }
      return LayoutTests.page(
        (pairs[..<count].map(\.1) + pairs.map(\.0)).map { "<p>\($0)</p>\n" }.joined())
    }
    let merged = try MergePages(page(2)).merged { unit in
      guard unit.source.text == LayoutTests.pairs[5].0 else { return }
      unit.target = InlineText(LayoutTests.pairs[5].1)
      unit.state = .translated
    }
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == page(3))
  }

  /// The block editor of WordPress marks lists and their items.
  @Test func listsOfTheBlockEditor() throws {
    let list = { (items: [String]) in
      "<!-- wp:list -->\n<ul class=\"wp-block-list\">"
        + items.map { "<!-- wp:list-item -->\n<li>\($0)</li>\n<!-- /wp:list-item -->" }
        .joined(separator: "\n\n") + "</ul>\n<!-- /wp:list -->\n"
    }
    let paragraph = { (text: String) in
      "<!-- wp:paragraph -->\n<p>\(text)</p>\n<!-- /wp:paragraph -->\n"
    }
    let page = { (items: [String]) in
      LayoutTests.page(
        paragraph(LayoutTests.pairs[1].0) + list(LayoutTests.pairs[3...4].map(\.0))
          + paragraph(LayoutTests.pairs[2].0) + paragraph(LayoutTests.pairs[1].1)
          + (items.isEmpty ? "" : list(items)) + paragraph(LayoutTests.pairs[2].1))
    }
    let items = LayoutTests.pairs[3...4].map(\.1)
    let whole = try MergePages(page(items))
    let plain = { (text: String) in
      text.replacing(" lang=\"nl\"", with: "").replacing("\n", with: "")
    }
    for kept in [[items[0]], [items[1]], []] {
      let merged = try MergePages(page(kept)).merged(whole.catalogs())
      #expect(plain(merged.text) == plain(page(items)), "\(kept)")
    }
  }

  /// What is left of a text that was taken out is no empty line in front of or behind the one that comes.
  @Test(arguments: ["<br>", "<br />\n"]) func behindALineBreakThatEndsItsElement(lineBreak: String)
    throws
  {
    let page = { (dutch: String) in
      LayoutTests.page(
        LayoutTests.pairs[..<3].enumerated().map { index, pair in
          "<p>\(pair.0)\(lineBreak)\(index == 1 ? dutch : pair.1)</p>"
        }.joined(separator: "\n"))
    }
    let whole = try MergePages(page(LayoutTests.pairs[1].1))
    let merged = try MergePages(page("")).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text == whole.text)
  }

  /// An editor that gives every paragraph an element around it gets one for the new paragraph too.
  @Test(arguments: [0, 1, 2]) func anElementAroundEachParagraph(missing: Int) throws {
    let paragraph = { (text: String, id: String) in
      "<div data-breakout=\"normal\"><p class=\"x\"\(id)><span>\(text)</span></p></div>"
    }
    let pairs = LayoutTests.pairs[..<3]
    let page = { (id: String, isWhole: Bool) in
      LayoutTests.page(
        "\n"
          + (pairs.enumerated().map { paragraph($1.0, id.isEmpty ? "" : " id=\"v\($0)\"") }
          + pairs.enumerated().filter { isWhole || $0.offset != missing }.map {
            paragraph($0.element.1, "")
          }).joined(separator: "\n"))
    }
    let whole = try MergePages(page("v", true))
    let merged = try MergePages(page("v", false)).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == whole.text)
  }

  /// One element around all of a language stays one.
  @Test func anElementAroundALanguageIsNotDoubled() throws {
    let column = { (texts: [String]) in
      "<div class=\"text\">" + texts.map { "<p>\($0)</p>" }.joined(separator: "\n") + "</div>"
    }
    let page = { (count: Int) in
      LayoutTests.page(
        column(LayoutTests.pairs[..<3].map(\.0)) + "\n"
          + column(LayoutTests.pairs[..<count].map(\.1)))
    }
    let whole = try MergePages(page(3))
    let merged = try MergePages(page(1)).merged(whole.catalogs())
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == whole.text)
  }

  /// What stands around the Dutch alone, in the element that it shares with its English, is opened and closed for a new one too.
  @Test(
    arguments: [
      ("EN<br><em>NL</em>", "EN"), ("EN<br/><i>NL</i>", "EN"), ("EN / <em>NL</em>", "EN"),
      ("EN<br><span class=\"d\">NL</span>", "EN"), ("EN<br>\n<span lang=\"nl\">NL</span>", "EN"),
      ("EN<br><em><span style=\"color:gray\">NL</span></em>", "EN"),
      ("<em>NL</em><br>EN", "EN"),
    ], [0, 2, 4])
  func markupOfOneLanguage(of pattern: (whole: String, alone: String), missing: Int) throws {
    let filled = { (pattern: String, pair: (String, String)) in
      "<p>" + pattern.replacing("EN", with: pair.0).replacing("NL", with: pair.1) + "</p>"
    }
    let page = { (missing: Int?) in
      LayoutTests.page(
        LayoutTests.pairs[..<5].enumerated().map { index, pair in
          filled(index == missing ? pattern.alone : pattern.whole, pair)
        }.joined(separator: "\n"))
    }
    let whole = try MergePages(page(nil))
    let merged = try MergePages(page(missing)).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text == whole.text)
  }

  /// An item of a list that has an element around its text, as many editors write it, is an item when it comes back.
  @Test(
    arguments: [
      "<li><p>T</p></li>", "<li><p><span>T</span></p></li>",
      "<li class=\"i\"><div><p>T</p></div></li>",
    ], [1, 2, 3])
  func itemsThatHoldElements(item: String, missing: Int) throws {
    let list = { (texts: [String]) in
      "<ul>\n" + texts.map { item.replacing("T", with: $0) }.joined(separator: "\n") + "\n</ul>"
    }
    let pairs = LayoutTests.pairs
    let page = { (missing: Int?) in
      let dutch = pairs.indices.filter { $0 > 0 && $0 != missing }.map { pairs[$0].1 }
      return LayoutTests.page(
        "<h2>\(pairs[0].0)</h2>\n" + list(pairs[1...].map(\.0)) + "\n<h2>\(pairs[0].1)</h2>\n"
          + list(dutch))
    }
    let whole = try MergePages(page(nil))
    let merged = try MergePages(page(missing)).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == whole.text)
  }

  /// Of the two texts of an item one comes back to the other.
  @Test(arguments: [1, 2]) func answersInTheItemsOfTheirQuestions(missing: Int) throws {
    let questions = [
      ("Do I need a referral?", "Heb ik een verwijzing nodig?"),
      ("How long does a treatment take?", "Hoelang duurt een behandeling?"),
      ("What should I bring?", "Wat moet ik meenemen?"),
    ]
    let answers = [
      ("No, you can make an appointment.", "Nee, je kunt zelf een afspraak maken."),
      ("A treatment takes 25 minutes.", "Een behandeling duurt 25 minuten."),
      ("Bring a towel and your identity card.", "Neem een handdoek en je identiteitsbewijs mee."),
    ]
    let list = { (texts: [(String, String?)]) in
      "<ul>\n"
        + texts.map { "<li><h4>\($0)</h4>" + ($1.map { "<p>\($0)</p>" } ?? "") + "</li>" }
        .joined(separator: "\n") + "\n</ul>"
    }
    let page = { (missing: Int?) in
      LayoutTests.page(
        list(zip(questions, answers).map { ($0.0, $1.0) }) + "\n"
          + list(
            zip(questions, answers).enumerated().map {
              ($1.0.1, $0 == missing ? nil : $1.1.1)
            }))
    }
    let whole = try MergePages(page(nil))
    let merged = try MergePages(page(missing)).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == whole.text)
  }
}
