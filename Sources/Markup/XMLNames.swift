/// The names of elements and attributes in a document as they are written, each with a number.
///
/// A name is told from others by its first eight bytes in one comparison, as most names are no longer.
struct XMLNames {
  /// A name where it stands for the first time.
  struct Name {
    var range: Range<Int>
    /// The colon after its prefix, where it has one.
    var colon: Int?
    /// Whether it is an attribute that declares a namespace.
    var declares: Bool
    /// Its numbers in the tree as an element and as an attribute, as long as the same prefixes are declared.
    var element: UInt16?
    var attribute: UInt16?
  }

  /// What is compared of a name.
  private struct Key {
    /// The first eight bytes.
    var start: UInt64
    var length: Int
    /// The bits of them that the name has, where it is shorter.
    var mask: UInt64

    init(_ word: UInt64, length: Int) {
      self.length = length
      mask = length < 8 ? (1 << UInt64(truncatingIfNeeded: length * 8)) &- 1 : .max
      start = word & mask
    }
  }

  /// More names than a format has, or longer ones, are not for quick reading.
  private static let mostNames = 128
  private static let longestName = 200

  private(set) var names: [Name] = []
  /// The keys of ``names``.
  private var keys: [Key] = []
  /// For each of ``names``, its number in the tree as an attribute, where nothing else has to be looked at: it is known and
  /// has no prefix.
  private var plainAttributes: [UInt16] = []
  private var slots = [UInt8](repeating: .max, count: 256)
  /// The name that followed each pair of names the last time: in a file of many units it mostly follows again, and is the
  /// first one to be looked for.
  private var successors = [UInt8](repeating: 0, count: 256)
  /// The place in ``successors`` of the last two names.
  private var context = 0

  subscript(number: Int) -> Name {
    _read { yield names[number] }
    _modify { yield &names[number] }
  }

  /// The number of bytes of a name.
  func length(of number: Int) -> Int { keys[number].length }

  /// The number in the tree of a name as an attribute, where it is known and has no prefix.
  func plainAttribute(_ number: Int) -> UInt16? {
    plainAttributes[number] == .max ? nil : plainAttributes[number]
  }

  /// Keeps the number in the tree that a name has as an attribute.
  mutating func setAttribute(_ number: Int, to index: UInt16) {
    names[number].attribute = index
    if names[number].colon == nil, !names[number].declares { plainAttributes[number] = index }
  }

  /// Forgets what names stand for, because prefixes have changed.
  mutating func forgetMeanings() {
    for index in names.indices {
      names[index].element = nil
      names[index].attribute = nil
      plainAttributes[index] = .max
    }
  }

  /// Reads a name in ASCII and moves behind it; `nil` where there is none, or one of another kind.
  mutating func read(_ bytes: ScannedBytes, at position: inout Int) -> Int? {
    let start = position
    guard let word = bytes.word(at: start) else { return readNew(bytes, at: &position) }
    let expected = Int(successors[context])
    if expected < keys.count, word & keys[expected].mask == keys[expected].start,
      endsName(expected, bytes, at: start)
    {
      position = start + keys[expected].length
      follow(expected)
      return expected
    }
    var length = XMLBytes.nameLength(in: word)
    if length == 8 { length = XMLBytes.nextEndOfName(in: bytes, from: start + 8) - start }
    guard start + length < bytes.count, length > 0 else { return nil }
    let key = Key(word, length: length)
    var slot = Self.slot(of: key)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if isName(number, key, bytes, at: start) {
        position = start + length
        successors[context] = UInt8(truncatingIfNeeded: number)
        follow(number)
        return number
      }
      slot = (slot + 1) & 0xFF
    }
    return readNew(bytes, at: &position)
  }

  private mutating func follow(_ number: Int) { context = (context << 4 ^ number) & 0xFF }

  /// Whether a name whose beginning stands at a place goes on and ends there.
  private func endsName(_ number: Int, _ bytes: ScannedBytes, at position: Int) -> Bool {
    let length = keys[number].length
    switch bytes[position + length] {
    case UInt8(ascii: "="), UInt8(ascii: ">"), 0x20: break
    default: return false
    }
    return length <= 8 || hasSameEnd(number, bytes, at: position)
  }

  /// Reads a name letter by letter.
  private mutating func readNew(_ bytes: ScannedBytes, at position: inout Int) -> Int? {
    let start = position
    var colon: Int?
    guard Self.beginsName(bytes[start]) else { return nil }
    while Self.continuesName(bytes[position]) {
      if bytes[position] == UInt8(ascii: ":") {
        guard colon == nil, Self.beginsName(bytes[position + 1]) else { return nil }
        colon = position
      }
      position += 1
    }
    // A name that goes on in another script is not in ASCII.
    guard position < bytes.count, bytes[position] < 0x80 else { return nil }
    return number(of: start..<position, colon: colon, bytes)
  }

  /// Whether a name stands at a place, and not a longer one.
  func stands(_ number: Int, in bytes: ScannedBytes, at position: Int) -> Bool {
    if let word = bytes.word(at: position) {
      guard word & keys[number].mask == keys[number].start else { return false }
      if endsName(number, bytes, at: position) { return true }
    }
    let end = position + keys[number].length
    guard end < bytes.count, !Self.continuesName(bytes[end]), bytes[end] < 0x80 else {
      return false
    }
    return isName(number, Self.key(of: position..<end, bytes), bytes, at: position)
  }

  private mutating func number(of range: Range<Int>, colon: Int?, _ bytes: ScannedBytes) -> Int? {
    let key = Self.key(of: range, bytes)
    var slot = Self.slot(of: key)
    while slots[slot] != .max {
      if isName(Int(slots[slot]), key, bytes, at: range.lowerBound) { return Int(slots[slot]) }
      slot = (slot + 1) & 0xFF
    }
    guard names.count < Self.mostNames, range.count <= Self.longestName else { return nil }
    slots[slot] = UInt8(names.count)
    let prefix = range.lowerBound..<(colon ?? range.upperBound)
    let declares = prefix.map { bytes[$0] }.elementsEqual("xmlns".utf8)
    names.append(Name(range: range, colon: colon, declares: declares))
    keys.append(key)
    plainAttributes.append(.max)
    return names.count - 1
  }

  /// Whether a name is the one that has a key and stands at a place.
  private func isName(_ number: Int, _ key: Key, _ bytes: ScannedBytes, at position: Int) -> Bool {
    guard keys[number].start == key.start, keys[number].length == key.length else { return false }
    return key.length <= 8 || hasSameEnd(number, bytes, at: position)
  }

  /// Whether what follows the first eight bytes of a name is the same at a place.
  private func hasSameEnd(_ number: Int, _ bytes: ScannedBytes, at position: Int) -> Bool {
    let range = names[number].range
    return bytes.isSame(range.lowerBound + 8..<range.upperBound, as: position + 8)
  }

  private static func slot(of key: Key) -> Int {
    Int(((key.start ^ UInt64(key.length)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  private static func key(of range: Range<Int>, _ bytes: ScannedBytes) -> Key {
    let word =
      bytes.word(at: range.lowerBound)
      ?? (0..<8).reversed().reduce(0) { $0 << 8 | UInt64(bytes[range.lowerBound + $1]) }
    return Key(word, length: range.count)
  }

  /// ASCII characters of a name (XML 1.0 §2.3 `NameStartChar`) but the colon.
  private static func beginsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  /// ASCII characters of a name (XML 1.0 §2.3 `NameChar`).
  private static func continuesName(_ byte: UInt8) -> Bool {
    // One bit a character: `-` to `:` but `/`, the letters and `_`.
    let digits: UInt64 = 0x07FF_6000_0000_0000
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    switch byte >> 6 {
    case 0: return digits >> UInt64(byte) & 1 == 1
    case 1: return letters >> UInt64(byte & 63) & 1 == 1
    default: return false
    }
  }
}
