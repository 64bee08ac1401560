import Bitext
import Catalogs
import Testing

/// An XLIFF 2 document around the content of its file element.
private func document(
  _ content: String, attributes: String = #"version="2.1" srcLang="en-GB" trgLang="nl-BE""#
) -> [UInt8] {
  Array(
    """
    <?xml version="1.0"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" \(attributes)>
    <file id="f1" original="a.html">
    \(content)
    </file>
    </xliff>
    """.utf8)
}

private func read(_ content: String) throws -> [TranslationUnit] {
  try CatalogFormat.xliff2.read(document(content), file: "a.xlf").units
}

@Suite struct XLIFF2Tests {
  @Test func writesAUnitLikeThis() {
    let source = InlineText(
      "A bold link.",
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 2, original: "<b>", purpose: .formatting),
        InlineCode(
          number: 2, kind: .opening, offset: 7, original: "<a href=\"/en\">", purpose: .link),
        InlineCode(number: 2, kind: .closing, offset: 11, original: "</a>", purpose: .link),
        InlineCode(number: 1, kind: .closing, offset: 11, original: "</b>", purpose: .formatting),
        InlineCode(number: 3, kind: .standalone, offset: 12, original: "<br>"),
      ])
    let unit = TranslationUnit(
      id: "post-1a2b", status: .missingDutch, source: source,
      sourceRange: SourceRange(file: "post.html", line: 7, column: 3), confidence: 0.25)
    let written = CatalogFormat.xliff2.write(Catalog(original: "post.html", units: [unit]))
    #expect(
      written.string == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="nl">
          <file id="f1" original="post.html">
            <unit id="post-1a2b">
              <notes>
                <note category="confidence">0.250</note>
                <note category="location">post.html:7:3</note>
              </notes>
              <originalData>
                <data id="d1">&lt;b&gt;</data>
                <data id="d2">&lt;a href="/en"&gt;</data>
                <data id="d3">&lt;/a&gt;</data>
                <data id="d4">&lt;/b&gt;</data>
                <data id="d5">&lt;br&gt;</data>
              </originalData>
              <segment state="initial" subState="tweetal:missing_nl">
                <source>A <pc id="1" type="fmt" subType="xlf:b" dataRefEnd="d4" dataRefStart="d1">bold \
        <pc id="2" type="link" dataRefEnd="d3" dataRefStart="d2">link</pc></pc>.\
        <ph id="3" type="other" dataRef="d5"/></source>
                <target/>
              </segment>
            </unit>
          </file>
        </xliff>

        """)
  }

  @Test func writesCrossingAndOpenSpansAsSeparateCodes() {
    let source = InlineText(
      "abc",
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>"),
        InlineCode(number: 2, kind: .opening, offset: 1, original: "<i>"),
        InlineCode(number: 1, kind: .closing, offset: 2, original: "</b>"),
        InlineCode(number: 2, kind: .closing, offset: 3, original: "</i>"),
        InlineCode(number: 3, kind: .closing, offset: 3, original: "</u>"),
      ])
    let unit = TranslationUnit(id: "a", source: source, target: "x")
    let written = CatalogFormat.xliff2.write(Catalog(original: "a", units: [unit])).string
    #expect(
      written.contains(
        #"<source><sc id="1" type="other" dataRef="d1"/>a<pc id="2" type="other" dataRefEnd="d4" "#
          + #"dataRefStart="d2">b<ec startRef="1" type="other" dataRef="d3"/>c</pc>"#
          + #"<ec id="3" type="other" isolated="yes" dataRef="d5"/></source>"#))
  }

  @Test func keepsCharactersThatXMLCannotHold() throws {
    let text = "a\u{0}b\u{1F}c\u{FFFE}"
    let unit = TranslationUnit(id: "a", source: InlineText(text), target: InlineText(text))
    let catalog = Catalog(original: "a", units: [unit])
    let written = CatalogFormat.xliff2.write(catalog)
    #expect(written.string.contains(#"a<cp hex="0000"/>b<cp hex="001F"/>c<cp hex="FFFE"/>"#))
    let read = try CatalogFormat.xliff2.read(written, file: "a.xlf")
    #expect(read.units.map(\.source.text) == [text])
  }

  @Test(arguments: ["has space", "", "é/ü", "a\tb", "<id>"])
  func keepsIdsThatAreNoNameTokens(id: String) throws {
    let units = [
      TranslationUnit(id: id, status: .missingDutch, source: "One"),
      TranslationUnit(id: "plain.id-1_é", status: .missingDutch, source: "Two"),
    ]
    let written = CatalogFormat.xliff2.write(Catalog(original: "a", units: units))
    let read = try CatalogFormat.xliff2.read(written, file: "a.xlf")
    #expect(read.units.map(\.id) == [id, "plain.id-1_é"])
    #expect(written.string.contains(#"<unit id="plain.id-1_é">"#))
  }

  @Test func joinsSegmentsAndPutsTargetsInOrder() throws {
    let units = try read(
      """
      <unit id="u1">
       <segment state="reviewed"><source>One.</source><target order="3">Een.</target></segment>
       <ignorable><source> </source><target>+</target></ignorable>
       <segment state="translated"><source>Two.</source><target order="1">Twee.</target></segment>
      </unit>
      """)
    #expect(units.map(\.source.text) == ["One. Two."])
    #expect(units.map(\.target?.text) == ["Twee.+Een."])
    #expect(units.map(\.state) == [.translated])
  }

  @Test func readsThroughGroupsAnnotationsAndModules() throws {
    let units = try read(
      """
      <group id="g"><group id="h"><unit id="u1" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0">
       <m:matches><m:match ref="#m1"><source>no</source><target>nee</target></m:match></m:matches>
       <notes><note category="x">Remark</note></notes>
       <segment><source>A <mrk id="m1" type="term">needle</mrk><sm id="m2"/>!<em startRef="m2"/>
       </source></segment>
      </unit></group></group>
      """)
    #expect(units.map(\.source) == ["A needle!"])
    #expect(units.first?.target == nil)
    #expect(units.first?.notes == [TranslationUnit.Note(category: "x", text: "Remark")])
    #expect(units.first?.status == .missingDutch)
  }

  @Test func numbersCodesAlikeInSourceAndTarget() throws {
    let units = try read(
      """
      <unit id="u1"><originalData><data id="d1">[b]</data></originalData>
       <segment><source><pc id="bold" dataRefStart="d1">a</pc><ph id="1"/></source>
       <target><ph id="1"/><pc id="bold">b</pc><ph id="new"/></target></segment>
      </unit>
      """)
    let unit = try #require(units.first)
    #expect(unit.source.codes.map(\.number) == [2, 2, 1])
    #expect(unit.source.codes.map(\.original) == ["[b]", "", ""])
    #expect(unit.target?.codes.map(\.number) == [1, 2, 2, 3])
  }

  @Test func foldsSpaceOnlyWhereTheFileAllows() throws {
    let units = try read(
      """
      <unit id="u1"><segment><source>
        One   two
      </source></segment></unit>
      <unit id="u2" xml:space="preserve"><segment><source>
        One   two </source></segment></unit>
      <unit id="u3"><segment><source xml:space="preserve"> x </source></segment></unit>
      """)
    #expect(units.map(\.source.text) == ["One two", "\n  One   two ", " x "])
  }

  @Test func spacesOnBothSidesOfWhatStandsForSomethingStay() throws {
    let units = try read(
      """
      <unit id="u1"><segment><source>
        Take <ph id="1"/>   pills <ph id="2"/> </source></segment></unit>
      <unit id="u2"><segment><source><ph id="1"/> pills</source></segment></unit>
      <unit id="u3"><segment><source>Take <pc id="1"> two </pc> pills</source></segment></unit>
      """)
    #expect(units.map(\.source.text) == ["Take  pills ", " pills", "Take two pills"])
  }

  @Test(arguments: ["2.0", "2.1", "2.2"])
  func readsEveryVersionOfTwo(version: String) throws {
    let namespace = "urn:oasis:names:tc:xliff:document:" + (version == "2.2" ? "2.2" : "2.0")
    let text = """
      <xliff xmlns="\(namespace)" version="\(version)" srcLang="en"><file id="f">
      <unit id="u"><segment><source>One</source></segment></unit></file></xliff>
      """
    let catalog = try CatalogFormat.xliff2.read(Array(text.utf8), file: "a.xlf")
    #expect(catalog.units.map(\.source.text) == ["One"])
  }

  @Test func saysWhatIsWrongAndWhere() {
    func expect(_ bytes: [UInt8], _ error: InputError) {
      #expect(throws: error) { try CatalogFormat.xliff2.read(bytes, file: "a.xlf") }
    }
    let unit = #"<unit id="u"><segment><source>a</source></segment></unit>"#
    expect(
      Array("<html/>".utf8), InputError(.xliffRoot, file: "a.xlf", line: 1, column: 1, "html"))
    expect(
      document(unit, attributes: #"version="3.0" srcLang="en""#),
      InputError(.xliffVersion, file: "a.xlf", line: 2, column: 1, "3.0", "2.0, 2.1, 2.2"))
    expect(
      document(unit, attributes: #"version="2.1" srcLang="de" trgLang="nl""#),
      InputError(.catalogLanguages, file: "a.xlf", line: 2, column: 1, "de", "nl"))
    expect(
      document(unit, attributes: #"version="2.1" srcLang="en" trgLang="nl@@@""#),
      InputError(.catalogLanguageTag, file: "a.xlf", line: 2, column: 1, "nl@@@"))
    expect(
      document(unit, attributes: #"version="2.1""#),
      InputError(.xliffAttributeMissing, file: "a.xlf", line: 2, column: 1, "xliff", "srcLang"))
    expect(
      document(#"  <unit id="u"/>"#),
      InputError(.xliffElementMissing, file: "a.xlf", line: 4, column: 3, "unit", "segment"))
    expect(
      document(#"<unit id="u"><segment><target>b</target></segment></unit>"#),
      InputError(.xliffElementMissing, file: "a.xlf", line: 4, column: 14, "segment", "source"))
    expect(
      document(unit + "\n" + unit),
      InputError(.catalogDuplicateID, file: "a.xlf", line: 5, column: 1, "u"))
    expect(
      document(#"<unit id="u"><segment state="done"><source>a</source></segment></unit>"#),
      InputError(.catalogState, file: "a.xlf", line: 4, column: 14, "done"))
    expect(
      document(#"<unit id="u"><segment><source>é <ph/></source></segment></unit>"#),
      InputError(.xliffAttributeMissing, file: "a.xlf", line: 4, column: 33, "ph", "id"))
  }

  @Test func readsOtherLanguagesWhenAsked() throws {
    let unit = #"<unit id="u"><segment><source>a</source><target>b</target></segment></unit>"#
    let bytes = document(unit, attributes: #"version="2.1" srcLang="de" trgLang="fr""#)
    let catalog = try CatalogFormat.xliff2.read(bytes, file: "a.xlf", languages: .any)
    #expect(catalog.sourceLanguage == .other)
    #expect(catalog.units.count == 1)
  }

  @Test(arguments: ["group", "pc"]) func survivesDeepNesting(name: String) {
    let open = (0..<10_000).map { "<\(name) id=\"\($0)\">" }.joined()
    let close = String(repeating: "</\(name)>", count: 10_000)
    let unit = "<unit id=\"u\"><segment><source>a</source></segment></unit>"
    let content =
      name == "group"
      ? open + unit + close : unit.split(separator: ">a<").joined(separator: ">\(open)a\(close)<")
    do throws(InputError) {
      let catalog = try CatalogFormat.xliff2.read(document(content), file: "a.xlf")
      #expect(catalog.units.map(\.source.text) == ["a"])
    } catch {
      #expect(error.line == 4)
    }
  }
}
