/// What a number means, however it was written: "1,500", "1.500" and "fifteen hundred" are one value.
struct NumberValue: Hashable {
  /// The digits without a decimal sign and without zeros at the end of the decimals.
  private(set) var coefficient: Int
  /// How many of the digits are decimals.
  private(set) var decimals: Int
  /// Whether it is a time of the day, as hours times 100 plus minutes.
  private(set) var isTime = false

  init(_ coefficient: Int, decimals: Int = 0) {
    self.coefficient = coefficient
    self.decimals = decimals
    while self.decimals > 0, self.coefficient.isMultiple(of: 10) {
      self.coefficient /= 10
      self.decimals -= 1
    }
  }

  /// A time of the day; a whole hour is the same as the bare number, for "2 pm" is "14.00 uur".
  init(hour: Int, minute: Int) {
    self.init(hour)
    guard minute != 0 else { return }
    coefficient = hour * 100 + minute
    isTime = true
  }

  /// The integer, where it is one.
  var integer: Int? { decimals == 0 && !isTime ? coefficient : nil }

  /// The decimal number that a time looks like where a point stands between hours and minutes, as in *8.15*.
  var decimalTime: NumberValue? { isTime ? NumberValue(coefficient, decimals: 2) : nil }

  /// The value below zero.
  var negated: NumberValue {
    var value = self
    value.coefficient = -coefficient
    return value
  }

  /// The product with a power of ten such as a million; `nil` where it does not fit.
  func multiplied(by factor: Int) -> NumberValue? {
    let (product, overflows) = coefficient.multipliedReportingOverflow(by: factor)
    return overflows || isTime ? nil : NumberValue(product, decimals: decimals)
  }

  /// The sum with a smaller integer; `nil` where it does not fit.
  func adding(_ other: Int) -> NumberValue? {
    guard let integer else { return nil }
    let (sum, overflows) = integer.addingReportingOverflow(other)
    return overflows ? nil : NumberValue(sum)
  }
}
