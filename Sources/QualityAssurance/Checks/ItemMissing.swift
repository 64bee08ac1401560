internal import Bitext

extension Check {
  /// A sentence that lists things lists all of them in the Dutch.
  static let itemMissing = Check(
    "item-missing", issueType: .omission, severity: .note,
    when: .english(.kind, signs: .comma),
    accepts: [
      Example("Asthma, an ulcer or heart failure", "Astma, een maagzweer of hartfalen"),
      Example("Arm, leg and back pain", "Arm-, been- en rugpijn"),
      Example("Redness, swelling, and heat", "Roodheid, zwelling en warmte"),
      Example("If it hurts, stop and rest.", "Stop en rust als het pijn doet."),
      Example("One drop in each eye, morning and evening", "'s Ochtends en 's avonds een druppel"),
      Example("Blisters, cracks and wounds", "Blaren, kloven, en wonden"),
      Example("Nausea and vomiting", "Misselijkheid en braken"),
      Example("Pain in arms and legs", "Pijn in armen en benen"),
      Example(
        "Nausea. Call us if you have asthma, a tumour behind your left ear or diabetes.",
        "Misselijkheid. Bel als u astma, een gezwel achter uw linkeroor of diabetes hebt."),
    ],
    rejects: [
      Example("Call us if you have a fever.", "Bel ons bij koorts of ‹huiduitslag›."),
      Example("Call us if you have a fever or a ‹rash›.", "Bel ons bij koorts."),
      Example("Blisters, ‹cracks and› wounds", "Blaren en wonden"),
      Example(
        "Tell us if you are allergic to latex, ‹iodine or› contrast fluid.",
        "Laat het weten als u allergisch bent voor latex of contrastvloeistof."),
      Example(
        "Call us if you have tuberculosis, ‹splinters of metal in your eye› or diabetes.",
        "Bel ons als u tuberculose of diabetes hebt."),
      Example(
        "No tomatoes, alcohol or ‹liquorice›, please.", "Geen tomaten of alcohol."),
      Example(
        "Possible effects are nausea, ‹headache, rash and› fever.",
        "Mogelijke bijwerkingen zijn misselijkheid, hoofdpijn en koorts."),
    ]
  ) { texts, context in
    guard let sides = texts.comparison else { return [] }
    if texts.english.signs.contains(.comma), let (list, count) = Enumeration.shortened(sides) {
      return [Problem(arguments: [String(list.count), String(count)], source: list.range)]
    }
    if let gap = ListGap.first(in: sides, context.translations) {
      return [Problem(variant: "lost", arguments: [sides.source.slice(gap)], source: gap)]
    }
    if let lost = texts.kinds?.lost {
      return [
        Problem(
          variant: "lost", arguments: [sides.source.slice(lost.range)], source: lost.range)
      ]
    }
    if let added = texts.kinds?.added {
      return [
        Problem(
          variant: "added", arguments: [sides.target.slice(added.range)], target: added.range)
      ]
    }
    return []
  }
}
