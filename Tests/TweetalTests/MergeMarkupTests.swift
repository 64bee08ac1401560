import Bitext
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// A Dutch text that comes back has the markup that the Dutch of its kind has, not that of its English.
@Suite("A missing text in the markup of its language") struct MergeMarkupTests {
  /// How a page writes a text of each language, `T` being the text.
  struct Markup: CustomTestStringConvertible {
    var english: String
    var dutch: String
    var testDescription: String { dutch }
  }

  static let markups = [
    Markup(english: "<p class=\"lang-en\">T</p>", dutch: "<p class=\"lang-nl\">T</p>"),
    Markup(
      english: "<p class=MsoNormal><span lang=EN-GB>T</span></p>",
      dutch: "<p class=MsoNormal><span lang=NL>T</span></p>"),
    Markup(
      english: "<p class=\"a\"><span class=\"c2 c7\">T</span></p>",
      dutch: "<p class=\"a\"><span class=\"c5 c7\">T</span></p>"),
    Markup(
      english: "<p style=\"color:#000\">T</p>", dutch: "<p style=\"color:#00f\"><i>T</i></p>"),
    Markup(english: "<p>T</p>", dutch: "<blockquote><p>T</p></blockquote>"),
    Markup(
      english: "<div class=\"en\"><p>T</p></div>", dutch: "<div class=\"nl\"><p>T</p></div>"),
  ]

  private func page(
    _ markup: Markup, isAlternating: Bool, without missing: Int? = nil, id: String = ""
  ) -> String {
    let english = LayoutTests.pairs.enumerated().map { index, pair in
      let id = id.isEmpty ? "" : " id=\"\(id)\(index)\""
      return markup.english.replacing("<p", with: "<p\(id)").replacing("T", with: pair.0)
    }
    let dutch = LayoutTests.pairs.enumerated().map { index, pair in
      index == missing ? "" : markup.dutch.replacing("T", with: pair.1)
    }
    let texts = isAlternating ? zip(english, dutch).flatMap { [$0, $1] } : english + dutch
    return LayoutTests.page("\n" + texts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  @Test(arguments: markups, [0, 2, 4]) func besideItsEnglish(markup: Markup, missing: Int) throws {
    let whole = page(markup, isAlternating: true, id: "x")
    let damaged = page(markup, isAlternating: true, without: missing, id: "x")
    let merged = try MergePages(damaged).merged(MergePages(whole).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == whole)
  }

  @Test(arguments: markups[..<4], [0, 2, 4]) func inARunOfItsOwn(markup: Markup, missing: Int)
    throws
  {
    let whole = page(markup, isAlternating: false)
    let damaged = page(markup, isAlternating: false, without: missing)
    let merged = try MergePages(damaged).merged(MergePages(whole).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == whole)
  }

  /// What a page has but once takes over what the two languages differ in elsewhere.
  @Test func aHeadingAmongParagraphs() throws {
    let heading = Markup(
      english: "<h2 class=\"lang-en big\"><span lang=EN-US>T</span></h2>",
      dutch: "<h2 class=\"lang-nl big\"><span lang=NL>T</span></h2>")
    let text = Markup(
      english: "<p class=\"lang-en\"><span lang=EN-US>T</span></p>",
      dutch: "<p class=\"lang-nl\"><span lang=NL>T</span></p>")
    let page = { (missing: Int?) in
      LayoutTests.page(
        "\n"
          + LayoutTests.pairs.enumerated().flatMap { index, pair in
            let markup = index == 0 ? heading : text
            return [markup.english.replacing("T", with: pair.0)]
              + (index == missing ? [] : [markup.dutch.replacing("T", with: pair.1)])
          }.joined(separator: "\n"))
    }
    let merged = try MergePages(page(0)).merged(MergePages(page(nil)).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text == page(nil))
  }

  /// Where nothing tells what the Dutch has, it does at least not say that it is English.
  @Test func noOtherTextOfTheKind() throws {
    let page = { (dutch: String) in
      LayoutTests.page(
        "\n<h2><span lang=\"en-GB\">\(LayoutTests.pairs[0].0)</span></h2>\n" + dutch
          + LayoutTests.pairs[1...].map { "<p>\($0.0)</p>\n<p>\($0.1)</p>\n" }.joined())
    }
    let heading = "<h2><span lang=\"nl\">\(LayoutTests.pairs[0].1)</span></h2>\n"
    let merged = try MergePages(page("")).merged(MergePages(page(heading)).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text == page(heading))
  }

  /// Headings and items may hold both languages where paragraphs do not.
  @Test(arguments: [0, 1, 4, 5]) func bothLanguagesInTheElementsOfOneKind(missing: Int) throws {
    let headings = [
      ("Cooling", "Koelen"), ("Covering the wound", "De wond afdekken"),
      ("When to call us", "Wanneer je ons belt"),
    ]
    let texts = [1, 2, 5].map { LayoutTests.pairs[$0] }
    let items = [
      ("Take off rings and clothes around the wound.", "Doe ringen en kleding rond de wond uit."),
      ("Do not use ice or butter.", "Gebruik geen ijs of boter."),
      ("Let the water run over it for ten minutes.", "Laat er tien minuten water over lopen."),
    ]
    let page = { (missing: Int?) in
      let both = { (pair: (String, String), index: Int) in
        index == missing ? pair.0 : "\(pair.0) / \(pair.1)"
      }
      let section = { (place: Int) in
        "<h2>\(both(headings[place], place))</h2>\n<p>\(texts[place].0)</p>\n"
          + "<p>\(texts[place].1)</p>\n"
      }
      return LayoutTests.page(
        section(0) + "<ul>\n"
          + items.enumerated().map { "<li>\(both($1, $0 + 3))</li>\n" }.joined() + "</ul>\n"
          + section(1) + section(2))
    }
    let whole = try MergePages(page(nil))
    let merged = try MergePages(page(missing)).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text == whole.text)
  }

  /// A list in the item of the English holds its Dutch.
  @Test(arguments: [0, 2, 4]) func aListInTheItemOfTheEnglish(missing: Int) throws {
    let page = { (missing: Int?) in
      LayoutTests.page(
        "<ol>\n"
          + LayoutTests.pairs.enumerated().map { index, pair in
            let dutch = index == missing ? "" : "\n<ul><li>\(pair.1)</li></ul>"
            return "<li>\(pair.0)\(dutch)</li>\n"
          }.joined() + "</ol>")
    }
    let merged = try MergePages(page(missing)).merged(MergePages(page(nil)).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text == page(nil))
  }

  /// Items that are typed stand in the column of their language too.
  @Test(arguments: [1, 2]) func typedItemsInColumns(missing: Int) throws {
    let page = { (missing: Int?) in
      LayoutTests.page(
        LayoutTests.pairs.enumerated().map { index, pair in
          let mark = index == 1 || index == 2 ? "• " : ""
          let dutch = index == missing ? "" : "<p>\(mark)\(pair.1)</p>"
          return "<div class=\"row\"><div class=\"col\"><p>\(mark)\(pair.0)</p></div>"
            + "<div class=\"col\">\(dutch)</div></div>\n"
        }.joined())
    }
    let merged = try MergePages(page(missing)).merged(MergePages(page(nil)).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == page(nil))
  }

  /// The columns of the answers differ from the questions, which hold both languages.
  @Test(arguments: [true, false], [0, 2]) func answersInColumns(isAnswer: Bool, missing: Int) throws
  {
    let pairs = [
      ("Do I need a referral?", "Heb ik een verwijzing nodig?"),
      ("No, you can make an appointment yourself.", "Nee, je kunt zelf een afspraak maken."),
      ("How long does a treatment take?", "Hoelang duurt een behandeling?"),
      ("A treatment takes 25 minutes.", "Een behandeling duurt 25 minuten."),
      ("What should I bring?", "Wat moet ik meenemen?"),
      ("Bring a towel and your identity card.", "Neem een handdoek en je identiteitsbewijs mee."),
    ]
    let left = missing + (isAnswer ? 1 : 0)
    let page = { (left: Int?) in
      LayoutTests.page(
        [0, 2, 4].map { index in
          let question = index == left ? "" : "<br>\(pairs[index].1)"
          let answer = index + 1 == left ? "" : "<p>\(pairs[index + 1].1)</p>"
          return "<details><summary>\(pairs[index].0)\(question)</summary><div class=\"two\">"
            + "<div><p>\(pairs[index + 1].0)</p></div><div>\(answer)</div></div></details>\n"
        }.joined())
    }
    let merged = try MergePages(page(left)).merged(MergePages(page(nil)).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(merged.text.replacing(" lang=\"nl\"", with: "") == page(nil))
  }
}
