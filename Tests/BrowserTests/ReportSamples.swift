import Commands
import Foundation
import TestSupport

/// Reports to look at, each written once.
enum ReportSamples {
  /// The report of the sample post.
  static func ofSamplePost(in folder: BrowserFolder) async throws -> String {
    try await report(
      of: ["Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"], in: folder)
  }

  /// The report of 200 posts made up at random, with mistakes in some of them; made once, which takes longer than any
  /// of the tests.
  static func ofGeneratedPosts(in folder: BrowserFolder) async throws -> String {
    try folder.write(String(decoding: await generated.value, as: UTF8.self), to: "report.html")
    return URL(filePath: folder.path + "/report.html").absoluteString
  }

  private static let generated = Task {
    let folder = try BrowserFolder()
    var generator = SeededGenerator(seed: 9)
    for number in 1...200 {
      let name = "post-" + String(repeating: "0", count: 4 - "\(number)".count) + "\(number)"
      try folder.write(GeneratedPost.page(number, &generator), to: "posts/\(name).html")
    }
    _ = try await report(of: [folder.path + "/posts"], in: folder)
    return try Data(contentsOf: URL(filePath: folder.path + "/report.html"))
  }

  /// The address of the report of some files.
  static func report(
    of files: [String], in folder: BrowserFolder, options: [String] = []
  ) async throws -> String {
    let path = folder.path + "/report.html"
    // The tests run in the checkout; a page shows names as they were given.
    let inputs = files.map { file in
      FileManager.default.fileExists(atPath: file) ? file : Checkout.folder + "/" + file
    }
    let console = Console(write: { _ in }, writeError: { _ in })
    let code = await runTweetal(
      ["report", "--output", path, "--quiet"] + options + inputs, console: console)
    guard code == 0 else { throw Chromium.Failure(reason: "report ended with \(code)") }
    return URL(filePath: path).absoluteString
  }
}

/// A folder for one test, removed at its end.
final class BrowserFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tweetal-report-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path + "/posts", withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }
}

/// Posts of sentences that are put together at random; every fifth paragraph has a mistake.
enum GeneratedPost {
  private static let pairs = [
    (
      "Dry needling is a treatment for muscle pain.",
      "Dry needling is een behandeling voor spierpijn."
    ),
    (
      "Do not use it within 48 hours after surgery.",
      "Gebruik het niet binnen 48 uur na een operatie."
    ),
    (
      "The headache usually goes away after 2 days.",
      "De hoofdpijn gaat meestal na 2 dagen over."
    ),
    ("Tell us if you are pregnant.", "Vertel het ons als je zwanger bent."),
    (
      "Put ice on the left shoulder for 10 minutes.", "Leg 10 minuten ijs op de linkerschouder."
    ),
    ("You may feel tired after the treatment.", "Je kunt na de behandeling moe zijn."),
    (
      "A bruise is harmless and disappears by itself.",
      "Een blauwe plek is onschuldig en verdwijnt vanzelf."
    ),
    ("Never take more than 3 tablets a day.", "Neem nooit meer dan 3 tabletten per dag."),
    ("Call 112 if you are short of breath.", "Bel 112 als je kortademig bent."),
    ("The needle is thin and sterile.", "De naald is dun en steriel."),
  ]

  static func page(_ number: Int, _ generator: inout SeededGenerator) -> String {
    var body =
      "<h1>Post \(number) about the shoulder</h1>\n<h1>Bericht \(number) over de schouder</h1>\n"
    for _ in 0..<Int.random(in: 8...14, using: &generator) {
      let sentences = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
        pairs.randomElement(using: &generator)
      }
      let english = sentences.map(\.0).joined(separator: " ")
      let dutch = sentences.map(\.1).joined(separator: " ")
      body += "<p>\(english)</p>\n"
      switch Int.random(in: 0..<25, using: &generator) {
      case 0: break
      case 1: body += "<p>\(dutch.replacing("niet ", with: "").replacing("nooit ", with: ""))</p>\n"
      case 2: body += "<p>\(dutch.replacing("48", with: "84").replacing("10", with: "100"))</p>\n"
      case 3: body += "<p>\(dutch.replacing("linker", with: "rechter"))</p>\n"
      default: body += "<p>\(dutch)</p>\n"
      }
    }
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Post \(number)</title></head>
      <body><article>
      \(body)</article></body></html>

      """
  }
}
