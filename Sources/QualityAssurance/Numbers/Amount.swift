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
      if let isFahrenheit = isFahrenheit(text.bytes, number.range.upperBound) {
        return Amount(
          number: number, quantity: .temperature, size: isFahrenheit ? (value - 32) / 1.8 : value,
          isImperial: isFahrenheit)
      }
      let found = NumbersInText(written: [number])
      guard let quantity = Quantity.all(in: text, found, language).first, quantity.measure.size > 0
      else { return nil }
      return Amount(
        number: number, quantity: quantity.measure.quantity, size: value * quantity.measure.size,
        isImperial: imperial.contains(quantity.measure.name))
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
    "oz", "lb", "stone", "pint", "inch", "foot", "yard", "mile",
  ]

  /// Whether degrees after a number are Fahrenheit's; `nil` where there are none.
  private static func isFahrenheit(_ text: FoldedBytes, _ end: Int) -> Bool? {
    // Of "59–77 °F" both are degrees.
    var offset = text.endOfRange(end)
    if text.byte(offset) == 0xC2, text.byte(offset + 1) == 0xB0 {
      offset = text.skippingSpace(offset + 2)
    } else if text.isAnyWord(of: ["degrees", "graden"], at: offset) {
      offset = text.skippingSpace(text.endOfLetters(offset))
    } else {
      return nil
    }
    if text.isAnyWord(of: ["f", "fahrenheit"], at: offset) { return true }
    return text.isAnyWord(of: ["c", "celsius"], at: offset)
      || text.byte(offset) != UInt8(ascii: "f") ? false : nil
  }

  /// Whether two amounts are the same but for rounding.
  func isAbout(_ other: Amount) -> Bool {
    guard quantity == other.quantity else { return false }
    let isRounded = isImperial != other.isImperial
    let slack =
      !isRounded ? abs(other.size) * 0.015 : quantity == .temperature ? 1 : abs(other.size) * 0.15
    return abs(size - other.size) <= slack
  }
}

extension FoldedBytes {
  /// Behind a dash and the digits after it, and the space behind those.
  fileprivate func endOfRange(_ start: Int) -> Int {
    for word in [" tot ", " to ", " en ", " and ", " - ", " – "] {
      let next = start + word.utf8.count
      let isRange = next <= count && folded[start..<next].elementsEqual(word.utf8) && isDigit(next)
      if isRange { return skippingSpace(endOfDigits(next)) }
    }
    let isDash =
      byte(start) == 0xE2 && byte(start + 1) == 0x80 && [0x93, 0x94].contains(byte(start + 2))
    let next = start + (isDash ? 3 : byte(start) == UInt8(ascii: "-") ? 1 : 0)
    return skippingSpace(next > start && isDigit(next) ? endOfDigits(next) : start)
  }
}

extension NumberValue {
  /// As a floating-point number; `nil` for a time of the day.
  var number: Double? {
    if isTime { return nil }
    return (0..<decimals).reduce(Double(coefficient)) { number, _ in number / 10 }
  }
}
