import Foundation
import TestSupport
import Testing

private let sample =
  Checkout.folder + "/Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"

@Suite("Options of pairing")
struct AlignmentOptionTests {
  @Test func sentencesArePairedInsideParagraphs() async throws {
    let run = await CommandRun.run("align", sample, "--unit", "sentence", "--format", "tsv")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: "\t") }
    let first = "The first one, and most logical one, will be an infection."
    let line = try #require(lines.first { $0.count == 4 && $0[2] == first })
    #expect(line[3] == "De eerste en meest logische complicatie is een infectie.")
    let blocks = await CommandRun.run("align", sample, "--format", "tsv")
    #expect(lines.count > blocks.output.split(separator: "\n").count)
  }

  @Test func sentencesBecomeUnitsOfCatalogs() async {
    let run = await CommandRun.run("export", sample, "--unit", "sentence", "--format", "po")
    #expect(run.code == 0)
    #expect(
      run.output.contains("msgid \"The first one, and most logical one, will be an infection.\""))
  }

  @Test func aLexiconIsWrittenAndGivesTheSamePairs() async throws {
    let folder = try TemporaryFolder()
    let lexicon = folder.path + "/eigen.lexicon"
    let learned = await CommandRun.run(
      "align", sample, "--format", "tsv", "--write-lexicon", lexicon)
    #expect(learned.code == 0)
    let frozen = await CommandRun.run("align", sample, "--format", "tsv", "--lexicon", lexicon)
    #expect(frozen.code == 0)
    func texts(_ output: String) -> [[Substring]] {
      output.split(separator: "\n").map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        return [fields[0]] + fields[2...]
      }
    }
    #expect(texts(frozen.output) == texts(learned.output))
    let check = await CommandRun.run("check", sample, "--lexicon", lexicon, "--exit-zero")
    #expect(check.code == 0)
  }

  @Test func withALexiconAPostIsPairedByItself() async throws {
    let folder = try TemporaryFolder()
    let lexicon = folder.path + "/eigen.lexicon"
    let other = try folder.file(
      "other.html",
      "<html><body><main><p>The needle is thin.</p><p>De naald is dun.</p></main></body></html>")
    _ = await CommandRun.run("align", sample, "--format", "tsv", "--write-lexicon", lexicon)
    let alone = await CommandRun.run("align", sample, "--format", "tsv", "--lexicon", lexicon)
    let both = await CommandRun.run(
      "align", sample, other, "--format", "tsv", "--lexicon", lexicon)
    #expect(both.output.hasPrefix(alone.output))
  }

  @Test func aMemoryIsLearnedFrom() async throws {
    let folder = try TemporaryFolder()
    let memory = try folder.file(
      "geheugen.tmx",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>Muscle pain</seg></tuv>"
        + "<tuv xml:lang=\"nl\"><seg>Spierpijn</seg></tuv></tu></body></tmx>")
    let run = await CommandRun.run("align", sample, "--memory", memory)
    #expect(run.code == 0 && run.output.contains("Spierpijn"))
  }

  @Test func whatCannotBeUsed() async throws {
    let folder = try TemporaryFolder()
    let bad = try folder.file("fout.lexicon", "spier\n")
    let run = await CommandRun.run("align", sample, "--lexicon", bad)
    #expect(run.code == 2)
    #expect(
      run.errors.contains(
        "fout.lexicon: error: This is no lexicon. Give a file that “tweetal align --write-lexicon” wrote."
      ))
    let both = await CommandRun.run(
      "align", sample, "--lexicon", bad, "--memory", bad)
    #expect(both.code == 2 && both.errors.contains("--memory and --lexicon exclude each other"))
    let html = try folder.file("fout.tmx", "<html/>")
    let memory = await CommandRun.run("align", sample, "--memory", html)
    #expect(memory.code == 2 && memory.errors.contains("This is no TMX file"))
  }
}
