internal import Bitext

/// What a text obliges, forbids or allows somebody to do, and what the other text makes of it.
///
/// Dutch keeps three things apart that are easily mixed up: *must not* is "mag niet", *need not* is "hoeft niet", and *may* is
/// "mag" (Algemene Nederlandse Spraakkunst, 18.5.4).
struct Obligation {
  private let english: ScannedText
  private let dutch: ScannedText

  /// - Parameter texts: both texts.
  init(_ texts: Comparison) {
    english = texts.english
    dutch = texts.dutch
  }

  /// The words that oblige in another way on both sides; `nil` where there are none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  var changed: (source: Range<Int>, target: Range<Int>)? {
    guard english.cues.contains(.duty), dutch.cues.contains(.duty) else { return nil }
    return dutyLeftOpen ?? choiceForced ?? permissionForced ?? prohibitionLifted ?? freedomForbidden
      ?? dutyConsidered ?? dutyAdvised ?? demandAllowed
  }

  /// "Is required" that became "is toegestaan".
  private var demandAllowed: (source: Range<Int>, target: Range<Int>)? {
    guard !denies(english), !denies(dutch),
      let index = english.words.indices.first(where: { Self.demanded.matches(english, at: $0) }),
      let leave = dutch.words.first(where: { Self.allowed.contains($0.hash) }),
      !Self.permissionWordsBeside.match(anyOf: english), !Self.dutchDuties.match(anyOf: dutch)
    else { return nil }
    return (english.words[index].range, leave.range)
  }

  /// "Must" that became "mag", or "u kunt".
  private var dutyLeftOpen: (source: Range<Int>, target: Range<Int>)? {
    guard let duty = duty, !denies(english), !denies(dutch),
      let index = mainPermission,
      !allows(besides: duty),
      duty.hash != Self.must
        || !english.words.contains(where: { Self.impersonal.contains($0.hash) }),
      !excuses(of: index).match(anyOf: dutch),
      // What must be limited may be had but little of.
      !(Self.limits.match(anyOf: english) && Self.limited.match(anyOf: dutch))
    else { return nil }
    return (duty.range, dutch.words[index].range)
  }

  /// Whether the English allows something in the clause of a duty: "or else it may break" allows nothing.
  private func allows(besides duty: ScannedText.Word) -> Bool {
    english.words.contains { word in
      word.cues.contains(.duty) && Self.permissions.contains(word.hash)
        && !(min(duty.end, word.end)..<max(duty.start, word.start)).contains {
          SignTable.sign(of: english.bytes.byte($0)).isMark
        }
    }
  }

  /// What of the Dutch may oblige beside the verb at an index that allows.
  private func excuses(of index: Int) -> WordPatterns {
    if !isAble(index) { return Self.dutchDuties }
    return index < Self.mainClause || dutch.words[0].hash != Self.als
      ? Self.dutchWays : Self.dutchWaysOfClauses
  }

  /// The index of the main verb of the Dutch where it allows something.
  private var mainPermission: Int? {
    dutch.words.indices.prefix(Self.mainClause).first(where: isPermission)
      ?? dutch.words.indices.dropFirst().first(where: isPermissionBehindClause)
  }

  /// Whether a verb that allows follows the clause that the Dutch begins with: "Wie gebeten is, mag naar de huisarts".
  private func isPermissionBehindClause(_ index: Int) -> Bool {
    let word = dutch.words[index]
    guard Self.dutchPermissions.contains(word.hash),
      Self.leadingClauses.contains(dutch.words[0].hash),
      dutch.bytes.byte(word.start - 1) == 0x20,
      dutch.bytes.byte(word.start - 2) == UInt8(ascii: ",")
    else { return false }
    return !isAble(index)
      || index + 1 < dutch.words.count && Self.readers.contains(dutch.words[index + 1].hash)
  }

  /// Whether the main verb that allows stands at an index: "mag", and "kunt" behind the reader it speaks to.
  private func isPermission(_ index: Int) -> Bool {
    let word = dutch.words[index]
    guard Self.dutchPermissions.contains(word.hash),
      !dutch.words[..<index].contains(where: { Self.clauses.contains($0.hash) }),
      !(0..<word.start).contains(where: {
        SignTable.sign(of: dutch.bytes.byte($0)).isMark
      })
    else { return false }
    // "Kunnen" says as often what may be so.
    if word.hash == Self.kunnen {
      return index > 0 && (english.holds(Self.must) || english.holds(Self.obliged))
    }
    return !isAble(index) || index == 1 && Self.readers.contains(dutch.words[0].hash)
  }

  /// Whether "kunt" or "kunnen" stands at an index.
  private func isAble(_ index: Int) -> Bool {
    Self.kunts.contains(dutch.words[index].hash) || dutch.words[index].hash == Self.kunnen
  }

  /// "Must" and the like, and "have to" or "are required to" where no condition begins with it.
  private var duty: ScannedText.Word? {
    if let duty = first(Self.duties, in: english) { return duty }
    let words = english.words
    return words.indices.first { index in
      (Self.having.matches(english, at: index) || Self.requiring.matches(english, at: index))
        && !words[max(0, index - 2)..<index].contains { Self.conditions.contains($0.hash) }
    }.map { words[$0] }
  }

  /// What is voluntary, or is but advised, that became "verplicht".
  private var choiceForced: (source: Range<Int>, target: Range<Int>)? {
    guard let choice = choice,
      !Self.demands.match(anyOf: english), !Self.dutchChoices.match(anyOf: dutch),
      let index = dutch.words.indices.first(where: {
        Self.compulsion.contains(dutch.words[$0].hash)
      }),
      !dutch.words[max(0, index - Self.reach)...index].contains(where: {
        $0.cues.contains(.negation)
      })
    else { return nil }
    return (choice.range, dutch.words[index].range)
  }

  private var choice: ScannedText.Word? {
    let words = english.words
    return words.indices.first { index in
      words[index].cues.contains(.duty) && Self.choices.contains(words[index].hash)
        && (words[index].hash != Self.free || Self.freely.matches(english, at: index))
    }.map { words[$0] }
  }

  /// "May" and "can" that became "moet" or "verplicht".
  private var permissionForced: (source: Range<Int>, target: Range<Int>)? {
    guard let permission = first(Self.permissions, in: english),
      let duty = first(Self.dutchForces, in: dutch), !asks,
      isNotDenied(permission, duty),
      !Self.englishDuties.match(anyOf: english), !Self.dutchLeave.match(anyOf: dutch)
    else { return nil }
    return (permission.range, duty.range)
  }

  /// Whether no side has a no, or only one in another clause than that of what is allowed and of what is asked for.
  private func isNotDenied(_ permission: ScannedText.Word, _ duty: ScannedText.Word) -> Bool {
    if !denies(english), !denies(dutch) { return true }
    func isFree(_ word: ScannedText.Word, in text: ScannedText) -> Bool {
      guard !text.cues.contains(.privative) else { return false }
      return text.words.allSatisfy { other in
        !other.cues.contains(.negation)
          || (min(word.end, other.end)..<max(word.start, other.start)).contains {
            SignTable.sign(of: text.bytes.byte($0)).isMark
          }
      }
    }
    return Self.allowing.contains(permission.hash) && isFree(permission, in: english)
      && isFree(duty, in: dutch)
  }

  /// Whether the English asks something.
  private var asks: Bool { english.bytes.bytes.contains(UInt8(ascii: "?")) }

  /// "Must not" that became "hoeft niet".
  private var prohibitionLifted: (source: Range<Int>, target: Range<Int>)? {
    guard let need = first(Self.dutchNeeds, in: dutch), !Self.needs.match(anyOf: english),
      !english.words.indices.contains(where: { Self.having.matches(english, at: $0) }),
      let index = english.words.indices.first(where: isProhibition), denies(dutch)
    else { return nil }
    return (english.words[index].range, need.range)
  }

  /// "Need not" that became "mag niet" or "moet niet".
  private var freedomForbidden: (source: Range<Int>, target: Range<Int>)? {
    guard let index = english.words.indices.first(where: isFreedom),
      let prohibition = dutch.words.indices.first(where: isDutchProhibition),
      !Self.dutchFreedoms.match(anyOf: dutch)
    else { return nil }
    return (english.words[index].range, dutch.words[prohibition].range)
  }

  /// Whether "mag" or "moet" stands at an index, with its own no close behind it.
  private func isDutchProhibition(_ index: Int) -> Bool {
    guard Self.dutchProhibitions.contains(dutch.words[index].hash) else { return false }
    var end = dutch.words[index].end
    for word in dutch.words[(index + 1)...].prefix(Self.reach) {
      let isOther =
        Self.clauses.contains(word.hash)
        || (end..<word.start).contains { SignTable.sign(of: dutch.bytes.byte($0)).isMark }
      if isOther { return false }
      if Self.noes.contains(word.hash) { return true }
      end = word.end
    }
    return false
  }

  /// "Must" or "should" that became something to think about.
  private var dutyConsidered: (source: Range<Int>, target: Range<Int>)? {
    guard let duty = first(Self.strong, in: english), !denies(english),
      let index = dutch.words.indices.first(where: isThought),
      !Self.considerations.match(anyOf: english)
    else { return nil }
    return (duty.range, dutch.words[index].range)
  }

  /// Whether "overweeg" begins the Dutch, or "overwegen" stands behind "kunt" at an index, or "kunnen" behind "zou".
  private func isThought(_ index: Int) -> Bool {
    if dutch.words[index].hash == Self.kunnen {
      return dutch.words[..<index].suffix(6).contains { Self.woulds.contains($0.hash) }
    }
    guard Self.thoughts.contains(dutch.words[index].hash) else { return false }
    return index == 0
      || dutch.words[..<index].suffix(6).contains { Self.kunts.contains($0.hash) }
  }

  /// What is forbidden or compulsory that became advice: "af te raden", "kunt beter", "handig".
  private var dutyAdvised: (source: Range<Int>, target: Range<Int>)? {
    guard let duty = compelling ?? duty,
      let index = dutch.words.indices.first(where: { Self.advice.matches(dutch, at: $0) }),
      duty.hash == Self.circumstances || !Self.advising.match(anyOf: english),
      !Self.compelled.match(anyOf: dutch)
    else { return nil }
    return (duty.range, dutch.words[index].range)
  }

  /// A word that leaves no choice: *essential*, *under no circumstances*.
  private var compelling: ScannedText.Word? {
    english.words.indices.first { index in
      let hash = english.words[index].hash
      return Self.compelling.contains(hash)
        || hash == Self.circumstances && index > 0
          && english.words[index - 1].cues.contains(.negation)
    }.map { english.words[$0] }
  }

  /// Whether "must not" stands at an index, "not allowed", or "should not" of the reader or other people.
  private func isProhibition(_ index: Int) -> Bool {
    let word = english.words[index]
    if Self.allowing.contains(word.hash) || word.hash == Self.circumstances {
      return index > 0 && english.words[index - 1].cues.contains(.negation)
    }
    let isYours =
      index > 0 && Self.englishReaders.contains(english.words[index - 1].hash)
      || english.words[max(0, index - Self.subject)..<index].contains { subject in
        Self.people.contains(subject.hash)
          && !(subject.end..<word.start).contains {
            SignTable.sign(of: english.bytes.byte($0)).contains(.stop)
          }
      }
    if Self.forbidding.contains(word.hash) { return isYours || word.hash == Self.mustnt }
    guard Self.modals.contains(word.hash), index + 1 < english.words.count,
      english.words[index + 1].cues.contains(.negation)
    else { return false }
    return word.hash == Self.must
      || (isYours || word.hash == Self.may) && index + 2 < english.words.count
        && !Self.states.contains(english.words[index + 2].hash)
  }

  /// Whether "need" or "have to" stands at an index with a no before it.
  private func isFreedom(_ index: Int) -> Bool {
    guard
      Self.freedoms.contains(english.words[index].hash) || Self.having.matches(english, at: index)
    else { return false }
    return english.words[index].cues.contains(.negation)
      || index > 0 && english.words[index - 1].cues.contains(.negation)
      || index + 1 < english.words.count && english.words[index + 1].cues.contains(.negation)
  }

  private func first(_ set: WordSet, in text: ScannedText) -> ScannedText.Word? {
    text.words.first { $0.cues.contains(.duty) && set.contains($0.hash) }
  }

  private func denies(_ text: ScannedText) -> Bool {
    text.cues.contains(.negation) || text.cues.contains(.privative)
  }
}
