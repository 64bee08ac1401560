import Foundation
import TestSupport
import Testing

/// The report of the sample post in a browser, as a translator works through it.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct SampleReportTests {
  private let folder: BrowserFolder
  private let address: String
  private let page: BrowserPage
  private static let post = "what-can-go-wrong-with-dryneedling"

  init() async throws {
    folder = try BrowserFolder()
    address = try await ReportSamples.ofSamplePost(in: folder)
    page = try await BrowserPage(address, in: Chromium())
  }

  @Test func opensWithTheCountsOfThePost() async throws {
    #expect(try page.text(of: "h1") == "Tweetal report")
    let figures = try page.string(
      "[...document.querySelectorAll('.totals div')].map((one) => one.textContent).join()")
    #expect(figures.hasPrefix("Posts1,Units14,Words"))
    #expect(try page.count(of: "tbody .entry") == 1)
    #expect(try page.count(of: ".bars li") > 0)
  }

  @Test func asksNobodyForAnything() async throws {
    for hash in ["#:findings", "#:consistency", "#\(Self.post)", "#"] {
      try page.evaluate("location.hash = '\(hash)'")
      try await page.wait(until: "document.querySelector('main h2') !== null")
    }
    let others = page.requests.filter { $0 != address && !$0.hasPrefix("data:") }
    #expect(others.map { $0.prefix(while: { $0 != "#" }) } == [])
    #expect(page.complaints == [])
  }

  @Test func showsThePostSideBySide() async throws {
    try await page.go(to: address + "#" + Self.post)
    #expect(try page.count(of: ".bead") == 14)
    #expect(try page.text(of: ".bead .source[lang=en]") == "What can go wrong with Dryneedling?")
    #expect(try page.text(of: ".bead .target[lang=nl]") == "Wat kan er misgaan bij Dry Needling?")
    #expect(try page.count(of: ".kind-list-item") > 3)
  }

  @Test func explainsAFindingToThePointerTheKeyboardAndTheFinger() async throws {
    try await page.go(to: address + "#" + Self.post)
    let mark = "mark.finding[role=button]"
    for reach in [
      { try page.point(at: mark) },
      { try page.evaluate("document.querySelector('\(mark)').focus()") },
      { try page.point(at: mark, clicks: 1) },
    ] {
      try page.evaluate("explanation.hide(); document.activeElement.blur()")
      _ = try reach()
      try await page.wait(until: "!document.getElementById('explanation').hidden")
      #expect(try page.text(of: "#explanation").contains("term-missing"))
      #expect(try page.count(of: "[aria-describedby=explanation]") == 1)
    }
    try page.press("Escape")
    #expect(try page.holds("document.getElementById('explanation').hidden"))
  }

  @Test func marksAFindingAtItsExactPlace() async throws {
    try await page.go(to: address + "#" + Self.post)
    let marked = try page.string("document.querySelector('mark.finding').textContent")
    #expect(marked == "Muscle pain")
  }

  @Test func explainsATerm() async throws {
    try await page.go(to: address + "#" + Self.post)
    try page.evaluate("document.querySelector('.source .term[role=button]').focus()")
    let text = try page.text(of: "#explanation")
    #expect(text.contains("dry needling") && text.contains("Dutch:"))
  }

  @Test func isWorkedThroughWithTheKeyboardAlone() async throws {
    try page.press("j")
    #expect(try page.count(of: "tr.current") == 1)
    try page.press("Enter")
    try await page.wait(until: "document.querySelectorAll('.bead').length === 14")
    try page.press("j", "j", "j", "k")
    #expect(try page.number("current.index") == 1)
    #expect(try page.holds("document.activeElement === document.querySelectorAll('.bead')[1]"))
    try page.press("Enter")
    #expect(try page.holds("document.activeElement.matches('.bead:nth-child(2) [role=button]')"))
    try page.press("/")
    #expect(try page.holds("document.activeElement.id === 'filter-search'"))
    try page.type("spierpijn")
    try await page.wait(until: "document.querySelectorAll('.bead').length === 1")
    try page.press("Escape", "?")
    #expect(try page.holds("document.getElementById('help').open"))
    try page.press("Escape")
    #expect(try page.holds("!document.getElementById('help').open"))
    try page.press("2")
    try await page.wait(until: "location.hash === '#:findings'")
  }

  @Test func followsALinkToAUnitAndTakesAwayWhatHidesIt() async throws {
    try await page.go(to: address + "#" + Self.post)
    let last = try page.string("document.querySelectorAll('.bead .place')[13].hash")
    try await page.go(to: address)
    try page.evaluate("choose({ search: 'nothing has this' }); location.hash = '\(last)'")
    try await page.wait(until: "current.index === 13")
    #expect(try page.holds("document.querySelectorAll('.bead')[13] === document.activeElement"))
    #expect(try page.string("filters.search") == "")
  }

  @Test func saysThatALinkLeadsNowhere() async throws {
    try await page.go(to: address + "#no-such-post")
    #expect(try page.text(of: "main h2") == "Not found")
  }

  @Test func speaksDutchAndRemembersIt() async throws {
    try page.evaluate(
      """
      document.getElementById('language').value = 'nl';
      document.getElementById('language').dispatchEvent(new Event('change'));
      """)
    #expect(try page.text(of: "main h2") == "Overzicht")
    #expect(try page.string("document.documentElement.lang") == "nl")
    #expect(try page.count(of: ".bars [title*='term']") > 0)
    try await page.go(to: address + "#:findings")
    #expect(try page.text(of: "main h2") == "Bevindingen")
    #expect(try page.text(of: ".finding-list").contains("waarschuwing"))
  }

  @Test func remembersWhatIsDone() async throws {
    try await page.go(to: address + "#" + Self.post)
    try page.press("f")
    #expect(try page.number("current.index") == 3)
    try page.press("d", "f", "F")
    #expect(try page.number("current.index") == 3)
    #expect(try page.count(of: ".bead.current .findings .done") == 1)
    try await page.go(to: address + "#:findings")
    #expect(try page.count(of: ".finding-list .done") == 1)
    try page.evaluate("choose({ state: 'open' }); show()")
    #expect(try page.count(of: ".finding-list > .entry") == 3)
    try page.press("j", "d")
    #expect(try page.holds("done.has(current.item)"))
  }

  @Test func marksAllOfATextAsDoneOrNoneOfIt() async throws {
    try await page.go(to: address + "#" + Self.post)
    // Two findings that are alike are two, and both can be done.
    try page.evaluate(
      """
      posts[0].units[1].row[11] = Array(3).fill([0, 1, 0, [], [0, 4], [], [1, 1]]);
      posts[0].units[1].ownFindings = undefined; show(); current.select(1);
      document.querySelector('.entry.current .mark-done').click()
      """)
    #expect(try page.count(of: ".entry.current .findings .done") == 1)
    try page.press("d")
    #expect(try page.count(of: ".entry.current .findings .done") == 3)
    #expect(try page.number("new Set(posts[0].units[1].findings.map((one) => one.key)).size") == 3)
    try page.press("d")
    #expect(try page.count(of: ".entry.current .findings .done") == 0)
  }

  @Test func leavesTermsOutOfTheWayOfTheKeyboardWhereTheyAreNotShown() async throws {
    try await page.go(to: address + "#" + Self.post)
    #expect(try page.count(of: ".term[role=button]") > 0)
    try page.press("t")
    #expect(try page.count(of: ".term") == 0)
    try page.press("t")
    #expect(try page.count(of: ".term[role=button]") > 0)
  }

  @Test func explainsAMarkAgainThatEscapeHasHidden() async throws {
    try await page.go(to: address + "#" + Self.post)
    try page.evaluate("document.querySelector('.bead [role=button]').focus()")
    for key in ["Enter", " "] {
      try page.press("Escape", key)
      #expect(try page.holds("!document.getElementById('explanation').hidden"), "\(key)")
    }
    try page.press("Enter")
    #expect(
      try page.holds(
        "document.activeElement !== document.querySelector('.bead [role=button]')"))
  }

  @Test func leavesKeysAloneWhereOneDoesNotWantThem() async throws {
    try page.press("?")
    try page.evaluate("document.querySelector('.help input').click()")
    try page.press("Escape", "2", "j")
    #expect(try page.string("location.hash") == "")
    #expect(try page.number("current.index") == -1)
    try await page.go(to: address)
    #expect(try page.holds("!settings.get('keys')"))
  }

  @Test func opensWithSettingsThatMakeNoSense() async throws {
    try page.evaluate(
      "localStorage.setItem('tweetal-report', '{\"language\":\"fr\",\"theme\":7}');"
        + "localStorage.setItem('tweetal-report-done', '5')")
    try await page.go(to: address)
    #expect(try page.text(of: "main h2") == "Overview")
    #expect(page.complaints == [])
  }

  @Test func cutsNoCharacterInTwo() async throws {
    let cut = try page.string("shortened('𝒳'.repeat(200), 181)")
    #expect(cut == String(repeating: "𝒳", count: 90) + "…")
    #expect(try page.string("shortened('one two three four', 12)") == "one two…")
  }

  @Test func showsNumbersAndNegationsWhenAsked() async throws {
    try await page.go(to: address + "#" + Self.post)
    #expect(try page.count(of: ".negation") == 0)
    try page.press("g", "n")
    #expect(try page.count(of: ".shows-negations .negation") > 0)
    #expect(try page.holds("document.querySelector('.layer.negations').ariaPressed === 'true'"))
  }

  @Test func copiesAUnitThatAnXLIFFFileTakes() async throws {
    try await page.go(to: address + "#" + Self.post)
    try page.evaluate(
      "navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    try page.press("j", "x")
    try await page.wait(until: "window.copied !== undefined")
    let unit = try page.string("window.copied")
    #expect(unit.hasPrefix("<unit id=\"\(Self.post)-"))
    #expect(unit.contains("<source>What can go wrong with Dryneedling?</source>"))
    // XML holds no control characters, and folds white space unless it is told not to.
    try page.evaluate("posts[0].units[0].source = 'A \\u0001<  \\uFFFE B'")
    let odd = try page.string("unitXLIFF(posts[0].units[0])")
    #expect(odd.contains("<source>A <cp hex=\"0001\"/>&lt;  <cp hex=\"FFFE\"/> B</source>"))
    #expect(odd.contains(" xml:space=\"preserve\">"))
    let all = try page.string("posts[0].units.map(unitXLIFF).join('')")
    let file = folder.path + "/copied.xlf"
    try folder.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="nl">
      <file id="f">
      \(all)</file>
      </xliff>

      """, to: "copied.xlf")
    let outcome = try ExternalProgram.tweetal.run(["validate", file])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func drawsSentencesThatBelongTogether() async throws {
    try await page.go(to: address + "#" + Self.post)
    let selector = ".source .sentence[data-sentence=\"1\"]"
    try page.point(at: selector)
    #expect(try page.count(of: ".sentence.twin") == 2)
    #expect(try page.count(of: ".target .sentence.twin[data-sentence=\"1\"]") == 1)
  }

  @Test(
    arguments: ["#", "#:findings", "#:consistency", "#\(post)", "#nowhere"], ["light", "dark"])
  func isAccessible(_ hash: String, theme: String) async throws {
    try page.evaluate("chooseSetting('theme', '\(theme)')")
    for width in [1280, 360] {
      try page.resize(width, 900)
      try await page.go(to: address + hash)
      try page.evaluate("for (const node of document.querySelectorAll('details')) node.open = true")
      let violations = try page.accessibilityViolations
      #expect(violations == [], "\(width)")
      try page.evaluate("showHelp()")
      let inHelp = try page.accessibilityViolations
      #expect(inHelp == [], "\(width)")
      try page.evaluate("document.getElementById('help').close()")
    }
  }

  @Test func printsEverything() async throws {
    try await page.go(to: address + "#" + Self.post)
    try page.call("Emulation.setEmulatedMedia", ["media": "print"])
    #expect(try page.holds("!document.getElementById('filters').checkVisibility()"))
    let pdf = try page.call("Page.printToPDF", ["printBackground": true])
    #expect((pdf["data"] as? String ?? "").count > 10_000)
  }

  @Test func isValidHTML() async throws {
    guard ExternalProgram.tidy.isInstalled else { return }
    let outcome = try ExternalProgram.tidy.run(
      ["-errors", "-quiet", "--drop-empty-elements", "no", folder.path + "/report.html"])
    #expect(outcome.output == "")
  }
}
