/// How many columns of a terminal a text takes: one for each scalar, none for combining marks and the like.
///
/// East Asian wide characters do not occur in English or Dutch and count as one.
extension StringProtocol {
  package var columns: Int {
    // Texts are mostly of bytes that are a column each.
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the scalar takes: 0 or 1.
  var columns: Int {
    guard value >= 0x300 else { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}
