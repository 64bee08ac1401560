extension String {
  /// The text with spaces in the place of control characters, which a page or a file's name may hold: a terminal
  /// obeys them, and after a line break a CI system does what the next line says.
  public var printable: String {
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.lazy.map(\.printable))
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// The scalar, or a space where it is a control character (The Unicode Standard, §23.1).
  var printable: Unicode.Scalar {
    switch value {
    case 0...0x1F, 0x7F...0x9F: " "
    default: self
    }
  }
}
