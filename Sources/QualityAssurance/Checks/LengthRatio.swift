internal import Bitext

extension Check {
  /// A translation is about as long as its source.
  static let lengthRatio = Check(
    "length-ratio", issueType: .length, severity: .note,
    parameters: [.lengthRatioLeast, .lengthRatioMost],
    accepts: [
      Example("Muscle pain", "Spierpijn"),
      Example("Rest.", "Neem voldoende rust."),
    ],
    rejects: [
      Example(
        "‹Rest for two weeks, drink enough water, and call us if the pain has not gone by then.›",
        "‹Rust twee weken.›"),
      Example(
        "‹Take it easy for two weeks, and then start again.›",
        """
        ‹Doe het twee weken rustig aan, drink genoeg water, slaap goed, eet gezond, bel \
        ons als de pijn niet overgaat en begin daarna weer.›
        """
      ),
    ]
  ) { texts, context in
    let length = Double(texts.unit.source.text.utf8.count)
    let other = Double(texts.unit.target?.text.utf8.count ?? 0)
    // A few words may well be one, or one a few; a paragraph may not.
    let slack = 30.0
    guard
      other + slack < length * context.parameters.number(.lengthRatioLeast) + slack * 0.5
        || other > length * context.parameters.number(.lengthRatioMost) + slack,
      length + other > 60, let sides = texts.comparison
    else { return [] }
    let share = Int((other / length * 100).rounded())
    return [
      Problem(
        variant: other < length ? "short" : "long", arguments: ["\(share)"],
        source: sides.source.wholeRange, target: sides.target.wholeRange)
    ]
  }
}

extension CheckParameter {
  /// The least length of the Dutch for each byte of the English.
  static let lengthRatioLeast = CheckParameter("length-ratio", "least", .number(0.5))

  /// The greatest length of the Dutch for each byte of the English.
  static let lengthRatioMost = CheckParameter("length-ratio", "most", .number(1.8))
}
