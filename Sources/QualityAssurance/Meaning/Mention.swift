internal import Bitext

/// A thing that a text names, and that others could stand in the place of: a side, a medicine, a number, a street.
struct Mention {
  /// What makes two things comparable.
  enum Group: Hashable {
    case kind(Int)
    case opposites(Cue)
    case side
    case number
    case name
    case role
    /// A no, which stands with a thing and in the place of none.
    case negation
  }

  var group: Group
  /// Which one of the group; the same number in both languages.
  var member: UInt64
  var range: Range<Int>

  /// Whether both texts may name two things that could stand in each other's place; most name none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func mayBeSeveral(in texts: Comparison) -> Bool {
    let (english, dutch) = (texts.english, texts.dutch)
    let common = english.cues.intersection(dutch.cues)
    return common.contains(.kind) && KindComparison.areSeveral(in: texts)
      || english.cues.contains(.left) && english.cues.contains(.right)
      || !Opposites.both(in: common).isEmpty
      || texts.texts.englishNumbers.written.count > 1 && texts.texts.dutchNumbers.written.count > 1
      || english.topics.contains(.role) && dutch.topics.contains(.role)
        && texts.texts.englishRoles.count > 1 && texts.texts.dutchRoles.count > 1
      || english.signs.contains(.innerCapital) && dutch.signs.contains(.innerCapital)
        && nameCount(in: english) > 1
  }

  /// The mentions in both languages of what each names exactly once.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func pairs(in texts: Comparison) -> [(english: Mention, dutch: Mention)] {
    let english = all(in: texts, .english)
    if english.count < 2 { return [] }
    let dutch = all(in: texts, .dutch)
    var pairs: [(english: Mention, dutch: Mention)] = []
    for mention in english where mention.only(among: english) != nil {
      guard let same = mention.only(among: dutch) else { continue }
      if pairs.isEmpty { pairs.reserveCapacity(usualCount) }
      pairs.append((mention, dutch[same]))
    }
    return pairs
  }

  /// The index of the only mention of the same thing; `nil` where there is none or are several.
  private func only(among all: [Mention]) -> Int? {
    var only: Int?
    for index in all.indices where all[index].member == member && all[index].group == group {
      if only != nil { return nil }
      only = index
    }
    return only
  }

  /// Room for as many mentions as most texts have.
  private static let usualCount = 8

  private static func all(in texts: Comparison, _ language: Language) -> [Mention] {
    let text = language == .dutch ? texts.dutch : texts.english
    var mentions: [Mention] = []
    mentions.reserveCapacity(usualCount)
    forEachName(in: text) {
      mentions.append(Mention(group: .name, member: $0.hash, range: $0.range))
    }
    if text.cues.contains(.negation) {
      for word in text.words where word.cues.contains(.negation) {
        mentions.append(Mention(group: .negation, member: 0, range: word.range))
      }
    }
    addOpposites(in: texts, text, to: &mentions)
    if texts.english.cues.contains(.kind), texts.dutch.cues.contains(.kind) {
      for place in KindComparison.places(in: texts, language) {
        mentions.append(
          Mention(group: .kind(place.kind), member: UInt64(place.member), range: place.range))
      }
    }
    if texts.english.cues.contains(.left), texts.english.cues.contains(.right) {
      let sides = language == .dutch ? Sides(dutch: texts.dutch) : Sides(english: texts.english)
      for side in sides.left { mentions.append(Mention(group: .side, member: 0, range: side)) }
      for side in sides.right { mentions.append(Mention(group: .side, member: 1, range: side)) }
    }
    for use in language == .dutch ? texts.texts.dutchRoles : texts.texts.englishRoles {
      mentions.append(Mention(group: .role, member: UInt64(use.role), range: use.range))
    }
    addNumbers(of: texts.texts, language, to: &mentions)
    return mentions
  }

  /// Adds the opposites of which both texts have both.
  private static func addOpposites(
    in texts: Comparison, _ text: ScannedText, to mentions: inout [Mention]
  ) {
    for pair in Opposites.both(in: texts.english.cues.intersection(texts.dutch.cues)) {
      for (member, cue) in [pair.first, pair.second].enumerated() {
        for word in text.words where word.cues.contains(cue) {
          mentions.append(
            Mention(group: .opposites(pair.first), member: UInt64(member), range: word.range))
        }
      }
    }
  }

  private static func addNumbers(
    of texts: UnitTexts, _ language: Language, to mentions: inout [Mention]
  ) {
    let (english, dutch) = (texts.englishNumbers.written, texts.dutchNumbers.written)
    guard english.count > 1, dutch.count > 1 else { return }
    for number in language == .dutch ? dutch : english {
      guard let value = number.value else { continue }
      mentions.append(Mention(group: .number, member: value.bits, range: number.range))
    }
  }

  /// Calls a function for the names of four letters and more, which are alike in both languages.
  @inline(__always)
  private static func forEachName(in text: ScannedText, _ body: (ScannedText.Word) -> Void) {
    guard text.signs.contains(.innerCapital) else { return }
    for (index, word) in text.words.enumerated()
    where index > 0 && word.end - word.start > 3 && text.bytes.isUppercase(word.start)
      && !text.begins(index) && !word.cues.contains(.kind)
    {
      body(word)
    }
  }

  private static func nameCount(in text: ScannedText) -> Int {
    var count = 0
    forEachName(in: text) { _ in count += 1 }
    return count
  }
}

extension NumberValue {
  /// The digits and where the decimals begin, as one number.
  fileprivate var bits: UInt64 {
    UInt64(bitPattern: Int64(coefficient)) << 8 | UInt64(decimals) << 1 | (isTime ? 1 : 0)
  }
}

extension Opposites {
  /// The pairs of which a set has both.
  fileprivate static func both(in cues: CueSet) -> [Opposites] {
    let both = firsts.rawValue & cues.rawValue & (cues.rawValue >> 1)
    return both == 0 ? [] : all.filter { both & (1 << UInt128($0.first.rawValue)) != 0 }
  }
}
