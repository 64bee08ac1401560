internal import Bitext

/// A measured amount in a size that can be compared over systems of measures.
struct Amount {
  var number: WrittenNumber
  var quantity: Measure.Quantity
  /// In grams, millilitres, millimetres, minutes or degrees Celsius.
  var size: Double
  /// Whether Dutch readers do not know the unit.
  var isImperial: Bool

  /// The amounts among some numbers of a text.
  static func all(in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language)
    -> [Amount]
  {
    numbers.compactMap { number in
      guard let value = number.value?.number else { return nil }
      guard let measure = Quantity.all(in: text, [number], language).first?.measure else {
        return nil
      }
      let isImperial = imperial.contains(measure.name)
      let size =
        measure.quantity == .temperature && isImperial ? (value - 32) / 1.8 : value * measure.size
      guard measure.size > 0 else { return nil }
      return Amount(
        number: number, quantity: measure.quantity, size: size, isImperial: isImperial)
    }
  }

  /// The amounts of one that an English text names in units which Dutch readers do not know: "a
  /// foot", "one mile".
  static func ones(in text: ScannedText) -> [Amount] {
    zip(text.words, text.words.dropFirst()).compactMap { word, unit in
      guard unit.cues.contains(.unit), let measure = Measure.named(unit.hash, .english),
        imperial.contains(measure.name), ["one", "a", "an"].contains(text.lowercased(word))
      else { return nil }
      let number = WrittenNumber(range: word.range, value: NumberValue(1), isWord: true)
      return Amount(
        number: number, quantity: measure.quantity, size: measure.size, isImperial: true)
    }
  }

  private static let imperial: Set<String> = [
    "oz", "lb", "stone", "pint", "inch", "foot", "yard", "mile", "°F",
  ]

  /// Whether two amounts are the same but for rounding.
  func isAbout(_ other: Amount) -> Bool {
    guard quantity == other.quantity else { return false }
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
