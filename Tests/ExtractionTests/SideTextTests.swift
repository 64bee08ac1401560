import Bitext
import Extraction
import Testing

@Suite("Texts beside the running text")
struct SideTextTests {
  private static let page = """
    <html lang=nl><head>
    <title>Rekken &amp; strekken | De praktijk</title>
    <meta name="Description" content="Drie oefeningen &#8211; na het sporten.">
    <meta property="og:title" content="Rekken!">
    </head><body><nav><a title="Naar de voorpagina">Home</a></nav><main>
    <h1>Rekken</h1>
    <p lang=en>See <a href=x title=" The  anatomy of a&nbsp;calf ">the calf</a> first.</p>
    <p><img src=a.jpg alt='Een "strakke" kuit' title="Kuit"></p>
    <p translate=no>Rust <img src=b.jpg alt=Fysiotape></p>
    <p hidden><img src=c.jpg alt="Verborgen"></p>
    </main></body></html>
    """

  private func blocks(_ texts: Set<SideText>, page: String = Self.page) throws -> [Block] {
    try PageExtractor(including: texts).post(from: Array(page.utf8), file: "t.html").blocks
  }

  @Test func areLeftOutUnlessAskedFor() throws {
    #expect(try blocks([]).map(\.text) == ["Rekken", "See the calf first.", "Rust"])
  }

  @Test func standWhereTheyBelong() throws {
    let found = try blocks(Set(SideText.allCases))
    #expect(
      found.map { "\($0.id) \($0.kind.name): \($0.text)" } == [
        "b1 page-title: Rekken & strekken | De praktijk",
        "b2 page-description: Drie oefeningen – na het sporten.",
        "b3 heading1: Rekken",
        "b4 paragraph: See the calf first.",
        "b5 element-title: The anatomy of a calf",
        "b6 image-text: Een \"strakke\" kuit",
        "b7 element-title: Kuit",
        "b8 paragraph: Rust",
        "b9 image-text: Fysiotape",
      ])
    #expect(found.map(\.kind.isBesideText).count { $0 } == 6)
  }

  @Test(arguments: [
    (SideText.alt, ["image-text", "image-text"]),
    (.title, ["element-title", "element-title"]), (.head, ["page-title", "page-description"]),
  ])
  func areAskedForOneByOne(text: SideText, kinds: [String]) throws {
    #expect(try blocks([text]).filter(\.kind.isBesideText).map(\.kind.name) == kinds)
  }

  @Test func haveTheBytesOfTheValue() throws {
    let bytes = Array(Self.page.utf8)
    let written = try blocks(Set(SideText.allCases)).filter(\.kind.isBesideText).map { block in
      String(
        decoding: bytes[block.range.offset..<block.range.offset + block.range.length],
        as: UTF8.self)
    }
    #expect(
      written == [
        "Rekken &amp; strekken | De praktijk", "Drie oefeningen &#8211; na het sporten.",
        "The  anatomy of a&nbsp;calf", "Een \"strakke\" kuit", "Kuit", "Fysiotape",
      ])
  }

  @Test func standInTheLanguageAndUnderTheRuleOfTheirElement() throws {
    let found = try blocks([.alt, .title]).filter(\.kind.isBesideText)
    #expect(found.map(\.declaredLanguage) == ["en", nil, nil, nil])
    #expect(found.map(\.isTranslatable) == [true, true, true, false])
  }

  @Test(arguments: [
    "", " ", "ree", "IMG_1234.jpg", "IMG-1234", "dsc01234", "foto kuit.JPEG", "20230405_123456",
    "…",
    "schermafbeelding_2", "https://example.org/a", "undefined", "12,5",
  ])
  func leaveOutWhatProgramsFillIn(alt: String) throws {
    let page = "<p>Een alinea.</p><p><img src=x alt=\"\(alt)\"></p>"
    #expect(try blocks([.alt], page: page).count == 1)
  }

  @Test(arguments: ["Kuit", "Image of a calf", "Rood, 2 cm.", "img-tag uitgelegd", "COVID-19"])
  func keepWhatPeopleWrite(alt: String) throws {
    let page = "<p>Een alinea.</p><p><img src=x alt=\"\(alt)\"></p>"
    #expect(try blocks([.alt], page: page).last?.text == alt)
  }

  @Test func theHeadFallsBackOnWhatSocialNetworksShow() throws {
    let page = """
      <head><title> </title><meta property=og:title content="Rekken!">
      <meta property=og:description content="Drie oefeningen."></head><p>Een alinea.</p>
      <svg><title>Pijl</title></svg>
      """
    #expect(
      try blocks([.head], page: page).map(\.text) == ["Rekken!", "Drie oefeningen.", "Een alinea."])
  }

  @Test func aTypedListStaysAList() throws {
    let page = "<p>- een</p><p><img src=x alt='Tussendoor'></p><p>- twee</p>"
    #expect(
      try blocks([.alt], page: page).map(\.kind) == [.listItem, .imageText, .listItem])
  }
}
