import Foundation
import TestSupport
import Testing

/// Posts whose texts would be markup or script, if anything took them for that.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct HostileReportTests {
  private static let texts = [
    "<script>alert(1)</script> is shown as text.",
    "</script><img src=x onerror=alert(1)> stays text.",
    "An attribute \"onload=\"alert(1) and 'onload=' stay text.",
    "<!-- <script> --> stays text too.",
    "A line\u{2028}separator and a paragraph\u{2029}separator stay text.",
    "{{title}} and {{{data}}} and ${1} and \\u003c stay text.", "Emoji 👩‍⚕️ and 𝒳 count right.",
  ]

  @Test func showTheirTextsAsTexts() async throws {
    let folder = try BrowserFolder()
    let paragraphs = Self.texts.map { text in
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<p>\(escaped)</p>\n<p>Dit is de tekst over 12 pillen: \(escaped)</p>"
    }
    try folder.write(
      "<!doctype html><meta charset=utf-8><title>x</title><article>\(paragraphs.joined())</article>",
      to: "posts/%22%3E<script>alert(1)<.html")
    let address = try await ReportSamples.report(of: [folder.path + "/posts"], in: folder)
    let page = try await BrowserPage(address, in: Chromium())
    try page.evaluate("location.hash = posts[0].address")
    try await page.wait(until: "document.querySelector('.bead') !== null")
    let shown = try page.string("document.querySelector('.beads').textContent")
    for text in Self.texts {
      // The extractor folds white space, of which the separators are a kind.
      let plain = text.replacing("\u{2028}", with: " ").replacing("\u{2029}", with: " ")
      #expect(shown.contains(text) || shown.contains(plain), "\(text)")
    }
    #expect(try page.count(of: "img, main script, [onload], [onerror]") == 0)
    #expect(try page.count(of: "script") == 2)
    #expect(page.complaints == [])
    try page.evaluate("location.hash = '#:findings'")
    try await page.wait(until: "document.querySelector('.finding-list') !== null")
    #expect(page.complaints == [])
  }
}
