/// Keeps spreadsheets from calculating a text: an apostrophe before it, which is taken away again in reading.
struct FormulaGuard {
  /// What a text begins with that would be calculated.
  let beginnings: Set<UInt8>

  /// For fields with their white space as it is, which a spreadsheet may drop before what it calculates.
  static let spreadsheet = FormulaGuard(beginnings: Set("=+-@\t\n\r".utf8))
  /// For fields with escapes for white space: one that begins with such a one is no formula.
  static let escapedSpace = FormulaGuard(beginnings: Set("=+-@".utf8))

  private static let apostrophe = UInt8(ascii: "'")

  /// The text with an apostrophe, where it needs one.
  func written(_ text: [UInt8]) -> [UInt8] {
    isFormulaBehindApostrophes(text) ? [Self.apostrophe] + text : text
  }

  /// The text of what was written.
  func read(_ field: [UInt8]) -> [UInt8] {
    let isProtected = field.first == Self.apostrophe && isFormulaBehindApostrophes(field)
    return isProtected ? Array(field.dropFirst()) : field
  }

  /// Whether a spreadsheet would calculate a text; one that is protected already counts too, so that nothing is
  /// taken from it in reading.
  private func isFormulaBehindApostrophes(_ text: [UInt8]) -> Bool {
    text.first { $0 != Self.apostrophe }.map(beginnings.contains) ?? false
  }
}
