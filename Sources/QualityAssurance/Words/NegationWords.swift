public import Bitext

/// The words that turn a sentence round, for those who want to see them.
public enum NegationWords {
  /// The words of a language, in small letters; none for languages other than English and Dutch.
  public static func words(in language: Language) -> [String] {
    CueWords.meanings.filter { $0.cue == .negation }.flatMap { list in
      switch language {
      case .english: list.english.split(separator: " ").map(String.init)
      case .dutch: list.dutch.split(separator: " ").map(String.init)
      case .other, .undetermined: [String]()
      }
    }
  }
}
