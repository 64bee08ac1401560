extension Double {
  /// The number of percent in decimal digits, at most four behind the point; `nil` where it is none from 0 to 100.
  var percentText: String? {
    guard isFinite, self >= 0, self <= 100 else { return nil }
    let parts = Int((self * 10_000).rounded())
    var digits = String(parts % 10_000)
    digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.isEmpty ? String(parts / 10_000) : "\(parts / 10_000).\(digits)"
  }

  /// The number of percent that a text gives, with or without a sign; `nil` where it is none from 0 to 100.
  init?(percentText text: String) {
    let written = text.utf8.filter { $0 > 0x20 }
    let digits = written.last == UInt8(ascii: "%") ? written.dropLast() : written[...]
    guard let value = Double(String(decoding: digits, as: UTF8.self)), value >= 0, value <= 100
    else { return nil }
    self = value
  }
}
