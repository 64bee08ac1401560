internal import Alignment
public import QualityAssurance
internal import Synchronization
public import Terminology

/// The words that translate each other in checks: everyday ones, those of texts for patients, and those of a glossary.
///
/// They are gathered when they are first asked for, since most commands need none.
final class KnownTranslations: Sendable {
  private let glossary: Glossary
  private let gathered = Mutex<WordTranslations?>(nil)

  /// Will gather the words of a glossary.
  init(_ glossary: Glossary) { self.glossary = glossary }

  /// The words.
  ///
  /// - Complexity: O(*n*) the first time, where *n* is the number of words; then O(1).
  var words: WordTranslations {
    gathered.withLock { words in
      if let words { return words }
      let made = WordTranslations(everydayAnd: glossary)
      words = made
      return made
    }
  }
}

extension WordTranslations {
  /// Everyday English words and those of texts for patients with their Dutch translations, and the terms of a glossary that are one word in
  /// both languages.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  public init(everydayAnd glossary: Glossary) {
    let terms = glossary.seeds.map { seed in
      (english: Array(seed.source.lowercased().utf8), dutch: Array(seed.target.lowercased().utf8))
    }
    let words = terms.filter { term in
      !term.english.contains(UInt8(ascii: " ")) && !term.dutch.contains(UInt8(ascii: " "))
    }
    self.init(GeneralLexicon.embedded.entries + words)
  }
}
