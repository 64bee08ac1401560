import Testing

/// Placeholders with spaces in them, as machine translation writes them.
@Suite("Placeholders that were typed") struct TypedPlaceholderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["< 1 >bureau</ 1 >", #"\<1>bureau\</1>"#, "<1>bureau</1>", "bureau"])
  func checkReadsThemAsMergeDoes(target: String) async throws {
    let files = [
      "a.csv": "id,source,target\na,The travel <1>agency</1> is closed.,Het \(target) is dicht.\n",
      "a.po": """
      msgctxt "a"
      msgid "The travel <1>agency</1> is closed."
      msgstr "Het \(target.replacing(#"\"#, with: #"\\\\"#)) is dicht."

      """,
    ]
    for (name, text) in files {
      let file = try folder.file(name, text)
      let run = await CommandRun.run("check", file, "--only", "inline-codes")
      let isRight = target != "bureau"
      #expect(run.output.contains("[inline-codes]") != isRight, "\(name): \(run.output)")
    }
  }
}
