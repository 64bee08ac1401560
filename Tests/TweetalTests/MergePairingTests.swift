import Bitext
import Merging
import Testing

@testable import Tweetal

/// Pages that are paired otherwise than the catalog has it.
@Suite("Merging by the pairs of the catalog") struct MergePairingTests {
  private static let english = [
    "Drink enough water today.", "Keep moving gently.", "Call us soon.",
  ]
  private static let dutch = [
    "Drink vandaag genoeg water.", "Blijf rustig bewegen.", "Bel ons snel.",
  ]

  private static func page(_ texts: [String]) -> String {
    LayoutTests.page(texts.map { "<p>\($0)</p>" }.joined(separator: "\n"))
  }

  private func unit(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(
      id: source, source: InlineText(source), target: InlineText(target), state: .translated)
  }

  private func merged(_ page: String, _ units: [TranslationUnit]) throws -> MergePages.Outcome {
    try MergePages(page).merged([Catalog(original: "post.html", units: units)])
  }

  @Test func aUnitOfTwoParagraphs() throws {
    let page = Self.page(Self.english + Self.dutch)
    let units = [
      unit(
        Self.english[..<2].joined(separator: " "),
        "Drink vandaag veel water. Blijf traag bewegen."),
      unit(Self.english[2], Self.dutch[2]),
    ]
    let merged = try merged(page, units)
    #expect(merged.outcomes == [.replaced, .unchanged])
    #expect(
      merged.text == page.replacing("genoeg", with: "veel").replacing("rustig", with: "traag"))
  }

  @Test func dutchOfOtherEnglish() throws {
    // The second is missing, and the first stands where the page would pair it with the second.
    let page = Self.page(Self.english + [Self.dutch[2], Self.dutch[0]])
    let merged = try merged(page, zip(Self.english, Self.dutch).map { unit($0, $1) })
    #expect(merged.outcomes == [.unchanged, .inserted, .unchanged])
    #expect(try Set(merged.pages.texts()) == Set(Self.english + Self.dutch))
  }

  /// Of a text that stands twice in English, one has no Dutch.
  @Test(arguments: [[0, 1, 3], [1, 2, 3]]) func equalTexts(kept: [Int]) throws {
    let english = ["Advantages:", Self.english[0], "Advantages:", Self.english[1]]
    let dutch = ["Voordelen:", Self.dutch[0], "Voordelen:", Self.dutch[1]]
    let page = Self.page(english + kept.map { dutch[$0] })
    let unchanged = try MergePages(page).merged { _ in }
    #expect(unchanged.text == page)
    let whole = try MergePages(Self.page(english + dutch))
    let merged = try MergePages(page).merged(whole.catalogs())
    #expect(try merged.pages.texts() == english + dutch)
    #expect(merged.outcomes.count { $0 == .inserted } == 1)
  }

  @Test func aTextThatBecomesLikeAnother() throws {
    let page = Self.page(Self.english + Self.dutch)
    var units = zip(Self.english, Self.dutch).map { unit($0, $1) }
    units[0].target = InlineText(Self.dutch[1])
    units[1].target = "Loop rustig."
    let merged = try merged(page, units)
    #expect(merged.outcomes == [.replaced, .replaced, .unchanged])
    #expect(
      try merged.pages.texts() == Self.english + [Self.dutch[1], "Loop rustig.", Self.dutch[2]])
  }

  /// A unit whose Dutch paragraphs stand apart: each keeps its share.
  @Test func aUnitOfTwoParagraphsBesideTheirEnglish() throws {
    let page = Self.page(zip(Self.english, Self.dutch).flatMap { [$0, $1] })
    let units = [
      unit(
        Self.english[..<2].joined(separator: " "), "Drink vandaag veel water. Blijf traag bewegen."),
      unit(Self.english[2], Self.dutch[2]),
    ]
    let merged = try merged(page, units)
    #expect(merged.outcomes == [.replaced, .unchanged])
    #expect(
      merged.text == page.replacing("genoeg", with: "veel").replacing("rustig", with: "traag"))
    #expect(merged.readings == 1)
  }

  /// The translator needed one paragraph where the page has two.
  @Test func aParagraphThatIsNotNeeded() throws {
    let page = Self.page(Self.english + Self.dutch)
    let units = [
      unit(Self.english[..<2].joined(separator: " "), "Drink vandaag genoeg water."),
      unit(Self.english[2], Self.dutch[2]),
    ]
    let merged = try merged(page, units)
    #expect(merged.outcomes == [.replaced, .unchanged])
    #expect(merged.text == page.replacing("<p>Blijf rustig bewegen.</p>", with: "<p></p>"))
  }

  /// Those that spoil the page are found by where it differs.
  @Test func faultsAreFoundWhereTheyAre() throws {
    let pairs = (1...40).map { number in
      ("Drink \(number) glasses of water today.", "Drink vandaag \(number) glazen water.")
    }
    let page = Self.page(pairs.map(\.0) + pairs.map(\.1)).replacing("<main>", with: "<main>[:en]")
      .replacing("<p>Drink vandaag 1 ", with: "[:nl]<p>Drink vandaag 1 ")
    let faults = [7, 21, 22, 38]
    let units = pairs.enumerated().map { index, pair in
      unit(
        pair.0, pair.1.replacing("vandaag", with: faults.contains(index) ? "[:en]nu" : "nu"))
    }
    let merged = try merged(page, units)
    #expect(merged.outcomes.indices.filter { merged.outcomes[$0] != .replaced } == faults)
    #expect(merged.outcomes.count { $0 == .refused(MergeProblem(.reading)) } == faults.count)
    #expect(merged.readings < 20)
  }

  /// A Dutch text that is missing does not go over the title or a caption that its English is paired with for want of another.
  @Test func anotherTextIsNotWrittenOver() throws {
    let english = ["Dizzy when you turn over in bed"] + Self.english
    let dutch = ["Duizelig als je je omdraait in bed"] + Self.dutch
    let units = zip(english, dutch).map { unit($0, $1) }
    let body = { (texts: ArraySlice<String>) in texts.map { "<p>\($0)</p>" }.joined(separator: "\n")
    }
    let page = LayoutTests.page(
      "<h1>Vertigo</h1><h2>\(english[0])</h2>\n" + body(english[1...]) + "\n" + body(dutch[1...]))
    let merged = try merged(page, units)
    #expect(merged.outcomes.first == .inserted)
    #expect(merged.text.contains("<h1>Vertigo</h1>"))
    #expect(merged.text.contains(dutch[0]))
  }

  /// A title that has Dutch of its own kind is replaced however much of it is new.
  @Test func aHeadingOfOtherWordsIsReplaced() throws {
    let page = LayoutTests.page(
      "<h2>Muscle soreness</h2><p>\(Self.english[0])</p><h2>Stijfheid</h2><p>\(Self.dutch[0])</p>")
    let merged = try merged(
      page, [unit("Muscle soreness", "Spierpijn"), unit(Self.english[0], Self.dutch[0])])
    #expect(merged.outcomes == [.replaced, .unchanged])
  }
}
