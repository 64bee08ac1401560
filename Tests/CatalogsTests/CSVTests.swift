import Bitext
import Catalogs
import TestSupport
import Testing

private func read(_ text: String) throws -> [TranslationUnit] {
  try CatalogFormat.csv.read(Array(text.utf8), file: "some/table.csv").units
}

@Suite struct CSVTests {
  @Test func writesUnitsLikeThis() {
    let units = [
      TranslationUnit(
        id: "a-1",
        source: InlineText(
          "One, \"two\"",
          codes: [InlineCode(number: 1, kind: .standalone, offset: 3, original: "<br>")]),
        target: "Een\nregel; nog een", state: .reviewed,
        sourceRange: SourceRange(file: "a.html", line: 4, column: 9)),
      TranslationUnit(id: "a-2", status: .missingDutch, source: "=1+1"),
      TranslationUnit(id: "a-3", source: " '+31 20", target: "'+31 20", state: .translated),
    ]
    let written = CatalogFormat.csv.write(Catalog(original: "a.html", units: units))
    #expect(
      written.string.replacing("\r\n", with: "\n") == #"""
        id,source,target,state,status,location
        a-1,"One<1/>, ""two""","Een
        regel; nog een",reviewed,,a.html:4:9
        a-2,'=1+1,,initial,missing_nl,
        a-3," '+31 20",''+31 20,translated,,

        """#)
    // A line feed in the text, and one at the end of each record.
    #expect(written.count { $0 == 0x0A } == written.count { $0 == 0x0D } + 1)
  }

  @Test(arguments: [
    "=SUM(A1)", "+31 20", "-5 °C", "@home", "'=1", "''-x", "'tis", "'", "''", "-", " =1", "\t=1",
    "\"=1\"", "a", "",
  ])
  func protectsFormulasAndReadsThemBack(text: String) throws {
    let unit = TranslationUnit(id: text + "id", source: InlineText(text), target: "x")
    let written = CatalogFormat.csv.write(Catalog(original: "a", units: [unit])).string
    for field in written.split(separator: "\r\n").dropFirst().joined().split(separator: ",") {
      let shown = field.first == "\"" ? field.dropFirst() : field
      #expect(!"=+-@".contains(shown.first ?? " "), "\(field)")
    }
    let read = try read(written)
    #expect(read.map(\.source.text) == [text])
    #expect(read.map(\.id) == [text + "id"])
  }

  @Test func takesABackslashForOne() throws {
    let units = try read("id,source,target\na,\"C:\\temp\\new\",\\\\server\\r\n")
    #expect(units.map(\.source.text) == [#"C:\temp\new"#])
    #expect(units.map(\.target?.text) == [#"\\server\r"#])
  }

  @Test(arguments: [
    "\\", "\\n", "\n", "\r", "\r\n", "\r\r\n\n\r", "a\tb", "a\nb", "\"\r\n\"", "\\\r\n=",
  ])
  func signsComeBack(text: String) throws {
    let unit = TranslationUnit(id: "a", source: InlineText(text), target: InlineText(text))
    let written = CatalogFormat.csv.write(Catalog(original: "a", units: [unit])).string
    let read = try read(written)
    #expect(read.map { Array($0.source.text.utf8) } == [Array(text.utf8)])
    #expect(read.map { $0.target.map { Array($0.text.utf8) } } == [Array(text.utf8)])
  }

  @Test func readsWhatSpreadsheetsWrite() throws {
    let units = try read(
      "\u{FEFF}\"Target\";note;SOURCE\r\n\"Een;\r\ntwee \"\"drie\"\"\";x;One\r\r\n;;\"a\" b\"c\n")
    #expect(units.map(\.source.text) == ["One", "a b\"c"])
    #expect(units.map(\.target?.text) == ["Een;\ntwee \"drie\"", nil])
    #expect(units.map(\.id) == ["u1", "u2"])
    #expect(units[0].targetRange?.start == SourcePosition(line: 2, column: 2))
    #expect(units[0].targetRange?.end == SourcePosition(line: 3, column: 14))
    #expect(units[0].sourceRange?.start == SourcePosition(line: 3, column: 18))
    #expect(try read("source\ttarget\none\teen").map(\.target?.text) == ["een"])
  }

  @Test func saysWhatIsWrongAndWhere() {
    func expect(_ text: String, _ error: InputError) {
      #expect(throws: error) { try read(text) }
    }
    let file = "some/table.csv"
    expect(
      "en,target\n",
      InputError(.tsvColumnMissing, file: file, line: 1, column: 1, "source", "en, target"))
    expect(
      "source,x,target\na,\"b\nc\",d\n\ne,f\n",
      InputError(.tsvRowShort, file: file, line: 5, column: 1, "2", "3"))
    expect(
      "source,target\na,\"b\n", InputError(.csvQuoteNotClosed, file: file, line: 2, column: 3))
  }

  // Needs python3.
  @Test(.enabled(if: ExternalProgram.python.isInstalled, "python3 absent"))
  func pythonReadsTheSameFields() throws {
    let script = """
      import csv, sys
      def escaped(field):
          for sign, escape in ("\\\\", "\\\\\\\\"), ("\\t", "\\\\t"), ("\\n", "\\\\n"), ("\\r", "\\\\r"):
              field = field.replace(sign, escape)
          return '"' + field.replace('"', '""') + '"' if field.startswith('"') else field
      for path in sys.argv[1:]:
          for row in csv.reader(open(path, encoding="utf-8", newline="")):
              sys.stdout.write("\\t".join(map(escaped, row)) + "\\n")
      """
    let samples = SampleCatalogs.all.map(\.catalog)
    let files = samples.enumerated().map { index, catalog in
      (name: "\(index).csv", bytes: CatalogFormat.csv.write(catalog))
    }
    let outcome = try ExternalProgram.withFiles(files) { paths in
      try ExternalProgram.python.run(["-c", script] + paths)
    }
    #expect(outcome.status == 0)
    // White space at the beginning of a field is escaped in TSV, so that it needs no apostrophe before it.
    let tables = samples.map { CatalogFormat.tsv.write($0).string }.joined()
    let withoutApostrophes = outcome.output.replacing(
      /(^|\t)'(?='*\\[tnr])/.anchorsMatchLineEndings()
    ) {
      $0.output.1
    }
    #expect(withoutApostrophes == tables)
  }
}

@Suite struct MarkdownTests {
  @Test func writesUnitsLikeThis() {
    let units = [
      TranslationUnit(
        id: "a-1",
        source: InlineText(
          "A link | *x*",
          codes: [
            InlineCode(number: 1, kind: .opening, offset: 2, original: "<a>", purpose: .link),
            InlineCode(number: 1, kind: .closing, offset: 6, original: "</a>", purpose: .link),
          ]),
        target: "Een\nlink", state: .reviewed),
      TranslationUnit(id: "a-2", status: .missingDutch, source: "[Two]"),
    ]
    #expect(
      CatalogFormat.markdown.write(Catalog(original: "a_b.html", units: units)).string == #"""
        # a\_b.html

        | id | en | nl | state |
        |---|---|---|---|
        | a-1 | A \<1\>link\</1\> \| \*x\* | Een<br>link | reviewed |
        | a-2 | \[Two\] |  | initial (missing\_nl) |

        """#)
  }

  @Test(arguments: SampleCatalogs.all)
  func keepsEachUnitOnALine(sample: SampleCatalog) {
    let lines = CatalogFormat.markdown.write(sample.catalog).string.utf8
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.count == sample.catalog.units.count + 5)
    for line in lines.dropFirst(2).dropLast() {
      let text = String(decoding: line, as: UTF8.self)
      // Pipes that count are those without an odd number of backslashes before them.
      let bars = text.replacing(/\\./, with: "").count { $0 == "|" }
      #expect(bars == 5, "\(text)")
    }
  }
}
