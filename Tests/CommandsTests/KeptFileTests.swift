import Foundation
import Testing

/// Files that a command must not write over, where the name of its own was forgotten.
@Suite("Kept files")
struct KeptFileTests {
  private let folder: TemporaryFolder
  private let post: String
  private let other: String
  private static let text = "<p>The muscle is tired.</p><p>De spier is moe.</p>"

  init() throws {
    folder = try TemporaryFolder()
    post = try folder.file("a.html", Self.text)
    other = try folder.file("b.html", Self.text)
  }

  private static let options = [
    ["check", "--write-baseline"], ["align", "--write-lexicon"], ["report", "--output"],
    ["report", "--format", "markdown", "--output"],
  ]

  /// What a shell makes of `--write-baseline *.html`.
  @Test(arguments: options)
  func anotherPostIsNotReplaced(command: [String]) async throws {
    let run = await CommandRun.run(command + [post, other])
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(post): error: A file of another kind is here already"))
    #expect(try folder.text(of: "a.html") == Self.text)
  }

  @Test(arguments: options)
  func anInputIsNotReplaced(command: [String]) async throws {
    for inputs in [[post], [folder.path], [folder.path + "/*.html"]] {
      let run = await CommandRun.run(command + [folder.path + "/./a.html"] + inputs)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains("a.html: error: This file is read here"))
    }
    #expect(try folder.text(of: "a.html") == Self.text)
  }

  @Test(arguments: options)
  func anOlderOneAndAnEmptyOneAre(command: [String]) async throws {
    let file = try folder.file("new.json", "")
    for _ in 0..<2 {
      let run = await CommandRun.run(command + [file, post])
      #expect(run.code == 0 && !run.errors.contains("error:"))
      #expect(try !folder.text(of: "new.json").isEmpty)
    }
  }

  /// The catalog in the place of the page, and what a shell makes of `--output *.html`.
  @Test func aMergedPageReplacesNoCatalogAndNoOtherPost() async throws {
    let page = try folder.file("post.html", MergeCommandTests.page)
    let export = await CommandRun.run("export", page, "--format", "po")
    let changed = export.output.replacing("genoeg", with: "veel")
    let catalog = try folder.file("post.po", changed)
    let run = await CommandRun.run("merge", page, catalog, "--output", catalog)
    #expect(run.code == 2 && run.errors.contains("post.po: error: This file is read here"))
    #expect(try folder.text(of: "post.po") == changed)
    let other = await CommandRun.run("merge", page, catalog, "--output", post)
    let rewritten = "error: Of the 2 texts in this page, 0 also stand in the post"
    #expect(other.code == 2 && other.errors.contains("a.html: " + rewritten))
    #expect(try folder.text(of: "a.html") == Self.text)
    let same = try folder.folder("out")
    let inFolder = try folder.file("out/post.html", Self.text)
    let third = await CommandRun.run("merge", page, catalog, "--output", same)
    #expect(third.code == 2 && third.errors.contains("out/post.html: " + rewritten))
    #expect(try folder.text(of: "out/post.html") == Self.text)
    // An older version of the page may go, and the page itself.
    for output in [inFolder, page] {
      try folder.file("out/post.html", MergeCommandTests.page)
      let run = await CommandRun.run("merge", page, catalog, "--output", output)
      #expect(run.code == 0)
      let written = try String(contentsOfFile: output, encoding: .utf8)
      #expect(written == MergeCommandTests.page.replacing("genoeg", with: "veel"))
    }
  }

  /// The Dutch page that a merge wrote, and somebody has rewritten since.
  @Test func aRewrittenDutchPageIsChangedOrToldFromAnotherKindOfFile() async throws {
    let english =
      "<p>Drink enough water and keep moving.</p><p>Call us when the pain gets worse.</p>"
    let page = try folder.file("post.html", english)
    let table = try folder.file(
      "post.tsv",
      "source\ttarget\nDrink enough water and keep moving.\tDrink genoeg water en blijf bewegen.\n"
        + "Call us when the pain gets worse.\tBel ons als de pijn erger wordt.\n")
    #expect(await CommandRun.run("merge", page, table, "--in-place").code == 0)
    let dutch =
      "<p>Vergeet niet te drinken en te wandelen.</p><p>Bel ons als de pijn erger wordt.</p>"
    let rest = "<p>Neem de eerste dag ook wat rust voor je rug.</p>"
    let rewritten = try folder.file("post.nl.html", dutch + rest)
    for arguments in [["--in-place"], ["--output", rewritten]] {
      try folder.file("post.nl.html", dutch + rest)
      let run = await CommandRun.run(["merge", page, table] + arguments)
      #expect(run.code == 0)
      let changed = try folder.text(of: "post.nl.html")
      #expect(changed.contains("Drink genoeg water en blijf bewegen.") && changed.contains(rest))
    }
    let elsewhere = try folder.file("elsewhere.html", dutch + rest)
    try FileManager.default.removeItem(atPath: rewritten)
    let run = await CommandRun.run("merge", page, table, "--output", elsewhere)
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("\(elsewhere): error: Of the 3 texts in this page, 1 also stand"))
    #expect(run.errors.contains("name it beside the post, and it is changed"))
    try folder.file("post.nl.html", dutch + rest)
    let alone = await CommandRun.run("merge", rewritten, table)
    #expect(alone.code == 1)
    #expect(alone.errors.hasPrefix("\(rewritten): warning: There is no English in this page"))
    #expect(!alone.errors.contains("in no post any more"))
    let pair = await CommandRun.run("merge", page, rewritten, table)
    #expect(pair.code == 0 && pair.output.contains("Drink genoeg water en blijf bewegen."))
  }

  @Test func alignedLinesAreNotReplaced() async throws {
    let source = try folder.file("a.txt", "The muscle is tired.\n")
    let target = try folder.file("b.txt", "De spier is moe.\n")
    let run = await CommandRun.run("align", "--lines", source, target, "--write-lexicon", source)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("\(source): error: This file is read here"))
    #expect(try folder.text(of: "a.txt") == "The muscle is tired.\n")
  }
}
