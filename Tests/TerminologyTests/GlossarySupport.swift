import Bitext
import EmbeddedData
import Terminology

/// The glossary that is compiled in.
enum Medical {
  /// The matcher, made once for all tests.
  static let matcher = TermMatcher.embedded
}

extension TermMatcher {
  /// A matcher of a glossary with one concept for each term.
  init(_ terms: Term...) {
    self.init(
      glossary: Glossary(
        concepts: terms.enumerated().map { Concept(id: "c\($0.offset)", terms: [$0.element]) }))
  }

  /// The texts that were found, in order.
  func texts(in text: String, _ language: Language) -> [String] {
    matches(in: text, language: language).map { text.slice($0.range) }
  }

  /// The texts of the longest matches, in order.
  func longestTexts(in text: String, _ language: Language) -> [String] {
    longestMatches(in: text, language: language).map { text.slice($0.range) }
  }
}

extension String {
  /// The text at a range of UTF-8 offsets.
  func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}
