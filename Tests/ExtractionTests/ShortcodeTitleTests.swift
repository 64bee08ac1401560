import Bitext
import Testing

@testable import Extraction

/// Titles that shortcodes of WordPress show above their content.
@Suite("Titles in shortcodes")
struct ShortcodeTitleTests {
  /// The kinds and texts of a post's body.
  private func blocks(_ body: String) throws -> [(kind: Block.Kind, text: String, bytes: String)] {
    let archive = Array(
      ArchiveTests.export(ArchiveTests.item("p", "<![CDATA[\(body)]]>", title: "")).utf8)
    var reader = try #require(
      ArchiveReader(head: archive, file: "e.xml", keepsPlaces: true) { [] })
    let post = try #require(try reader.next())
    return post.blocks.map { block in
      let bytes = archive[block.range.offset..<block.range.offset + block.range.length]
      return (block.kind, block.text, String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    "[vc_row][vc_column][vc_tta_accordion][vc_tta_section title=\"Q\" tab_id=\"1\"][vc_column_text]\nA.\n[/vc_column_text][/vc_tta_section][/vc_tta_accordion][/vc_column][/vc_row]",
    "[et_pb_column type=\"4_4\"][et_pb_toggle title=\"Q\" _builder_version=\"4.9\"]<p>A.</p>[/et_pb_toggle][/et_pb_column]",
    "[su_accordion][su_spoiler style='fancy' title='Q']A.[/su_spoiler][/su_accordion]",
    "<!-- wp:shortcode -->\n[toggle title=\"Q\"]A.[/toggle]\n<!-- /wp:shortcode -->",
  ])
  func areHeadings(body: String) throws {
    let found = try blocks(body)
    #expect(found.map(\.text) == ["Q", "A."])
    #expect(found.map(\.bytes) == ["Q", "A."])
    #expect(found.first?.kind == .heading(level: 3))
  }

  @Test(arguments: [
    "[contact-form-7 id=\"12\" title=\"Contact form\"]",
    "Hold the [tooltip title=\"The lower leg\"]calf.[/tooltip]",
    "[button title=\"Opens a form\" url=\"/x\"]Book now[/button]",
    "[vc_section title=\"true\"]A.[/vc_section]", "[vc_section title=\"\"]A.[/vc_section]",
    "[contact-form title=\"Ask us\"][contact-field label=\"Name\"/][/contact-form]",
    "[caption title=\"The calf\"]The calf.[/caption]", "[toggle title=\"Q]A.[/toggle]",
  ])
  func othersAreLeftOut(body: String) throws {
    let kinds = try blocks(body).map(\.kind)
    #expect(!kinds.contains(.heading(level: 3)))
  }
}
