internal import Markup

/// XML name tokens (XML 1.0 §2.3, production `Nmtoken`), which XLIFF 2 wants for ids.
enum NameToken {
  /// Whether a text is one, once U+FFFD stands for what XML cannot hold.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && (isPlain(text) || text.unicodeScalars.allSatisfy(isNameCharacter))
  }

  /// The text as a name token: itself if it is one, else with `_HEX_` for each other character.
  static func encoding(_ text: String) -> String {
    if text.isEmpty { return "_" }
    if isPlain(text) { return text }
    var token = ""
    for scalar in text.unicodeScalars {
      if !XMLWriter.allows(scalar) {
        token.unicodeScalars.append("\u{FFFD}")
      } else if isNameCharacter(scalar) {
        token.unicodeScalars.append(scalar)
      } else {
        token += "_" + String(scalar.value, radix: 16, uppercase: true) + "_"
      }
    }
    return token
  }

  /// Whether `token` was made of `text` by ``encoding(_:)``, perhaps with `-2`, `-3`, … to tell it from another.
  static func isEncoding(_ token: String, of text: String) -> Bool {
    guard !isValid(text) else { return false }
    let encoded = encoding(text).utf8
    guard token.utf8.starts(with: encoded) else { return false }
    let suffix = token.utf8.dropFirst(encoded.count)
    if suffix.isEmpty { return true }
    let digits = suffix.dropFirst()
    return suffix.first == UInt8(ascii: "-") && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether there is nothing in a text but ASCII letters, digits and what goes with them.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
      default: false
      }
    }
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F, 0xB7,
      0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x203F...0x2040, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: !XMLWriter.allows(scalar)
    }
  }
}
