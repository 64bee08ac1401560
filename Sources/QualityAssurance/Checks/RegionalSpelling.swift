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
    inspection: .post { all, context in
      let british = all.map { spelled(.british, $0) }
      let american = all.map { spelled(.american, $0) }
      let counts = (british.reduce(0) { $0 + $1.count }, american.reduce(0) { $0 + $1.count })
      let style = context.parameters.choice(.regionalSpellingStyle)
      guard style != "any" || counts.0 > 0 && counts.1 > 0 else { return [] }
      let isBritish = style == "any" ? counts.0 >= counts.1 : style == "british"
      return (isBritish ? american : british).enumerated().flatMap { index, words in
        words.compactMap { word in
          let text = all[index].english
          guard let other = RegionalWord.counterpart(of: text.lowercased(word)) else { return nil }
          return (
            index,
            Problem(
              variant: isBritish ? "american" : "british",
              arguments: [all[index].unit.source.slice(word.range), other], source: word.range)
          )
        }
      }
    })
}

extension CheckParameter {
  /// Which spelling all posts must keep to; `any` lets each post choose.
  static let regionalSpellingStyle = CheckParameter(
    "regional-spelling", "style", .choice("any", of: ["any", "british", "american"]))
}

/// The words in one spelling; a capital inside a text makes a name of them.
private func spelled(_ cue: Cue, _ texts: UnitTexts) -> [ScannedText.Word] {
  guard texts.english.cues.contains(cue) else { return [] }
  return texts.english.words(with: cue).filter {
    $0.range.lowerBound == 0 || !texts.english.bytes.isUppercase($0.range.lowerBound)
  }
}
