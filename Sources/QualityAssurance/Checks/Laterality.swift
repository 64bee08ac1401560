internal import Bitext

extension Check {
  /// Left stays left, and right stays right.
  static let laterality = Check(
    "laterality", issueType: .mistranslation, severity: .error,
    when: .either(.left, .right, .both, .switching),
    accepts: [
      Example("Raise your left arm.", "Til je linkerarm op."),
      Example("Your right shoulder hurts.", "Je rechterschouder doet pijn."),
      Example("Turn to the right and to the left.", "Draai naar links en rechts."),
      Example("My left and right knee", "Mijn beide knieën"),
      Example("First the right leg, then the left one.", "Eerst het rechterbeen, dan het linker."),
      Example("That is the right choice.", "Dat is de juiste keuze."),
      Example("Sway from left to right.", "Wieg van links naar rechts."),
      Example(
        "Stand on your right leg, then on the other.", "Sta op je rechterbeen, dan op je linker."),
      Example("There is little time left.", "Er is weinig tijd over."),
      Example(
        "Stand on your right leg, bend your left knee.",
        "Ga op je rechterbeen staan, buig je andere knie."),
      Example("Sit up straight.", "Ga rechtop zitten."),
    ],
    rejects: [
      Example("Raise your ‹left› arm.", "Til je ‹rechterarm› op."),
      Example(
        "Raise your ‹right› arm and your left leg.", "Til je ‹linkerarm› en je rechterbeen op."),
      Example("Turn your head to the ‹left›.", "Draai je hoofd naar ‹rechts›."),
      Example("Stand on your ‹right› leg.", "Ga op je been staan."),
      Example("Raise your left arm.", "Til je linkerarm en je ‹rechterarm› op."),
      Example("Below the ‹left› armpit", "Onder de ‹rechteroksel›"),
      Example("Noises in ‹one› ear", "Geluiden in ‹beide› oren"),
      Example("Two drops in ‹each› eye", "Twee druppels in ‹één› oog"),
      Example("‹Both› lungs were inflamed.", "‹Een› van de longen was ontstoken."),
      Example("‹Both› kidneys are swollen.", "De ‹linkernier› is gezwollen."),
      Example("In the hand ‹opposite› the sore knee", "Aan de kant van de pijnlijke knie"),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison else { return [] }
    let english = Sides(english: texts.english)
    guard !(english.left.isEmpty && english.right.isEmpty) else {
      return (changedSide(texts) ?? changedCount(texts) ?? lostOpposite(texts)).map { [$0] } ?? []
    }
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
      if lost.isEmpty, !Degree.isTurned(texts),
        let swap = SidedParts.exchanged(texts, english, dutch)
      {
        return [texts.differs(swap.source, swap.target)]
      }
      // "The right foot, then the other": the Dutch may say which that is.
      guard let added = lost.first, !mentions(others, in: texts.english) else { return [] }
      return [
        Problem(
          variant: "added", arguments: [texts.target.slice(added.1[0])], target: added.1[0])
      ]
    }
    if lost.count == 1 || dutch.left.isEmpty && dutch.right.isEmpty,
      texts.dutch.cues.contains(.both)
    {
      return []
    }
    // "Ga op je rechterbeen staan en buig je andere knie."
    if lost.count == 1, texts.dutch.holds(andere) { return [] }
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

/// A side that the Dutch names, where the English has the word for the other one alone, whatever it means there.
private func changedSide(_ texts: Comparison) -> Problem? {
  let (english, dutch) = (texts.english, Sides(dutch: texts.dutch))
  let (hasLeft, hasRight) = (english.cues.contains(.left), english.cues.contains(.right))
  guard hasLeft != hasRight, !mentions(adverbs, in: english), dutch.left.isEmpty == hasLeft,
    dutch.right.isEmpty != hasLeft,
    let source = english.words(with: hasLeft ? .left : .right).first,
    let target = hasLeft ? dutch.right.first : dutch.left.first
  else { return nil }
  return texts.differs(source.range, target)
}

/// One of both that became both, or the other way round.
private func changedCount(_ texts: Comparison) -> Problem? {
  let (english, dutch) = (texts.english, texts.dutch)
  if english.cues.contains(.both), !dutch.cues.contains(.both), !saysOneOfTwo(english),
    let both = english.words(with: .both).first,
    let one = dutch.words.indices.first(where: { index in
      ones.contains(dutch.lowercased(dutch.words[index]))
        && (index + 1 < dutch.words.count && dutch.lowercased(dutch.words[index + 1]) == "van"
          || dutch.lowercased(dutch.words[index]) != "een")
    }), !mentions(pairs, in: dutch), mentions(bodies, in: english)
  {
    return texts.differs(both.range, dutch.words[one].range)
  }
  if let eye = english.words.indices.dropLast().first(where: {
    english.words[$0].hash == each && bodies.contains(english.lowercased(english.words[$0 + 1]))
  }), !dutch.cues.contains(.both), !saysOneOfTwo(english), !mentions(eachOnes, in: dutch),
    let one = dutch.words.first(where: { dutch.lowercased($0) == "één" })
  {
    return texts.differs(english.words[eye].range, one.range)
  }
  if english.cues.contains(.both), !dutch.cues.contains(.both), mentions(bodies, in: english),
    !mentions(pairs, in: dutch), let both = english.words(with: .both).first,
    case let sides = Sides(dutch: dutch), sides.left.isEmpty != sides.right.isEmpty,
    let side = sides.left.first ?? sides.right.first
  {
    return texts.differs(both.range, side)
  }
  if dutch.cues.contains(.both), !english.cues.contains(.both),
    let both = dutch.words(with: .both).first, !mentions(twos, in: english),
    let one = english.words.indices.dropLast().first(where: {
      english.lowercased(english.words[$0]) == "one"
        && bodies.contains(english.lowercased(english.words[$0 + 1]))
    }).map({ english.words[$0] })
  {
    return texts.differs(one.range, both.range)
  }
  return nil
}

/// "On the opposite side", where the Dutch has no word for another side.
private func lostOpposite(_ texts: Comparison) -> Problem? {
  let english = texts.english
  guard let index = english.words.indices.first(where: { opposites.matches(english, at: $0) }),
    !otherSides.match(anyOf: texts.dutch)
  else { return nil }
  let range = english.words[index].range
  return Problem(variant: "lost", arguments: [texts.source.slice(range)], source: range)
}

private let opposites = PhraseList([
  "[opposite] side", "[opposite] leg", "[opposite] arm", "[opposite] hand", "[opposite] foot",
  "hand [opposite]", "side [opposite]", "arm [opposite]", "leg [opposite]", "foot [opposite]",
])
private let otherSides = WordPatterns(
  "ander* tegenover* tegengesteld* over* gezonde goede niet geen heterolateraal contralateraal linker* rechter* links rechts"
)

/// What there are two of.
private let bodies: Set<String> = Set(
  """
  ear ears eye eyes lung lungs kidney kidneys leg legs arm arms hand hands foot feet knee knees hip hips shoulder shoulders \
  breast breasts side sides nostril nostrils ankle ankles wrist wrists elbow elbows ovary ovaries testicle testicles
  """.split(whereSeparator: \.isWhitespace).map(String.init))
private let ones: Set<String> = ["een", "één", "eén"]
/// What says both in other words.
private let pairs: Set<String> = [
  "zowel", "twee", "tweede", "samen", "alsook", "elk", "elke", "en",
]
private let each = WordHash("each".utf8).value
private let eachOnes: Set<String> = ["elk", "elke", "ieder", "iedere", "per", "alle", "zowel"]
private let twos: Set<String> = [
  "two", "either", "each", "neither", "pair", "all", "bilateral", "other", "another",
]
/// What is beside a right that is no side: "all right", "right away".
private let adverbs: Set<String> = ["all", "away", "back", "now", "angle", "angles"]
private let andere = WordHash("andere".utf8).value
private let one = WordHash("one".utf8).value

/// Whether a text speaks of one of two: *one knee*.
private func saysOneOfTwo(_ text: ScannedText) -> Bool {
  text.words.indices.dropLast().contains {
    text.words[$0].hash == one && bodies.contains(text.lowercased(text.words[$0 + 1]))
  }
}

private let others: Set<String> = ["other", "opposite"]

private func mentions(_ words: Set<String>, in text: ScannedText) -> Bool {
  text.words.contains { words.contains(text.lowercased($0)) }
}
