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
        "location=src/b.c:34",
      ])
    #expect(
      units.map { $0.metadata.map { "\($0.category) \($0.type)=\($0.value)" } } == [
        ["po context=", "po flag=c-format", "po previous-msgid=Old"], [], ["po context=menu"],
      ])
    let place = units.first?.sourceRange
    #expect(place?.line == 11)
    #expect(place?.column == 1)
    #expect(place?.end == SourcePosition(line: 12, column: 10))
  }

  @Test func readsAndWritesTheFormsOfPlurals() throws {
    let entry = """
      # remark
      #. kind: button
      #, fuzzy, c-format
      #| msgid "%d pin"
      msgctxt "n"
      msgid "%d needle"
      msgid_plural "%d needles"
      msgstr[0] "%d naald"
      msgstr[1] "%d naalden"

      msgid "%d day"
      msgid_plural "%d days"
      msgstr[0] ""
      msgstr[1] ""

      """
    let units = try read(entry)
    #expect(units.map(\.id) == ["n[0]", "n[1]", "u3[0]", "u3[1]"])
    #expect(units.map(\.source.text) == ["%d needle", "%d needles", "%d day", "%d days"])
    #expect(units.map(\.target?.text) == ["%d naald", "%d naalden", nil, nil])
    let written = CatalogFormat.po.write(Catalog(original: "", units: units)).string
    #expect(
      written.hasSuffix(
        "\n\n" + entry.replacing("\n\nmsgid", with: "\n\n#. status: missing_nl\nmsgid")))
  }

  @Test func numbersCodesOfAllFormsTogether() throws {
    // In a form of its own, the second code would become 2, which has another markup in the next form.
    let codes = [1, 1].enumerated().map {
      InlineCode(number: $1, kind: .standalone, offset: $0, original: "a")
    }
    let other = InlineCode(number: 2, kind: .standalone, offset: 0, original: "b")
    var one = TranslationUnit(
      id: "n[0]", source: "Day", target: InlineText("dag", codes: codes), state: .final)
    var many = TranslationUnit(
      id: "n[1]", source: "Days", target: InlineText("dagen", codes: [other]), state: .reviewed)
    one.metadata = [TranslationUnit.Metadata(category: "po", type: "plural", value: "0")]
    many.metadata = [TranslationUnit.Metadata(category: "po", type: "plural", value: "1")]
    let written = CatalogFormat.po.write(Catalog(original: "", units: [one, many]))
    let units = try CatalogFormat.po.read(written, file: "a.po").units
    #expect(units.map { $0.target?.codes.map(\.original) ?? [] } == [["a", "a"], ["b"]])
    #expect(units.map(\.state) == [.reviewed, .reviewed])
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

  @Test(arguments: ["location", "comment", "translator"])
  func writesZeroInNotesAsAReplacement(category: String) throws {
    var unit = TranslationUnit(id: "c 1", source: "Muscle pain.")
    unit.notes = [TranslationUnit.Note(category: category, text: "a.\0html:1:2")]
    let written = CatalogFormat.po.write(Catalog(original: "a", units: [unit]))
    let notes = try CatalogFormat.po.read(written, file: "a.po").units[0].notes
    #expect(
      notes.map(\.text) == [category == "location" ? "a.\u{FFFD}html:1" : "a.\u{FFFD}html:1:2"])
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
      ("msgid \"a \"b\"\"", .poQuote, 6, 10, ["b"]),
      ("msgid \"a\" \"b\"é c\"\"", .poQuote, 6, 13, ["é"]),
      ("msgid a", .poUnexpected, 6, 7, ["a", "\""]),
      ("\n  = x", .poUnexpected, 7, 3, ["=", "msgctxt, msgid, msgstr, #"]),
      ("msgid \"é\\q\"", .poEscape, 6, 9, ["\\q"]),
      ("msgid \"\\777\"", .poEscape, 6, 8, ["\\7"]),
      ("msgid \"é\u{0}\"", .poNull, 6, 9, []),
      ("msgid \"a\\0\"", .poNull, 6, 9, []),
      ("msgid \"\\x00\"", .poNull, 6, 8, []),
      ("# a\u{0}\nmsgid \"\"", .poNull, 6, 4, []),
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
    let unknown = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-16\\n\"\n"
    #expect(throws: InputError(.catalogCharset, file: "a.po", line: 2, column: 1, "UTF-16")) {
      try CatalogFormat.po.read(Array(unknown.utf8), file: "a.po")
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

  private let foreign = #"""
    # Dutch translation
    msgid ""
    msgstr ""
    "Language: nl\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
    "X-Poedit: 1\n"

    # remark
    #. TRANSLATORS: short
    #: a.c:1 a.c:2
    #: b.c:3
    #, c-format, fuzzy
    #| msgid "Old "
    #| "text\n"
    msgid ""
    "New "
    "text\n"
    msgstr "Oude "
       "tekst\n"

    #~ msgid "Gone"
    #~ msgstr "Weg"

    msgctxt "menu"
    msgid "Open"
    msgstr ""

    #. {count}  of days
    #, c-format
    msgid "%d day"
    msgid_plural "%d days"
    msgstr[0] "%d dag"
    msgstr[1] ""

    #~ msgid "Last"
    #~ msgstr "Laatst"
    """# + "\n"

  private func updated(_ change: (inout Catalog) -> Void) throws -> String {
    var catalog = try CatalogFormat.po.read(Array(foreign.utf8), file: "a.po")
    change(&catalog)
    return try CatalogFormat.po.update(Array(foreign.utf8), file: "a.po", with: catalog).string
  }

  @Test func changesOnlyWhatIsNewInAFile() throws {
    #expect(try updated { _ in } == foreign)
    let changed = try updated { catalog in
      #expect(catalog.units.map(\.id) == ["u1", "menu", "u3[0]", "u3[1]"])
      catalog.units[0].state = .translated
      catalog.units[0].target = "Nieuwe tekst"
      catalog.units[1].target = "Openen"
      catalog.units[1].state = .translated
      catalog.units[1].status = .ok
      catalog.units[3].target = "%d dagen"
      catalog.units[3].state = .translated
    }
    #expect(
      changed
        == foreign.replacing(
          "#, c-format, fuzzy\n#| msgid \"Old \"\n#| \"text\\n\"\n", with: "#, c-format\n"
        )
        .replacing("msgstr \"Oude \"\n   \"tekst\\n\"", with: "msgstr \"Nieuwe tekst\\n\"")
        .replacing("\"Open\"\nmsgstr \"\"", with: "\"Open\"\nmsgstr \"Openen\"")
        .replacing("msgstr[1] \"\"", with: "msgstr[1] \"%d dagen\""))
  }

  @Test func addsAndRemovesEntries() throws {
    let changed = try updated { catalog in
      catalog.units.remove(at: 1)
      catalog.units.insert(
        TranslationUnit(id: "first", status: .missingDutch, source: "First"), at: 0)
      catalog.units.append(
        TranslationUnit(id: "last", source: "Last", target: "Laatste", state: .final))
    }
    #expect(
      changed
        == foreign.replacing("msgctxt \"menu\"\nmsgid \"Open\"\nmsgstr \"\"\n\n", with: "")
        .replacing(
          "X-Poedit: 1\\n\"\n",
          with:
            "X-Poedit: 1\\n\"\n\n#. status: missing_nl\nmsgctxt \"first\"\nmsgid \"First\"\nmsgstr \"\"\n"
        )
        .replacing(
          "msgstr[1] \"\"\n",
          with:
            "msgstr[1] \"\"\n\n#. state: final\nmsgctxt \"last\"\nmsgid \"Last\"\nmsgstr \"Laatste\"\n"
        ))
  }

  @Test func keepsReturnsInAnUpdate() throws {
    let file = Array(foreign.replacing("\n", with: "\r\n").utf8)
    var catalog = try CatalogFormat.po.read(file, file: "a.po")
    #expect(try CatalogFormat.po.update(file, file: "a.po", with: catalog) == file)
    catalog.units[0].state = .translated
    catalog.units[0].notes.append(TranslationUnit.Note(category: "translator", text: "two\nlines"))
    catalog.units.append(TranslationUnit(id: "new", source: "a\nb"))
    let updated = try CatalogFormat.po.update(file, file: "a.po", with: catalog)
    #expect(updated.count { $0 == 0x0A } == updated.count { $0 == 0x0D })
    #expect(updated.string.contains("# two\r\n# lines\r\n#. TRANS"))
  }

  @Test func writesATemplate() {
    var unit = TranslationUnit(
      id: "a-1", source: "One", target: "Een", state: .reviewed,
      notes: [TranslationUnit.Note(category: "kind", text: "title")])
    unit.metadata = [TranslationUnit.Metadata(category: "po", type: "flag", value: "c-format")]
    let units = [
      unit, TranslationUnit(id: "a-2", status: .missingEnglish, source: "", target: "Dutch"),
    ]
    #expect(
      CatalogFormat.pot.write(Catalog(original: "a.html", units: units)).string == #"""
        #, fuzzy
        msgid ""
        msgstr ""
        "Project-Id-Version: a.html\n"
        "Report-Msgid-Bugs-To: \n"
        "PO-Revision-Date: \n"
        "Last-Translator: \n"
        "Language-Team: \n"
        "Language: \n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "X-Source-Language: en\n"
        "X-Original: a.html\n"

        #. kind: title
        #, c-format
        msgctxt "a-1"
        msgid "One"
        msgstr ""

        """#)
  }

  @Test(arguments: [("x", "c 1"), ("", "c 1"), ("", "update")])
  func aContextThatTheIDWasNotMadeOfIsNone(context: String, id: String) throws {
    var unit = TranslationUnit(id: id, source: "Pain", target: "Pijn")
    unit.metadata = [TranslationUnit.Metadata(category: "po", type: "context", value: context)]
    let bytes = CatalogFormat.po.write(Catalog(original: "a.html", units: [unit]))
    #expect(try CatalogFormat.po.read(bytes, file: "a.po").units.map(\.id) == [id])
  }
}
