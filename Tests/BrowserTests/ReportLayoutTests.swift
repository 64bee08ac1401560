import Foundation
import TestSupport
import Testing

/// How the report looks where there is little room, and on paper.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct ReportLayoutTests {
  private let folder: BrowserFolder
  private let address: String
  private let page: BrowserPage

  private static let link = "https://example.com/" + String(repeating: "and/on/", count: 20)

  init() async throws {
    folder = try BrowserFolder()
    try folder.write(
      """
      <!doctype html><meta charset=utf-8><title>x</title><article>
      <p>Never take more than 5 tablets a day.</p><p>Neem nooit meer dan 6 tabletten per dag.</p>
      <p>See \(Self.link)?y=2 for more.</p><p>Zie \(Self.link)?y=3 voor meer.</p>
      </article>
      """, to: "posts/a.html")
    address = try await ReportSamples.report(of: [folder.path + "/posts"], in: folder)
    page = try await BrowserPage(address + "#a", in: Chromium())
  }

  @Test func givesTextsTheWidthOfAPhone() async throws {
    try page.resize(390, 844)
    #expect(try page.count(of: ".bead .findings") == 2)
    for selector in [".bead .source", ".bead .target", ".bead .findings"] {
      let width = try page.number(
        "Math.round(document.querySelector('\(selector)').getBoundingClientRect().width)")
      #expect(width > 300, "\(selector)")
    }
  }

  @Test func keepsLabelsInTheirBoxes() async throws {
    try page.evaluate("settings.set('language', 'nl')")
    for width in [1280, 390] {
      try page.resize(width, 844)
      try await page.go(to: address)
      let wide = try page.string(
        """
        [...document.querySelectorAll('.totals div')]
          .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent).join()
        """)
      #expect(wide == "", "\(width)")
    }
    try page.resize(1280, 844)
    #expect(try page.holds("document.getElementById('views').offsetHeight < 50"))
  }

  @Test func listsTheKeys() async throws {
    try page.press("?")
    let keys = try page.string(
      "[...document.querySelectorAll('.help kbd')].map((one) => one.textContent).join(' ')")
    #expect(keys.hasPrefix("j k Enter / f F d 1 2 3 [ ]"))
    #expect(!(try page.text(of: ".help").contains("object")))
  }

  @Test(arguments: ["light", "dark"])
  func isDarkOnLightOnPaper(theme: String) async throws {
    try page.evaluate("chooseSetting('theme', '\(theme)')")
    try page.call(
      "Emulation.setEmulatedMedia",
      ["media": "print", "features": [["name": "prefers-color-scheme", "value": theme]]])
    #expect(try page.string("getComputedStyle(document.body).color") == "rgb(29, 33, 38)")
  }

  @Test func standsSideBySideOnPaper() async throws {
    try page.call("Emulation.setEmulatedMedia", ["media": "print"])
    // A4 without its margins.
    try page.resize(718, 1000)
    let rights =
      try page.evaluate(
        """
        ['.source', '.target'].map((one) => document.querySelector(one).getBoundingClientRect().top)
        """) as? [Double]
    #expect(rights?.count == 2 && rights?.first == rights?.last)
    #expect(try page.holds("document.documentElement.scrollWidth <= 718"))
    let adjust = "getComputedStyle(document.querySelector('.track span')).printColorAdjust"
    try page.evaluate("location.hash = '#'")
    try await page.wait(until: "document.querySelector('.track') !== null")
    #expect(try page.string(adjust) == "exact")
    for language in ["en", "nl"] {
      try page.evaluate("speak('\(language)')")
      let cut =
        "document.querySelector('.scroller').scrollWidth - "
        + "document.querySelector('.scroller').clientWidth"
      #expect(try page.number(cut) == 0, "\(language)")
    }
    try page.press("j")
    let outline = "getComputedStyle(document.querySelector('.entry.current')).outlineStyle"
    #expect(try page.string(outline) == "none")
  }
}
