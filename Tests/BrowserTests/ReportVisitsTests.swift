import Foundation
import TestSupport
import Testing

/// Going from place to place in the report: links, the history, filters, and the focus.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct ReportVisitsTests {
  private let folder: BrowserFolder
  private let address: String
  private let page: BrowserPage

  init() async throws {
    folder = try BrowserFolder()
    address = try await ReportSamples.ofGeneratedPosts(in: folder)
    page = try await BrowserPage(address, in: Chromium())
  }

  private func waitForHeading(_ text: String) async throws {
    try await page.wait(until: "document.querySelector('main h2').textContent === '\(text)'")
  }

  @Test func opensAPostAtItsTopAndGoesBackToWhereOneWas() async throws {
    try page.evaluate("current.list.drawMore(Infinity); scrollTo(0, 2000)")
    try await page.wait(until: "scrollY === 2000")
    try await page.wait(until: "visits.here().top === 2000")
    let row = try page.number("visits.here().first")
    try page.evaluate("new Promise(requestAnimationFrame)")
    try page.evaluate("location.hash = posts[70].address")
    try await waitForHeading("post-0071")
    #expect(try page.number("scrollY") == 0)
    #expect(try page.holds("document.activeElement === document.querySelector('main h2')"))
    try page.evaluate("history.back()")
    try await waitForHeading("Overview")
    try await page.wait(until: "visits.here().first === \(row)")
  }

  @Test func goesBackToTheRowThatTheKeyboardHadReached() async throws {
    try page.press("j", "j", "j", "Enter")
    try await page.wait(until: "document.querySelector('.bead') !== null")
    try page.evaluate("history.back()")
    try await waitForHeading("Overview")
    #expect(try page.number("current.index") == 2)
    #expect(try page.holds("document.activeElement.matches('tr.current')"))
  }

  @Test func keepsFiltersOrderAndPlaceWhenItIsLoadedAnew() async throws {
    try page.evaluate("choose({ severity: 'error' }); order.column = 'words'; show()")
    try page.press("j", "j")
    try page.evaluate("window.isOld = true; location.reload()")
    try await page.wait(until: "!window.isOld && document.documentElement.dataset.ready === ''")
    #expect(try page.number("current.index") == 1)
    #expect(try page.string("filters.severity + order.column") == "errorwords")
    #expect(try page.string("document.getElementById('filter-severity').value") == "error")
    // Another page in the same window begins afresh.
    try await page.go(to: address)
    #expect(try page.string("filters.severity + order.column") == "error")
  }

  @Test func skipsToTheContentAndStaysThere() async throws {
    try page.evaluate("location.hash = posts[3].address")
    try await waitForHeading("post-0004")
    try page.evaluate("document.querySelector('.skip').click()")
    #expect(try page.string("document.activeElement.id") == "main")
    #expect(try page.string("location.hash") == "#post-0004")
  }

  @Test func filtersAtTheAddressOfAUnit() async throws {
    try page.evaluate("location.hash = posts[3].units[2].address")
    try await page.wait(until: "current.index === 2")
    try page.press("/")
    try page.type("no text has this")
    try await page.wait(until: "document.querySelector('.empty') !== null")
    #expect(try page.string("document.activeElement.id") == "filter-search")
    #expect(try page.string("document.getElementById('status').textContent").contains("Nothing"))
    #expect(try page.string("filters.search") == "no text has this")
  }

  @Test func saysThatATextIsThereNoMore() async throws {
    try page.evaluate("location.hash = posts[3].address + '/gone'")
    try await waitForHeading("post-0004")
    #expect(try page.text(of: "#status").hasPrefix("This text is not in the post any more"))
  }

  @Test func combinesFilters() async throws {
    let wanted = try page.number(
      """
      posts.filter((post) => post.file.includes('post-00')
        && post.findings.some((finding) => finding.check === 'numbers')).length
      """)
    #expect(wanted > 0)
    try page.evaluate("choose({ post: 'post-00', check: 'numbers' }); show()")
    #expect(try page.number("current.list.items.length") == wanted)
    // Which post is wanted says nothing about one that is open.
    try page.evaluate("choose({ post: 'post-0001', check: '', severity: 'error' })")
    let address = "posts.find((post) => post.index > 0 && post.counts.severities[2] > 0).address"
    try page.evaluate("location.hash = \(address)")
    try await page.wait(until: "document.querySelector('.bead') !== null")
  }

  @Test func staysWhereItIsInAnotherLanguage() async throws {
    try page.evaluate("location.hash = '#:findings'")
    try await waitForHeading("Findings")
    try page.evaluate("current.list.drawMore(Infinity); current.select(70, { block: 'center' })")
    try page.evaluate("speak('nl')")
    try await waitForHeading("Bevindingen")
    #expect(try page.number("current.index") == 70)
    #expect(try page.number("Math.abs(visits.here().first - 70)") < 8)
    #expect(try page.string("document.activeElement.id") == "language")
  }

  @Test func goesOnFromWhatWasClicked() async throws {
    try page.evaluate("location.hash = posts[3].address")
    try await waitForHeading("post-0004")
    try page.point(at: ".bead:nth-child(4) .source", clicks: 1)
    try page.press("j")
    #expect(try page.number("current.index") == 4)
  }
}
