import Bitext
import TestSupport
import Testing

@testable import Segmentation

@Suite("SRX 2.0")
struct SRXTests {
  /// A document with rules for English, and the rest of the file.
  private func file(_ rules: String, cascade: String = "no", maps: String? = nil) -> [UInt8] {
    let maps = maps ?? #"<languagemap languagepattern="en.*" languagerulename="A"/>"#
    return Array(
      """
      <?xml version="1.0"?>
      <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header segmentsubflows="yes" cascade="\(cascade)"/>
      <body><languagerules><languagerule languagerulename="A">
      \(rules)
      </languagerule><languagerule languagerulename="B">
      <rule break="no"><beforebreak>Dr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule></languagerules><maprules>\(maps)</maprules></body></srx>
      """.utf8)
  }

  private static let stop =
    #"<rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\s</afterbreak></rule>"#
  private static let fig =
    #"<rule break="no"><beforebreak>\bFig\.</beforebreak><afterbreak>\s\d</afterbreak></rule>"#

  private func segmenter(_ bytes: [UInt8]) throws(InputError) -> Segmenter {
    try Segmenter(language: .english, srx: SRXDocument(srx: bytes, file: "a.srx"))
  }

  @Test func theFirstRuleThatMatchesDecides() throws {
    let text = "See Fig. 2. Then rest. | Again."
    #expect(
      try segmenter(file(Self.fig + Self.stop)).marked(text)
        == "See Fig. 2. | Then rest. | Again.")
    #expect(
      try segmenter(file(Self.stop + Self.fig)).marked(text)
        == "See Fig. | 2. | Then rest. | Again.")
  }

  @Test func maps() throws {
    let both =
      #"<languagemap languagepattern="e." languagerulename="B"/>"#
      + #"<languagemap languagepattern=".*" languagerulename="A"/>"#
    let text = "Dr. Jansen. | Yes."
    #expect(
      try segmenter(file(Self.stop, cascade: "yes", maps: both)).marked(text)
        == "Dr. Jansen. | Yes.")
    #expect(
      try segmenter(file(Self.stop, cascade: "no", maps: both)).marked(text)
        == "Dr. Jansen. Yes.")
    #expect(
      throws: InputError(.srxLanguage, file: "a.srx", "nl")
    ) {
      try Segmenter(
        language: .dutch, srx: SRXDocument(srx: file(Self.stop), file: "a.srx"))
    }
  }

  @Test func aRuleMayLookAtOneSideOnly() throws {
    let rules =
      #"<rule break="yes"><beforebreak>;</beforebreak></rule>"#
      + #"<rule break="yes"><afterbreak>\bNB\b</afterbreak></rule>"#
    #expect(try segmenter(file(rules)).sentences(in: "one;two NB three") == [0..<4, 4..<7, 8..<16])
  }

  @Test func anUnreadablePatternNamesItsRule() {
    let rules = Self.stop + "\n" + #"<rule break="no"><beforebreak>(a</beforebreak></rule>"#
    #expect(
      throws: InputError(.srxPattern, file: "a.srx", line: 6, column: 1, "A", "2", "(a")
    ) { try segmenter(file(rules)) }
  }

  @Test func referencesToGroupsStayInTheirPattern() throws {
    let rules =
      #"<rule break="no"><beforebreak>(Mr|Mrs)\.</beforebreak><afterbreak>\s(A)\1</afterbreak></rule>"#
      + Self.stop
    #expect(try segmenter(file(rules)).marked("Mr. AA. | Mrs. | AMrs.") == "Mr. AA. | Mrs. | AMrs.")
  }

  @Test func aRuleWithoutPatternsMatchesEverywhere() throws {
    let rules = #"<rule break="no"/>"# + Self.stop
    #expect(try segmenter(file(rules)).sentences(in: "One. Two.") == [0..<9])
  }

  @Test func codesOfLanguagesMayBeWrittenInCapitals() throws {
    let maps = #"<languagemap languagepattern="EN.*" languagerulename="A"/>"#
    #expect(try segmenter(file(Self.stop, maps: maps)).marked("One. | Two.") == "One. | Two.")
  }

  @Test func boundariesAmidWhiteSpaceAreNone() throws {
    let rules =
      #"<rule break="yes"><beforebreak>\s</beforebreak><afterbreak>\s</afterbreak></rule>"#
    let text = "a" + String(repeating: " ", count: 60_000) + "b"
    #expect(try segmenter(file(rules)).sentences(in: text) == [0..<1, 60_001..<60_002])
  }

  @Test func theEndOfAWindowIsNotTheEndOfTheText() throws {
    let rules =
      #"<rule break="no"><beforebreak>\.</beforebreak><afterbreak>\s+[^A-Z]*$</afterbreak></rule>"#
      + Self.stop
    for count in [100, 5000] {
      let text =
        String(repeating: "x ", count: count) + "a. bb "
        + String(repeating: "cc ", count: 600) + "Dd"
      #expect(try segmenter(file(rules)).sentences(in: text).count == 2)
    }
  }

  @Test func whatIsNoSRX() {
    #expect(throws: InputError(.notSRX, file: "a.srx", line: 1, column: 1, "tbx")) {
      try SRXDocument(srx: Array("<tbx/>".utf8), file: "a.srx")
    }
    let maps = #"<languagemap languagepattern=".*" languagerulename="C"/>"#
    #expect(throws: InputError.self) { try segmenter(file(Self.stop, maps: maps)) }
  }

  @Test func builtInRulesAreWrittenAndReadAgain() throws {
    var read = try SRXDocument(srx: SRXDocument.builtIn.bytes, file: "tweetal.srx")
    for rules in read.languageRules.indices {
      for rule in read.languageRules[rules].rules.indices {
        read.languageRules[rules].rules[rule].line = 0
        read.languageRules[rules].rules[rule].column = 0
      }
    }
    for map in read.languageMaps.indices {
      read.languageMaps[map].line = 0
      read.languageMaps[map].column = 0
    }
    #expect(read == .builtIn)
  }

  private static let schema = SharedData.path("schemas/srx/srx20.xsd")

  @Test(
    .enabled(if: schema != nil && ExternalProgram.xmllint.isInstalled, "xmllint or schema absent"))
  func builtInRulesFitTheSchema() throws {
    let outcome = try ExternalProgram.withFiles([("a.srx", SRXDocument.builtIn.bytes)]) { paths in
      try ExternalProgram.xmllint.run(
        ["--noout", "--nonet", "--schema", try #require(Self.schema)] + paths)
    }
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: [
    "Zie o.a. Fig. 2. | 's Ochtends is de pijn het ergst.", "Neem bijv. rust. | Bel dr. Jansen.",
    "Om 14.30 uur. | Kom op tijd!", "\"Rust!\" zei hij. | Daarna sliep hij.",
  ])
  func builtInRulesRunAsSRX(text: String) throws {
    let segmenter = try Segmenter(language: .dutch, srx: .builtIn)
    #expect(segmenter.marked(text) == text)
  }

  @Test func longTextsAreReadInWindows() throws {
    let sentence = "De naald is dun 🙂 en de spier ontspant. "
    let text = String(repeating: sentence, count: 300)
    let ranges = try Segmenter(language: .dutch, srx: .builtIn).sentences(in: text)
    #expect(ranges.count == 300)
    #expect(ranges == Segmenter(language: .dutch).sentences(in: text))
    let dots = String(repeating: ".", count: 200_000)
    #expect(try Segmenter(language: .dutch, srx: .builtIn).sentences(in: dots).count == 1)
  }
}

@Suite("Segments with inline codes")
struct SegmentTests {
  @Test func aSpanOverABoundaryIsClosedAndOpenedAgain() {
    let content = InlineText(
      "Rest. Then move.",
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 2, original: "<b>"),
        InlineCode(number: 1, kind: .closing, offset: 10, original: "</b>"),
      ])
    let segments = Segmenter(language: .english).segments(of: content)
    #expect(segments.map(\.range) == [0..<5, 6..<16])
    #expect(segments.map(\.content.text) == ["Rest.", "Then move."])
    #expect(segments.map { $0.content.codes.map(\.offset) } == [[2, 5], [0, 4]])
    #expect(
      segments.map { $0.content.codes.map(\.kind) } == [
        [.opening, .closing], [.opening, .closing],
      ])
  }

  @Test func abbreviationsOfTheUser() {
    let text = "Bel de fysioth. Jansen. | Klaar."
    #expect(
      Segmenter(language: .dutch, abbreviations: ["bekkenfys."]).marked("De bekkenfys. Jansen.")
        == "De bekkenfys. Jansen.")
    #expect(
      Segmenter(language: .dutch).marked("De bekkenfys. Jansen.") == "De bekkenfys. | Jansen.")
    #expect(Segmenter(language: .dutch, abbreviations: ["fysioth"]).marked(text) == text)
    // Of a word that the built-in rules have otherwise, the project's own says more.
    #expect(
      Segmenter(language: .dutch, abbreviations: ["mnd"]).marked("Na 3 mnd. Jansen komt.")
        == "Na 3 mnd. Jansen komt.")
  }
}
