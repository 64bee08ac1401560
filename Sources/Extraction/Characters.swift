/// Characters that take no place on the page, and spaces that are not ASCII.
enum InvisibleCharacter {
  enum Width {
    case none
    /// A space of this many bytes.
    case space(Int)
    /// Nothing to see, of this many bytes: zero-width space, word joiner, byte order mark, soft hyphen.
    case nothing(Int)
  }

  static func width(in bytes: ArraySlice<UInt8>, at index: Int) -> Width {
    switch bytes[index] {
    case 0xC2 where index + 1 < bytes.endIndex:
      switch bytes[index + 1] {
      case 0xA0: return .space(2)
      case 0xAD: return .nothing(2)
      default: return .none
      }
    case 0xE2 where index + 2 < bytes.endIndex:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x8B), (0x81, 0xA0): return .nothing(3)
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F), (0x80, 0xA8), (0x80, 0xA9):
        return .space(3)
      default: return .none
      }
    case 0xE3 where index + 2 < bytes.endIndex:
      return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? .space(3) : .none
    case 0xEF where index + 2 < bytes.endIndex:
      return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? .nothing(3) : .none
    default: return .none
    }
  }
}

/// Characters that a line takes as they stand in the page: all but white space and what takes no place.
enum PlainCharacters {
  /// The end of the characters from a place on that are taken as they are; at least one character.
  static func end(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    let base = bytes.startIndex
    let bytes = bytes.span
    var index = start + 1 - base
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        // One space between two words stays as it is.
        guard index + 1 < bytes.count, !mayBeSpace(bytes[index + 1]) else { break }
      } else if mayBeSpace(byte) {
        break
      }
      index += 1
    }
    return base + index
  }

  /// Whether a byte is a space or a control character, or the first of a character that may be a space or nothing.
  private static func mayBeSpace(_ byte: UInt8) -> Bool {
    // Nearly all bytes are ASCII, and asked but twice.
    byte <= 0x20
      || byte >= 0x80 && (byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF)
  }
}

/// The words of a text as pages are read: every kind of space parts them, and what takes no place is left out.
public enum VisibleWords {
  /// The words of a text, which may hold no-break spaces, soft hyphens and the like.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func all(in text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var index = 0
    func end() {
      if !word.isEmpty { words.append(word) }
      word = []
    }
    while index < bytes.count {
      switch InvisibleCharacter.width(in: bytes[...], at: index) {
      case .space(let width):
        end()
        index += width
      case .nothing(let width): index += width
      case .none:
        if bytes[index] <= 0x20 { end() } else { word.append(bytes[index]) }
        index += 1
      }
    }
    end()
    return words
  }
}

/// Whether a text says anything: digits, punctuation and symbols alone are no text to translate.
enum LetterTest {
  static func hasLetter(_ text: some Collection<UInt8>) -> Bool {
    if text.contains(where: { (0x41...0x5A).contains($0 & 0xDF) }) { return true }
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      if scalar.properties.isAlphabetic { return true }
    }
    return false
  }
}

/// Bullets typed as text: "- item".
enum ListMarker {
  private static let markers: [[UInt8]] = ["-", "–", "—", "•", "·", "*", "▪", "●", "‣"]
    .map { Array("\($0) ".utf8) }

  /// The length in bytes of the marker and its space at the start of a text.
  static func length(in text: [UInt8]) -> Int? {
    // A letter begins nearly every line, and no marker.
    guard let first = text.first, first < 0x30 || first >= 0x80 else { return nil }
    return markers.first { text.starts(with: $0) }?.count
  }
}
