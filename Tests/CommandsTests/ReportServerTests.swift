import Commands
import Foundation
import Synchronization
import TestSupport
import Testing

/// The server of `report --serve` and its port.
@Suite struct ReportServerTests {
  /// The limit ends a server that hangs; all tests share a few threads, and its turn may come late.
  @Test(.timeLimit(.minutes(15)))
  func saysThatAPortIsTaken() async throws {
    let sample = Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"
    let said = Mutex("")
    let console = Console(
      write: { _ in }, writeError: { text in said.withLock { $0 += text } })
    let first = Task {
      await runTweetal(["report", sample, "--serve", "--port", "0"], console: console)
    }
    defer { first.cancel() }
    let port = try await Self.port(said)
    let second = await CommandRun.run("report", sample, "--serve", "--port", port)
    #expect(second.code == 2)
    #expect(second.errors.contains("Port \(port) is taken"))
  }

  /// The port of the address that the server tells.
  private static func port(_ said: borrowing Mutex<String>) async throws -> String {
    while true {
      let text = said.withLock { $0 }
      if let match = text.firstMatch(of: /127\.0\.0\.1:([0-9]+)/) { return String(match.1) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
