import Bitext
import Testing

@testable import Catalogs

/// Units of several segments, and what stands in and around their texts.
@Suite struct XLIFF2SegmentUpdateTests {
  @Test func changesOneSegmentOfSeveral() throws {
    let file = segmentedXLIFF2(
      """
        <segment id="a" state="final"><source>One.</source><target>Een.</target></segment>
        <ignorable><source> </source><target> </target></ignorable>
        <segment id="b"><source>Two.</source><target>Twe.</target></segment>
      """)
    let updated = try updateXLIFF2(file) { units in
      units[0].target = "Een. Twee."
      units[0].segments[2].target = 5..<10
      units[0].segments[2].state = .reviewed
      units[0].state = .reviewed
    }
    #expect(
      updated
        == replacing(
          file, [("Twe.", "Twee."), (#"<segment id="b">"#, #"<segment id="b" state="reviewed">"#)]))
  }

  @Test func givesATargetWithoutKnownCutsToTheFirstSegment() throws {
    let file = segmentedXLIFF2(
      """
        <ignorable><source>(</source></ignorable>
        <segment id="a"><source>One.</source></segment>
        <ignorable><source> </source></ignorable>
        <segment id="b"><source>Two.</source><target order="2">Twee</target></segment>
      """)
    let updated = try updateXLIFF2(file) { units in
      units[0].target = "Eentwee."
      units[0].state = .translated
      units[0].segments = []
    }
    #expect(
      updated
        == segmentedXLIFF2(
          """
            <ignorable><source>(</source><target/></ignorable>
            <segment id="a" state="translated"><source>One.</source>\
          <target>Eentwee.</target></segment>
            <ignorable><source> </source><target/></ignorable>
            <segment id="b" state="translated"><source>Two.</source>\
          <target order="4"></target></segment>
          """))
    let read = try CatalogFormat.xliff2.read(Array(updated.utf8), file: "a.xlf").units[0]
    #expect(read.target == "Eentwee.")
    #expect(read.state == .translated)
  }

  @Test func givesCodesOfOtherSegmentsIdsOfTheirOwn() throws {
    let file = segmentedXLIFF2(
      """
        <originalData><data id="d1">br</data></originalData>
        <segment id="a"><source>One<ph id="1" dataRef="d1"/>.</source></segment>
        <segment id="b"><source>Two<ph id="2" dataRef="d1"/>.</source></segment>
      """)
    let updated = try updateXLIFF2(file) { units in
      units[0].target = InlineText(
        "Eentwee.",
        codes: units[0].source.codes.map { code in
          var code = code
          code.offset = code.offset < 4 ? 3 : 7
          return code
        })
      units[0].segments = []
    }
    let codes = #"<ph id="1" dataRef="d1"/>twee<ph id="3" type="other" dataRef="d1"/>"#
    #expect(updated.contains("<target>Een\(codes).</target>"))
    #expect(updated.contains("</source><target/></segment>"))
  }

  @Test func putsSegmentsInAnotherOrder() throws {
    let file = segmentedXLIFF2(
      """
        <segment id="a"><source>One.</source><target>Een.</target></segment>
        <segment id="b"><source>Two.</source><target>Twee.</target></segment>
      """)
    let updated = try updateXLIFF2(file) { units in
      units[0].target = "Twee.Een."
      units[0].segments[0].target = 5..<9
      units[0].segments[1].target = 0..<5
    }
    #expect(
      updated
        == replacing(
          file,
          [
            ("<target>Een.", #"<target order="2">Een."#),
            ("<target>Twee.", #"<target order="1">Twee."#),
          ]))
  }

  @Test func keepsAnnotationsOfWhatIsNotChanged() throws {
    let its = #"xmlns:its="http://www.w3.org/2005/11/its""#
    let file = segmentedXLIFF2(
      """
        <segment id="a"><source>In <mrk id="m1" type="its:any" its:taIdentRef="urn:d">Delft</mrk>\
       or <mrk id="m2" type="term" its:termConfidence="0.7">a town</mrk>.</source>\
      <target>In <mrk id="m3" type="its:generic" its:locQualityIssueType="misspelling" \
      its:locQualityIssueComment="Delft">Delf</mrk>.</target></segment>
        <segment id="b"><source>Two.</source></segment>
      """, attributes: " its:version=\"2.0\" \(its)")
    let updated = try updateXLIFF2(file) { units in
      #expect(units[0].source == "In Delft or a town.Two.")
      #expect(units[0].target == "In Delf.")
      units[0].target = "In Delf.Twee."
      units[0].segments[1].target = 8..<13
    }
    #expect(
      updated
        == replacing(
          file, [("<source>Two.</source>", "<source>Two.</source><target>Twee.</target>")]))
  }

  @Test func losesNoEndOfAMarkThatReachesIntoAnotherTarget() throws {
    let file = segmentedXLIFF2(
      """
        <segment id="a"><source>One.</source><target><sm id="m1"/>Een.</target></segment>
        <segment id="b"><source>Two.</source><target>Twee<em startRef="m1"/>.</target></segment>
      """)
    let updated = try updateXLIFF2(file) { units in
      units[0].target = "Een!Twee."
      units[0].segments[0].target = 0..<4
      units[0].segments[1].target = 4..<9
    }
    #expect(
      updated
        == replacing(
          file,
          [("<sm id=\"m1\"/>Een.", "Een!"), ("Twee<em startRef=\"m1\"/>.", "Twee.")]))
  }

  @Test func preservesSpaceOnlyWhereItIsNeeded() throws {
    let file = segmentedXLIFF2("  <segment><source>One</source><target>Een</target></segment>")
    let updated = try updateXLIFF2(file) { $0[0].target = "Een  twee" }
    let space = #" xml:space="preserve""#
    #expect(
      updated
        == replacing(
          file,
          [
            ("<source>One", "<source\(space)>One"),
            ("<target>Een", "<target\(space)>Een  twee"),
          ]))
  }

  @Test(arguments: ["UTF-16", "ISO-8859-1"])
  func becomesUTF8WhereItIsChanged(encoding: String) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n"
      + segmentedXLIFF2(
        "  <segment><source>Café</source><target>Kafé</target></segment>")
    let bytes: [UInt8] =
      encoding == "UTF-16"
      ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      : text.unicodeScalars.map { UInt8($0.value) }
    var catalog = try CatalogFormat.xliff2.read(bytes, file: "a.xlf")
    #expect(try CatalogFormat.xliff2.update(bytes, file: "a.xlf", with: catalog) == bytes)
    catalog.units[0].target = "Cafeetje – één"
    let updated = try CatalogFormat.xliff2.update(bytes, file: "a.xlf", with: catalog)
    #expect(
      updated.string == replacing(text, [(encoding, "UTF-8"), ("Kafé", "Cafeetje – één")]))
  }

  @Test func writesAUnitAnewWhoseSourceIsAnother() throws {
    let updated = try updateXLIFF2(foreignXLIFF2) { $0[0].source = "Another" }
    #expect(updated.contains("<x:source>Another</x:source>"))
    #expect(!updated.contains("my:thing"))
    #expect(updated.contains("<x:unit id=\"u1\">"))
    #expect(updated.contains("Een &amp;\n twee"))
  }

  @Test func updatesCasesOfAPluralOneByOne() throws {
    let file = replacing(
      segmentedXLIFF2(
        """
          <segment pgs:case="one"><source>A day</source></segment>
          <segment pgs:case="other"><source>Days</source><target>Dagen</target></segment>
        """, attributes: #" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" pgs:switch="plural:n""#),
      [("document:2.0", "document:2.2"), ("version=\"2.1\"", "version=\"2.2\"")])
    let updated = try updateXLIFF2(file) { units in
      #expect(units.map(\.id) == ["u1#one", "u1#other"])
      units[0].target = "Een dag"
    }
    #expect(
      updated
        == replacing(
          file, [("<source>A day</source>", "<source>A day</source><target>Een dag</target>")]))
  }
}
