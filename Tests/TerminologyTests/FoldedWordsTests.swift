import Bitext
import Testing

@testable import Terminology

@Suite struct FoldedWordsTests {
  private static let pieces = [
    "a", "Knie", "knieën", "e\u{301}", "’", "'", "-", "\u{2010}", " ", "  ", "\t", ",", ".", "12",
    "ß", "\u{AD}", "\u{A0}", "😀", "fysiotherapeut", "\u{300}", "½", "abcdefgh",
  ]

  /// Three pieces at a time, in every order.
  private static let texts = pieces.flatMap { first in
    pieces.flatMap { second in pieces.map { first + second + $0 } }
  }

  @Test func theWordsAreTheRunsBetweenBreaks() {
    var folded = FoldedText()
    for text in Self.texts {
      folded.read(text)
      var expected: [UInt64] = []
      for run in folded.bytes.split(whereSeparator: { !FoldedText.isWord($0) }) {
        expected.append(WordHash(run).value)
      }
      let words = folded.words.prefix(folded.wordCount)
      #expect(words.map(\.hash) == expected, "\(text.debugDescription)")
      #expect(words.allSatisfy { FoldedText.isWord(folded.bytes[$0.start]) })
    }
  }

  @Test func aTextReadIntoThePlaceOfAnotherIsAsOneReadAlone() {
    var reused = FoldedText()
    for text in Self.texts {
      reused.read(text)
      let alone = FoldedText(text)
      #expect(reused.bytes == alone.bytes, "\(text.debugDescription)")
      for word in alone.words.prefix(alone.wordCount) {
        let range = word.start..<word.end
        #expect(
          reused.original(range, in: text.utf8.span) == alone.original(range, in: text.utf8.span))
      }
    }
  }
}
