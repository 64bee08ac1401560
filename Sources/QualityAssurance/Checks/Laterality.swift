internal import Bitext

extension Check {
  /// Left stays left, and right stays right.
  static let laterality = Check(
    "laterality", issueType: .mistranslation, severity: .error,
    when: .english(.left, .right),
    accepts: [
      Example("Raise your left arm.", "Til je linkerarm op."),
      Example("Turn to the right and to the left.", "Draai naar links en rechts."),
      Example("My left and right knee", "Mijn beide knieën"),
      Example("First the right leg, then the left one.", "Eerst het rechterbeen, dan het linker."),
      Example("That is the right choice.", "Dat is de juiste keuze."),
      Example("Sway from left to right.", "Wieg van links naar rechts."),
      Example("There is little time left.", "Er is weinig tijd over."),
      Example("Sit up straight.", "Ga rechtop zitten."),
    ],
    rejects: [
      Example("Raise your ‹left› arm.", "Til je ‹rechterarm› op."),
      Example("Turn your head to the ‹left›.", "Draai je hoofd naar ‹rechts›."),
      Example("Stand on your ‹right› leg.", "Ga op je been staan."),
      Example("Raise your left arm.", "Til je linkerarm en je ‹rechterarm› op."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison else { return [] }
    let english = Sides(english: texts.english)
    guard !(english.left.isEmpty && english.right.isEmpty) else { return [] }
    let dutch = Sides(dutch: texts.dutch)
    let difference = (
      left: english.left.count - dutch.left.count, right: english.right.count - dutch.right.count
    )
    let isSwapped = difference.left * difference.right < 0
    let lost = [
      isSwapped || english.left.isEmpty != dutch.left.isEmpty
        ? (english.left, dutch.left, dutch.right) : nil,
      isSwapped || english.right.isEmpty != dutch.right.isEmpty
        ? (english.right, dutch.right, dutch.left) : nil,
    ].compactMap(\.self)
    guard let (source, _, other) = lost.first(where: { !$0.0.isEmpty }) else {
      guard let added = lost.first else { return [] }
      return [
        Problem(
          variant: "added", arguments: [texts.target.slice(added.1[0])], target: added.1[0])
      ]
    }
    if lost.count == 1 || dutch.left.isEmpty && dutch.right.isEmpty, both(texts.dutch) { return [] }
    let target = lost.count == 2 ? other.first : nil
    return [
      Problem(
        variant: target == nil ? "lost" : nil,
        arguments: [texts.source.slice(source[0])]
          + (target.map { [texts.target.slice($0)] } ?? []),
        source: source[0], target: target)
    ]
  }
}

/// Whether the Dutch names both sides in one word.
private func both(_ text: ScannedText) -> Bool {
  text.words.contains {
    ["beide", "beiden", "allebei", "weerszijden", "weerskanten"].contains(text.lowercased($0))
  }
}
