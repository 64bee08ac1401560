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
    fileprivate var key: UInt64
  }

  /// More names than a format has, or longer ones, are not for quick reading.
  private static let mostNames = 128
  private static let longestName = 200

  private(set) var names: [Name] = []
  private var slots = [UInt8](repeating: .max, count: 256)

  subscript(number: Int) -> Name {
    get { names[number] }
    set { names[number] = newValue }
  }

  /// Forgets what names stand for, because prefixes have changed.
  mutating func forgetMeanings() {
    for index in names.indices {
      names[index].element = nil
      names[index].attribute = nil
    }
  }

  /// Reads a name in ASCII and moves behind it; `nil` where there is none, or one of another kind.
  mutating func read(_ bytes: [UInt8], at position: inout Int) -> Int? {
    let end = XMLBytes.nextEndOfName(in: bytes, from: position)
    if end < bytes.count, end > position, case .known(let number) = find(position..<end, bytes) {
      position = end
      return number
    }
    return readNew(bytes, at: &position)
  }

  /// Reads a name letter by letter.
  private mutating func readNew(_ bytes: [UInt8], at position: inout Int) -> Int? {
    let start = position
    var colon: Int?
    guard start < bytes.count, Self.beginsName(bytes[start]) else { return nil }
    while position < bytes.count, Self.continuesName(bytes[position]) {
      if bytes[position] == UInt8(ascii: ":") {
        guard colon == nil, position + 1 < bytes.count, Self.beginsName(bytes[position + 1])
        else { return nil }
        colon = position
      }
      position += 1
    }
    // A name that goes on in another script is not in ASCII.
    guard position < bytes.count, bytes[position] < 0x80 else { return nil }
    return number(of: start..<position, colon: colon, bytes)
  }

  /// Whether a name stands at a place, and not a longer one.
  func stands(_ number: Int, in bytes: [UInt8], at position: Int) -> Bool {
    let range = names[number].range
    let end = position + range.count
    guard end < bytes.count, !Self.continuesName(bytes[end]), bytes[end] < 0x80 else {
      return false
    }
    guard Self.key(of: position..<end, bytes) == names[number].key else { return false }
    return Self.isSameEnd(range, position..<end, bytes)
  }

  private mutating func number(of range: Range<Int>, colon: Int?, _ bytes: [UInt8]) -> Int? {
    switch find(range, bytes) {
    case .known(let number): return number
    case .unknown(let slot, let key):
      guard names.count < Self.mostNames, range.count <= Self.longestName else { return nil }
      slots[slot] = UInt8(names.count)
      let prefix = bytes[range.lowerBound..<(colon ?? range.upperBound)]
      names.append(
        Name(
          range: range, colon: colon, declares: prefix.elementsEqual("xmlns".utf8), key: key))
      return names.count - 1
    }
  }

  private enum Finding {
    case known(Int)
    case unknown(slot: Int, key: UInt64)
  }

  /// The number of a name, or where it belongs.
  private func find(_ range: Range<Int>, _ bytes: [UInt8]) -> Finding {
    let key = Self.key(of: range, bytes)
    var slot = Int(((key ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if names[number].key == key, names[number].range.count == range.count,
        Self.isSameEnd(names[number].range, range, bytes)
      {
        return .known(number)
      }
      slot = (slot + 1) & 0xFF
    }
    return .unknown(slot: slot, key: key)
  }

  /// Whether two names of one length and with the same first eight bytes are the same.
  private static func isSameEnd(_ left: Range<Int>, _ right: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var (place, other) = (left.lowerBound + 8, right.lowerBound + 8)
    while place < left.upperBound {
      if bytes[place] != bytes[other] { return false }
      place += 1
      other += 1
    }
    return true
  }

  /// The first eight bytes of a name as a number, which is 0 where the name ends.
  private static func key(of range: Range<Int>, _ bytes: [UInt8]) -> UInt64 {
    guard range.lowerBound + 8 <= bytes.count else {
      return bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let word = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    }
    let unused = UInt64(max(0, 8 - range.count)) * 8
    return (UInt64(littleEndian: word) << unused) >> unused
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
