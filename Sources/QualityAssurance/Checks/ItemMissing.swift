internal import Bitext

extension Check {
  /// A sentence that lists things lists all of them in the Dutch.
  static let itemMissing = Check(
    "item-missing", issueType: .omission, severity: .note,
    when: .english(signs: .comma),
    accepts: [
      Example("Asthma, an ulcer or heart failure", "Astma, een maagzweer of hartfalen"),
      Example("Arm, leg and back pain", "Arm-, been- en rugpijn"),
      Example("Redness, swelling, and heat", "Roodheid, zwelling en warmte"),
      Example("If it hurts, stop and rest.", "Stop en rust als het pijn doet."),
      Example("One drop in each eye, morning and evening", "'s Ochtends en 's avonds een druppel"),
      Example("Blisters, cracks and wounds", "Blaren, kloven, en wonden"),
    ],
    rejects: [
      Example("Blisters, ‹cracks and› wounds", "Blaren en wonden"),
      Example(
        "Tell us if you are allergic to latex, ‹iodine or› contrast fluid.",
        "Laat het weten als u allergisch bent voor latex of contrastvloeistof."),
      Example(
        "Possible effects are nausea, ‹headache, rash and› fever.",
        "Mogelijke bijwerkingen zijn misselijkheid, hoofdpijn en koorts."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison, let (list, count) = Enumeration.shortened(texts) else {
      return []
    }
    return [Problem(arguments: [String(list.count), String(count)], source: list.range)]
  }
}
