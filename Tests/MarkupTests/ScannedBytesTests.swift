import Bitext
import TestSupport
import Testing

@testable import Markup

@Suite("Searches through bytes") struct ScannedBytesTests {
  /// Texts of all short lengths, in which what is searched for is frequent, rare or all there is.
  private static func texts(seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    let marks = Array("<>&\"'] \t\n\r\u{0}\u{1F}\u{FFFE}é".utf8)
    return (0...70).map { length in
      let rarity = [1, 4, 40].randomElement(using: &generator) ?? 1
      return (0..<length).map { _ in
        Int.random(in: 0..<rarity, using: &generator) == 0
          ? marks.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0x61...0x7A, using: &generator)
      }
    }
  }

  /// The first place from another on at which a condition holds, found byte by byte.
  private func first(
    _ text: [UInt8], from start: Int, where holds: (Int) -> Bool
  ) -> Int {
    (start..<text.count).first(where: holds) ?? text.count
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func findWhatASearchByteByByteFinds(seed: UInt64) {
    for text in Self.texts(seed: seed) {
      unsafe text.withUnsafeBufferPointer { buffer in
        let bytes = unsafe ScannedBytes(buffer)
        for start in 0...text.count {
          let special = first(text, from: start) { place in
            text[place] < 0x20 || "<&]".utf8.contains(text[place]) || text[place] == 0xEF
          }
          #expect(bytes.nextSpecial(from: start, or: UInt8(ascii: "]")) == special, "\(text)")
          let mark = first(text, from: start) { "<>\"'".utf8.contains(text[$0]) }
          #expect(bytes.nextTagMark(from: start) == mark, "\(text)")
        }
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func tellWhatFoldsAsASearchByteByByteDoes(seed: UInt64) {
    for text in Self.texts(seed: seed) {
      let changes = text.indices.contains { place in
        [0x09, 0x0A, 0x0D].contains(text[place])
          || text[place] == 0x20 && place > 0 && text[place - 1] == 0x20
      }
      let begins = text.first.map { $0 > 0x20 } ?? false
      #expect(FoldedSpace.isFolded(text[...]) == (begins && !changes), "\(text)")
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 31, 4095, 4096, 4097, 9000])
  func countCharactersOfLinesOfAnyLength(length: Int) {
    let line = Array(String(repeating: "één ", count: length / 4 + 1).utf8.prefix(length))
    let lines = LineIndex(line)
    for place in Set([0, length / 2, length]) {
      let count = line[..<place].count { $0 & 0xC0 != 0x80 }
      #expect(lines.place(of: place, in: line).column == count + 1)
      let places = lines.places(of: place..<length, in: line)
      #expect(places.start == lines.place(of: place, in: line))
      #expect(places.end == lines.place(of: length, in: line))
    }
  }
}
