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
    return kinds(in: texts, language) + opposites(in: texts, text) + sides(in: texts, language)
      + numbers(in: texts, language) + names(in: text)
      + text.words(with: .negation).map { Mention(group: .negation, member: 0, range: $0.range) }
  }

  private static func kinds(in texts: Comparison, _ language: Language) -> [Mention] {
    guard texts.english.cues.contains(.kind), texts.dutch.cues.contains(.kind) else { return [] }
    return KindComparison.places(in: texts, language).map {
      Mention(group: .kind($0.kind), member: UInt64($0.member), range: $0.range)
    }
  }

  /// The opposites of which both texts have both.
  private static func opposites(in texts: Comparison, _ text: ScannedText) -> [Mention] {
    let common = texts.english.cues.intersection(texts.dutch.cues)
    let pairs = Opposites.both(in: common)
    return pairs.flatMap { pair in
      text.words(with: pair.first).map {
        Mention(group: .opposites(pair.first), member: 0, range: $0.range)
      }
        + text.words(with: pair.second).map {
          Mention(group: .opposites(pair.first), member: 1, range: $0.range)
        }
    }
  }

  private static func sides(in texts: Comparison, _ language: Language) -> [Mention] {
    guard texts.english.cues.contains(.left), texts.english.cues.contains(.right) else { return [] }
    let sides = language == .dutch ? Sides(dutch: texts.dutch) : Sides(english: texts.english)
    return sides.left.map { Mention(group: .side, member: 0, range: $0) }
      + sides.right.map { Mention(group: .side, member: 1, range: $0) }
  }

  private static func numbers(in texts: Comparison, _ language: Language) -> [Mention] {
    let (english, dutch) = (texts.texts.englishNumbers.written, texts.texts.dutchNumbers.written)
    guard english.count > 1, dutch.count > 1 else { return [] }
    return (language == .dutch ? dutch : english).compactMap { number in
      number.value.map {
        Mention(group: .number, member: $0.bits, range: number.range)
      }
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
