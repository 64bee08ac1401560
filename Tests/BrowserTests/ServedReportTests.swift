import Commands
import Foundation
import Synchronization
import TestSupport
import Testing

/// The report from a server: shown at an address, and anew when a post changes.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct ServedReportTests {
  private static func post(_ dutch: String) -> String {
    """
    <!doctype html><html><head><meta charset="utf-8"><title>Pain</title></head><body><article>
    <p>Muscle pain goes away after two days, or three at most.</p><p>\(dutch)</p>
    </article></body></html>
    """
  }

  @Test func isDrawnAnewWhenAPostChanges() async throws {
    let folder = try BrowserFolder()
    try folder.write(
      Self.post("Spierpijn gaat na twee dagen over, of hooguit drie."), to: "posts/a.html")
    let said = Mutex("")
    let console = Console(
      write: { _ in }, writeError: { text in said.withLock { $0 += text } })
    let posts = folder.path + "/posts"
    let server = Task {
      await runTweetal(["report", posts, "--serve", "--port", "0"], console: console)
    }
    defer { server.cancel() }
    let address = try await Self.address(said)
    let page = try await BrowserPage(address + "#a", in: Chromium())
    #expect(try page.text(of: ".target").hasPrefix("Spierpijn"))
    #expect(page.complaints == [])
    try folder.write(
      Self.post("De spierpijn is na twee of hooguit drie dagen weg."), to: "posts/a.html")
    try await page.wait(
      until: "document.querySelector('.target')?.innerText.startsWith('De spierpijn')")
    #expect(try page.string("location.hash") == "#a")
    try folder.write(Self.post("Nieuw."), to: "posts/b.html")
    try await page.wait(until: "posts.length === 2")
    try page.evaluate("choose({ severity: 'error' }); show()")
    try FileManager.default.removeItem(atPath: folder.path + "/posts/b.html")
    try await page.wait(
      until: "posts.length === 1 && document.documentElement.dataset.ready === ''")
    #expect(try page.string("filters.severity + location.hash") == "error#a")
    let hosts = Set(page.requests.compactMap { URL(string: $0)?.host }).subtracting([""])
    #expect(hosts == ["127.0.0.1"])
    #expect(page.complaints == [])
    #expect(said.withLock { $0 }.contains("the page is new"))
  }

  /// The address that the server tells.
  private static func address(_ said: borrowing Mutex<String>) async throws -> String {
    for _ in 0..<400 {
      let text = said.withLock { $0 }
      if let match = text.firstMatch(of: /http:\/\/[0-9.:]+\//) { return String(match.output) }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Chromium.Failure(reason: "no address: \(said.withLock { $0 })")
  }
}
