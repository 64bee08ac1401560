import Bitext
import Testing

@testable import QualityAssurance
@testable import Terminology

/// Texts whose words were scanned for the checks, folded for the terms.
@Suite struct ScannedTermsTests {
  private static let pieces = [
    "a", "Knie", "knieën", "e\u{301}", "’", "'", "don't", "-", "\u{2010}", " ", "  ", "\t", ",",
    ".", "12", "ß", "\u{AD}", "\u{A0}", "😀", "ABCDEFGH", "\u{300}", "½", "É", "\u{178}",
  ]

  /// Three pieces at a time, in every order, alone and between words.
  private static let texts = pieces.flatMap { first in
    pieces.flatMap { second in
      pieces.flatMap { third in
        [first + second + third, "De rug \(first)\(second)\(third) doet pijn"]
      }
    }
  }

  @Test func aScannedTextIsFoldedLikeAnyOther() {
    var folded = FoldedText()
    for text in Self.texts {
      let scanned = ScannedText(text, language: .dutch)
      folded.read(
        lowercased: scanned.bytes.folded, wordCount: scanned.words.count,
        plainCount: scanned.plainCount
      ) { scanned.words[$0].place }
      let alone = FoldedText(text)
      #expect(folded.bytes == alone.bytes, "\(text.debugDescription)")
      #expect(
        Self.words(of: folded, text) == Self.words(of: alone, text), "\(text.debugDescription)")
    }
  }

  /// The words of a folded text: their hashes, and where they stand in it and in the original.
  private static func words(of folded: FoldedText, _ text: String) -> [[Int]] {
    folded.words.prefix(folded.wordCount).map { word in
      let original = folded.original(word.start..<word.end, in: text.utf8.span)
      return [
        Int(truncatingIfNeeded: word.hash), word.start, word.end, original.lowerBound,
        original.upperBound,
      ]
    }
  }

  @Test func theTermsOfAScannedTextAreThoseOfTheText() {
    let matcher = TermMatcher.embedded
    for text in [
      "Pijn in de knie, nek- en schouderpijn.", "12 spieren; de ’s avonds pijnlijke spier",
      "De knieën doen   pijn", "Een MRI-scan van L5", "",
    ] {
      let scanned = ScannedText(text, language: .dutch)
      let terms = matcher.matches(in: text, scanned, language: .dutch)
      #expect(terms == matcher.matches(in: text, language: .dutch), "\(text)")
    }
  }
}
