import Bitext
import Testing

@Suite struct WordHashTests {
  private static let letters = Array("physiotherapeutenwijkverband".utf8)

  @Test(arguments: 0...28)
  func eightBytesAtOnceAreHashedAsOneByOne(count: Int) {
    let word = Array(Self.letters.prefix(count))
    let text = word + Array(". behind it".utf8)
    var hash = WordHash()
    var offset = 0
    var length = 8
    while length == 8 {
      let eight = EightBytes(of: text.span, at: offset)
      length = eight.smallLetterCount
      hash.add(eight, count: length)
      offset += length
    }
    #expect(offset == count)
    #expect(hash.value == WordHash(word).value)
  }

  @Test func wordsThatBeginAlikeHaveOtherHashes() {
    let hashes = (0...28).map { WordHash(Self.letters.prefix($0)).value }
    #expect(Set(hashes).count == hashes.count)
    #expect(!hashes.contains(0))
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func everyByteIsToldInEveryPlace(byte: UInt8) {
    let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    for place in 0..<8 {
      var bytes = [UInt8](repeating: UInt8(ascii: "m"), count: 8)
      bytes[place] = byte
      let eight = EightBytes(of: bytes.span, at: 0)
      #expect(eight.smallLetterCount == (isSmall ? 8 : place))
      #expect(eight.letterOrDigitCount == (isSmall || isCapital || isDigit ? 8 : place))
      #expect(eight[place] == byte)
      #expect(eight.lowercased[place] == (isCapital ? byte + 0x20 : byte))
    }
  }
}
