/// The words of both languages that tell one thing.
struct CueWords {
  let cue: Cue

  /// In lower case, with spaces between them.
  let english: String

  /// In lower case, with spaces between them.
  let dutch: String

  init(_ cue: Cue, english: String = "", dutch: String = "") {
    self.cue = cue
    self.english = english
    self.dutch = dutch
  }

  /// Every list there is.
  static let all = meanings + opposites + units + usage
}
