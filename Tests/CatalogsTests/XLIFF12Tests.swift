import Bitext
import Catalogs
import Testing

private func document(_ units: String) -> [UInt8] {
  Array(
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="a.html" source-language="en-US" target-language="nl" datatype="html"><body>
    \(units)
    </body></file></xliff>
    """.utf8)
}

private func read(_ units: String) throws -> [TranslationUnit] {
  try CatalogFormat.xliff12.read(document(units), file: "a.xlf").units
}

@Suite struct XLIFF12Tests {
  @Test func writesUnitsLikeThis() {
    let codes = [
      InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
      InlineCode(number: 1, kind: .closing, offset: 3, original: "</b>", purpose: .formatting),
      InlineCode(number: 2, kind: .standalone, offset: 3, original: "<br>"),
    ]
    let units = [
      TranslationUnit(
        id: "a-1", source: InlineText("One", codes: codes), target: InlineText("Een", codes: codes),
        state: .final, notes: [TranslationUnit.Note(category: "kind", text: "paragraph")]),
      TranslationUnit(id: "a-2", status: .missingDutch, source: "Two"),
    ]
    let written = CatalogFormat.xliff12.write(Catalog(original: "a.html", units: units))
    let one = #"<g id="1" ctype="bold" equiv-text="&lt;b&gt;">"#
    let two = #"</g><x id="2" ctype="lb" equiv-text="&lt;br&gt;"/>"#
    #expect(
      written.string == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
          <file original="a.html" source-language="en" target-language="nl" datatype="html">
            <body>
              <trans-unit id="a-1" resname="a-1" approved="yes">
                <source>\(one)One\(two)</source>
                <target state="final">\(one)Een\(two)</target>
                <note from="kind">paragraph</note>
              </trans-unit>
              <trans-unit id="a-2" resname="a-2">
                <source>Two</source>
                <target state="needs-translation" state-qualifier="x-missing_nl">Two</target>
              </trans-unit>
            </body>
          </file>
        </xliff>

        """)
  }

  @Test(
    arguments: [
      ("<target state='needs-translation'>One</target>", nil, .initial),
      ("<target state='new'>One</target>", nil, .initial),
      ("<target state='needs-translation'>Een</target>", "Een", .initial),
      ("<target state='needs-review-translation'>One</target>", "One", .initial),
      ("<target state='translated'>Een</target>", "Een", .translated),
      ("<target state='signed-off'>Een</target>", "Een", .reviewed),
      ("<target state='final'>Een</target>", "Een", .final),
      ("<target state='x-other'>Een</target>", "Een", .translated),
      ("<target>Een</target>", "Een", .translated),
      ("<target/>", nil, .initial),
      ("", nil, .initial),
    ] as [(String, String?, TranslationUnit.State)])
  func readsStates(target: String, text: String?, state: TranslationUnit.State) throws {
    let units = try read("<trans-unit id='1'><source>One</source>\(target)</trans-unit>")
    #expect(units.map(\.target?.text) == [text])
    #expect(units.map(\.state) == [state])
    #expect(units.map(\.status) == [text == nil ? .missingDutch : .ok])
  }

  /// OmegaT fills in targets and leaves the attributes of what it found there.
  @Test(arguments: ["untranslated", "missing_nl"])
  func believesAFilledInTargetMoreThanItsAttributes(status: String) throws {
    let attributes = "state='needs-translation' state-qualifier='x-\(status)'"
    let units = try read(
      """
      <trans-unit id='1'><source>One</source><target \(attributes)>Een</target></trans-unit>
      """)
    #expect(units.map(\.status) == [.ok])
    #expect(units.map(\.state) == [.translated])
    #expect(units.map(\.target?.text) == ["Een"])
  }

  /// OmegaT cuts texts into sentences, and gives back the English of those that nobody has translated yet.
  @Test(
    arguments: [
      ("Warm up first. Rest a day.", "Doe eerst een warming-up. Rest a day.", .initial),
      ("Warm up first! “Rest a day.”", "Doe eerst een warming-up! “Rest a day.”", .initial),
      ("Warm up first. Rest a day.", "Doe eerst een warming-up. Neem een dag rust.", .translated),
      ("Call Anna Smith. 10 km.", "Bel Anna Smith. 10 km.", .translated),
      ("Ask for John Brown. John Brown.", "Vraag naar John Brown. John Brown.", .translated),
      ("Rest a day.", "Neem een dag rust (Rest a day.)", .translated),
    ] as [(String, String, TranslationUnit.State)])
  func takesTargetsWithSentencesThatWereCopiedForDrafts(
    source: String, target: String, state: TranslationUnit.State
  ) throws {
    let attributes = "state='needs-translation' state-qualifier='x-missing_nl'"
    let units = try read(
      "<trans-unit id='1'><source>\(source)</source><target \(attributes)>\(target)</target></trans-unit>"
    )
    #expect(units.map(\.state) == [state])
    #expect(units.map(\.target?.text) == [target])
  }

  private static let first = "<mrk mtype='seg' mid='1'>Rust uit.</mrk>"

  @Test(
    arguments: [
      ("<target>\(first) <mrk mtype='seg' mid='2'>Bel ons.</mrk></target>", .translated),
      ("<target state='final'>\(first) <mrk mtype='seg' mid='2'>Bel ons.</mrk></target>", .final),
      ("<target>\(first) <mrk mtype='seg' mid='2'/></target>", .initial),
      ("<target state='translated'>\(first) <mrk mtype='seg' mid='2'> </mrk></target>", .initial),
      ("<target state='translated'>\(first)</target>", .initial),
      (
        "<target state='needs-translation' state-qualifier='x-missing_nl'>\(first)</target>",
        .initial
      ),
    ] as [(String, TranslationUnit.State)])
  func takesUnitsWithEmptySegmentsForDrafts(target: String, state: TranslationUnit.State) throws {
    let source = "<mrk mtype='seg' mid='1'>Rest.</mrk> <mrk mtype='seg' mid='2'>Call us.</mrk>"
    let units = try read(
      """
      <trans-unit id='1'><source>Rest. Call us.</source><seg-source>\(source)</seg-source>\(target)</trans-unit>
      """)
    #expect(units.map(\.state) == [state])
    let written = CatalogFormat.xliff12.write(Catalog(original: "a.html", units: units))
    #expect(try CatalogFormat.xliff12.read(written, file: "a.xlf").units.map(\.state) == [state])
  }

  @Test func keepsOtherEnglishInTheDutchPlaceUntranslated() throws {
    let unit = TranslationUnit(id: "a", status: .untranslated, source: "One", target: "The one")
    let written = CatalogFormat.xliff12.write(Catalog(original: "a", units: [unit]))
    let read = try CatalogFormat.xliff12.read(written, file: "a.xlf")
    #expect(read.units.map(\.status) == [.untranslated])
    #expect(read.units.map(\.target?.text) == ["The one"])
  }

  @Test func takesApprovedTargetsWithoutStateAsFinal() throws {
    let units = try read(
      "<trans-unit id='1' approved='yes'><source>One</source><target>Een</target></trans-unit>")
    #expect(units.map(\.state) == [.final])
  }

  @Test func readsNativeCodesSegmentsAndAlternatives() throws {
    let units = try read(
      """
      <group id="g"><trans-unit id="1">
        <source>A <bpt id="1" rid="7">&lt;b></bpt>b<ept id="2" rid="7">&lt;/b></ept><ph id="3">%s</ph>
        <it id="4" pos="close">&lt;/i></it></source>
        <seg-source><mrk mtype="seg" mid="0">A b</mrk></seg-source>
        <target><mrk mtype="seg" mid="0">Een <bx id="5" rid="1"/>b<ex id="6" rid="1"/></mrk></target>
        <alt-trans><source>C</source><target>Drie</target></alt-trans>
      </trans-unit></group>
      """)
    let unit = try #require(units.first)
    #expect(units.count == 1)
    #expect(unit.source.text == "A b")
    #expect(unit.source.codes.map(\.original) == ["<b>", "</b>", "%s", "</i>"])
    #expect(unit.source.codes.map(\.number) == [1, 1, 3, 4])
    #expect(unit.source.codes.map(\.kind) == [.opening, .closing, .standalone, .closing])
    #expect(unit.target?.text == "Een b")
    #expect(unit.target?.codes.map(\.number) == [5, 5])
  }

  @Test func writesSegmentsMatchesAndFactsLikeThis() {
    var unit = TranslationUnit(
      id: "u", source: "One.  Two.", target: "Twee.  Een.", state: .translated)
    unit.segments = [
      .init(id: "s1", source: 0..<4, target: 7..<11),
      .init(isTranslatable: false, source: 4..<6, target: 5..<7),
      .init(source: 6..<10, target: 0..<5),
    ]
    unit.matches = [.init(target: "Een. Twee.", quality: 80, similarity: 90, origin: "m.tmx")]
    unit.metadata = [
      .init(type: "sourcefile", value: "a.c"),
      .init(category: "po", type: "a flag", value: "fuzzy"),
    ]
    unit.isTranslatable = false
    let written = CatalogFormat.xliff12.write(Catalog(original: "a.html", units: [unit])).string
    #expect(
      written.split(separator: "\n").dropFirst(4).dropLast(3).joined(separator: "\n") == """
              <trans-unit id="u" resname="u" translate="no" xml:space="preserve">
                <source>One.  Two.</source>
                <seg-source><mrk mtype="seg" mid="s1">One.</mrk>  <mrk mtype="seg" mid="2">Two.</mrk></seg-source>
                <target state="translated"><mrk mtype="seg" mid="2">Twee.</mrk>  <mrk mtype="seg" \
        mid="s1">Een.</mrk></target>
                <context-group purpose="information">
                  <context context-type="sourcefile">a.c</context>
                  <context context-type="x-po:a%20flag">fuzzy</context>
                </context-group>
                <alt-trans match-quality="80%" origin="m.tmx" xml:space="preserve">
                  <source>One.  Two.</source>
                  <target>Een. Twee.</target>
                  <context-group purpose="information">
                    <context context-type="x-similarity">90</context>
                  </context-group>
                </alt-trans>
              </trans-unit>
        """)
  }

  @Test func readsSegmentsInsideCodesAndMatchesOfSegments() throws {
    let unit = try read(
      """
      <trans-unit id="1"><source><g id="1">One. Two.</g></source>
      <seg-source><g id="1"><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></g></seg-source>
      <target><g id="1"><mrk mtype="seg" mid="a">Een.</mrk> <mrk mtype="seg" mid="2"/></g></target>
      <alt-trans mid="2" match-quality="70"><target>Twee.</target></alt-trans>
      <context-group name="po"><context context-type="x-c:d%3A">v</context></context-group>
      <note priority="3" annotates="target">n</note>
      </trans-unit>
      """)[0]
    #expect(
      unit.segments == [
        .init(id: "a", source: 0..<4, target: 0..<4, state: .translated),
        // A space at the end of a text does not count where space is not preserved.
        .init(isTranslatable: false, source: 4..<5, target: 4..<4),
        .init(source: 5..<9, target: 4..<4, state: .initial),
      ])
    #expect(unit.matches.map(\.source) == ["Two."])
    #expect(unit.matches.map(\.quality) == [70])
    #expect(unit.metadata == [.init(category: "c", type: "d:", value: "v")])
    #expect(unit.notes == [.init(text: "n", priority: 3, appliesTo: .target)])
  }

  @Test(arguments: [
    // The marked source is another text; a mark of the target that the source lacks; no marks in the target.
    ("<mrk mtype='seg' mid='a'>One</mrk>", "<mrk mtype='seg' mid='a'>Een</mrk>"),
    (
      "<mrk mtype='seg' mid='a'>One.</mrk> <mrk mtype='seg' mid='b'>Two.</mrk>",
      "<mrk mtype='seg' mid='c'>Een</mrk>"
    ),
    ("<mrk mtype='seg' mid='a'>One.</mrk> <mrk mtype='seg' mid='b'>Two.</mrk>", "Een"),
  ])
  func passesOverSegmentsThatDoNotFit(source: String, target: String) throws {
    let unit = try read(
      """
      <trans-unit id="1"><source>One. Two.</source><seg-source>\(source)</seg-source>
      <target>\(target)</target></trans-unit>
      """)[0]
    #expect(unit.segments.isEmpty)
    #expect(unit.target == "Een")
  }

  @Test func replacesCharactersThatXMLCannotHold() throws {
    let unit = TranslationUnit(id: "a", source: "a\u{1}b", target: "c")
    let written = CatalogFormat.xliff12.write(Catalog(original: "a", units: [unit]))
    let read = try CatalogFormat.xliff12.read(written, file: "a.xlf")
    #expect(read.units.map(\.source.text) == ["a\u{FFFD}b"])
  }

  @Test func saysWhatIsWrongAndWhere() {
    func expect(_ bytes: [UInt8], _ error: InputError) {
      #expect(throws: error) { try CatalogFormat.xliff12.read(bytes, file: "a.xlf") }
    }
    expect(
      Array("<xliff version='2.1'/>".utf8),
      InputError(.xliffVersion, file: "a.xlf", line: 1, column: 1, "2.1", "1.2"))
    expect(
      Array(
        "<xliff version='1.2'>\n<file source-language='en' target-language='fr'/></xliff>".utf8),
      InputError(.catalogLanguages, file: "a.xlf", line: 2, column: 1, "en", "fr"))
    expect(
      Array(
        "<xliff version='1.2'>\n<file source-language='en' target-language='nl@@@'/></xliff>".utf8),
      InputError(.catalogLanguageTag, file: "a.xlf", line: 2, column: 1, "nl@@@"))
    expect(
      document("<trans-unit id='1'><target>Een</target></trans-unit>"),
      InputError(.xliffElementMissing, file: "a.xlf", line: 3, column: 1, "trans-unit", "source"))
    let unit = "<trans-unit id='1'><source>a</source></trans-unit>"
    expect(
      document(unit + unit),
      InputError(.catalogDuplicateID, file: "a.xlf", line: 3, column: 51, "1"))
    expect(
      document("<trans-unit><source>a</source></trans-unit>"),
      InputError(.xliffAttributeMissing, file: "a.xlf", line: 3, column: 1, "trans-unit", "id"))
  }
}
