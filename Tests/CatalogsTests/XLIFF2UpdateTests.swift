import Bitext
import Foundation
import Testing

@testable import Catalogs

@Suite struct XLIFF2UpdateTests {
  @Test func changesOnlyTheTargetAndItsState() throws {
    let updated = try updateXLIFF2(foreignXLIFF2) { units in
      units[1].target = "Eén, twee & drie"
      units[1].state = .final
    }
    let old = "<x:target xml:lang='nl'   >Een &amp;\n twee</x:target>"
    #expect(
      updated
        == replacing(
          foreignXLIFF2,
          [
            (old, "<x:target xml:lang='nl'   >Eén, twee &amp; drie</x:target>"),
            (#"<x:segment state="translated">"#, #"<x:segment state="final">"#),
            (" my:job = '7' >", " my:job = '7' trgLang=\"nl\" >"),
          ]))
  }

  @Test func addsATargetWithTheCodesOfTheFile() throws {
    let updated = try updateXLIFF2(foreignXLIFF2) { units in
      var codes = units[0].source.codes
      codes[0].offset = 4
      codes[1].offset = 7
      units[0].target = InlineText("Een vet woord.", codes: codes)
      units[0].state = .translated
      units[0].status = .ok
    }
    let target =
      "<x:target>Een <x:pc id='bold' canDelete='no' dataRefStart=\"b\" dataRefEnd=\"/b\">"
      + "vet</x:pc> woord.</x:target>"
    #expect(
      updated
        == replacing(
          foreignXLIFF2,
          [
            ("<!-- why --></x:source>", "<!-- why --></x:source>\n\t\t\t" + target),
            ("<x:segment id='s1' subState='my:new'>", "<x:segment id='s1' state=\"translated\">"),
            (" my:job = '7' >", " my:job = '7' trgLang=\"nl\" >"),
          ]))
  }

  @Test func addsNewMarkupToTheOriginalData() throws {
    let updated = try updateXLIFF2(foreignXLIFF2) { units in
      units[0].target = InlineText(
        "Een", codes: [InlineCode(number: 9, kind: .standalone, offset: 3, original: "[br/]")])
    }
    #expect(
      updated.contains(
        #"<x:data id="/b">[/b]</x:data><x:data id="d1">[br/]</x:data></x:originalData>"#))
    #expect(
      updated.contains(
        #"<x:target>Een<x:ph id="9" type="other" dataRef="d1"/></x:target>"#))
  }

  @Test func addsNotesMatchesAndFactsInTheLayoutOfTheFile() throws {
    let updated = try updateXLIFF2(foreignXLIFF2) { units in
      units[0].notes = [.init(category: "x", text: "Look.")]
      units[0].matches = [.init(source: "Word.", target: "Woord.", quality: 80)]
      units[0].metadata = [.init(category: "c", type: "t", value: "v")]
    }
    let added = """
      <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">
      \t\t\t<mtc:match ref="#s1" matchQuality="80">
      \t\t\t\t<x:source>Word.</x:source>
      \t\t\t\t<x:target>Woord.</x:target>
      \t\t\t</mtc:match>
      \t\t</mtc:matches>
      \t\t<mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">
      \t\t\t<mda:metaGroup category="c">
      \t\t\t\t<mda:meta type="t">v</mda:meta>
      \t\t\t</mda:metaGroup>
      \t\t</mda:metadata>
      \t\t
      """
    let notes = """
      <x:notes>
      \t\t\t<x:note category="x">Look.</x:note>
      \t\t</x:notes>
      \t\t
      """
    #expect(
      updated
        == replacing(
          foreignXLIFF2,
          [
            ("<x:originalData>", added + notes + "<x:originalData>"),
            (" my:job = '7' >", " my:job = '7' trgLang=\"nl\" >"),
          ]))
  }

  @Test func addsAndRemovesUnits() throws {
    let updated = try updateXLIFF2(foreignXLIFF2) { units in
      units.remove(at: 1)
      units.append(TranslationUnit(id: "new", source: "New", target: "Nieuw"))
    }
    let old = foreignXLIFF2.range(of: "\n\t<x:unit id=\"u2\">")
    let end = foreignXLIFF2.range(of: "\n </x:file>")
    let start = try #require(old?.lowerBound)
    let rest = try #require(end?.lowerBound)
    let new = """
      \n\t<x:unit id="new">
      \t  <x:segment state="initial">
      \t    <x:source>New</x:source>
      \t    <x:target>Nieuw</x:target>
      \t  </x:segment>
      \t</x:unit>
      """
    let expected = foreignXLIFF2[..<start] + new + foreignXLIFF2[rest...]
    #expect(
      updated
        == replacing(
          String(expected), [(" my:job = '7' >", " my:job = '7' trgLang=\"nl\" >")]))
  }

  @Test func keepsAPlaceWhereAllUnitsGo() throws {
    let file = segmentedXLIFF2(" <segment><source>One</source></segment>")
    let updated = try updateXLIFF2(file) { $0 = [] }
    #expect(updated.contains("\n  <group id=\"g1\"/>\n </file>"))
    #expect(!updated.contains("unit"))
  }

  /// A module that the root declares is not declared again.
  @Test func declaresAModuleOnce() throws {
    let bytes = CatalogFormat.xliff2.write(SampleCatalogs.terms)
    var catalog = try CatalogFormat.xliff2.read(bytes, file: "a.xlf")
    let place = try #require(catalog.units.firstIndex { !$0.terms.isEmpty })
    var unit = catalog.units[place]
    unit.id = "new"
    catalog.units.append(unit)
    let updated = try CatalogFormat.xliff2.update(bytes, file: "a.xlf", with: catalog).string
    #expect(updated.split(separator: "<gls:glossary>").count > 2)
    #expect(updated.split(separator: "xmlns:gls=").count == 2)
  }
}
