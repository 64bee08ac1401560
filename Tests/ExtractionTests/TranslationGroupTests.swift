import Bitext
import Testing

@testable import Extraction

/// What a WordPress export says of posts that translate one another.
@Suite("Groups of translations")
struct TranslationGroupTests {
  private func groups(_ items: [String]) throws -> [String?] {
    let items = items.enumerated().map {
      ArchiveTests.item("p\($0)", "Tekst.").replacing("</item>", with: "\($1)</item>")
    }
    let archive = Array(ArchiveTests.export(items.joined()).utf8)
    var reader = try #require(ArchiveReader(head: archive, file: "e.xml") { [] })
    var groups: [String?] = []
    while let post = try reader.next() { groups.append(post.translationGroup) }
    return groups
  }

  private static func field(_ key: String, _ value: String) -> String {
    "<wp:postmeta><wp:meta_key><![CDATA[\(key)]]></wp:meta_key>\n<wp:meta_value><![CDATA[\(value)]]></wp:meta_value></wp:postmeta>"
  }

  @Test func polylangHasATerm() throws {
    let language = "<category domain=\"language\" nicename=\"nl\"><![CDATA[Nederlands]]></category>"
    let term = "<category domain=\"post_translations\" nicename=\"pll_5f\">pll_5f</category>"
    let other = "<category domain=\"category\" nicename=\"knie\">Knie</category>"
    #expect(
      try groups([language + term, other + language, other + term, ""])
        == ["e.xml#pll_5f", nil, "e.xml#pll_5f", nil])
  }

  @Test func wpmlHasAField() throws {
    let group = Self.field("_wpml_import_translation_group", "312")
    let language = Self.field("_wpml_import_language_code", "nl")
    let other = Self.field("_elementor_data", "_wpml_import_translation_group 313")
    #expect(
      try groups([language + group, Self.field("_edit_last", "1"), group]) == [
        "e.xml#wpml-312", nil, "e.xml#wpml-312",
      ])
    #expect(try groups([Self.field("_wpml_import_translation_group", "")]) == [nil])
    #expect(try groups([other]) == [nil])
  }
}
