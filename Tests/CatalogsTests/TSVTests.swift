import Bitext
import Catalogs
import Testing

private func read(_ text: String) throws -> [TranslationUnit] {
  try CatalogFormat.tsv.read(Array(text.utf8), file: "some/table.tsv").units
}

@Suite struct TSVTests {
  @Test func writesUnitsLikeThis() {
    let units = [
      TranslationUnit(
        id: "a-1",
        source: InlineText(
          "One\tline",
          codes: [InlineCode(number: 1, kind: .standalone, offset: 8, original: "<br>")]),
        target: "Een\nregel", state: .reviewed,
        sourceRange: SourceRange(file: "a.html", line: 4, column: 9)),
      TranslationUnit(id: "a-2", status: .missingDutch, source: #"C:\new"#),
    ]
    let written = CatalogFormat.tsv.write(Catalog(original: "a.html", units: units))
    #expect(
      written.string == """
        id\tsource\ttarget\tstate\tstatus\tlocation
        a-1\tOne\\tline<1/>\tEen\\nregel\treviewed\t\ta.html:4:9
        a-2\tC:\\\\new\t\tinitial\tmissing_nl\t

        """)
  }

  @Test func readsColumnsByTheirNamesAndPassesOverOthers() throws {
    let units = try read(
      "Target\tnote\tSOURCE\r\nEen\tx\tOne\r\n\r\n\ty\tTwo\nDrie\tz\tThree \\q \\\\n\textra\n")
    #expect(units.map(\.id) == ["u1", "u2", "u3"])
    #expect(units.map(\.source.text) == ["One", "Two", #"Three \q \n"#])
    #expect(units.map(\.target?.text) == ["Een", nil, "Drie"])
    #expect(units.map(\.state) == [.translated, .initial, .translated])
    #expect(units.map(\.status) == [.ok, .missingDutch, .ok])
    #expect(units.map(\.sourceRange?.line) == [2, 4, 5])
    #expect(units.map(\.sourceRange?.column) == [7, 4, 8])
  }

  @Test func readsQuotesAsSpreadsheetsWriteThem() throws {
    let units = try read(
      "source\t\"target\"\n\"Say \"\"it hurts\"\"\"\t\"Zeg \"\"het doet pijn\"\" …\"\r\n"
        + "\"a\tb\"\t\"\"\n\"Ja\" zei hij\t\"Nee\n\"a\" en \"b\"\tdrie\"\n\"\"\"\"\t5\" en 6\"\n")
    #expect(
      units.map(\.source.text)
        == [#"Say "it hurts""#, "a\tb", #""Ja" zei hij"#, #""a" en "b""#, "\""])
    #expect(
      units.map(\.target?.text)
        == [#"Zeg "het doet pijn" …"#, nil, "\"Nee", "drie\"", #"5" en 6""#])
    #expect(units[0].targetRange?.start == SourcePosition(line: 2, column: 21))
    #expect(
      CatalogFormat.detect(file: "a", bytes: Array("\"source\"\t\"target\"\n".utf8))?.name == "tsv")
  }

  @Test(arguments: ["\"", "\"\"", "\"a\"", "\"a\" b", "a \"b\"", "\"a\"\"", "\"a\tb\"", "\"\\\""])
  func quotesComeBack(text: String) throws {
    let unit = TranslationUnit(id: text, source: InlineText(text), target: InlineText(text))
    let written = CatalogFormat.tsv.write(Catalog(original: "a", units: [unit, unit]))
    let first = try read(written.string.split(separator: "\n")[..<2].joined(separator: "\n"))
    #expect(first.map(\.id) == [text] && first.map(\.source.text) == [text])
    #expect(first.map(\.target?.text) == [text])
  }

  @Test func saysWhatIsWrongAndWhere() {
    func expect(_ text: String, _ error: InputError) {
      #expect(throws: error) { try read(text) }
    }
    let file = "some/table.tsv"
    expect(
      "en\ttarget\n",
      InputError(.tsvColumnMissing, file: file, line: 1, column: 1, "source", "en, target"))
    expect(
      "source,target\n",
      InputError(.tsvColumnMissing, file: file, line: 1, column: 1, "source", "source,target"))
    expect(
      "source\tx\ttarget\na\tb\tc\n\nd\te\n",
      InputError(.tsvRowShort, file: file, line: 4, column: 1, "2", "3"))
    expect(
      "id\tsource\ttarget\n1\ta\tb\n1\tc\td\n",
      InputError(.catalogDuplicateID, file: file, line: 3, column: 1, "1"))
    expect(
      "source\ttarget\tstate\na\tb\tdone\n",
      InputError(.catalogState, file: file, line: 2, column: 5, "done"))
  }

  /// What a spreadsheet would calculate is text to it behind an apostrophe, which is no part of ours.
  @Test(arguments: [
    ("=SUM(A1)", "'=SUM(A1)"), ("+31 20", "'+31 20"), ("-5 °C", "'-5 °C"), ("@home", "'@home"),
    ("'=1", "''=1"), ("'tis", "'tis"), ("\t=1", "\\t=1"), (" =1", " =1"), ("'", "'"),
  ])
  func whatASpreadsheetWouldCalculateIsText(text: String, field: String) throws {
    let unit = TranslationUnit(id: "a", source: "One", target: InlineText(text))
    let written = CatalogFormat.tsv.write(Catalog(original: "a", units: [unit])).string
    #expect(written.contains("\tOne\t\(field)\t"), "\(written)")
    #expect(try read(written).map(\.target?.text) == [text])
    // As other programs write it.
    #expect(try read("source\ttarget\nOne\t\(text)\n").count == 1)
  }
}
