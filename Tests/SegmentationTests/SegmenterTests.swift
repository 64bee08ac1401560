import Bitext
import Segmentation
import TestSupport
import Testing

@Suite struct SegmenterTests {
  @Test func givesRangesOfBytes() {
    let sentences = Segmenter(language: .dutch).sentences(in: "  Eén.\u{A0} Twee! ")
    #expect(sentences == [2..<7, 10..<15])
  }

  @Test(arguments: ["", " ", "\n\t\u{A0}\u{3000}"])
  func findsNothingInWhiteSpace(text: String) {
    #expect(Segmenter(language: .english).sentences(in: text).isEmpty)
  }

  @Test(arguments: [".", "?!", "…", "...", "1.", "a)", "\"", "😀", "'s", ":)", "Dr.", "مرحبا. كيف"])
  func keepsFragments(text: String) {
    for language in Language.allCases {
      let sentences = Segmenter(language: language).sentences(in: text)
      #expect(sentences.first?.lowerBound == 0)
      #expect(sentences.last?.upperBound == text.utf8.count)
    }
  }

  @Test func readsLettersOutsideASCII() {
    let segmenter = Segmenter(language: .dutch)
    for text in ["Ça va. | École. | Ångström.", "Да. | Нет. | Ω.", "Zo. | 日本語。"] {
      #expect(segmenter.marked(text) == text)
    }
  }

  @Test func readsALongTextWithoutStops() {
    let text = String(repeating: "pijn ", count: 200_000) + "."
    #expect(Segmenter(language: .dutch).sentences(in: text) == [0..<text.utf8.count])
  }

  /// Whatever the text, every byte but white space is in exactly one sentence, and no sentence begins or ends
  /// with white space or within a character.
  @Test(arguments: [Language.english, .dutch])
  func coversEveryTextOnce(language: Language) {
    let segmenter = Segmenter(language: language)
    var random = SeededGenerator(seed: 0x5E9)
    for _ in 0..<5000 {
      let text = Self.text(using: &random)
      expectExactCover(of: text, by: segmenter.sentences(in: text))
    }
  }

  private static let pieces = [
    "pijn", "Het", "I", "dr", "e.g", "enz", "iPhone", "1", "12", "2024", "a", "IV", "é", "É", "日",
    "😀",
    ".", ".", ".", "!", "?", "…", "...", " ", " ", " ", "\u{A0}", "\u{2009}", "\n", "\"", "'",
    "''", ",,", "“", "”", "’", "(", ")", "[", "]", "-", "–", "•", ":", ";", ":)", ",", "€", "www.",
    "@", "\u{301}", "\u{200B}", "¹",
  ]

  private static func text(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func expectExactCover(of text: String, by sentences: [Range<Int>]) {
    var covered = Set<Int>()
    var end = 0
    for sentence in sentences {
      #expect(sentence.lowerBound >= end && !sentence.isEmpty, "\(text.debugDescription)")
      end = sentence.upperBound
      covered.formUnion(sentence)
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let bytes = offset..<offset + scalar.utf8.count
      offset = bytes.upperBound
      let count = bytes.filter(covered.contains).count
      #expect(count == 0 || count == bytes.count, "\(text.debugDescription)")
      if scalar.properties.isWhitespace {
        let isEdge = sentences.contains {
          $0.lowerBound == bytes.lowerBound || $0.upperBound == bytes.upperBound
        }
        #expect(!isEdge, "\(text.debugDescription)")
      } else {
        #expect(count > 0, "\(text.debugDescription)")
      }
    }
  }
}
