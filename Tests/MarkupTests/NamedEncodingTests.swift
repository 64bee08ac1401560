import Markup
import Testing

@Suite struct NamedEncodingTests {
  @Test func lettersComeFromTheirBytes() throws {
    let latin = try #require(NamedEncoding("ISO-8859-15"))
    let decoded = latin.decode([0x61, 0xA4, 0x62, 0xE9])
    #expect(decoded.text.string == "a€bé" && decoded.invalidOffset == nil)
    // a, €, b and é begin at these bytes of the file, where it ends too.
    let places = [0, 1, 4, 5, 7].map { decoded.text.map.source(of: $0) }
    #expect(places == [0, 1, 2, 3, 4])
  }

  @Test func oneCharacterMayHaveSeveralBytes() throws {
    let chinese = try #require(NamedEncoding("GB18030"))
    let decoded = chinese.decode([0xC4, 0xE3, 0x81, 0x30, 0x89, 0x38, 0x21])
    #expect(decoded.text.string == "你ß!")
    #expect([0, 3, 5, 6].map { decoded.text.map.source(of: $0) } == [0, 2, 6, 7])
    #expect(chinese.decode([0x61, 0xC4]).invalidOffset == 1)
  }

  /// An accent behind a letter joins it (windows-1258); a letter at the end comes out all the same.
  @Test func lettersThatWaitForAnAccent() throws {
    let vietnamese = try #require(NamedEncoding("CP1258"))
    #expect(vietnamese.decode([0x78, 0xE2]).text.string == "xâ")
  }

  @Test func bytesThatAreNoCharacters() throws {
    let western = try #require(NamedEncoding("windows-1252"))
    #expect(western.decode([0x61, 0x81, 0x62]).invalidOffset == 1)
  }

  @Test(arguments: [
    "", "UTF-16", "UTF-7", "ISO-2022-JP", "HZ", "IBM037", "nothing", "UTF-8//IGNORE",
  ])
  func encodingsInWhichASCIIIsNotItself(name: String) { #expect(NamedEncoding(name) == nil) }
}
