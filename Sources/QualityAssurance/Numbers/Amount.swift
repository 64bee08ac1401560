internal import Bitext

/// A measured amount in a size that can be compared over systems of measures.
struct Amount {
  var number: WrittenNumber
  var quantity: Measure.Quantity
  /// In grams, millilitres, millimetres, minutes or degrees Celsius.
  var size: Double
  /// Whether Dutch readers do not know the unit.
  var isImperial: Bool
  /// The name of the unit.
  var unit: String

  /// The amounts among some numbers of a text.
  static func all(in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language)
    -> [Amount]
  {
    numbers.compactMap { number in
      guard let value = number.value?.number else { return nil }
      let next = text.bytes.skippingSpace(number.range.upperBound)
      if language == .dutch, text.bytes.isAnyWord(of: quarters, at: next) {
        return Amount(
          number: number, quantity: .time, size: value * 15, isImperial: false, unit: "kwartier")
      }
      if text.bytes.isAnyWord(of: workdays, at: next) {
        // A week has five.
        return Amount(
          number: number, quantity: .time, size: value * 2016, isImperial: false, unit: "workday")
      }
      guard let measure = Quantity.all(in: text, [number], language).first?.measure else {
        return nil
      }
      let isImperial = imperial.contains(measure.name)
      let size =
        measure.quantity == .temperature && isImperial ? (value - 32) / 1.8 : value * measure.size
      guard measure.size > 0 else { return nil }
      return Amount(
        number: number, quantity: measure.quantity, size: size, isImperial: isImperial,
        unit: measure.name)
    }
  }

  /// The amounts of one that a text names: "a foot", "one minute", "een maand".
  static func ones(in text: ScannedText, _ language: Language) -> [Amount] {
    guard text.cues.contains(.unit) else { return [] }
    return zip(text.words, text.words.dropFirst()).compactMap { word, unit in
      guard unit.cues.contains(.unit), single.contains(word.hash),
        let measure = Measure.named(unit.hash, language), measure.size > 0
      else { return nil }
      let number = WrittenNumber(range: word.range, value: NumberValue(1), isWord: true)
      return Amount(
        number: number, quantity: measure.quantity, size: measure.size,
        isImperial: imperial.contains(measure.name), unit: measure.name)
    }
  }

  private static let single = WordSet(["one", "a", "an", "een", "één"])

  /// The amounts that are said as a half or a quarter of a unit: *een kwart liter*, *half a litre*.
  static func parts(in text: ScannedText, _ language: Language) -> [Amount] {
    guard text.cues.contains(.unit) else { return [] }
    return text.words.indices.compactMap { index in
      guard let part = parts[text.words[index].hash] else { return nil }
      // "A quarter of a litre", "half a litre", "halve liter"
      var next = index + 1
      while next < min(index + 3, text.words.count), fillers.contains(text.words[next].hash) {
        next += 1
      }
      guard next < text.words.count, text.words[next].cues.contains(.unit),
        let measure = Measure.named(text.words[next].hash, language), measure.size > 0,
        measure.quantity != .time || measure.name == "min"
      else { return nil }
      let number = WrittenNumber(range: text.words[index].range, value: nil, isWord: true)
      return Amount(
        number: number, quantity: measure.quantity, size: measure.size * part, isImperial: false,
        unit: "")
    }
  }

  private static let parts = WordTable(
    Dictionary(
      uniqueKeysWithValues: [
        "half": 0.5, "halve": 0.5, "kwart": 0.25, "quarter": 0.25, "driekwart": 0.75,
      ].map { (WordHash($0.key.utf8).value, $0.value) }))
  private static let workdays = WordList(
    "working days", "business days", "weekdays", "werkdagen")
  private static let quarters = WordList("kwartier", "kwartieren")
  private static let fillers = WordSet(["of", "a", "an", "een"])

  private static let imperial: Set<String> = [
    "oz", "lb", "stone", "pint", "inch", "foot", "yard", "mile", "°F",
  ]

  /// Whether two amounts are the same but for rounding.
  func isAbout(_ other: Amount) -> Bool {
    // In one unit nothing is rounded: 101 mg are not 100.
    guard quantity == other.quantity, unit != other.unit else { return false }
    // Six weeks are a month and a half, twelve are three months.
    if Set([unit, other.unit]) == ["week", "month"] {
      return abs(size - other.size) <= 0.1 * max(size, other.size)
    }
    let isRounded = isImperial != other.isImperial
    let slack =
      !isRounded ? abs(other.size) * 0.015 : quantity == .temperature ? 1 : abs(other.size) * 0.15
    return abs(size - other.size) <= slack
  }
}

extension NumberValue {
  /// As a floating-point number; `nil` for a time of the day.
  var number: Double? {
    if isTime { return nil }
    return (0..<decimals).reduce(Double(coefficient)) { number, _ in number / 10 }
  }
}
