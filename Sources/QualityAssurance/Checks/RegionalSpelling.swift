internal import Bitext

extension Check {
  /// The English of a post keeps to British or to American spelling.
  static let regionalSpelling = Check(
    "regional-spelling", issueType: .inconsistency, severity: .note,
    parameters: [.regionalSpellingStyle],
    accepts: [
      Example("The colour of the centre", "De kleur van het midden"),
      Example(
        "The Medical Center", "Het Medical Center", before: [Example("The colour", "De kleur")]),
    ],
    rejects: [
      Example(
        "The ‹center› of the muscle", "Het midden van de spier",
        before: [Example("The colour", "De kleur")]),
      Example(
        "The ‹colour›", "De kleur", settings: [.regionalSpellingStyle: .choice("american", of: [])]),
    ],
    inspection: .post { RegionalSpellings() })
}

/// The words of a post that are spelled otherwise elsewhere.
private struct RegionalSpellings: PostInspection {
  private struct Spelling {
    var index: Int
    var isBritish: Bool
    var range: Range<Int>
    var written: String
    /// In lower case.
    var word: String
  }

  private var all: [Spelling] = []

  mutating func look(at texts: UnitTexts, _ index: Int) {
    let text = texts.english
    guard text.cues.contains(.british) || text.cues.contains(.american) else { return }
    for (cue, isBritish) in [(Cue.british, true), (.american, false)] {
      // A capital inside a text makes a name of a word.
      for word in text.words(with: cue)
      where word.range.lowerBound == 0 || !text.bytes.isUppercase(word.range.lowerBound) {
        all.append(
          Spelling(
            index: index, isBritish: isBritish, range: word.range,
            written: texts.unit.source.slice(word.range), word: text.lowercased(word)))
      }
    }
  }

  func problems(_ context: CheckContext) -> [(unit: Int, problem: Problem)] {
    let british = all.count { $0.isBritish }
    let american = all.count - british
    let style = context.parameters.choice(.regionalSpellingStyle)
    guard style != "any" || british > 0 && american > 0 else { return [] }
    let isBritish = style == "any" ? british >= american : style == "british"
    return all.compactMap { spelling in
      guard spelling.isBritish != isBritish,
        let other = RegionalWord.counterpart(of: spelling.word)
      else { return nil }
      let problem = Problem(
        variant: isBritish ? "american" : "british", arguments: [spelling.written, other],
        source: spelling.range)
      return (spelling.index, problem)
    }
  }
}

extension CheckParameter {
  /// Which spelling all posts must keep to; `any` lets each post choose.
  static let regionalSpellingStyle = CheckParameter(
    "regional-spelling", "style", .choice("any", of: ["any", "british", "american"]))
}
