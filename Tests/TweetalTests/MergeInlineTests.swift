import Bitext
import Catalogs
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Inline markup, references, comments and all that stands around a word that changes.
@Suite("Merging around inline markup") struct MergeInlineTests {
  private static let english =
    "<p>Drink enough <b>water</b> and read <a href=\"/en/tips\">our tips</a> for moving gently.</p>"

  /// A page with a Dutch paragraph, whose English holds a bold word and a link.
  private func pages(_ dutch: String, _ english: String = english) throws -> MergePages {
    try MergePages(
      """
      <html><head><meta charset=utf-8></head><body><main><h1>What to do after the treatment</h1>\(english)
      <p>Call us when the pain gets worse.</p><h2>Wat je na de behandeling doet</h2>
      \(dutch)<p>Bel ons als de pijn erger wordt.</p></main></body></html>
      """)
  }

  /// A change of words in the Dutch paragraph gives that paragraph.
  private func expect(
    _ dutch: String, replacing old: String, with new: String, gives expected: String,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let merged = try pages(dutch).merged(replacing: old, with: new)
    #expect(merged.outcomes.contains(.replaced), "\(merged.outcomes)", sourceLocation: location)
    let text = try pages(expected).text
    #expect(merged.text == text, sourceLocation: location)
  }

  private static let dutch =
    "<p>Drink genoeg <b>water</b> en lees <a href=\"/nl/tips\">onze tips</a> voor rustig bewegen.</p>"

  @Test func wordsBesideCodes() throws {
    for (old, new) in [
      ("genoeg", "veel"), ("Drink", "Neem"), ("water", "kraanwater"), ("bewegen.", "lopen!"),
      ("en lees", "en bekijk zeker"), ("onze tips", "de tips"),
    ] {
      let expected = Self.dutch.replacing(old, with: new)
      try expect(Self.dutch, replacing: old, with: new, gives: expected)
    }
  }

  @Test func referencesStay() throws {
    let dutch =
      "<p>Eet &eacute;&eacute;n ei&nbsp;&amp; drink <b>water</b>, zo&#8217;n 2&nbsp;liter.</p>"
    try expect(
      dutch, replacing: "drink", with: "neem", gives: dutch.replacing("drink", with: "neem"))
    try expect(
      dutch, replacing: "één", with: "twee",
      gives: dutch.replacing("&eacute;&eacute;n", with: "twee"))
    try expect(
      dutch, replacing: "liter", with: "glazen", gives: dutch.replacing("liter", with: "glazen"))
  }

  @Test func commentsAndAnchorsStay() throws {
    let dutch =
      "<p>Drink <!-- veel -->genoeg <a id=\"water\"></a>water en <span></span>lees onze tips.</p>"
    try expect(
      dutch, replacing: "genoeg water", with: "steeds thee",
      gives:
        "<p>Drink <!-- veel -->steeds <a id=\"water\"></a>thee en <span></span>lees onze tips.</p>")
    let inWord = "<p>Drink ge<!-- x -->noeg water en lees onze tips.</p>"
    try expect(
      inWord, replacing: "genoeg", with: "veel",
      gives: "<p>Drink veel<!-- x --> water en lees onze tips.</p>")
  }

  @Test func nestedSpansAndImagesStay() throws {
    let dutch =
      "<p><span class=a><span>Drink <i><b>genoeg</b> water</i> <img src=glas.png alt=\"\"> en lees onze tips.</span></span></p>"
    try expect(
      dutch, replacing: "genoeg", with: "veel", gives: dutch.replacing("genoeg", with: "veel"))
    try expect(
      dutch, replacing: "water", with: "thee", gives: dutch.replacing("water", with: "thee"))
    try expect(
      dutch, replacing: "en lees", with: "of lees eerst",
      gives: dutch.replacing("en lees", with: "of lees eerst"))
  }

  @Test(arguments: [
    "a < b", "AT&T", "&lt;b&gt;", "<b>vet</b>", "\"ja\" & 'nee'", "x ]]> y", "<!-- geen -->",
    "<script>alert(1)</script>", "één € 🦴", "\\n {1} $1",
  ])
  func textIsEscaped(text: String) throws {
    let merged = try pages(Self.dutch).merged(replacing: "genoeg", with: text)
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(merged.text == (try pages(Self.dutch.replacing("genoeg", with: escaped))).text)
    #expect(try merged.pages.units().contains { $0.target?.text.contains(text) ?? false })
  }

  // MARK: Codes that the translator moved

  private static let formats = [CatalogFormat.xliff2, .xliff12, .po, .tsv]

  /// Changes of the Dutch in a catalog of a format.
  private func merged(
    as format: CatalogFormat, _ change: (inout InlineText) -> Void
  ) throws -> MergePages.Outcome {
    let pages = try pages(Self.dutch)
    let catalogs = try pages.catalogs().map { catalog in
      var read = try format.read(format.write(catalog), file: "a." + format.fileExtensions[0])
      for index in read.units.indices where read.units[index].target?.codes.count == 4 {
        var target = try #require(read.units[index].target)
        change(&target)
        read.units[index].target = target
      }
      return try format.read(format.write(read), file: "a." + format.fileExtensions[0])
    }
    return try pages.merged(catalogs)
  }

  @Test(arguments: formats)
  func codesAreMoved(format: CatalogFormat) throws {
    let merged = try merged(as: format) { target in
      // The link comes round the last word, in bold.
      let codes = target.codes
      target = InlineText("Lees de tips en drink genoeg water.", codes: codes)
      for (index, offset) in [(2, 5), (3, 12), (0, 29), (1, 34)] {
        target.codes[index].offset = offset
      }
      target.codes = [2, 3, 0, 1].map { target.codes[$0] }
    }
    let expected =
      "<p>Lees <a href=\"/nl/tips\">de tips</a> en drink genoeg <b>water</b>.</p>"
    #expect(merged.outcomes.contains(.replaced))
    #expect(merged.text == (try pages(expected)).text)
  }

  @Test(arguments: formats)
  func codesAreDropped(format: CatalogFormat) throws {
    let merged = try merged(as: format) { $0.codes.removeFirst(2) }
    let expected = Self.dutch.replacing("<b>water</b>", with: "water")
    #expect(merged.text == (try pages(expected)).text)
  }

  @Test(arguments: formats)
  func codesOfTheEnglishAreAdded(format: CatalogFormat) throws {
    let plain =
      "<p>Drink genoeg water en lees <a href=\"/nl/tips\">onze tips</a> voor rustig bewegen.</p>"
    let pages = try pages(plain)
    let catalogs = try pages.catalogs().map { catalog in
      var catalog = catalog
      for index in catalog.units.indices where catalog.units[index].target?.codes.count == 2 {
        var bold = Array(catalog.units[index].source.codes.prefix(2))
        (bold[0].offset, bold[1].offset) = (13, 18)
        catalog.units[index].target?.codes.insert(contentsOf: bold, at: 0)
      }
      return try format.read(format.write(catalog), file: "a." + format.fileExtensions[0])
    }
    let merged = try pages.merged(catalogs)
    #expect(merged.text == (try self.pages(Self.dutch)).text)
  }

  @Test func codesWithoutTheirOtherEndAreRefused() throws {
    for index in 0..<4 {
      let merged = try pages(Self.dutch).merged { unit in
        if unit.target?.codes.count == 4 { unit.target?.codes.remove(at: index) }
      }
      #expect(merged.outcomes.contains { $0?.problem?.kind == .unclosed })
      #expect(merged.text == (try pages(Self.dutch)).text)
    }
  }

  @Test func codesThatOverlapAreRefused() throws {
    let merged = try pages(Self.dutch).merged { unit in
      guard unit.target?.codes.count == 4 else { return }
      var codes = unit.target?.codes ?? []
      codes.swapAt(1, 2)
      for index in 0..<4 { codes[index].offset = 13 + 5 * index }
      unit.target?.codes = codes
    }
    #expect(merged.outcomes.contains { $0?.problem?.kind == .overlapping })
    #expect(merged.text == (try pages(Self.dutch)).text)
  }

  // MARK: What a catalog must not bring along

  private static let script = "<script>alert(1)</script>"

  @Test(arguments: [CatalogFormat.xliff2, .xliff12])
  func markupOfTheCatalogNeverReachesThePage(format: CatalogFormat) throws {
    let pages = try pages(Self.dutch)
    let escaped = Self.script.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let merged = try pages.merged(
      as: format, ("&lt;b&gt;", escaped), ("genoeg", "veel"))
    #expect(!merged.text.contains("script"))
    #expect(merged.text == (try self.pages(Self.dutch.replacing("genoeg", with: "veel"))).text)
  }

  @Test func unknownCodesAreRefused() throws {
    let merged = try pages(Self.dutch).merged { unit in
      guard unit.target?.codes.count == 4 else { return }
      unit.target?.codes.append(
        InlineCode(number: 9, kind: .standalone, offset: 5, original: Self.script))
    }
    #expect(merged.outcomes.contains { $0?.problem?.kind == .unknown })
    #expect(!merged.text.contains("script"))
  }

  @Test func aNumberOfOtherMarkupIsNoKey() throws {
    // Since the catalog was written, the English has lost its first code.
    let pages = try pages(
      "<p>Drink genoeg water en lees onze tips.</p>",
      "<p>Drink enough water and read <a href=\"/en/tips\">our tips</a> for moving gently.</p>")
    let merged = try pages.merged { unit in
      guard unit.source.codes.count == 2 else { return }
      let bold = [(0, InlineCode.Kind.opening, "<b>"), (5, .closing, "</b>")].map {
        InlineCode(number: 1, kind: $0.1, offset: $0.0, original: $0.2)
      }
      unit.source.codes = bold + unit.source.codes
      unit.target?.codes = bold
      unit.target?.codes[0].offset = 0
    }
    #expect(merged.outcomes.contains { $0?.problem?.kind == .unknown })
    #expect(merged.text == pages.text)
  }

  /// A code that only the Dutch has got a number of its own, which may be that of another code by now.
  @Test func aCodeKeepsItsElement() throws {
    let dutch = "<p>Drink genoeg <i>water</i> en <u>lees</u> onze tips voor rustig bewegen.</p>"
    let pages = try pages(dutch)
    var catalog = try pages.catalogs()[0]
    catalog.units = try pages.units().map { unit in
      guard unit.target?.codes.count == 4 else { return unit }
      var unit = unit
      let number = unit.target?.codes[2].number ?? 0
      unit.target?.codes.removeFirst(2)
      // The number of the English `b`.
      for index in 0..<2 { unit.target?.codes[index].number = number == 1 ? 2 : 1 }
      unit.target = unit.target?.replacing("lees", with: "bekijk")
      return unit
    }
    let expected = "<p>Drink genoeg water en <u>bekijk</u> onze tips voor rustig bewegen.</p>"
    #expect(try pages.merged([catalog]).text == self.pages(expected).text)
  }
}
