internal import Bitext

/// The words of a text that say left or right, told apart from *left over* and *all right*.
struct Sides {
  private(set) var left: [Range<Int>] = []
  private(set) var right: [Range<Int>] = []

  /// - Complexity: O(*n*), where *n* is the number of words.
  init(english text: ScannedText) {
    guard text.cues.contains(.left) || text.cues.contains(.right) else { return }
    for index in text.words.indices {
      let cues = text.words[index].cues
      guard cues.contains(.left) || cues.contains(.right), Self.isSide(text, index) else {
        continue
      }
      add(text.words[index].range, isLeft: cues.contains(.left))
    }
  }

  /// - Complexity: O(*n*), where *n* is the number of words.
  init(dutch text: ScannedText) {
    for word in text.words {
      if word.cues.contains(.left) {
        left.append(word.range)
      } else if word.cues.contains(.right) {
        right.append(word.range)
      } else if word.range.count >= 8, let isLeft = Self.sideOfCompound(text.lowercased(word)) {
        add(word.range, isLeft: isLeft)
      }
    }
  }

  private mutating func add(_ range: Range<Int>, isLeft: Bool) {
    if isLeft { left.append(range) } else { right.append(range) }
  }

  /// Whether *left* or *right* says on which side here: before a part of the body, or after "on the".
  private static func isSide(_ text: ScannedText, _ index: Int) -> Bool {
    func word(_ offset: Int) -> String {
      let place = index + offset
      return text.words.indices.contains(place) ? text.lowercased(text.words[place]) : ""
    }
    let own = word(0)
    if own != "left" && own != "right" { return true }
    let next = word(1)
    if sides.contains(next) || next == "and" && ["right", "left"].contains(word(2)) { return true }
    if ["or", "to"].contains(next) && ["right", "left"].contains(word(2)) { return true }
    let isAfterOther =
      ["and", "or", "to"].contains(word(-1)) && ["left", "right"].contains(word(-2))
    if isAfterOther { return true }
    let other = own == "left" ? right : left
    if word(-1) == "the"
      && (endsClause(text, index)
        || next == "one" && text.words.contains { $0.hash == other || $0.hash == both })
    {
      return true
    }
    let isNamed = ["the", "your", "his", "her", "my", "their", "its"].contains(word(-1))
    // "Over your right shoulder, then over your left."
    if isNamed, endsClause(text, index), text.words.contains(where: { $0.hash == other }) {
      return true
    }
    let isPlaced = ["on", "to", "from", "at", "towards", "toward", "in", "of", "into"].contains(
      word(-2))
    if isNamed && isPlaced { return !adjectives.contains(next) }
    return [
      "turn", "rotate", "tilt", "lean", "turns", "rotates", "bend", "move", "upper", "lower", "far",
    ].contains(word(-1))
  }

  private static let left = WordHash("left".utf8).value
  private static let right = WordHash("right".utf8).value
  private static let both = WordHash("both".utf8).value

  /// Whether a punctuation mark or the end of the text follows, as after "less far than the right".
  private static func endsClause(_ text: ScannedText, _ index: Int) -> Bool {
    let end = text.words[index].range.upperBound
    return end == text.bytes.count || SignTable.sign(of: text.bytes.byte(end)).isMark
  }

  /// What *left* and *right* stand before where they say on which side.
  private static let sides: Set<String> = Set(
    """
    arm arms leg legs hand hands foot feet knee knees shoulder shoulders hip hips ankle ankles wrist elbow ear \
    eye eyes side sides lung lungs breast breasts thumb finger fingers toe toes heel calf \
    thigh kidney kidneys buttock cheek \
    hemisphere ventricle atrium corner half lower upper lateral medial front rear forearm groin \
    temple nostril ovary testicle collarbone clavicle scapula blade rib ribs flank wing lobe abdomen back \
    neck handed hand-side big little index middle ring quadriceps hamstring biceps triceps achilles \
    glute gluteus carotid jugular vocal column button lateral iliac inner outer arrow limb limbs
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  /// What *right* stands before where it says *the correct one*.
  private static let adjectives: Set<String> = [
    "way", "time", "moment", "thing", "place", "choice", "one", "treatment", "exercise", "answer",
    "direction", "posture", "position", "technique", "approach", "diagnosis", "balance", "amount",
    "dose", "care", "advice", "information", "measures", "to", "people", "exercises", "track",
    "order",
  ]

  /// What begins like "rechts" and has to do with the law, or with a straight line.
  private static let courts = [
    "rechterlijk", "rechtstreeks", "rechtsbij", "rechtspr", "rechtsz", "rechtspos", "rechtsgel",
    "rechtspers", "rechtsmidd", "rechtshulp",
  ]

  private static func sideOfCompound(_ word: String) -> Bool? {
    if word.hasPrefix("linker") || word.hasPrefix("links") { return true }
    guard word.hasPrefix("rechter") || word.hasPrefix("rechts"), word != "rechters" else {
      return nil
    }
    return courts.contains { word.hasPrefix($0) } ? nil : false
  }
}
