import Foundation
import TestSupport
import Testing

/// A page that becomes a catalog for a translator.
@Suite("Exporting catalogs")
struct CatalogExportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private let page = """
    <html><body><article><h1>The needle</h1><h1>De naald</h1><p>This is the first paragraph of the post.</p>
    <p>Dit is de eerste alinea van het bericht.</p><p>Ask your physiotherapist about the needle.</p>
    <p>The needle goes into the muscle of the leg.</p></article></body></html>
    """

  private func table(_ name: String, _ rows: [String]) throws -> String {
    try folder.file(name, "id\tsource\ttarget\tstate\n" + rows.map { $0 + "\n" }.joined())
  }

  @Test func aMemoryFillsWhatThePageLacks() async throws {
    let post = try folder.file("post.html", page)
    let memory = try table(
      "memory.tsv",
      [
        "1\tAsk your physiotherapist about the needle.\tVraag je fysiotherapeut naar de naald.\tfinal",
        "2\tThe needle goes into the muscle of the arm.\tDe naald gaat in de armspier.\tfinal",
        "3\tThis is the first paragraph of the post.\tAnders vertaald.\tfinal",
      ])
    let run = await CommandRun.run("export", post, "--format", "tsv", "--pretranslate", memory)
    #expect(run.code == 0)
    #expect(
      run.errors.hasPrefix(
        "note: Pretranslation from 3 translations: of the texts without Dutch, 1 filled as drafts, 1 with proposals only, 0 without a match.\n"
      ), "\(run.errors)")
    #expect(run.output.contains("\tVraag je fysiotherapeut naar de naald.\tinitial\t"))
    #expect(run.output.contains("\tDit is de eerste alinea van het bericht.\ttranslated\t"))
    #expect(!run.output.contains("armspier") && !run.output.contains("Anders"))
    let filled = await CommandRun.run(
      "export", post, "--format", "tsv", "--pretranslate", memory, "--fill-from", "80")
    #expect(filled.output.contains("\tDe naald gaat in de armspier.\tinitial\t"))
    let low = await CommandRun.run("export", post, "--format", "tsv", "--fill-from", "50")
    #expect(low.code == 2 && low.errors.contains("--fill-from goes from 75 to 100."))
    let tmx = try folder.file(
      "memory.tmx",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>The needle goes into the muscle of the leg.</seg></tuv>"
        + "<tuv xml:lang=\"nl\"><seg>De naald gaat in de beenspier.</seg></tuv></tu></body></tmx>")
    let two = await CommandRun.run(
      "export", post, "--format", "tsv", "--pretranslate", tmx, "--pretranslate", memory)
    #expect(two.output.contains("\tDe naald gaat in de beenspier.\tinitial\t"))
    let missing = await CommandRun.run(
      "export", post, "--format", "tsv", "--pretranslate", "none.tmx")
    #expect(missing.code == 2 && missing.output.isEmpty)
  }

  @Test func aMemoryOfOneTranslationIsCountedAsOne() async throws {
    let post = try folder.file("post.html", page)
    let memory = try table("one.tsv", ["1\tNone of these.\tGeen van deze.\tfinal"])
    let run = await CommandRun.run("export", post, "--format", "tsv", "--pretranslate", memory)
    #expect(run.errors.contains("Pretranslation from 1 translation: of the texts"))
  }

  @Test func exportTakesAProgramInPlaceOfAFormat() async throws {
    let post = try folder.file("post.html", page)
    let plain = await CommandRun.run("export", post, "--format", "xliff12")
    let omegat = await CommandRun.run("export", post, "--for", "omegat")
    #expect(omegat.code == 0 && omegat.output == plain.output)
    let trados = await CommandRun.run("export", post, "--for", "trados", "--output", folder.path)
    #expect(trados.code == 0)
    #expect(try folder.text(of: "post.xlf").contains("version=\"2.0\" srcLang"))
    for arguments in [[], ["--for", "omegat", "--format", "po"], ["--for", "word"]] {
      let run = await CommandRun.run(["export", post] + arguments)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains("Usage: tweetal export "))
    }
  }

  /// A name that ends like a file is no folder's.
  @Test(arguments: ["new.xlf", "new.xliff12", "new.html", "deep/new.tmx"])
  func exportMakesNoFolderWithTheNameOfAFile(name: String) async throws {
    let post = try folder.file("post.html", page)
    let path = folder.path + "/" + name
    let run = await CommandRun.run("export", post, "--format", "po", "--output", path)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(path): error: This is the name of a file of another kind"))
    #expect(run.errors.contains("ending .po"))
    #expect(!FileManager.default.fileExists(atPath: path))
    // A folder that is there may be called anything.
    let old = try folder.folder("old.xlf")
    #expect(
      await CommandRun.run("export", post, "--format", "po", "--output", old).code == 0)
    #expect(FileManager.default.fileExists(atPath: old + "/post.po"))
    let version = folder.path + "/site.v2"
    #expect(
      await CommandRun.run("export", post, "--format", "po", "--output", version).code == 0)
  }
}
