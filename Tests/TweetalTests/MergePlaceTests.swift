import Bitext
import Merging
import TestSupport
import Testing

@testable import Tweetal

extension [String] {
  fileprivate var firstTwo: (String, String) { (self[0], self[1]) }
}

/// A missing text comes back where it was: in its cell, its list, its part of the post.
@Suite("The place of a missing text") struct MergePlaceTests {
  private func expectBack(
    _ whole: String, without damaged: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let merged = try MergePages(damaged).merged(MergePages(whole).catalogs())
    #expect(merged.outcomes.contains(.inserted), sourceLocation: location)
    #expect(
      merged.text.replacing(" lang=\"nl\"", with: "") == whole, sourceLocation: location)
  }

  // MARK: Groups that take turns

  /// Sections of a post, each in English and then in Dutch, without the Dutch of one.
  @Test(
    arguments: [
      "<h3>@1</h3>\n<p>@2</p>\n", "<dt>@1</dt><dd>@2</dd>\n",
      "<p><b>@1</b></p>\n<p>@2</p>\n",
    ], [0, 1, 3])
  func theDutchOfAWholeSection(group: String, missing: Int) throws {
    let sections = [
      ("Causes", "You slept on your stomach.", "Oorzaken", "Je sliep op je buik."),
      ("Treatment", "Keep moving your neck.", "Behandeling", "Blijf je nek bewegen."),
      (
        "When to call", "Call us if you have a fever.", "Wanneer bellen",
        "Bel ons als je koorts hebt."
      ),
      ("Exercises", "Do them three times a day.", "Oefeningen", "Doe ze drie keer per dag."),
      ("Work", "Change your posture often.", "Werk", "Verander vaak van houding."),
    ]
    let page = { (missing: Int?) in
      let texts = sections.enumerated().map { index, section in
        let (first, second) = [(section.0, section.1), (section.2, section.3)].map {
          group.replacing("@1", with: $0.0).replacing("@2", with: $0.1)
        }.firstTwo
        return first + (index == missing ? "" : second)
      }.joined()
      return LayoutTests.page(group.contains("<dt>") ? "<dl>\n\(texts)</dl>\n" : "\n" + texts)
    }
    try expectBack(page(nil), without: page(missing))
  }

  // MARK: Tables

  private static let cells = [
    [("Medicine", "Medicijn"), ("How often you may take it", "Hoe vaak je het mag nemen")],
    [("Painkiller", "Pijnstiller"), ("At most four times a day", "Hoogstens vier keer per dag")],
    [
      ("Sleeping pill", "Slaappil"),
      (
        "Once, half an hour before you go to bed",
        "Maar een keer, een half uur voor je naar bed gaat"
      ),
    ],
  ]

  @Test(arguments: [(0, 0), (0, 1), (1, 1), (2, 1)]) func theEmptyCellOfADutchTable(
    missing: (row: Int, column: Int)
  ) throws {
    let table = { (side: (((String, String), Int, Int)) -> String) in
      "<table>"
        + Self.cells.enumerated().map { row, cells in
          let name = row == 0 ? "th" : "td"
          return "<tr>"
            + cells.enumerated().map { "<\(name)>\(side(($1, row, $0)))</\(name)>" }.joined()
            + "</tr>"
        }.joined() + "</table>\n"
    }
    let page = { (isWhole: Bool) in
      LayoutTests.page(
        "<h2>What you may take</h2>\n" + table { $0.0.0 } + "<h2>Wat je mag nemen</h2>\n"
          + table { isWhole || ($0.1, $0.2) != missing ? $0.0.1 : "" })
    }
    try expectBack(page(true), without: page(false))
  }

  @Test(arguments: ["<p class=\"c0\"><span class=\"c2\">T</span></p>", "<p>T</p>", "T"], [0, 3])
  func theElementsOfAnEmptyCell(cell: String, missing: Int) throws {
    for filler in ["", "&nbsp;", "<br>"] {
      let page = { (missing: Int?) in
        LayoutTests.page(
          "<table>"
            + LayoutTests.pairs.enumerated().map { index, pair in
              "<tr><td>" + cell.replacing("T", with: pair.0) + "</td><td>"
                + cell.replacing("T", with: index == missing ? filler : pair.1) + "</td></tr>"
            }.joined() + "</table>")
      }
      try expectBack(page(nil), without: page(missing))
    }
  }

  // MARK: Lists of definitions

  @Test(arguments: [0, 1, 2, 5]) func definitions(missing: Int) throws {
    let texts = [
      ("Sprain", "Verstuiking"),
      ("A ligament has been stretched too far.", "Een gewrichtsband is te ver uitgerekt."),
      ("Fracture", "Botbreuk"),
      ("A bone is broken or has a crack.", "Een bot is gebroken of heeft een scheur."),
      ("Tendinitis", "Peesontsteking"),
      ("A tendon is inflamed by overuse.", "Een pees is ontstoken door overbelasting."),
    ]
    let list = { (texts: [String?]) in
      "<dl>\n"
        + texts.enumerated().compactMap { index, text in
          let name = index.isMultiple(of: 2) ? "dt" : "dd"
          return text.map { "<\(name)>\($0)</\(name)>\n" }
        }.joined() + "</dl>\n"
    }
    let page = { (missing: Int?) in
      LayoutTests.page(
        "<h2>Words that we use</h2>\n" + list(texts.map(\.0))
          + "<h2>Woorden die we gebruiken</h2>\n"
          + list(texts.enumerated().map { $0 == missing ? nil : $1.1 }))
    }
    try expectBack(page(nil), without: page(missing))
  }

  // MARK: Parts of a post

  private static let parts = [
    ("Cooling the burn", "De brandwond koelen"),
    ("What you should take off", "Wat je uit moet doen"),
    ("Covering the wound", "De wond afdekken"),
  ]

  /// In a post each part of which begins with Dutch, a heading comes in front of its own text.
  @Test(arguments: [1, 2]) func theHeadingOfAPartThatBeginsWithDutch(missing: Int) throws {
    let texts = [1, 2, 5].map { LayoutTests.pairs[$0] }
    let page = { (missing: Int?) in
      LayoutTests.page(
        "\n"
          + zip(Self.parts, texts).enumerated().map { index, part in
            (index == missing ? "" : "<h2>\(part.0.1)</h2>\n") + "<p>\(part.1.1)</p>\n"
              + "<h2>\(part.0.0)</h2>\n<p>\(part.1.0)</p>\n"
          }.joined())
    }
    try expectBack(page(nil), without: page(missing))
  }

  /// A box has its own text alone.
  @Test func behindABox() throws {
    let run = { (texts: [String], missing: Int?) in
      texts.enumerated().filter { $0.offset != missing }.map { index, text in
        switch index {
        case 0, 3: "<h2>\(text)</h2>\n"
        case 2:
          "<div class=\"box\"><div class=\"mark\">!</div><div class=\"text\">\(text)</div></div>\n"
        default: "<p>\(text)</p>\n"
        }
      }.joined()
    }
    let pairs = [0, 1, 3].map { LayoutTests.pairs[$0] } + [Self.parts[2], LayoutTests.pairs[5]]
    let page = { (missing: Int?) in
      LayoutTests.page("\n" + run(pairs.map(\.0), nil) + run(pairs.map(\.1), missing))
    }
    try expectBack(page(nil), without: page(3))
  }

  /// Where a heading parted two lists that are one without it, its place is not among their items.
  @Test func aHeadingBetweenItems() throws {
    let items = LayoutTests.pairs[1...]
    let run = { (heading: String, items: [String], isWhole: Bool) in
      let parts = isWhole ? [Array(items[..<2]), Array(items[2...])] : [items]
      return parts.map { part in
        "<ul>\n" + part.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
      }.joined(separator: isWhole ? "<h3>\(heading)</h3>\n" : "")
    }
    let page = { (isWhole: Bool) in
      LayoutTests.page(
        run(Self.parts[1].0, items.map(\.0), true) + run(Self.parts[1].1, items.map(\.1), isWhole))
    }
    let merged = try MergePages(page(false)).merged(MergePages(page(true)).catalogs())
    #expect(merged.outcomes.contains { $0?.problem?.kind == .place })
    #expect(merged.text == page(false))
  }

  // MARK: Questions and answers

  private static let questions = [
    ("Do I need a referral from my doctor?", "Heb ik een verwijzing van mijn huisarts nodig?"),
    ("How long does a treatment take?", "Hoelang duurt een behandeling?"),
    ("What should I bring to the practice?", "Wat moet ik meenemen naar de praktijk?"),
    ("Can I cancel an appointment?", "Kan ik een afspraak afzeggen?"),
  ]

  private static let answers = [
    ("No, you can make an appointment yourself.", "Nee, je kunt zelf een afspraak maken."),
    ("A treatment takes 25 minutes.", "Een behandeling duurt 25 minuten."),
    ("Bring a towel and your identity card.", "Neem een handdoek en je identiteitsbewijs mee."),
    ("Yes, until a day before it.", "Ja, tot een dag ervoor."),
  ]

  /// How questions are written, `Q` and `A` being the texts and `N` a number of the page.
  static let items = [
    "<details><summary>Q</summary><p>A</p></details>",
    "<div class=\"item\"><h3><button aria-controls=\"pN\">Q</button></h3>"
      + "<div id=\"pN\" class=\"panel\"><div class=\"body\"><p>A</p></div></div></div>",
    "<div class=\"section\"><strong class=\"question\">Q</strong> <p class=\"answer\">A</p></div>",
  ]

  /// What of an item is left out.
  enum Missing: CaseIterable { case question, answer, both }

  private func page(
    _ item: String, without missing: Missing?, isAlternating: Bool, isNumberedAnew: Bool = false
  ) -> String {
    let texts = zip(Self.questions, Self.answers).enumerated().map { index, pair in
      [(pair.0.0, pair.1.0), (pair.0.1, pair.1.1)].enumerated().map { side, texts in
        let isMissing = missing != nil && index == 1 && side == 1
        if isMissing, missing == .both { return "" }
        let number =
          isNumberedAnew && index == 1 && side == 1
          ? "\(index)e-nl" : "\(index)" + (side == 0 ? "e" : "n")
        return item.replacing("N", with: number)
          .replacing("Q", with: isMissing && missing == .question ? "" : texts.0)
          .replacing("A", with: isMissing && missing == .answer ? "" : texts.1) + "\n"
      }
    }
    let ordered =
      isAlternating ? texts.flatMap(\.self) : texts.map { $0[0] } + texts.map { $0[1] }
    return LayoutTests.page("\n" + ordered.joined())
  }

  @Test(arguments: items, [true, false]) func anAnswer(item: String, isAlternating: Bool) throws {
    try expectBack(
      page(item, without: nil, isAlternating: isAlternating),
      without: page(item, without: .answer, isAlternating: isAlternating))
  }

  /// A question that has no Dutch nor has its answer comes with all that makes an item of it, its parts under names of their own.
  @Test(arguments: items, [true, false]) func aWholeItem(item: String, isAlternating: Bool) throws {
    let whole = page(item, without: nil, isAlternating: isAlternating)
    let damaged = page(item, without: .both, isAlternating: isAlternating)
    let merged = try MergePages(damaged).merged(MergePages(whole).catalogs())
    #expect(merged.outcomes.count { $0 == .inserted } == 2)
    #expect(
      merged.text.replacing(" lang=\"nl\"", with: "")
        == page(item, without: nil, isAlternating: isAlternating, isNumberedAnew: true))
  }

  /// Half of an item is no item.
  @Test func anItemWithoutAllOfItsTexts() throws {
    let whole = page(Self.items[1], without: nil, isAlternating: false)
    let damaged = page(Self.items[1], without: .both, isAlternating: false)
    var catalogs = try MergePages(whole).catalogs()
    for index in catalogs[0].units.indices
    where catalogs[0].units[index].source.text == Self.answers[1].0 {
      catalogs[0].units[index].target = nil
    }
    let merged = try MergePages(damaged).merged(catalogs)
    #expect(merged.text == damaged)
    #expect(merged.outcomes.contains { $0?.problem?.kind == .place })
  }

  /// Details open with one question.
  @Test(arguments: [true, false]) func aQuestionOfItsDetails(isAlternating: Bool) throws {
    let item = Self.items[0]
    let damaged = page(item, without: .question, isAlternating: isAlternating)
      .replacing("<summary></summary>", with: "")
    try expectBack(page(item, without: nil, isAlternating: isAlternating), without: damaged)
  }
}
