import Foundation
import TestSupport
import Testing

/// One of the two pages of a post, as a commit hook gives it that is told what has changed.
@Suite("Pages whose other language is on disk")
struct PartnerPageTests {
  private let folder: TemporaryFolder

  private static let english = """
    <p>You take 2 tablets with water before the meal.</p>
    <p>Call the doctor when the pain stays longer than a week.</p>
    """
  private static let dutch = """
    <p>Je neemt 3 tabletten met water voor de maaltijd.</p>
    <p>Bel de huisarts als de pijn langer dan een week blijft.</p>
    """

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.folder(".git")
  }

  private func write(_ file: String, _ body: String, _ head: String = "") throws {
    if let slash = file.lastIndex(of: "/") { _ = try folder.folder(String(file[..<slash])) }
    try folder.file(
      file, "<html><head>\(head)</head><body><article>\(body)</article></body></html>")
  }

  private func check(_ file: String) async -> CommandRun {
    await CommandRun.run("check", folder.path + "/" + file, "--format", "tsv")
  }

  /// What is found in a page alone is what is found in both.
  private func expectPair(_ english: String, _ dutch: String) async throws {
    for file in [english, dutch] {
      let run = await check(file)
      let rows = run.output.split(separator: "\n").dropFirst()
      #expect(run.code == 1 && run.errors.isEmpty && rows.count == 1, "\(file): \(run)")
      #expect(rows.first?.contains("\tnumbers\t") == true)
      #expect(rows.first?.contains("\(dutch)\t") == true)
    }
  }

  @Test(arguments: [
    ("site/en/care.html", "site/nl/care.html"), ("site/care.html", "site/nl/care.html"),
    ("en/blog/care.html", "nl/blog/care.html"), ("care.html", "care.nl.html"),
    ("care_en.htm", "care_nl.htm"), ("care/en.html", "care/nl.html"),
  ])
  func areReadByTheirNames(english: String, dutch: String) async throws {
    try write(english, Self.english)
    try write(dutch, Self.dutch)
    try await expectPair(english, dutch)
  }

  @Test(arguments: [
    ("site/en/after-care.html", "site/nl/nazorg.html"),
    ("site/en/after-care/index.html", "site/nl/nazorg/index.html"),
    ("posts/after-care.html", "posts/nazorg.html"),
  ])
  func areReadByTheirAddresses(english: String, dutch: String) async throws {
    let links = """
      <link rel="alternate" hreflang="en" href="https://x.example/en/after-care">
      <link rel="alternate" hreflang="nl" href="https://x.example/nl/nazorg">
      """
    try write(english, Self.english, links)
    try write(dutch, Self.dutch, links)
    try await expectPair(english, dutch)
  }

  @Test func areNotLookedForOutsideTheRepository() async throws {
    for (english, dutch) in [("a/en/care.html", "a/nl/care.html")] {
      try write(english, Self.english)
      try write(dutch, Self.dutch)
    }
    _ = try folder.folder("a/en/.git")
    let run = await check("a/en/care.html")
    #expect(run.output.contains("\tmissing-translation\t") && !run.output.contains("\tnumbers\t"))
    // Nor by a link that leads out of it.
    let inner = try folder.folder("b")
    _ = try folder.folder("b/.git")
    try write("b/care.html", Self.english)
    try FileManager.default.createSymbolicLink(
      atPath: inner + "/care.nl.html", withDestinationPath: folder.path + "/a/nl/care.html")
    let linked = await check("b/care.html")
    #expect(!linked.output.contains("\tnumbers\t"))
  }

  @Test func arePassedOverWhereTheyHoldNoOtherLanguage() async throws {
    try write("en/care.html", Self.english)
    try write("nl/care.html", "<p>Call us.</p>")
    try write("en/other.html", Self.english)
    try folder.file("nl/other.html", "")
    for file in ["en/care.html", "en/other.html"] {
      let run = await check(file)
      #expect(run.code == 1 && run.errors.isEmpty)
      #expect(
        run.output.split(separator: "\n").dropFirst().allSatisfy {
          $0.contains("\tmissing-translation\t") && $0.contains("/en/")
        })
    }
  }

  @Test func areNotReadTwice() async throws {
    try write("en/care.html", Self.english)
    try write("nl/care.html", Self.dutch)
    let both = await CommandRun.run("check", folder.path + "/en", folder.path + "/nl/care.html")
    #expect(both.output.contains("2 units, 2 translated, 0 missing; 1 error,"))
  }
}
