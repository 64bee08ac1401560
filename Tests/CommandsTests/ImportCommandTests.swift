import Foundation
import Testing

/// What `tweetal import` leaves alone, and what it says of what it takes over.
@Suite("The command import")
struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aTemplateTakesNoTranslations() async throws {
    let back = try folder.file("back.tsv", "source\ttarget\nMuscle pain\tSpierpijn\n")
    let text = "msgctxt \"post-1\"\nmsgid \"Muscle pain\"\nmsgstr \"\"\n"
    let posts = try folder.folder("posts")
    let template = try folder.file("posts/post.pot", text)
    let run = await CommandRun.run("import", back, "--into", template)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(template): error: This is a template, which holds no"))
    let alone = await CommandRun.run("import", back, "--into", posts)
    #expect(alone.code == 2 && alone.errors.contains("There are no catalogs in this folder"))
    try folder.file("posts/back.po", text)
    #expect(await CommandRun.run("import", back, "--into", posts).code == 0)
    #expect(try folder.text(of: "posts/back.po").contains("Spierpijn"))
    #expect(try folder.text(of: "posts/post.pot") == text)
  }
}
