/// A text made comparable: letters in lower case, white space and joining hyphens as one space, every
/// other sign a break, with the way back to the offsets of the original.
///
/// Case is folded for ASCII, Latin-1 and Latin Extended-A (U+0000–U+017F), which holds every letter of
/// Dutch and English; decomposed letters are composed. Soft hyphens and zero-width characters vanish, a
/// curly apostrophe becomes a straight one. The folded bytes begin and end with a break.
struct FoldedText {
  static let space = UInt8(ascii: " ")
  static let apostrophe = UInt8(ascii: "'")
  /// What stands for punctuation and other signs.
  static let stop = UInt8(ascii: "\n")
  /// What stands for a comma, behind which an enumeration goes on.
  static let comma: UInt8 = 0x0C
  /// What stands for a hyphen at the end of a word, of which the rest follows later: *nek- en schouderpijn*.
  static let elision: UInt8 = 0x0B

  private(set) var bytes: [UInt8] = []
  /// From the folded offset on, offsets differ from those of the original by a fixed amount; before the
  /// first by one, for the break at the beginning.
  private var shifts: [(folded: Int, original: Int)] = []

  /// Whether letters keep their accents: *knieën* for making forms, *knieen* for comparing.
  private let keepsAccents: Bool

  /// - Complexity: O(*n*), where *n* is the number of bytes of the text.
  init(_ text: String, keepsAccents: Bool = false) {
    self.keepsAccents = keepsAccents
    var text = text
    text.makeContiguousUTF8()
    let source = text.utf8.span
    let folds = FoldingTable.ascii
    let table = folds.span
    var index = 0
    var last = Self.stop
    bytes = [UInt8](capacity: source.count + 2) { output in
      output.append(Self.stop)
      // Up to the first sign that is not one byte for one.
      while index < source.count {
        var folded = table[Int(source[index])]
        if folded <= FoldingTable.hyphen {
          guard folded != FoldingTable.space || last != Self.space,
            let sign = FoldingTable.sign(ofClass: folded)
          else { return }
          folded = sign
        }
        output.append(folded)
        last = folded
        index &+= 1
      }
    }
    while index < source.count {
      let folded = table[Int(source[index])]
      if folded > FoldingTable.hyphen {
        bytes.append(folded)
        last = folded
        index += 1
      } else if folded == FoldingTable.stop || folded == FoldingTable.space && last != Self.space {
        last = folded == FoldingTable.stop ? Self.stop : Self.space
        bytes.append(last)
        index += 1
      } else {
        index = fold(source, at: index, class: folded)
        last = bytes[bytes.count - 1]
      }
    }
    bytes.append(Self.stop)
  }

  /// Whether the byte is part of a word: a letter or a digit.
  static func isWord(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "'")
  }

  /// The offsets in the original of a range of folded bytes.
  func original(_ range: Range<Int>, in text: String) -> Range<Int> {
    let start = original(range.lowerBound)
    var end = original(range.upperBound - 1) + 1
    let source = text.utf8.span
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private func original(_ folded: Int) -> Int {
    var low = 0
    var high = shifts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].folded <= folded { low = middle } else { high = middle }
    }
    guard low < shifts.count, shifts[low].folded <= folded else { return folded - 1 }
    return shifts[low].original + (folded - shifts[low].folded)
  }
}

// MARK: - Folding

extension FoldedText {
  /// Folds what is no plain ASCII letter or digit and returns the index after it.
  private mutating func fold(_ source: Span<UInt8>, at index: Int, class: UInt8) -> Int {
    switch `class` {
    case FoldingTable.space: appendSpace(); return next(index + 1)
    case FoldingTable.stop: bytes.append(Self.stop); return index + 1
    case FoldingTable.apostrophe: bytes.append(Self.apostrophe); return index + 1
    case FoldingTable.comma: bytes.append(Self.comma); return index + 1
    case FoldingTable.hyphen: appendHyphen(before: source, at: index + 1); return index + 1
    default: return foldWide(source, at: index)
    }
  }

  private mutating func foldWide(_ source: Span<UInt8>, at index: Int) -> Int {
    let width = FoldingTable.width(ofLead: source[index])
    guard width > 1, index + width <= source.count else {
      bytes.append(Self.stop)
      return index + 1
    }
    var scalar = Int(source[index]) & (0xFF >> (width + 1))
    for offset in 1..<width { scalar = scalar << 6 | Int(source[index + offset] & 0x3F) }
    append(scalar, source, at: index, width: width)
    return next(index + width)
  }

  private mutating func append(_ scalar: Int, _ source: Span<UInt8>, at index: Int, width: Int) {
    switch scalar {
    case 0xC0...0x17F where scalar != 0xD7 && scalar != 0xF7:
      appendLetter(FoldingTable.lowercase(scalar))
    case 0x300...0x36F: compose(mark: scalar)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE0F, 0xFEFF: break
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: appendSpace()
    case 0x2019, 0x2BC: bytes.append(Self.apostrophe)
    case 0x2010, 0x2011: appendHyphen(before: source, at: index + width)
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3001...0x303F, 0x1F000...0x1FAFF:
      bytes.append(Self.stop)
    default:
      for offset in 0..<width { bytes.append(source[index + offset]) }
    }
  }

  /// Notes where the original stands when the next folded byte is made.
  private mutating func next(_ index: Int) -> Int {
    let folded = bytes.count
    let last = shifts.last ?? (folded: 1, original: 0)
    if last.original + (folded - last.folded) != index { shifts.append((folded, index)) }
    return index
  }

  private mutating func appendSpace() {
    if bytes[bytes.count - 1] != Self.space { bytes.append(Self.space) }
  }

  /// A hyphen between two letters joins words; one after a letter alone leaves something out; any other is a break.
  private mutating func appendHyphen(before source: Span<UInt8>, at index: Int) {
    let joins =
      Self.isWord(bytes[bytes.count - 1]) && index < source.count
      && (FoldingTable.ascii[Int(source[index])] > FoldingTable.hyphen || source[index] >= 0xC3)
    let ends = Self.isWord(bytes[bytes.count - 1])
    bytes.append(joins ? Self.space : ends ? Self.elision : Self.stop)
  }

  private mutating func appendLetter(_ letter: Int) {
    let scalar = keepsAccents ? letter : FoldingTable.base(letter)
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private mutating func compose(mark: Int) {
    guard let letter = FoldingTable.composed(bytes[bytes.count - 1], mark) else { return }
    bytes.removeLast()
    appendLetter(letter)
  }
}

/// How bytes and letters are folded.
enum FoldingTable {
  // Classes of bytes that do not fold to themselves; all are below any letter or digit.
  static let space: UInt8 = 0
  static let stop: UInt8 = 1
  static let apostrophe: UInt8 = 2
  static let wide: UInt8 = 3
  static let comma: UInt8 = 4
  static let hyphen: UInt8 = 5

  /// For each byte its class, or the folded byte of a letter or digit.
  static let ascii: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    return switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x09...0x0D, 0x20: space
    case UInt8(ascii: "'"): apostrophe
    case UInt8(ascii: "-"): hyphen
    case UInt8(ascii: ","): comma
    case 0x80...0xFF: wide
    default: stop
    }
  }

  /// What stands for the signs of a class, whatever is beside them; `nil` where that matters.
  @inline(__always)
  static func sign(ofClass class: UInt8) -> UInt8? {
    switch `class` {
    case space: FoldedText.space
    case stop: FoldedText.stop
    case apostrophe: FoldedText.apostrophe
    case comma: FoldedText.comma
    default: nil
    }
  }

  /// The number of bytes of a character by its first, 1 for what is no first byte.
  static func width(ofLead byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The lower case of a letter of U+00C0–U+017F (Unicode `CaseFolding.txt`, simple foldings).
  static func lowercase(_ scalar: Int) -> Int {
    switch scalar {
    case 0xC0...0xDE: scalar + 0x20
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x17F: 0x73
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    default: scalar
    }
  }

  /// The letter that a base letter and a combining mark make, for the letters of Latin-1.
  static func composed(_ base: UInt8, _ mark: Int) -> Int? {
    guard let row = marks.firstIndex(of: mark),
      let column = Array("aeiouync".utf8).firstIndex(of: base)
    else { return nil }
    let letter = letters[row][column]
    return letter == 0 ? nil : letter
  }

  /// The letter without its accent, for the letters of Latin-1.
  static func base(_ letter: Int) -> Int { letter < 0x100 ? Int(bases[letter]) : letter }

  /// For each character of Latin-1 its letter without an accent, or itself.
  private static let bases: [UInt8] = (0..<256).map { letter in
    let column = letters.lazy.compactMap { letter == 0 ? nil : $0.firstIndex(of: letter) }.first
    return column.map { Array("aeiouync".utf8)[$0] } ?? UInt8(letter)
  }

  private static let marks = [0x300, 0x301, 0x302, 0x303, 0x308, 0x30A, 0x327]
  private static let letters = [
    [0xE0, 0xE8, 0xEC, 0xF2, 0xF9, 0, 0, 0],
    [0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD, 0, 0],
    [0xE2, 0xEA, 0xEE, 0xF4, 0xFB, 0, 0, 0],
    [0xE3, 0, 0, 0xF5, 0, 0, 0xF1, 0],
    [0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF, 0, 0],
    [0xE5, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0xE7],
  ]
}
