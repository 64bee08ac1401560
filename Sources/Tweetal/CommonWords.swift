internal import Alignment
internal import Bitext
internal import Terminology

/// Tells the short texts that English and Dutch have alike: names, abbreviations, and words that one has from the other.
struct CommonWords: Sendable {
  let matcher: TermMatcher
  let lexicon: GeneralLexicon

  /// Longer texts have words enough to be of one language.
  private static let mostWords = 2
  /// From this confidence on, a word is Dutch and not a name or a loan word.
  private static let sure = 0.97

  private func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  /// Whether both languages may have a text, so that one line of it may be meant for the readers of both.
  ///
  /// - Complexity: that of looking for the terms in it.
  func mayHold(_ block: Block) -> Bool {
    let words = words(of: block.text)
    guard words.count <= Self.mostWords else { return false }
    if !block.text.contains(where: \.isLowercase) || isDutchTerm(block.text) { return true }
    return switch block.language.language {
    case .undetermined: true
    case .english: isNew(words, block.text)
    case .dutch: words.count == 1 && block.language.confidence < Self.sure
    case .other: false
    }
  }

  /// Whether nothing tells how any part of an English text would be said in Dutch, and each word begins as names do: *Tips*.
  private func isNew(_ words: [Substring], _ text: String) -> Bool {
    words.allSatisfy(isUnknown) && matcher.matches(in: text, language: .english).isEmpty
  }

  private func isUnknown(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && !lexicon.knows(word.lowercased())
  }

  /// Whether a text is a Dutch term as it stands, such as *Frozen shoulder*.
  func isDutchTerm(_ text: String) -> Bool {
    matcher.matches(in: text, language: .dutch).contains { match in
      match.range == 0..<text.utf8.count
        && matcher.glossary.concepts[match.concept].terms[match.term].status != .deprecated
    }
  }

  /// Whether a text is the name of somebody after whom a concept is called in both languages, such as *Epley*.
  ///
  /// - Complexity: O(*g*), where *g* is the number of the glossary's terms, for words with a capital that are no everyday ones.
  func isName(_ text: String) -> Bool {
    let words = words(of: text)
    guard !words.isEmpty, words.count <= Self.mostWords, words.allSatisfy(isUnknown) else {
      return false
    }
    return words.allSatisfy { word in
      matcher.glossary.concepts.contains { concept in
        [Language.english, .dutch].allSatisfy { language in
          concept.terms.contains { term in
            term.language == language && self.words(of: term.text).contains(word)
          }
        }
      }
    }
  }
}
