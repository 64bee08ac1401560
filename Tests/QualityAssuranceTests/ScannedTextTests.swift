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
    for first in Self.words {
      for gap in Self.gaps {
        for last in Self.words {
          for end in ["", ".", " and so on"] {
            let whole = first + gap + last + end
            let text = ScannedText(whole, language: .dutch)
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

  @Test func aTextTellsTheTopicsOfItsWords() {
    #expect(ScannedText("Call us at once.", language: .english).topics.contains(.gravity))
    #expect(ScannedText("Paracetamol and ibuprofen", language: .english).topics.isEmpty)
    #expect(ScannedText("Bel morgen.", language: .dutch).topics == TopicSet(.horizon))
  }

  @Test func aStopInsideIsOneThatAWordStandsBehind() {
    #expect(!ScannedText("Rest well.", language: .english).signs.contains(.stopInside))
    #expect(ScannedText("Rest. Walk", language: .english).signs.contains(.stopInside))
  }
}
