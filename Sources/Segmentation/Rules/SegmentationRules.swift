internal import Bitext

/// What the sentences of a language are told by, as data.
///
/// The rules are words only; how they are used is the same in every language.
struct SegmentationRules: Sendable {
  /// What an abbreviation's stop means where a capital or a number follows.
  enum AbbreviationRole: Sendable {
    /// Something always follows: `Dr.`, `e.g.`, `bijv.`.
    case neverLast
    /// A number follows or the sentence ends: `p. 12`, `10 min.`.
    case beforeNumber
    /// A number or a letter follows or the sentence ends: `Fig. 2`, `App. B`, `hfst. IV`.
    case beforeLabel
    /// Often last: the sentence ends unless a small letter follows: `etc.`, `enz.`.
    case oftenLast
    /// Either: the sentence ends only before a word that sentences begin with: `U.S.`, `p.m.`, `Inc.`.
    case undecided
  }

  /// Abbreviations that play the same role.
  struct AbbreviationGroup: Sendable {
    /// What their stop means.
    let role: AbbreviationRole

    /// The abbreviations without their last stop; small letters also stand for capitals.
    let words: [String]
  }

  /// The abbreviations.
  let abbreviations: [AbbreviationGroup]

  /// Words that begin sentences and are no part of a name, in small letters.
  let openers: [String]

  /// What may follow an apostrophe at the start of a sentence, before its first capital: Dutch 's, 't.
  let clitics: [String]
}

extension SegmentationRules {
  /// The rules of a language, English where there are none, with more abbreviations that something always follows.
  init(language: Language, abbreviations words: [String]) {
    let rules = language == .dutch ? Self.dutch : .english
    let group = AbbreviationGroup(
      role: .neverLast, words: words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 })
    self.init(
      // First, so that it counts where the built-in rules have a word otherwise.
      abbreviations: [group] + rules.abbreviations, openers: rules.openers, clitics: rules.clitics)
  }
}
