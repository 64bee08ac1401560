import Foundation
import TestSupport
import Testing

/// Exports in which some posts are in both languages and others in English alone.
@Suite("Merging into exports of mixed posts") struct MergeExportTests {
  private let folder: TemporaryFolder
  private let export: String

  private static let english = [
    "Many people have pain in the knee after a long run through the woods.",
    "Rest and ice help against the swelling in the first two days.",
  ]
  private static let dutch = [
    "Veel mensen hebben pijn in de knie na een lange loop door het bos.",
    "Rust en ijs helpen tegen de zwelling in de eerste twee dagen.",
  ]
  private static let alone = "Your physiotherapist shows you exercises that make the leg stronger."
  private static let translation =
    "Je fysiotherapeut laat je oefeningen zien die het been sterker maken."

  private static func item(_ name: String, _ texts: [String]) -> String {
    """
    <item><title>\(name)</title><wp:post_name>\(name)</wp:post_name><wp:status>publish</wp:status>
    <wp:post_type>post</wp:post_type><content:encoded><![CDATA[\(texts.map { "<p>\($0)</p>" }.joined(separator: "\n"))]]></content:encoded></item>

    """
  }

  private static func document(_ items: String...) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Clinic</title>
    \(items.joined())</channel></rss>

    """
  }

  private static let pairs = [english[0], dutch[0], english[1], dutch[1]]
  private static let text = document(
    item("Knee pain", pairs), item("Exercises for the leg", [alone]))
  private static let changed = text.replacing("Rust en ijs", with: "Rust met ijs")
  private static let copy = changed.replacing(alone, with: translation)

  init() throws {
    folder = try TemporaryFolder()
    export = try folder.file("two.xml", Self.text)
  }

  private func catalogs() throws -> [String] {
    [
      try folder.file(
        "knee.tsv",
        "source\ttarget\n\(Self.english[1])\t\(Self.dutch[1].replacing("en ijs", with: "met ijs"))\n"
      ), try folder.file("leg.tsv", "source\ttarget\n\(Self.alone)\t\(Self.translation)\n"),
    ]
  }

  @Test func bothChangeInPlaceWhereTheyBelong() async throws {
    let run = await CommandRun.run(["merge", export] + (try catalogs()) + ["--in-place"])
    #expect(run.code == 0)
    #expect(try folder.text(of: "two.xml") == Self.changed)
    #expect(try folder.text(of: "two.nl.xml") == Self.copy)
    #expect(
      run.errors.contains("two.xml: note: 1 post in it is in English alone. It stays as it is"))
  }

  @Test(arguments: [("out", "out/two"), ("new.xml", "new"), ("new.nl.xml", "new")])
  func bothAreWritten(output: String, name: String) async throws {
    if output == "out" { _ = try folder.folder("out") }
    let run = await CommandRun.run(
      ["merge", export] + (try catalogs()) + ["--output", folder.path + "/" + output])
    #expect(run.code == 0)
    #expect(try folder.text(of: name + ".xml") == Self.changed)
    #expect(try folder.text(of: name + ".nl.xml") == Self.copy)
    #expect(try folder.text(of: "two.xml") == Self.text)
    let files = FileManager.default.subpaths(atPath: folder.path) ?? []
    #expect(!files.contains { $0.contains(".nl.nl.") })
  }

  /// The name of the copy without its language is that of the export, which nobody asked to change.
  @Test func theExportStaysWhereTheOutputIsNamedAfterItsCopy() async throws {
    let run = await CommandRun.run(
      ["merge", export] + (try catalogs()) + ["--output", folder.path + "/two.nl.xml"])
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("\(export): error: This export would change and take its own place"))
    #expect(try folder.text(of: "two.xml") == Self.text)
    #expect(try folder.names == ["knee.tsv", "leg.tsv", "two.xml"])
  }

  @Test func bothAreShown() async throws {
    let catalogs = try catalogs()
    let run = await CommandRun.run(["merge", export] + catalogs + ["--dry-run"])
    #expect(run.output.contains("+++ \(export)\n") && run.output.contains("/two.nl.xml\n"))
    // Two files have no place on standard output, one has.
    let printed = await CommandRun.run(["merge", export] + catalogs)
    #expect(printed.code == 2 && printed.output.isEmpty)
    #expect(await CommandRun.run("merge", export, catalogs[0]).output == Self.changed)
    let alone = await CommandRun.run("merge", export, catalogs[1])
    #expect(alone.output == Self.text.replacing(Self.alone, with: Self.translation))
  }

  @Test func anExportInUTF16IsLeftAlone() async throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in Self.text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let file = try folder.file("utf16.xml", bytes)
    let check = await CommandRun.run("check", file, "--only", "numbers")
    #expect(check.code == 0 && check.output.contains("5 units, 2 translated"), "\(check)")
    let run = await CommandRun.run(["merge", file] + (try catalogs()) + ["--in-place"])
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(file): error: This export is in UTF-16"))
  }
}
