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
      || english.signs.contains(.innerCapital) && dutch.signs.contains(.innerCapital)
        && names(in: english).count > 1
  }

  /// The mentions in both languages of what each names exactly once.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func pairs(in texts: Comparison) -> [(english: Mention, dutch: Mention)] {
    let english = all(in: texts, .english)
    if english.count < 2 { return [] }
    let dutch = all(in: texts, .dutch)
    return english.filter { isOnly($0, among: english) }.compactMap { mention in
      let same = dutch.filter { $0.group == mention.group && $0.member == mention.member }
      return same.count == 1 ? (mention, same[0]) : nil
    }
  }

  private static func isOnly(_ mention: Mention, among all: [Mention]) -> Bool {
    all.count { $0.group == mention.group && $0.member == mention.member } == 1
  }

  private static func all(in texts: Comparison, _ language: Language) -> [Mention] {
    let text = language == .dutch ? texts.dutch : texts.english
    var mentions = names(in: text)
    for word in text.words(with: .negation) {
      mentions.append(Mention(group: .negation, member: 0, range: word.range))
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
    addNumbers(of: texts.texts, language, to: &mentions)
    return mentions
  }

  /// Adds the opposites of which both texts have both.
  private static func addOpposites(
    in texts: Comparison, _ text: ScannedText, to mentions: inout [Mention]
  ) {
    for pair in Opposites.both(in: texts.english.cues.intersection(texts.dutch.cues)) {
      for (member, cue) in [pair.first, pair.second].enumerated() {
        for word in text.words(with: cue) {
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

  /// The names of four letters and more, which are alike in both languages.
  private static func names(in text: ScannedText) -> [Mention] {
    guard text.signs.contains(.innerCapital) else { return [] }
    return text.words.indices.dropFirst().compactMap { index in
      let word = text.words[index]
      guard word.range.count > 3, text.bytes.isUppercase(word.start), !text.begins(index),
        !word.cues.contains(.kind)
      else { return nil }
      return Mention(group: .name, member: word.hash, range: word.range)
    }
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
