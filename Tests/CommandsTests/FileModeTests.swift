import Foundation
import Testing

@testable import Commands

/// Who may read a file may read what a command writes in its place, and nobody else.
@Suite("Permissions of files")
struct FileModeTests {
  private let folder: TemporaryFolder
  private static let page = "<p>Take 2 tablets.</p><p>Neem een tablet.</p>"

  init() throws { folder = try TemporaryFolder() }

  private func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path + "/" + name)
  }

  private func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.posixPermissions]
      as? Int
  }

  @Test func catalogsAndPagesKeepTheirs() async throws {
    let page = try folder.file("a.html", Self.page)
    let (own, back) = (folder.path + "/a.po", folder.path + "/back.po")
    for path in [own, back] {
      _ = await CommandRun.run("export", page, "--format", "po", "--output", path)
    }
    try folder.file(
      "back.po", try folder.text(of: "back.po").replacing("Neem een tablet.", with: "Neem er 2."))
    for name in ["a.html", "a.po"] { try setMode(0o600, of: name) }
    let imported = await CommandRun.run("import", back, "--into", own, "--force")
    #expect(imported.code == 0)
    #expect(try folder.text(of: "a.po").contains("Neem er 2."))
    #expect(try mode(of: "a.po") == 0o600)
    let merged = await CommandRun.run("merge", page, own, "--in-place")
    #expect(merged.code == 0)
    #expect(try folder.text(of: "a.html").contains("Neem er 2."))
    #expect(try mode(of: "a.html") == 0o600)
  }

  @Test func baselinesAndReportsKeepTheirs() async throws {
    let page = try folder.file("a.html", Self.page)
    for arguments in [["check", "--write-baseline"], ["report", "--output"]] {
      let file = folder.path + "/" + arguments[0]
      for _ in 0..<2 {
        _ = await CommandRun.run(arguments + [file, page])
        try setMode(0o640, of: arguments[0])
      }
      _ = await CommandRun.run(arguments + [file, page])
      #expect(try mode(of: arguments[0]) == 0o640)
    }
  }

  @Test func aFolderThatIsACatalogKeepsTheirs() async throws {
    let page = try folder.file("a.html", Self.page)
    let name = "a.xcloc/Localized Contents/nl.xliff"
    let arguments = ["export", page, "--format", "xcloc", "--output", folder.path + "/a.xcloc"]
    _ = await CommandRun.run(arguments)
    try setMode(0o600, of: name)
    try setMode(0o700, of: "a.xcloc")
    _ = await CommandRun.run(arguments)
    #expect(try mode(of: name) == 0o600)
    #expect(try mode(of: "a.xcloc") == 0o700)
  }

  @Test func aNameMayBeAsLongAsTheSystemTakes() throws {
    let path = folder.path + "/" + String(repeating: "é", count: 125) + ".html"
    try OutputFiles.write([0x61], to: path)
    #expect(try folder.names == [String(repeating: "é", count: 125) + ".html"])
  }
}
