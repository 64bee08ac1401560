import Bitext
import Catalogs
import Testing

private let header = """
  msgid ""
  msgstr ""
  "Language: nl_NL\\n"
  "Content-Type: text/plain; charset=UTF-8\\n"


  """

private func read(_ entries: String) throws -> [TranslationUnit] {
  try CatalogFormat.po.read(Array((header + entries).utf8), file: "a.po").units
}

@Suite struct POTests {
  @Test func writesUnitsLikeThis() {
    let units = [
      TranslationUnit(
        id: "a-1",
        source: InlineText(
          "A link",
          codes: [
            InlineCode(
              number: 1, kind: .opening, offset: 2, original: "<a href=\"/\">", purpose: .link),
            InlineCode(number: 1, kind: .closing, offset: 6, original: "</a>", purpose: .link),
          ]),
        target: InlineText(
          "Een link",
          codes: [
            InlineCode(
              number: 1, kind: .opening, offset: 4, original: "<a href=\"/nl\">", purpose: .link),
            InlineCode(number: 1, kind: .closing, offset: 8, original: "</a>", purpose: .link),
          ]),
        state: .translated, notes: [TranslationUnit.Note(category: "kind", text: "paragraph")],
        sourceRange: SourceRange(file: "my posts/a.html", line: 4, column: 9), confidence: 0.4),
      TranslationUnit(id: "a-2", status: .missingDutch, source: "Two\nlines\t\"quoted\" \\"),
    ]
    let written = CatalogFormat.po.write(Catalog(original: "a.html", units: units))
    #expect(
      written.string == #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: a.html\n"
        "Report-Msgid-Bugs-To: \n"
        "PO-Revision-Date: \n"
        "Last-Translator: \n"
        "Language-Team: \n"
        "Language: nl\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"
        "X-Source-Language: en\n"
        "X-Original: a.html\n"

        #. kind: paragraph
        #. confidence: 0.400
        #. <1> link: <a href=\"/\">
        #. </1> link: </a>
        #. msgstr <1> link: <a href=\"/nl\">
        #: \#u{2068}my posts/a.html\#u{2069}:4
        #, fuzzy
        msgctxt "a-1"
        msgid "A <1>link</1>"
        msgstr "Een <1>link</1>"

        #. status: missing_nl
        msgctxt "a-2"
        msgid ""
        "Two\n"
        "lines\t\"quoted\" \\"
        msgstr ""

        """#)
  }

  @Test func readsWhatOtherProgramsWrite() throws {
    let units = try read(
      #"""
      # A translator's remark
      #. TRANSLATORS: Extracted
      #: src/a.c:12 src/b.c:34
      #, fuzzy, c-format
      #| msgid "Old"
      msgid "One" "and"
        " more"
      msgstr "Een\x21\041"

      #~ msgid "Obsolete"
      #~ msgstr "Verouderd"

      msgctxt "menu"
      msgid "Two"
      msgstr ""

      msgctxt "menu"
      msgid "Three"
      msgstr "Drie"
      """#)
    #expect(units.map(\.id) == ["u1", "menu", "menu-2"])
    #expect(units.map(\.source.text) == ["Oneand more", "Two", "Three"])
    #expect(units.map(\.target?.text) == ["Een!!", nil, "Drie"])
    #expect(units.map(\.state) == [.initial, .initial, .translated])
    #expect(units.map(\.status) == [.ok, .missingDutch, .ok])
    #expect(
      units.first?.notes.map { "\($0.category)=\($0.text)" } == [
        "translator=A translator's remark", "TRANSLATORS=Extracted", "location=src/a.c:12",
        "location=src/b.c:34", "flag=c-format",
      ])
    let place = units.first?.sourceRange
    #expect(place?.line == 11)
    #expect(place?.column == 1)
    #expect(place?.end == SourcePosition(line: 12, column: 10))
  }

  @Test func readsPluralsAsTwoUnits() throws {
    let units = try read(
      """
      msgctxt "n"
      msgid "%d needle"
      msgid_plural "%d needles"
      msgstr[0] "%d naald"
      msgstr[1] "%d naalden"
      """)
    #expect(units.map(\.id) == ["n", "n-2"])
    #expect(units.map(\.source.text) == ["%d needle", "%d needles"])
    #expect(units.map(\.target?.text) == ["%d naald", "%d naalden"])
  }

  @Test func marksUnlikelyPairsFuzzy() throws {
    func state(_ confidence: Double) throws -> TranslationUnit.State? {
      let unit = TranslationUnit(
        id: "a", source: "One", target: "Een", state: .translated, confidence: confidence)
      let bytes = CatalogFormat.po.write(Catalog(original: "a", units: [unit]))
      return try CatalogFormat.po.read(bytes, file: "a.po").units.first?.state
    }
    #expect(try state(0.49) == .initial)
    #expect(try state(0.5) == .translated)
  }

  @Test func keepsControlCharactersExceptZero() throws {
    let unit = TranslationUnit(id: "a", source: "a\u{1}\u{7F}1\u{0}", target: "\u{1B}[0m")
    let bytes = CatalogFormat.po.write(Catalog(original: "a", units: [unit]))
    let read = try CatalogFormat.po.read(bytes, file: "a.po")
    #expect(read.units.map(\.source.text) == ["a\u{1}\u{7F}1\u{FFFD}"])
    #expect(read.units.map(\.target?.text) == ["\u{1B}[0m"])
  }

  @Test(arguments: [
    ": starts with a colon", "category: looks like one", "state: final", "status: same",
    "  starts with spaces", "<1> fmt: <b>", "", ":", "two\nlines", "a\n\n  b", "~ tilde", ", comma",
  ])
  func keepsNotesThatLookLikeSomethingElse(text: String) throws {
    let notes = [
      TranslationUnit.Note(category: "first", text: "x"), TranslationUnit.Note(text: text),
      TranslationUnit.Note(category: "kind", text: text),
      TranslationUnit.Note(text: "last"),
    ]
    let unit = TranslationUnit(id: "a", status: .missingDutch, source: "One", notes: notes)
    let bytes = CatalogFormat.po.write(Catalog(original: "a", units: [unit]))
    #expect(try CatalogFormat.po.read(bytes, file: "a.po").units.map(\.notes) == [notes])
  }

  @Test(
    arguments: [
      ("msgid \"a\n", .poStringNotClosed, 6, 7, []),
      ("msgid \"a\"\nmsgctxt \"b\"", .poUnexpected, 7, 1, ["msgctxt", "msgstr"]),
      ("msgid \"a\"", .poUnexpected, 6, 10, ["EOF", "msgstr"]),
      ("msgstr \"a\"", .poUnexpected, 6, 1, ["msgstr", "msgid"]),
      ("msgid a", .poUnexpected, 6, 7, ["a", "\""]),
      ("\n  = x", .poUnexpected, 7, 3, ["=", "msgctxt, msgid, msgstr, #"]),
      ("msgid \"é\\q\"", .poEscape, 6, 9, ["\\q"]),
      ("\"loose\"", .poUnexpected, 5, 1, ["\"loose\"", "msgid"]),
    ] as [(String, InputError.Code, Int, Int, [String])])
  func saysWhatIsWrongAndWhere(
    entry: String, code: InputError.Code, line: Int, column: Int, arguments: [String]
  ) {
    var error = InputError(code, file: "a.po", line: line, column: column)
    error.arguments = arguments
    // A string that follows the header directly belongs to it, so that case begins without one.
    let text = code == .poUnexpected && line == 5 ? "\n\n\n\n" + entry : header + entry
    #expect(throws: error) { try CatalogFormat.po.read(Array(text.utf8), file: "a.po") }
  }

  @Test func refusesOtherEncodingsAndLanguages() {
    let latin = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
    #expect(throws: InputError(.catalogCharset, file: "a.po", line: 1, column: 1, "ISO-8859-1")) {
      try CatalogFormat.po.read(Array(latin.utf8), file: "a.po")
    }
    let french = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n"
    #expect(throws: InputError(.catalogLanguages, file: "a.po", line: 1, column: 1, "en", "fr")) {
      try CatalogFormat.po.read(Array(french.utf8), file: "a.po")
    }
    let broken = Array("msgid \"é".utf8) + [0xE9] + Array("\"".utf8)
    #expect(throws: InputError(.catalogNotUTF8, file: "a.po", line: 1, column: 9)) {
      try CatalogFormat.po.read(broken, file: "a.po")
    }
  }
}
