import Bitext
import Testing

@testable import QualityAssurance

@Suite struct ScannedTextTests {
  private static let words = [
    "a", "knie", "physiotherapist", "knieën", "don't", "zo’n", "Één", "behandeling", "ABCDEFGH",
    "je",
  ]
  private static let gaps = [" ", ", ", "  ", "-", " (", "’ ", "12 ", "…"]

  @Test func wordsAreFoundWhereverTheyStand() {
    let text = ScannedText(language: .dutch)
    for first in Self.words {
      for gap in Self.gaps {
        for last in Self.words {
          for end in ["", ".", " and so on"] {
            let whole = first + gap + last + end
            text.read(whole)
            let found = text.words.prefix(2).map { word in
              String(decoding: Array(whole.utf8)[word.range], as: UTF8.self)
            }
            #expect(found == [first, last], "\(whole)")
            #expect(text.words[0].hash == Self.hash(first), "\(whole)")
            #expect(text.words[1].hash == Self.hash(last), "\(whole)")
          }
        }
      }
    }
  }

  private static func hash(_ word: String) -> UInt64 {
    WordHash(word.lowercased().replacing("’", with: "'").utf8).value
  }

  @Test func aTextReadIntoThePlaceOfAnotherIsAsOneReadAlone() {
    let reused = ScannedText(language: .english)
    for text in ["Not 12 of them! See it?", "", "…", "Geen pijn", "It's “so”, he said: a  b. C"] {
      reused.read(text)
      let alone = ScannedText(text, language: .english)
      #expect(reused.bytes.bytes == alone.bytes.bytes)
      #expect(reused.bytes.folded == alone.bytes.folded)
      #expect(reused.words.map(\.hash) == alone.words.map(\.hash))
      #expect(reused.cues == alone.cues)
      #expect(reused.signs == alone.signs)
      #expect(reused.digitCount == alone.digitCount)
      #expect(reused.hash == alone.hash)
    }
  }

  @Test func aStopInsideIsOneThatAWordStandsBehind() {
    #expect(!ScannedText("Rest well.", language: .english).signs.contains(.stopInside))
    #expect(ScannedText("Rest. Walk", language: .english).signs.contains(.stopInside))
  }
}
