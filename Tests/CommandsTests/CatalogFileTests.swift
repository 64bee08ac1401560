import Foundation
import TestSupport
import Testing

private let sample =
  Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

/// Catalogs that are folders, or have names that exports of blogs have too.
@Suite("Catalog files")
struct CatalogFileTests {
  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func aCatalogThatIsAFolderIsWrittenAndRead() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/post.xcloc"
    let export = await CommandRun.run("export", sample, "--format", "xcloc", "--output", path)
    #expect(export.code == 0 && export.errors.isEmpty)
    #expect(
      try names(in: path) == ["Localized Contents", "Source Contents", "contents.json"])
    let page = await CommandRun.run("check", sample)
    let check = await CommandRun.run("check", path + "/")
    #expect(check.code == page.code)
    #expect(check.output.contains("post.xcloc/Localized Contents/nl.xliff:"))
    #expect(check.output.contains("14 units, 14 translated, 0 missing"))
    // A second time it is replaced as a whole.
    try Data().write(to: URL(fileURLWithPath: path + "/old"))
    let again = await CommandRun.run("export", sample, "--format", "xcloc", "--output", path + "/")
    #expect(again.code == 0)
    #expect(
      try names(in: path) == ["Localized Contents", "Source Contents", "contents.json"])
    #expect(try names(in: folder.path) == ["post.xcloc"])
  }

  @Test func everyCommandTakesAFolderThatIsACatalogAsOne() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("knee.html", "<p>Take 2 tablets.</p><p>Neem een tablet.</p>")
    let catalog = folder.path + "/knee.xcloc"
    _ = await CommandRun.run("export", page, "--format", "xcloc", "--output", catalog)
    let texts = "knee.xcloc/Localized Contents/nl.xliff"
    for argument in [catalog, catalog + "/", folder.path] {
      let run = await CommandRun.run("validate", argument)
      #expect(run.code == 0 && run.output.hasPrefix("1 file, 1 valid;"))
    }
    #expect(await CommandRun.run("diff", catalog, catalog + "/").code == 0)
    let po = folder.path + "/knee.po"
    _ = await CommandRun.run("convert", catalog, po)
    try folder.file(
      texts, try folder.text(of: texts).replacing("Neem een tablet.", with: "Neem er 2."))
    #expect(await CommandRun.run("diff", po, catalog).code == 1)
    // Into a catalog, out of it, and into the page.
    #expect(await CommandRun.run("import", catalog, "--into", po, "--force").code == 0)
    #expect(try folder.text(of: "knee.po").contains("Neem er 2."))
    try folder.file(
      "knee.po", try folder.text(of: "knee.po").replacing("Neem er 2.", with: "Neem er twee."))
    #expect(await CommandRun.run("import", po, "--into", catalog + "/", "--force").code == 0)
    #expect(try folder.text(of: texts).contains("Neem er twee."))
    let merge = await CommandRun.run("merge", page, catalog)
    #expect(merge.code == 0 && merge.output == "<p>Take 2 tablets.</p><p>Neem er twee.</p>")
    let memory = await CommandRun.run("align", page, "--memory", catalog)
    #expect(memory.code == 0 && memory.errors.isEmpty)
  }

  @Test func whatIsWrongInAFolderThatIsACatalogIsSaid() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("knee.html", "<p>Take 2 tablets.</p><p>Neem een tablet.</p>")
    let catalog = folder.path + "/knee.xcloc"
    _ = await CommandRun.run("export", page, "--format", "xcloc", "--output", catalog)
    let texts = "knee.xcloc/Localized Contents/nl.xliff"
    let whole = try folder.text(of: texts)
    for (old, new) in [("<body>", "<body><wrong/>"), ("</body>", "")] {
      try folder.file(texts, whole.replacing(old, with: new))
      let run = await CommandRun.run("validate", catalog)
      #expect(run.code == 1)
      #expect(run.output.contains("knee.xcloc/Localized Contents/nl.xliff:"))
      #expect(run.output.contains("1 file, 0 valid; 1 error"))
    }
    try FileManager.default.removeItem(atPath: folder.path + "/" + texts)
    let missing = await CommandRun.run("validate", catalog)
    #expect(missing.code == 1 && missing.output.contains("knee.xcloc: error: "))
  }

  @Test func aFolderOfOtherThingsIsLeftAlone() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.folder("x.xcloc")
    try folder.file("x.xcloc/letter.txt", "dear")
    let path = folder.path + "/x.xcloc"
    let run = await CommandRun.run("export", sample, "--format", "xcloc", "--output", path)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(path): error: A folder is here already"))
    #expect(try names(in: path) == ["letter.txt"])
    let file = try folder.file("y.xcloc", "a file")
    let other = await CommandRun.run("export", sample, "--format", "xcloc", "--output", file)
    #expect(other.code == 2 && other.errors.contains("This is a file"))
    #expect(try names(in: folder.path) == ["x.xcloc", "y.xcloc"])
  }

  @Test func aFolderCannotGoToStandardOutput() async {
    let run = await CommandRun.run("export", sample, "--format", "xcloc")
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains("--output what-can-go-wrong-with-dryneedling.xcloc"))
  }

  @Test func severalPostsGoIntoAFolderEach() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("kort.html", "<html lang=nl><body><p>Eén alinea.</p></body></html>")
    let run = await CommandRun.run(
      "export", page, sample, "--format", "xcloc", "--output", folder.path + "/uit")
    #expect(run.code == 0)
    #expect(
      try names(in: folder.path + "/uit") == [
        "kort.xcloc", "what-can-go-wrong-with-dryneedling.xcloc",
      ])
  }

  @Test(arguments: ["csv", "json", "xcstrings"])
  func aCatalogIsToldFromAnExportByItsContent(format: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/post." + format
    _ = await CommandRun.run("export", sample, "--format", format, "--output", path)
    let check = await CommandRun.run("check", path)
    #expect(check.output.contains("14 units, 14 translated, 0 missing"))
    let export = try folder.file(
      "export.json",
      #"{"db": [{"meta": {}, "data": {"posts": [{"slug": "knee", "title": "Knee", "html": "<p>The knee hurts.</p>"}]}}]}"#
    )
    let posts = await CommandRun.run("check", export)
    #expect(posts.output.contains("export.json#knee"))
  }
}
