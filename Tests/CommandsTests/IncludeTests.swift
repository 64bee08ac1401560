import Foundation
import Testing

@Suite("--include")
struct IncludeTests {
  let folder: TemporaryFolder
  let page: String

  init() throws {
    folder = try TemporaryFolder()
    page = try folder.file(
      "post.html",
      """
      <html><head><title>Stretching the calf</title></head><body><main>
      <p>Stretch your calf after the training.</p><p><img src=a.jpg alt="A person who stretches a calf"></p>
      <p>Keep it stretched for thirty seconds.</p>
      <p>Rek je kuit na de training.</p><p><img src=a.jpg alt="Iemand die een kuit rekt"></p>
      <p>Houd het dertig seconden vast.</p></main></body></html>
      """)
  }

  @Test(arguments: ["extract", "align --format tsv", "check", "export --format xliff"])
  func readsNoMoreThanIsAskedFor(command: String) async {
    let words = command.split(separator: " ").map(String.init)
    let without = await CommandRun.run(words + [page])
    #expect(!without.output.contains("stretches a calf"))
    let with = await CommandRun.run(words + [page, "--include", "alt"])
    #expect(with.output != without.output && with.errors.isEmpty)
    #expect(!with.output.contains("Stretching the calf"))
  }

  @Test func extractShowsThem() async {
    let run = await CommandRun.run("extract", page, "--include", "head,alt")
    #expect(run.output.hasPrefix("Stretching the calf\n\nStretch your calf"))
    #expect(run.output.contains("training.\n\nA person who stretches a calf\n\nKeep"))
  }

  @Test func imageTextsArePairedAndBecomeUnits() async {
    let pairs = await CommandRun.run("align", page, "--format", "tsv", "--include", "alt")
    #expect(pairs.output.contains("\tA person who stretches a calf\tIemand die een kuit rekt\n"))
    let catalog = await CommandRun.run("export", page, "--format", "xliff", "--include", "alt")
    #expect(catalog.output.contains("<note category=\"kind\">image-text</note>"))
  }

  @Test(arguments: ["extract", "align", "check", "export --format po"])
  func anUnknownTextIsAnErrorThatNamesTheChoices(command: String) async {
    let words = command.split(separator: " ").map(String.init)
    let run = await CommandRun.run(words + [page, "--include", "alt,caption"])
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.contains("--include knows no caption. There are: alt, title, head."))
    let none = await CommandRun.run(words + [page, "--include", ","])
    #expect(none.code == 2)
    #expect(none.errors.contains("No text is named after --include."))
  }

  @Test func equalTextsBesideTheTextAreNoLeftOverEnglish() async throws {
    let same = try folder.file(
      "same.html",
      """
      <html><head><title>Stretching your calf</title></head><body><main>
      <h2>Stretching your calf</h2><p>Stretch your calf after the training.</p>
      <p><img src=a alt="A person stretching" title="A person stretching"></p>
      <h2>Je kuit rekken</h2><p>Rek je kuit na de training.</p></main></body></html>
      """)
    let run = await CommandRun.run(
      "check", same, "--only", "untranslated", "--include", "alt,title,head")
    #expect(run.code == 0 && !run.output.contains("[untranslated]"))
  }

  /// A translation of a text that was not asked for is not gone.
  @Test func mergeSaysWhatIsNotIncluded() async throws {
    let export = await CommandRun.run("export", page, "--format", "csv", "--include", "alt,head")
    let table = export.output.replacing("Iemand die", with: "Een man die")
    let catalog = try folder.file("post.csv", table)
    let run = await CommandRun.run("merge", page, catalog)
    #expect(run.code == 1)
    #expect(run.errors.contains("Add --include alt.") && run.errors.contains("Add --include head."))
    #expect(!run.errors.contains("in no post any more"))
    let all = await CommandRun.run("merge", page, catalog, "--include", "alt,head")
    #expect(all.output.contains("alt=\"Een man die een kuit rekt\""))
    #expect(!all.errors.contains("--include"))
    let gone = try folder.file("gone.csv", "source,target\nNot there,Niet daar\n")
    #expect(await CommandRun.run("merge", page, gone).errors.contains("in no post any more"))
  }
}
