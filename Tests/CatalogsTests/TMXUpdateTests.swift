import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// A memory as another program writes it, in three languages.
private let foreign = """
  <?xml version="1.0"?>
  <!-- kept -->
  <tmx version="1.4"><header creationtool='X' srclang="en-US"/><body>
   <tu tuid='1' changeid = "AN"  usagecount="3">
    <note xml:lang="en">first</note>
    <prop type="Domain">care</prop>
    <tuv xml:lang="en-US"><seg>Rest</seg></tuv>
    <tuv xml:lang="de"><seg>Ruhe</seg></tuv>
    <tuv xml:lang="nl-NL" changedate="20200101T000000Z"><seg>Rust &#233;n</seg></tuv>
   </tu>
   <tu tuid="2"><tuv xml:lang="en-US"><seg>Stop</seg></tuv></tu>
   <tu tuid="3"><tuv xml:lang="de"><seg>Nur</seg></tuv></tu>
  </body></tmx>

  """

/// The memory after some change, with the lines that are no longer in it and those that are new.
private func difference(
  in text: String = foreign, _ change: (inout Catalog) -> Void
) throws -> [String] {
  let bytes = Array(text.utf8)
  var catalog = try CatalogFormat.tmx.read(bytes, file: "a.tmx")
  change(&catalog)
  let updated = try CatalogFormat.tmx.update(bytes, file: "a.tmx", with: catalog)
  let again = try CatalogFormat.tmx.read(updated, file: "a.tmx")
  #expect(transcript(of: again) == transcript(of: catalog))
  let (old, new) = (lines(of: text), lines(of: updated.string))
  return new.difference(from: old).map { change in
    switch change {
    case .remove(_, let line, _): "-" + line
    case .insert(_, let line, _): "+" + line
    }
  }.sorted()
}

private func lines(of text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Suite("TMX in place") struct TMXUpdateTests {
  @Test func leavesEveryByteWhereNothingChanged() throws {
    #expect(try difference { _ in } == [])
    for sample in SampleCatalogs.all {
      let bytes = CatalogFormat.tmx.write(sample.catalog)
      let read = try CatalogFormat.tmx.read(bytes, file: "a.tmx")
      #expect(try CatalogFormat.tmx.update(bytes, file: "a.tmx", with: read) == bytes)
    }
  }

  @Test func replacesAText() throws {
    #expect(
      try difference { $0.units[0].target = "Rust < en" } == [
        "+  <tuv xml:lang=\"nl-NL\" changedate=\"20200101T000000Z\"><seg>Rust &lt; en</seg></tuv>",
        "-  <tuv xml:lang=\"nl-NL\" changedate=\"20200101T000000Z\"><seg>Rust &#233;n</seg></tuv>",
      ])
  }

  @Test func addsAndRemovesATranslation() throws {
    #expect(
      try difference { catalog in
        catalog.units[0].target = nil
        catalog.units[0].state = .initial
        catalog.units[0].status = .missingDutch
        catalog.units[0].metadata.removeAll { $0.category == "tmx-target" }
        catalog.units[1].target = "Halt"
        catalog.units[1].state = .translated
        catalog.units[1].status = .ok
      } == [
        "+  <prop type=\"x-tweetal:status\">missing_nl</prop>",
        "+ <tu tuid=\"2\"><tuv xml:lang=\"en-US\"><seg>Stop</seg></tuv><tuv xml:lang=\"nl\">"
          + "<seg>Halt</seg></tuv></tu>",
        "-  <tuv xml:lang=\"nl-NL\" changedate=\"20200101T000000Z\"><seg>Rust &#233;n</seg></tuv>",
        "- <tu tuid=\"2\"><tuv xml:lang=\"en-US\"><seg>Stop</seg></tuv></tu>",
      ])
  }

  @Test func changesNotesStatesAndAttributes() throws {
    #expect(
      try difference { catalog in
        catalog.units[0].notes = [TranslationUnit.Note(category: "kind", text: "title")]
        catalog.units[0].state = .final
        catalog.units[0].metadata.removeAll { $0.type == "changeid" }
        for index in catalog.units[0].metadata.indices
        where catalog.units[0].metadata[index].type == "changedate" {
          catalog.units[0].metadata[index].value = "2026"
        }
        catalog.units[1].metadata.insert(
          TranslationUnit.Metadata(category: "tmx", type: "creationid", value: "\"B\""), at: 0)
      } == [
        "+  <note>kind: title</note>",
        "+  <prop type=\"x-tweetal:state\">final</prop>",
        "+  <tuv xml:lang=\"nl-NL\" changedate=\"2026\"><seg>Rust &#233;n</seg></tuv>",
        "+ <tu creationid=\"&quot;B&quot;\" tuid=\"2\"><tuv xml:lang=\"en-US\"><seg>Stop</seg></tuv></tu>",
        "+ <tu tuid='1'  usagecount=\"3\">",
        "-  <note xml:lang=\"en\">first</note>",
        "-  <tuv xml:lang=\"nl-NL\" changedate=\"20200101T000000Z\"><seg>Rust &#233;n</seg></tuv>",
        "- <tu tuid=\"2\"><tuv xml:lang=\"en-US\"><seg>Stop</seg></tuv></tu>",
        "- <tu tuid='1' changeid = \"AN\"  usagecount=\"3\">",
      ])
  }

  @Test func addsAndRemovesUnitsButNoneInOtherLanguages() throws {
    let changes = try difference { catalog in
      catalog.units.remove(at: 1)
      catalog.units.append(
        TranslationUnit(id: "new", source: "Go", target: "Ga", state: .translated))
    }
    #expect(changes.filter { $0.hasPrefix("-") }.count == 1)
    #expect(changes.contains("+    <tu tuid=\"new\">"))
    let empty = "<tmx version=\"1.4\"><header/><body/></tmx>"
    let filled = try CatalogFormat.tmx.update(
      Array(empty.utf8), file: "a.tmx",
      with: Catalog(original: "", units: [TranslationUnit(id: "a", source: "One")]))
    #expect(try CatalogFormat.tmx.read(filled, file: "a.tmx").units.map(\.id) == ["a"])
  }

  @Test(arguments: [false, true])
  func keepsTheEncodingOfTheFile(isUTF16: Bool) throws {
    let text = foreign.replacing("Rest", with: "R\u{E9}st")
    var bytes: [UInt8]
    if isUTF16 {
      bytes = [0xFF, 0xFE] + UTF16Bytes.bytes(of: text, isBigEndian: false)
    } else {
      let latin = text.replacing("?>", with: " encoding=\"ISO-8859-1\"?>")
      bytes = latin.unicodeScalars.map { UInt8($0.value) }
    }
    var catalog = try CatalogFormat.tmx.read(bytes, file: "a.tmx")
    #expect(try CatalogFormat.tmx.update(bytes, file: "a.tmx", with: catalog) == bytes)
    catalog.units[0].target = "Pauz\u{E9} \u{1F9B5}"
    bytes = try CatalogFormat.tmx.update(bytes, file: "a.tmx", with: catalog)
    let again = try CatalogFormat.tmx.read(bytes, file: "a.tmx")
    #expect(again.units.map(\.target) == catalog.units.map(\.target))
    #expect(again.units.map(\.source) == catalog.units.map(\.source))
  }

  /// Whatever changes, reading gives what was put in.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func putsAnyTextsIn(seed: UInt64) throws {
    let (old, new) = (SampleCatalogs.random(seed: seed), SampleCatalogs.random(seed: seed + 1000))
    let bytes = CatalogFormat.tmx.write(old)
    let wanted = try CatalogFormat.tmx.read(CatalogFormat.tmx.write(new), file: "a.tmx")
    let updated = try CatalogFormat.tmx.update(bytes, file: "a.tmx", with: wanted)
    let again = try CatalogFormat.tmx.read(updated, file: "a.tmx")
    var expected = wanted
    expected.original = old.original
    #expect(
      transcript(of: again).sorted()
        == transcript(of: expected).sorted())
  }
}
