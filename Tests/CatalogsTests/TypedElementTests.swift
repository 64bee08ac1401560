import Bitext
import TestSupport
import Testing

@testable import Catalogs

/// Elements in a text that XLIFF does not have: markup that a translator typed, whose words must not be lost.
@Suite("Elements that somebody typed into a text") struct TypedElementTests {
  private static func file(_ version: String, source: String, target: String) -> [UInt8] {
    let text =
      version == "1.2"
      ? """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en"
      target-language="nl" datatype="html"><body><trans-unit id="u1"><source>\(source)</source>
      <target state="translated">\(target)</target></trans-unit></body></file></xliff>
      """
      : """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="nl"><file id="f">
      <unit id="u1"><segment state="translated"><source>\(source)</source><target>\(target)</target></segment></unit>
      </file></xliff>
      """
    return Array(text.utf8)
  }

  private static let formats = [("1.2", CatalogFormat.xliff12), ("2.0", .xliff2)]

  @Test(arguments: formats) func theWordsAndTheMarkupAreRead(
    version: String, format: CatalogFormat
  ) throws {
    let target =
      "Spierpijn en <b>kramp <i>soms</i></b><br/> <x:y xmlns:x=\"u\" a='1&amp;2'>of</x:y>"
    let bytes = Self.file(version, source: "Muscle pain", target: target)
    let unit = try format.read(bytes, file: "a.xlf").units[0]
    #expect(unit.target?.text == "Spierpijn en kramp soms of")
    #expect(
      unit.target?.withMarkup
        == "Spierpijn en <b>kramp <i>soms</i></b><br/> <x:y xmlns:x=\"u\" a='1&amp;2'>of</x:y>")
    #expect(unit.target?.codes.map(\.number) == [1, 2, 2, 1, 3, 4, 4])
    // Other formats keep it, and so does the file itself when another translation is put into it.
    for other in [CatalogFormat.po, .json, .xliff2, .xliff12, .tmx] {
      let catalog = try format.read(bytes, file: "a.xlf")
      let read = try other.read(other.write(catalog), file: "b")
      #expect(read.units[0].target?.withMarkup == unit.target?.withMarkup, "\(other)")
    }
  }

  /// A program that leaves the tags of a page in both texts means the same ones.
  @Test(arguments: formats) func theSameElementsOfBothTextsAreOne(
    version: String, format: CatalogFormat
  ) throws {
    let bytes = Self.file(
      version, source: "Take <b>two</b> or <b>three</b>", target: "Neem <b>twee</b> of <b>drie</b>")
    let unit = try format.read(bytes, file: "a.xlf").units[0]
    #expect(unit.source.codes.map(\.number) == unit.target?.codes.map(\.number))
    #expect(MarkupDifference(of: unit.target ?? "", from: unit.source).isEmpty)
    #expect(MarkupDifference(of: "Neem twee", from: unit.source).missing == ["<b>", "<b>"])
  }

  @Test(arguments: formats) func theFileIsUpdatedWithoutThem(
    version: String, format: CatalogFormat
  ) throws {
    let bytes = Self.file(version, source: "Muscle pain", target: "Spierpijn en <b>kramp</b>")
    var catalog = try format.read(bytes, file: "a.xlf")
    #expect(try format.update(bytes, file: "a.xlf", with: catalog) == bytes)
    catalog.units[0].target?.text = "Spierpijn of kramp"
    let updated = try format.update(bytes, file: "a.xlf", with: catalog)
    #expect(format.violations(in: updated, file: "a.xlf").isEmpty)
    let target = try format.read(updated, file: "a.xlf").units[0].target
    #expect(target?.text == "Spierpijn of kramp")
    #expect(target?.codes.count == 2)
  }

  /// What is kept is not told as left out; marks of the format that say nothing here are.
  @Test(arguments: formats) func whatIsKeptIsNotToldAsPassedOver(
    version: String, format: CatalogFormat
  ) throws {
    let mark = version == "1.2" ? "" : "<sm id=\"m1\"/>pijn<em startRef=\"m1\"/>"
    let bytes = Self.file(version, source: "Pain", target: "<b class=\"x\">Spier</b>\(mark)")
    var stream = CatalogStream(format: format, file: "a.xlf", tellsPassedOver: true)
    _ = try stream.append(bytes[...])
    _ = try stream.finish()
    #expect(
      stream.passedOver.filter { $0.kind == .element }.map(\.name)
        == (mark.isEmpty ? [] : ["target/sm", "target/em"]))
  }
}
