import TestSupport
import Testing

/// Exports that stop before their end, of which what was checked is not all.
@Suite("Exports that are cut")
struct CutExportTests {
  private let folder: TemporaryFolder

  private static let export = """
    <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <item><title>Rekken</title><content:encoded><![CDATA[Rek rustig.]]></content:encoded>
    <wp:post_name>rekken</wp:post_name><wp:post_type>post</wp:post_type></item>
    """

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["json", "junit"])
  func anExportThatIsCutBetweenPostsFailsTheRun(format: String) async throws {
    let export = try folder.file("cut.xml", Self.export)
    let run = await CommandRun.run("check", export, "--format", format, "--exit-zero")
    #expect(run.code == 2 && run.output.contains("cut.xml#rekken"))
    #expect(run.output.contains("The export is not whole: it stops here"))
    #expect(run.errors.hasPrefix("\(export):3:"))
  }

  @Test func aGhostExportThatIsCutFailsTheRun() async throws {
    let export = try folder.file(
      "ghost.json", #"{"db": [{"data": {"posts": [{"title": "A", "slug": "a", "html": "<p>Rek"#)
    let run = await CommandRun.run("check", export, "--format", "junit")
    #expect(run.code == 2)
    #expect(run.output.contains(#"tests="1" failures="0" errors="1" skipped="0""#))
    #expect(run.errors.hasPrefix("\(export):1:29: error: The export stops in the middle"))
  }
}
