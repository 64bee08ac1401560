internal import Bitext

/// The numbers of a source text held against those of its target, as multisets.
struct NumberComparison {
  /// Numbers of the source that the target does not say.
  private(set) var missing: [WrittenNumber]

  /// Numbers of the target that the source does not say.
  private(set) var added: [WrittenNumber]

  /// Numbers that were copied with English separators, so that the Dutch reads another value or none.
  private(set) var foreign: [(source: WrittenNumber, target: WrittenNumber)] = []

  /// Compares the numbers of a unit; telephone numbers, calls for help and converted measures are
  /// no matter of numbers.
  init(_ texts: UnitTexts) {
    self.init(source: texts.englishNumbers, target: texts.dutchNumbers)
    guard !(missing.isEmpty && added.isEmpty) else { return }
    var foreign: [(source: WrittenNumber, target: WrittenNumber)] = []
    pair({ $0.plainly }, { $0.foreignValue.map { [$0] } ?? [] }) { foreign.append(($0, $1)) }
    self.foreign = foreign
    let phones =
      PhoneNumber.all(in: texts.english) + PhoneNumber.emergencies(in: texts.english)
      + PhoneNumber.services(in: texts.english)
    missing.removeAll { number in phones.contains { $0.range.overlaps(number.range) } }
    let dutchPhones =
      PhoneNumber.all(in: texts.dutch) + PhoneNumber.emergencies(in: texts.dutch)
    added.removeAll { number in dutchPhones.contains { $0.range.overlaps(number.range) } }
    removeConversions(texts)
    removeCents(texts)
    removeRhythms(texts)
    removeAlternations(texts)
    removeShares(texts)
    removeWholes(texts)
    removeClockPhrases(texts)
  }

  /// Takes out what says a part of a whole in another way: *three out of four*, *75 %*.
  private mutating func removeShares(_ texts: UnitTexts) {
    guard !(missing.isEmpty && added.isEmpty) else { return }
    let english = Share.all(in: texts.english, texts.englishNumbers.written, .english)
    if english.isEmpty { return }
    let dutch = Share.all(in: texts.dutch, texts.dutchNumbers.written, .dutch)
    for share in english {
      guard let other = dutch.first(where: { $0.isAbout(share) }) else { continue }
      missing.removeAll { share.numbers.contains($0.range) }
      added.removeAll { other.numbers.contains($0.range) }
    }
  }

  /// Takes out a hundred percent where the other side says *completely*.
  private mutating func removeWholes(_ texts: UnitTexts) {
    guard missing.count != added.count else { return }
    added.removeAll { Share.isWhole($0, in: texts.dutch) && Share.saysWhole(texts.english) }
    missing.removeAll { Share.isWhole($0, in: texts.english) && Share.saysWhole(texts.dutch) }
  }

  /// Takes out *ten to seven* where the other side says 6.50.
  private mutating func removeClockPhrases(_ texts: UnitTexts) {
    guard !missing.isEmpty, !added.isEmpty else { return }
    for phrase in ClockPhrase.all(in: texts.english, missing, .english) {
      guard let index = added.firstIndex(where: { phrase.isSaid(by: $0) }) else { continue }
      added.remove(at: index)
      missing.removeAll { phrase.numbers.contains($0.range) }
    }
    for phrase in ClockPhrase.all(in: texts.dutch, added, .dutch) {
      guard let index = missing.firstIndex(where: { phrase.isSaid(by: $0) }) else { continue }
      missing.remove(at: index)
      added.removeAll { phrase.numbers.contains($0.range) }
    }
  }

  /// Takes out cents that are written as a part of a euro: *38 cents*, *€ 0,38*; *42 euros and 50 cents*, *€ 42,50*.
  private mutating func removeCents(_ texts: UnitTexts) {
    guard !missing.isEmpty, !added.isEmpty else { return }
    for number in missing where Self.cents.contains(Self.word(behind: number, texts.english)) {
      guard let cents = number.value?.integer else { continue }
      let whole = missing.last { Self.isWhole($0, before: number, texts.english) }
      for part in [whole, nil] {
        let (sum, overflows) = (part?.value?.integer ?? 0).multipliedReportingOverflow(by: 100)
        let (total, exceeds) = sum.addingReportingOverflow(cents)
        let value = NumberValue(total, decimals: 2)
        guard !overflows, !exceeds, let index = added.firstIndex(where: { $0.value == value })
        else { continue }
        added.remove(at: index)
        missing.removeAll { $0.range == number.range || $0.range == part?.range }
        break
      }
    }
  }

  /// Whether a number counts euros, and nothing but *and* stands between them and some cents.
  private static func isWhole(
    _ number: WrittenNumber, before cents: WrittenNumber, _ text: ScannedText
  ) -> Bool {
    guard number.range.upperBound <= cents.range.lowerBound,
      wholes.contains(word(behind: number, text))
    else { return false }
    let unit = text.firstWord(from: number.range.upperBound)
    let between = text.words[(unit + 1)...].prefix { $0.start < cents.range.lowerBound }
    return between.count <= 1 && between.allSatisfy { $0.hash == and }
  }

  private static let and = WordHash("and".utf8).value

  /// The hash of the word directly behind a number; 0 where there is none.
  private static func word(behind number: WrittenNumber, _ text: ScannedText) -> UInt64 {
    let next = text.firstWord(from: number.range.upperBound)
    guard next < text.words.count, text.words[next].start <= number.range.upperBound + 1 else {
      return 0
    }
    return text.words[next].hash
  }

  private static let cents = WordSet(["cent", "cents", "eurocents", "p", "pence"])
  private static let wholes = WordSet(["euro", "euros", "pound", "pounds", "dollar", "dollars"])

  /// Takes out what says how often in another way: *every eight hours*, *driemaal per dag*.
  private mutating func removeRhythms(_ texts: UnitTexts) {
    guard !(missing.isEmpty && added.isEmpty) else { return }
    let english = Rhythm.all(in: texts.english, texts.englishNumbers.written, .english)
    let dutch = Rhythm.all(in: texts.dutch, texts.dutchNumbers.written, .dutch)
    if dutch.isEmpty, texts.dutch.cues.contains(.morning), texts.dutch.cues.contains(.evening) {
      // "'s Ochtends en 's avonds"
      missing.removeAll { number in
        english.contains { $0.minutes == 720 && $0.number?.range == number.range }
      }
    }
    for rhythm in english {
      guard let other = dutch.first(where: { $0.minutes == rhythm.minutes }) else { continue }
      missing.removeAll { $0.range == rhythm.number?.range }
      added.removeAll { $0.range == other.number?.range }
    }
  }

  /// Takes out the two of *every two weeks* where the Dutch says "om de week".
  private mutating func removeAlternations(_ texts: UnitTexts) {
    let said = texts.dutch.words.indices.dropFirst(2).filter {
      Self.alternations.matches(texts.dutch, at: $0 - 1)
    }.compactMap { Measure.named(texts.dutch.words[$0].hash, .dutch)?.name }
    if said.isEmpty { return }
    let words = texts.english.words
    missing.removeAll { number in
      let (start, next) = (
        texts.english.firstWord(from: number.range.lowerBound),
        texts.english.firstWord(from: number.range.upperBound)
      )
      guard number.value == NumberValue(2), start > 0, next < words.count,
        Self.everies.contains(words[start - 1].hash),
        let unit = Measure.named(words[next].hash, .english)?.name
      else { return false }
      return said.contains(unit)
    }
  }

  /// Of more numbers those alone are held against the Dutch that it lacks.
  private static let most = 64
  private static let everies = WordSet(["every", "each"])
  private static let alternations = PhraseList(["om [de]"])

  /// Takes out the measures that were converted: miles into kilometres, degrees Fahrenheit into Celsius, weeks into days.
  private mutating func removeConversions(_ texts: UnitTexts) {
    guard !(missing.isEmpty && added.isEmpty) else { return }
    // Of two equal numbers the other may have been paired off.
    let lost = Set(missing.compactMap(\.value))
    let english =
      Amount.all(
        in: texts.english,
        // A number of the Dutch alone may be what the English says in another unit, which implies that number's.
        texts.englishNumbers.written.filter {
          lost.isEmpty && texts.englishNumbers.written.count < Self.most
            || $0.value.map(lost.contains) ?? false
        },
        .english)
      + Amount.ones(in: texts.english, .english) + Amount.parts(in: texts.english, .english)
    guard !english.isEmpty else { return }
    let dutch =
      Amount.all(in: texts.dutch, texts.dutchNumbers.written, .dutch)
      + Amount.ones(in: texts.dutch, .dutch) + Amount.parts(in: texts.dutch, .dutch)
    for amount in english {
      guard let other = dutch.first(where: { $0.isAbout(amount) }) else { continue }
      if let index = missing.firstIndex(where: { $0.range == amount.number.range })
        ?? missing.firstIndex(where: { $0.value == amount.number.value })
      {
        missing.remove(at: index)
      }
      added.removeAll { $0.range == other.number.range }
    }
  }

  /// Pairs off what is certainly the same first, then what may be, then what a word of the other side implies.
  ///
  /// - Complexity: O(n), where n is the number of numbers.
  init(source: KeptNumbers, target: KeptNumbers) {
    missing = source.written
    added = target.written
    if let sourceNumber = source.listNumber, let targetNumber = target.listNumber {
      missing.insert(sourceNumber, at: 0)
      added.insert(targetNumber, at: 0)
    }
    removeEqualBeginning()
    guard !(missing.isEmpty && added.isEmpty) else { return }
    pair({ $0.plainly }, { $0.plainly })
    pair({ $0.possibly }, { $0.plainly })
    pair({ $0.plainly }, { $0.possibly })
    missing.removeAll(impliedBy: target.implied)
    added.removeAll(impliedBy: source.implied)
  }

  /// Takes out the numbers that both sides have in the same order, mostly all of them.
  private mutating func removeEqualBeginning() {
    var count = 0
    while count < missing.count, count < added.count, let value = missing[count].value,
      value == added[count].value
    {
      count += 1
    }
    // Mostly all are taken out, and nothing needs to be moved.
    if count == missing.count { missing = [] } else { missing.removeFirst(count) }
    if count == added.count { added = [] } else { added.removeFirst(count) }
  }

  /// Takes out, in order, a missing and an added number that can be read as the same value.
  mutating func pair(
    _ sourceValues: (WrittenNumber) -> [NumberValue],
    _ targetValues: (WrittenNumber) -> [NumberValue],
    onMatch: (WrittenNumber, WrittenNumber) -> Void = { _, _ in }
  ) {
    guard !missing.isEmpty, !added.isEmpty else { return }
    var waiting: [NumberValue: [Int]] = [:]
    for index in added.indices.reversed() {
      for value in targetValues(added[index]) { waiting[value, default: []].append(index) }
    }
    var isPaired = [Bool](repeating: false, count: added.count)
    missing.removeAll { number in
      for value in sourceValues(number) {
        while let index = waiting[value]?.popLast() {
          guard !isPaired[index] else { continue }
          isPaired[index] = true
          onMatch(number, added[index])
          return true
        }
      }
      return false
    }
    added = zip(added, isPaired).filter { !$1 }.map(\.0)
  }
}

extension ClockPhrase {
  fileprivate func isSaid(by number: WrittenNumber) -> Bool {
    number.possibly.contains(where: times.contains)
  }
}

extension WrittenNumber {
  /// What it means, if the language writes numbers so.
  var plainly: [NumberValue] { value.map { [$0] } ?? [] }

  /// What it means and what it may mean.
  var possibly: [NumberValue] { plainly + otherValues }
}

extension [WrittenNumber] {
  /// Takes out the numbers that the other side implies; each implied value serves as often as it is needed.
  fileprivate mutating func removeAll(impliedBy values: [NumberValue]) {
    guard !isEmpty, !values.isEmpty else { return }
    let implied = Set(values)
    removeAll { number in number.possibly.contains(where: implied.contains) }
  }
}
