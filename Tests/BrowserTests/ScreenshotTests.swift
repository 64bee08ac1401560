import Foundation
import TestSupport
import Testing

/// Pictures of the report: those in the README, and the others for people who look at a failed run.
@Suite(.serialized, .enabled(if: ExternalProgram.chromium.isInstalled, "chromium absent"))
struct ScreenshotTests {
  private struct Picture {
    var name: String
    var hash: String
    var theme = "light"
    var language = "en"
    var width = 1280
    var height = 860
  }

  private static let post = "what-can-go-wrong-with-dryneedling"

  private static let pictures = [
    Picture(name: "side-by-side", hash: "#" + post),
    Picture(name: "overview-dark", hash: "#", theme: "dark", language: "nl"),
    Picture(name: "phone", hash: "#" + post, language: "nl", width: 390, height: 844),
    Picture(name: "consistency", hash: "#:consistency"),
  ]

  /// With `TWEETAL_UPDATE_GOLDEN=1` they go where the README shows them, else to `.build/screenshots`.
  private static var folder: String {
    let updates = ProcessInfo.processInfo.environment["TWEETAL_UPDATE_GOLDEN"] == "1"
    return Checkout.folder + (updates ? "/Tests/BrowserTests/Screenshots" : "/.build/screenshots")
  }

  @Test func showsWhatTheReadmeShows() async throws {
    let folder = try BrowserFolder()
    let address = try await ReportSamples.ofSamplePost(in: folder)
    let page = try await BrowserPage(address, in: Chromium())
    try FileManager.default.createDirectory(
      atPath: Self.folder, withIntermediateDirectories: true)
    for picture in Self.pictures {
      try page.resize(picture.width, picture.height)
      try page.evaluate(
        "settings.set('theme', '\(picture.theme)'); settings.set('language', '\(picture.language)')"
      )
      try await page.go(to: address + picture.hash)
      if picture.hash.hasSuffix(Self.post), picture.width > 600 {
        try page.evaluate("document.querySelector('mark.finding[role=button]').focus()")
      }
      let image = try page.screenshot()
      #expect(image.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      try image.write(to: URL(filePath: "\(Self.folder)/\(picture.name).png"))
    }
  }
}
