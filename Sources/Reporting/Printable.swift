extension String {
  /// The text with spaces in the place of control characters, which a page or a file's name may hold: a terminal
  /// obeys them, and after a line break a CI system does what the next line says.
  public var printable: String {
    guard utf8.mayHoldControl else { return self }
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

extension String.UTF8View {
  /// Whether a control character may be among the characters: a quick look, for hardly a text has one.
  fileprivate var mayHoldControl: Bool {
    let bytes = span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return true }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return true }
    }
    return false
  }
}
