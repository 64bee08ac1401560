import Bitext
import Extraction
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Pages in every encoding, with every end of line, and the texts beside the running text.
@Suite("Merging into pages as they are stored") struct MergeEncodingTests {
  private static let page = """
    <html><head><title>Neck pain, nekpijn</title>%</head><body><main>
    <h2>What to expect afterwards</h2>
    <p>Drink enough water – and keep moving gently.</p>
    <p>Call us when the pain gets worse.</p>
    <h2>Wat je daarna kunt verwachten</h2>
    <p>Drink genoeg water – één glas of meer – en blijf rustig bewegen.</p>
    <p>Bel ons als de pijn erger wordt.</p>
    </main></body></html>

    """

  private static let latin = page.replacing("%", with: "<meta charset=windows-1252>")

  /// The page in windows-1252.
  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "–": 0x96
      case "€": 0x80
      default: UInt8(scalar.value)
      }
    }
  }

  private static func wide(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  private func merged(
    _ bytes: [UInt8], replacing old: String, with new: String
  ) throws -> [UInt8] {
    let merged = try MergePages([("post.html", bytes)]).merged(replacing: old, with: new)
    #expect(merged.outcomes.count { $0 == .replaced } == 1)
    return merged.pages.files[0].bytes
  }

  @Test func windows1252() throws {
    let changed = try merged(Self.bytes(Self.latin), replacing: "glas", with: "€ of é 🦴")
    let expected = Self.latin.replacing("glas", with: "&#8364; of &#233; &#129460;")
    #expect(changed == Self.bytes(expected))
    let word = try merged(Self.bytes(Self.latin), replacing: "één", with: "twee")
    #expect(word == Self.bytes(Self.latin.replacing("één", with: "twee")))
  }

  @Test(arguments: [true, false]) func utf16(isBigEndian: Bool) throws {
    let changed = try merged(
      Self.wide(Self.page, isBigEndian: isBigEndian), replacing: "glas", with: "€ <of> 🦴")
    let expected = Self.page.replacing("glas", with: "€ &lt;of&gt; 🦴")
    #expect(changed == Self.wide(expected, isBigEndian: isBigEndian))
  }

  @Test(arguments: [true, false]) func missingTextsInUTF16(isBigEndian: Bool) throws {
    let whole = Self.page.replacing("\n", with: "\r\n")
    let damaged = whole.replacing("<p>Bel ons als de pijn erger wordt.</p>", with: "")
    let pages = try MergePages([("post.html", Self.wide(damaged, isBigEndian: isBigEndian))])
    let merged = try pages.merged(MergePages(whole).catalogs())
    #expect(merged.outcomes.count { $0 == .inserted } == 1, "\(merged.outcomes)")
    let expected = damaged.replacing(
      "bewegen.</p>", with: "bewegen.</p>\r\n<p lang=\"nl\">Bel ons als de pijn erger wordt.</p>")
    #expect(merged.pages.files[0].bytes == Self.wide(expected, isBigEndian: isBigEndian))
  }

  @Test func byteOrderMark() throws {
    let text = "\u{FEFF}" + Self.page
    let changed = try merged(Array(text.utf8), replacing: "glas", with: "kopje")
    #expect(changed == Array(text.replacing("glas", with: "kopje").utf8))
  }

  @Test(arguments: ["\r\n", "\r"]) func endsOfLines(end: String) throws {
    let text = Self.page.replacing("\n", with: end).replacing("%", with: "<meta charset=utf-8>")
    let changed = try merged(Array(text.utf8), replacing: "glas", with: "kopje")
    #expect(changed == Array(text.replacing("glas", with: "kopje").utf8))
    let line = "<p>Bel ons als de pijn erger wordt.</p>\(end)"
    let damaged = try MergePages(text.replacing(line, with: ""))
    let merged = try damaged.merged(MergePages(text).catalogs())
    // What is put in begins a line where the English does; only a line feed is known to end one.
    let plain = merged.text.replacing(" lang=\"nl\"", with: "")
    let put = end == "\r" ? line.replacing(end, with: "") : line
    #expect(plain == text.replacing(end + line, with: end == "\r" ? put + end : end + put))
  }

  @Test func paragraphsOverSeveralLines() throws {
    let text = Self.page.replacing("%", with: "<meta charset=utf-8>")
      .replacing("genoeg water –", with: "genoeg\n    water\n  –")
    let changed = try merged(Array(text.utf8), replacing: "glas", with: "kopje")
    #expect(changed == Array(text.replacing("glas", with: "kopje").utf8))
    let before = try merged(Array(text.utf8), replacing: "water", with: "thee")
    #expect(before == Array(text.replacing("water\n  –", with: "thee\n  –").utf8))
  }

  @Test func bytesThatAreNoUTF8Stay() throws {
    let text = Self.page.replacing("%", with: "<meta charset=utf-8>")
    var bytes = Array(text.replacing("<p>Call", with: "<!-- ? --><p>Call").utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
    bytes[place] = 0xE9
    let changed = try merged(bytes, replacing: "glas", with: "kopje")
    var expected = Array(
      text.replacing("<p>Call", with: "<!-- ? --><p>Call").replacing("glas", with: "kopje").utf8)
    expected[place] = 0xE9
    #expect(changed == expected)
  }

  // MARK: Beside the text

  private static let side = """
    <html lang="en"><head><meta charset=utf-8><title>Neck pain after sitting</title>
    <meta name="description" content="What helps when your neck hurts."></head><body><main>
    <h2>What helps when your neck hurts</h2><p>Put a warm cloth on it. <img src="a.jpg" alt="A warm cloth on a neck"></p>
    <p lang="nl">Leg er een warme doek op. <img src="a.jpg" alt=%></p>
    <p>Move your head <a href="b" title="Exercises for the neck">gently</a>.</p>
    <p lang="nl">Beweeg je hoofd <a href="b" title='Oefeningen voor de nek'>rustig</a>.</p>
    </main></body></html>
    """

  @Test(arguments: [
    ("\"Een warme doek op een nek\"", "\"Een &quot;koele&quot; &amp; &#39;natte&#39; doek\""),
    ("'Een warme doek op een nek'", "'Een &quot;koele&quot; &amp; &#39;natte&#39; doek'"),
    ("Nekdoek", "Een&#32;&quot;koele&quot;&#32;&amp;&#32;&#39;natte&#39;&#32;doek"),
  ])
  func textsOfImages(old: String, new: String) throws {
    let pages = try MergePages(
      Self.side.replacing("%", with: old), including: [.alt, .title, .head])
    let merged = try pages.merged { unit in
      if unit.source.text == "A warm cloth on a neck" {
        unit.target = "Een \"koele\" & 'natte' doek"
        unit.state = .translated
      }
    }
    #expect(merged.outcomes.contains(.replaced), "\(merged.results)")
    #expect(merged.text == Self.side.replacing("%", with: new))
  }

  @Test func titlesOfLinks() throws {
    let text = Self.side.replacing("%", with: "Nekdoek")
    let merged = try MergePages(text, including: [.title])
      .merged(replacing: "Oefeningen voor", with: "Oefening <1> & '2' van")
    #expect(
      merged.text
        == text.replacing("Oefeningen voor", with: "Oefening &lt;1&gt; &amp; &#39;2&#39; van"))
  }

  @Test func textsOfTheHeadHaveNoOtherPlace() throws {
    let text = Self.side.replacing("%", with: "Nekdoek")
    let merged = try MergePages(text, including: [.head]).merged { unit in
      if unit.source.text == "Neck pain after sitting" {
        unit.target = "Nekpijn na het zitten"
        unit.state = .translated
      }
    }
    // The page has one title, which is English.
    #expect(merged.outcomes.contains(.refused(MergeProblem(.place))))
    #expect(merged.text == text)
  }

  @Test func textsOfTheHeadOfAPageOfTheirOwn() throws {
    let english =
      "<html lang=en><head><title>Neck pain & you</title></head><body><main>"
      + "<h2>What helps when your neck hurts</h2><p>Put a warm cloth on it.</p></main></body></html>"
    let merged = try MergePages(english, including: [.head]).merged { unit in
      unit.target = unit.source.text.hasPrefix("Neck") ? "Nekpijn < & jij" : "Leg er een doek op."
      unit.state = .translated
    }
    #expect(
      merged.text == "<html lang=nl><head><title>Nekpijn &lt; & jij</title></head><body><main>"
        + "<h2>Leg er een doek op.</h2><p>Leg er een doek op.</p></main></body></html>")
  }

  /// Both languages stand in the head, with references and more white space than they read with.
  @Test(arguments: ["utf-8", "iso-8859-1", "utf-16le"])
  func theDutchHalfOfATitleIsReplaced(encoding: String) throws {
    let page = """
      <html><head><meta charset=\(encoding)><title> Neck &amp; shoulder pain  /
      Nek- &amp; schouderpijn </title>\
      <meta name=description content="What helps against caf\u{E9} pain? | Wat helpt er tegen caf&eacute;pijn?">\
      </head><body><main><h1>Neck pain / Nekpijn</h1>
      <p>Move your neck gently after sitting.</p><p>Beweeg je nek rustig na het zitten.</p>
      </main></body></html>
      """
    func file(_ text: String) -> [UInt8] {
      switch encoding {
      case "utf-8": Array(text.utf8)
      case "utf-16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: text.unicodeScalars.map { UInt8($0.value) }
      }
    }
    let pages = try MergePages([("post.html", file(page))], including: [.head])
    #expect(try pages.merged { _ in }.pages.files[0].bytes == file(page))
    let merged = try pages.merged { unit in
      guard let text = unit.target?.text else { return }
      unit.target = InlineText(
        text.replacing("schouderpijn", with: "schouderpijn < 2 weken").replacing(
          "tegen", with: "bij"))
      unit.state = .translated
    }
    #expect(merged.outcomes.count { $0 == .replaced } == 2, "\(merged.results)")
    #expect(
      merged.pages.files[0].bytes
        == file(
          page.replacing("schouderpijn", with: "schouderpijn &lt; 2 weken").replacing(
            "tegen", with: "bij")))
  }

  // MARK: What the page accepts

  @Test func suppressionsStay() throws {
    let text = Self.page.replacing("%", with: "<meta charset=utf-8>")
      .replacing("<p>Drink", with: "<p data-tweetal-ignore=\"numbers\">Drink")
      .replacing("<p>Bel", with: "<!-- tweetal:ignore register why --><p>Bel")
    let changed = try merged(Array(text.utf8), replacing: "glas", with: "kopje")
    #expect(changed == Array(text.replacing("glas", with: "kopje").utf8))
    let paragraph =
      "<p data-tweetal-ignore=\"numbers\">Drink genoeg water – één glas of meer – en blijf rustig bewegen.</p>\n"
    let damaged = try MergePages(text.replacing(paragraph, with: ""))
    let merged = try damaged.merged(MergePages(text).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(
      merged.text
        == text.replacing(
          "<p data-tweetal-ignore=\"numbers\">Drink genoeg", with: "<p lang=\"nl\">Drink genoeg"))
  }

  /// Written with references and more white space than it reads with, a value is replaced as one.
  @Test(
    arguments: [
      "Nekpijn &amp; hoofdpijn", "Nek&nbsp;pijn", "Een&#39;s pijn", " Pijn  in  de\nnek ",
      "Ren&eacute;",
      "M\u{E9}  ", "Nekpijn",
    ], ["utf-8", "iso-8859-1"])
  func aValueWithReferencesIsReplacedAsOne(old: String, encoding: String) throws {
    let page = """
      <html lang=nl><head><meta charset=\(encoding)><title>%</title>\
      <meta name=description content="%"></head><body><main>
      <p lang=en>Move your neck gently after sitting.</p><p>Beweeg je nek rustig na het zitten.</p>
      <p lang=en>Put a warm cloth on it. <img src=a.jpg alt="Neck &amp; shoulder"></p>
      <p>Leg er een warme doek op. <img src=a.jpg alt="%"></p></main></body></html>
      """
    func file(_ value: String) throws -> [UInt8] {
      let text = page.replacing("alt=\"%\"", with: "alt=\"\(value)\"")
        .replacing("%", with: "Nek en rug")
      return encoding == "utf-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) }
    }
    let pages = try MergePages([("post.html", try file(old))], including: [.alt])
    #expect(try pages.merged { _ in }.pages.files[0].bytes == file(old))
    let merged = try pages.merged { unit in
      guard unit.source.text == "Neck & shoulder" else { return }
      unit.target = "Nek & \"schouder\""
      unit.state = .translated
    }
    #expect(merged.outcomes.contains(.replaced), "\(merged.results)")
    let expected = try file(
      (old.hasPrefix(" ") ? " " : "") + "Nek &amp; &quot;schouder&quot;"
        + String(old.reversed().prefix { $0 == " " }))
    #expect(merged.pages.files[0].bytes == expected, "\(merged.text)")
  }

  @Test func aTitleWithReferencesBecomesDutch() throws {
    let english = """
      <html lang=en><head><title>Neck pain &amp; headaches</title>
      <meta name=description content="What&#39;s  good for it"></head><body><main>
      <p>Put a warm cloth on it.</p></main></body></html>
      """
    let words = [
      "Neck pain & headaches": "Nekpijn & hoofdpijn", "What's good for it": "Wat er 'goed' voor is",
      "Put a warm cloth on it.": "Leg er een doek op.",
    ]
    let merged = try MergePages(english, including: [.head]).merged { unit in
      unit.target = words[unit.source.text].map { InlineText($0) }
      unit.state = .translated
    }
    #expect(merged.outcomes == [.inserted, .inserted, .inserted], "\(merged.results)")
    #expect(merged.text.contains("<title>Nekpijn &amp; hoofdpijn</title>"))
    #expect(merged.text.contains("content=\"Wat er &#39;goed&#39; voor is\""))
  }

  // MARK: Line ends

  private static let lastDutch = "<p>Bel ons als de pijn erger wordt.</p>\n"

  @Test(arguments: [true, false]) func aNewParagraphOfUTF16HasALineOfItsOwn(isBigEndian: Bool)
    throws
  {
    let whole = Self.wide(Self.page, isBigEndian: isBigEndian)
    let damaged = Self.wide(
      Self.page.replacing(Self.lastDutch, with: ""), isBigEndian: isBigEndian)
    let merged = try MergePages([("post.html", damaged)])
      .merged(MergePages([("post.html", whole)]).catalogs())
    #expect(merged.outcomes.contains(.inserted))
    let marked = Self.page.replacing("<p>Bel", with: "<p lang=\"nl\">Bel")
    #expect(merged.pages.files[0].bytes == Self.wide(marked, isBigEndian: isBigEndian))
  }

  /// A file that two programs wrote to has the line end of the lines around.
  @Test(arguments: ["\r\n", "\n"]) func aNewParagraphHasTheLineEndAroundIt(english: String) throws {
    let parts = Self.page.split(separator: "<h2>Wat", maxSplits: 1).map(String.init)
    let dutch = english == "\n" ? "\r\n" : "\n"
    let text =
      parts[0].replacing("\n", with: english) + "<h2>Wat"
      + parts[1].replacing("\n", with: dutch)
    let line = Self.lastDutch.replacing("\n", with: dutch)
    let whole = try MergePages(text)
    let merged = try MergePages(text.replacing(line, with: "")).merged(whole.catalogs())
    #expect(merged.outcomes.contains(.inserted))
    #expect(Array(merged.text.replacing(" lang=\"nl\"", with: "").utf8) == Array(text.utf8))
  }
}
