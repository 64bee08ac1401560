import Foundation
import TestSupport
import Testing

/// A report of many posts: sorted, filtered, drawn as far as one looks.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct ManyPostsReportTests {
  private let folder: BrowserFolder
  private let address: String
  private let page: BrowserPage

  init() async throws {
    folder = try BrowserFolder()
    address = try await ReportSamples.ofGeneratedPosts(in: folder)
    page = try await BrowserPage(address, in: Chromium())
  }

  @Test func drawsPostsAsFarAsOneLooks() async throws {
    #expect(try page.number("posts.length") == 200)
    let drawn = try page.count(of: "tbody .entry")
    #expect((1..<200).contains(drawn))
    try page.evaluate("scrollTo(0, document.body.scrollHeight)")
    try await page.wait(until: "document.querySelectorAll('tbody .entry').length > \(drawn)")
  }

  @Test func sortsByAColumn() async throws {
    try page.evaluate("document.querySelector('button[data-column=post]').click()")
    #expect(try page.text(of: "tbody tr th") == "post-0001")
    #expect(try page.string("document.querySelector('th[aria-sort]').ariaSort") == "ascending")
    try page.evaluate("document.querySelector('button[data-column=post]').click()")
    #expect(try page.text(of: "tbody tr th") == "post-0200")
  }

  @Test func leadsFromTheChartToFindingsToTheirPlaces() async throws {
    try page.evaluate(
      "[...document.querySelectorAll('.bars button')].find((one) => one.textContent.startsWith('numbers')).click()"
    )
    try await page.wait(until: "document.querySelector('.finding-list') !== null")
    let names = try page.string(
      "[...new Set([...document.querySelectorAll('.finding-list code')].map((one) => one.textContent))].join()"
    )
    #expect(names == "numbers")
    try page.press("j", "Enter")
    try await page.wait(until: "document.querySelector('.bead.current') !== null")
    #expect(try page.count(of: ".bead.current mark.finding") > 0)
  }

  @Test func filtersByPostSeverityAndText() async throws {
    try page.evaluate("choose({ post: 'post-0007' }); show()")
    #expect(try page.count(of: "tbody .entry") == 1)
    try page.evaluate("choose({ post: '', severity: 'error' }); location.hash = '#:findings'")
    try await page.wait(until: "document.querySelector('.finding-list') !== null")
    #expect(try page.count(of: ".finding-list > li:not(.error):not(.end)") == 0)
    try page.evaluate("choose({ severity: '', search: 'linkerschouder' }); show()")
    #expect(
      try page.holds(
        "[...document.querySelectorAll('.finding-list > .entry')].every((one) => one.textContent.includes('linkerschouder'))"
      ))
    try page.evaluate("choose({ search: 'no text has this' }); show()")
    #expect(try page.text(of: ".empty") == "Nothing matches the filters.")
  }

  @Test func showsEachTermWithItsRenderings() async throws {
    try page.evaluate("location.hash = '#:consistency'")
    try await page.wait(until: "document.querySelector('.concordance') !== null")
    #expect(try page.text(of: ".concordance").contains("muscle pain"))
    try page.evaluate(
      "[...document.querySelectorAll('.renderings summary')].find((one) => one.textContent.startsWith('spierpijn')).click()"
    )
    try await page.wait(until: "document.querySelector('.places a') !== null")
    let link = try page.string("document.querySelector('.places a').hash")
    try page.evaluate("location.hash = '\(link)'")
    try await page.wait(until: "document.querySelector('.bead.current') !== null")
    #expect(try page.text(of: ".bead.current .target").lowercased().contains("spierpijn"))
  }

  @Test func tellsSpellingsApart() async throws {
    let forms = try page.string(
      """
      (() => {
        const unit = (target) => ({ target });
        const units = ['Rugpijn en rug-pijn.', 'Veel rug pijn.', 'De patient en de patiënt.', 'Bij een arts, bij een ander, '
          + 'bijeen.', 'Niet bij een vriend', 'bij een', 'bij een'].map(unit);
        return spellings(units, 'target', 'nl').map(({ forms }) => [...forms.keys()].join('|')).join(' ');
      })()
      """)
    #expect(forms == "rugpijn|rug-pijn|rug pijn patient|patiënt")
  }

  @Test func comparesTextsThatAreSaidTwice() async throws {
    try page.evaluate("location.hash = '#:consistency'")
    try await page.wait(until: "document.querySelector('.variants') !== null")
    #expect(try page.number("sameSources(posts.flatMap((post) => post.units)).length") > 0)
  }

  @Test func isAccessible() async throws {
    for hash in ["#", "#:findings", "#:consistency", "#post-0003"] {
      try await page.go(to: address + hash)
      let violations = try page.accessibilityViolations
      #expect(violations == [], "\(hash)")
    }
    #expect(page.complaints == [])
  }
}
