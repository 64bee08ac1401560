import Bitext
import Testing

@testable import Catalogs

/// A document as another program may write it.
private func document(_ unit: String) -> String {
  """
  <?xml version="1.0" encoding="utf-8"?>
  <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my='urn:my'>
  <file original="a.html" source-language="en" target-language="nl" datatype="html"><body>
    <group id="g"><trans-unit id="1" my:x='1' approved="no">
  \(unit)
    </trans-unit></group>
  </body></file></xliff>
  """
}

private func update(
  _ text: String, _ change: (inout TranslationUnit) -> Void
) throws -> String {
  let bytes = Array(text.utf8)
  var catalog = try CatalogFormat.xliff12.read(bytes, file: "a.xlf")
  change(&catalog.units[0])
  return try CatalogFormat.xliff12.update(bytes, file: "a.xlf", with: catalog).string
}

@Suite struct XLIFF12UpdateTests {
  @Test func changesTargetStateAndApproval() throws {
    let updated = try update(
      document(
        """
            <source>A <g id="b" my:y="2">bold</g> word</source>
            <target state="translated" my:z='3'>Een <g id="b">vet</g> woord</target>
            <note from="x">kept</note><my:more/>
        """)
    ) { unit in
      unit.target = InlineText(
        "Vet!",
        codes: unit.source.codes.map { code in
          var code = code
          code.offset = code.kind == .opening ? 0 : 3
          return code
        })
      unit.state = .final
      unit.notes.append(.init(category: "y", text: "added"))
    }
    #expect(
      updated
        == document(
          """
              <source>A <g id="b" my:y="2">bold</g> word</source>
              <target state="final" my:z='3'><g id="b" my:y="2">Vet</g>!</target>
              <note from="x">kept</note>
              <note from="y">added</note><my:more/>
          """
        ).split(separator: "approved=\"no\"").joined(separator: "approved=\"yes\""))
  }

  @Test func addsTargetMatchesNotesAndFacts() throws {
    let updated = try update(document("    <source>One</source>\n    <my:more/>")) { unit in
      unit.target = "Een"
      unit.state = .translated
      unit.status = .ok
      unit.matches = [.init(source: "Ones", target: "Enen", quality: 75, similarity: 80)]
      unit.notes = [.init(text: "n")]
      unit.metadata = [.init(category: "c", type: "t", value: "v")]
    }
    #expect(
      updated
        == document(
          """
              <source>One</source>
              <target state="translated">Een</target>
              <alt-trans match-quality="75%">
                <source>Ones</source>
                <target>Enen</target>
                <context-group purpose="information">
                  <context context-type="x-similarity">80</context>
                </context-group>
              </alt-trans>
              <note>n</note>
              <context-group purpose="information">
                <context context-type="x-c:t">v</context>
              </context-group>
              <my:more/>
          """))
  }

  private static let segmented = document(
    """
        <source>One. Two.</source>
        <seg-source><mrk mtype="seg" mid="s1">One.</mrk> <mrk mtype="seg" mid="s2">Two.</mrk></seg-source>
        <target><mrk mtype="seg" mid="s1">Een.</mrk> <mrk mtype="seg" mid="s2">Twee.</mrk></target>
    """)

  @Test func changesOneSegment() throws {
    let updated = try update(Self.segmented) { unit in
      #expect(unit.segments.map(\.id) == ["s1", nil, "s2"])
      unit.target = "Eén. Twee."
      unit.segments[0].target = 0..<5
      unit.segments[1].target = 5..<6
      unit.segments[2].target = 6..<11
    }
    #expect(updated == Self.segmented.split(separator: "Een.").joined(separator: "Eén."))
  }

  @Test func writesATargetWithoutKnownCutsAsAWhole() throws {
    let updated = try update(Self.segmented) { unit in
      unit.target = "Eentwee."
      unit.segments = []
    }
    // In one segment it would leave the other empty, and not be finished.
    #expect(updated.contains("<target>Eentwee.</target>"))
  }

  @Test func leavesOtherAlternativesAlone() throws {
    let unit = """
          <source>One</source><target>Een</target>
          <alt-trans alttranstype="previous-version"><target>Eentje</target></alt-trans>
          <alt-trans origin="m"><target>Ene</target></alt-trans>
      """
    let updated = try update(document(unit)) { unit in
      #expect(unit.matches == [.init(target: "Ene", origin: "m")])
      unit.matches = []
    }
    #expect(updated.contains("previous-version"))
    #expect(!updated.contains("Ene<"))
  }
}
