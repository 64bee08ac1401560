import Bitext
import Testing

@testable import Catalogs

/// The units of an XLIFF 2 document with some content of its file element.
private func read(_ content: String, version: String = "2.1") throws -> [TranslationUnit] {
  let namespace = "urn:oasis:names:tc:xliff:document:" + (version == "2.2" ? "2.2" : "2.0")
  let text = """
    <xliff xmlns="\(namespace)" version="\(version)" srcLang="en" trgLang="nl"
     xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
     xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><file id="f1" translate="no">
    \(content)
    </file></xliff>
    """
  return try CatalogFormat.xliff2.read(Array(text.utf8), file: "a.xlf").units
}

private func written(_ unit: TranslationUnit) -> String {
  CatalogFormat.xliff2.write(Catalog(original: "a", units: [unit])).string
}

/// Segments, modules and flags of XLIFF 2.
@Suite struct XLIFF2ContentTests {
  @Test(arguments: ["2.1", "2.2"]) func readsSegments(version: String) throws {
    let unit = try read(
      """
      <unit id="u" translate="yes">
       <ignorable id="i"><source>(</source></ignorable>
       <segment id="a" state="final"><source>One <pc id="1">x.</pc></source>
        <target order="4">Een.</target></segment>
       <ignorable><source> </source></ignorable>
       <segment state="reviewed" canResegment="no"><source>Two.</source>
        <target order="2">Twee.</target></segment>
      </unit>
      """, version: version)[0]
    #expect(unit.source.text == "(One x. Two.")
    // What stands between two translated segments is its own translation where none is given.
    #expect(unit.target == "Twee. Een.")
    #expect(
      unit.segments == [
        .init(id: "i", isTranslatable: false, source: 0..<1, target: 0..<0),
        .init(id: "a", source: 1..<7, target: 6..<10, state: .final),
        .init(isTranslatable: false, source: 7..<8, target: 5..<6),
        .init(source: 8..<12, target: 0..<5, state: .reviewed),
      ])
    #expect(unit.state == .reviewed)
    #expect(unit.isTranslatable)
    #expect(!unit.canResegment)
  }

  @Test func readsOneSegmentAsNone() throws {
    let unit = try read(#"<unit id="u"><segment id="a"><source>One</source></segment></unit>"#)[0]
    #expect(unit.segments.isEmpty)
    #expect(unit.canResegment)
    #expect(!unit.isTranslatable)
  }

  @Test func writesSegmentsLikeThis() throws {
    var unit = SampleCatalogs.segments.units[0]
    unit.matches = [.init(source: "Then two.", target: "Dan 2.", quality: 75, origin: "m.tmx")]
    let lines = written(unit).split(separator: "\n").map(String.init)
    #expect(
      lines.dropFirst(4).prefix(6).joined(separator: "\n") == """
              <mtc:matches>
                <mtc:match ref="#s2" matchQuality="75" origin="m.tmx">
                  <source>Then two.</source>
                  <target>Dan 2.</target>
                </mtc:match>
              </mtc:matches>
        """)
    let span = #"type="link" dataRefEnd="d3""#
    #expect(
      lines.dropFirst(17).dropLast(3).joined(separator: "\n") == """
              <segment id="s1" state="final">
                <source><sc id="1" type="fmt" subType="xlf:b" dataRef="d1"/>First \
        <pc id="2" \(span) dataRefStart="d2">one.</pc></source>
                <target order="3">Eerst <pc id="2" \(span) dataRefStart="d2">een.</pc></target>
              </segment>
              <ignorable>
                <source> </source>
                <target> </target>
              </ignorable>
              <segment id="s2" state="translated">
                <source><pc id="3" \(span) dataRefStart="d4">Then two.\
        <ec startRef="1" type="fmt" dataRef="d5"/></pc></source>
                <target order="1"><pc id="3" \(span) dataRefStart="d4">Dan twee.</pc></target>
              </segment>
        """)
  }

  @Test func readsMatches() throws {
    let unit = try read(
      """
      <unit id="u"><mtc:matches>
       <mtc:match ref="#s" matchQuality="87.25" similarity="90" origin="a.tmx" type="tm">
        <originalData><data id="d">&lt;br></data></originalData>
        <source>One<ph id="x" dataRef="d"/></source><target>Een<ph id="x" dataRef="d"/></target>
       </mtc:match>
       <mtc:match ref="#s" reference="yes"><source>One</source><target>Un</target></mtc:match>
       <mtc:match ref="#s" matchQuality="many"><source>One </source><target/></mtc:match>
      </mtc:matches><segment id="s"><source>One</source></segment></unit>
      """)[0]
    let code = InlineCode(number: 1, kind: .standalone, offset: 3, original: "<br>")
    #expect(
      unit.matches == [
        .init(
          source: InlineText("One", codes: [code]), target: InlineText("Een", codes: [code]),
          quality: 87.25, similarity: 90, origin: "a.tmx"),
        .init(target: ""),
      ])
  }

  @Test func readsFactsOfGroupsInGroups() throws {
    let unit = try read(
      """
      <unit id="u"><mda:metadata id="m"><mda:metaGroup category="a"><mda:meta type="x">1</mda:meta>
       <mda:metaGroup category="b" appliesTo="source"><mda:meta type="y"> 2 </mda:meta></mda:metaGroup>
       <mda:metaGroup><mda:meta type="z"/></mda:metaGroup></mda:metaGroup></mda:metadata>
       <segment><source>One</source></segment></unit>
      """)[0]
    #expect(
      unit.metadata == [
        .init(category: "a", type: "x", value: "1"),
        .init(category: "a/b", type: "y", value: " 2 "),
        .init(category: "a", type: "z", value: ""),
      ])
  }

  @Test func givesNoIdTwice() throws {
    var unit = SampleCatalogs.segments.units[0]
    unit.segments[0].id = "1"
    unit.segments[2].id = "t1"
    unit.terms = [
      TermEntry(concept: nil, term: "two", ranges: [16..<19], translations: ["twee"])
    ]
    let text = written(unit)
    #expect(text.contains(#"<segment id="1" state="final">"#))
    #expect(text.contains(#"<sc id="c1""#))
    #expect(text.contains(#"<mrk id="t1-2" type="term">two</mrk>"#))
    let read = try CatalogFormat.xliff2.read(Array(text.utf8), file: "a.xlf").units[0]
    #expect(read.source == unit.source)
    #expect(read.segments == unit.segments)
  }

  @Test func numbersCodesApartThatStandInOtherSegments() throws {
    let bold = [
      InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
      InlineCode(number: 1, kind: .closing, offset: 3, original: "</b>", purpose: .formatting),
    ]
    var unit = TranslationUnit(
      id: "u", source: InlineText("One.Two.", codes: bold),
      target: InlineText(
        "Een.Twee.",
        codes: bold.map { code in
          var code = code
          code.offset += 4
          return code
        }), state: .translated)
    unit.segments = [
      .init(source: 0..<4, target: 0..<4, state: .translated),
      .init(source: 4..<8, target: 4..<9, state: .translated),
    ]
    #expect(written(unit).contains(#"<target><pc id="2""#))
  }

  @Test func dropsSegmentsThatDoNotFit() {
    var unit = TranslationUnit(id: "u", source: "One.Two.", target: "Een.Twee.")
    unit.segments = [.init(source: 0..<4, target: 0..<4), .init(source: 4..<8, target: 5..<9)]
    #expect(unit.prepared().segments.isEmpty)
    unit.segments[1].target = 4..<9
    #expect(unit.prepared().segments == unit.segments)
    unit.segments[1].source = 4..<7
    #expect(unit.prepared().segments.isEmpty)
    unit.source = "Oné"
    unit.target = nil
    unit.segments = [.init(source: 0..<3), .init(source: 3..<4)]
    #expect(unit.prepared().segments.isEmpty)
  }

  @Test func givesTheUnitsStateToSegmentsThatSayOthers() {
    var unit = TranslationUnit(id: "u", source: "One.Two.", target: "Een.Twee.", state: .final)
    unit.segments = [
      .init(source: 0..<4, target: 0..<4, state: .initial),
      .init(source: 4..<8, target: 4..<9, state: .final),
    ]
    #expect(unit.prepared().segments.map(\.state) == [.final, .final])
    unit.state = .initial
    #expect(unit.prepared().segments.map(\.state) == [.initial, .final])
  }

  @Test(
    arguments: [
      (0, "0"), (100, "100"), (98.5, "98.5"), (66.666666, "66.6667"), (0.0001, "0.0001"),
      (0.000001, "0"), (-1, nil), (101, nil), (.nan, nil), (.infinity, nil),
    ] as [(Double, String?)])
  func writesPercents(number: Double, text: String?) {
    #expect(number.percentText == text)
  }

  @Test(
    arguments: [("85%", 85), (" 85.5 % ", 85.5), ("fuzzy", nil), ("", nil), ("120", nil)]
      as [(String, Double?)])
  func readsPercents(text: String, number: Double?) {
    #expect(Double(percentText: text) == number)
  }
}
