/// Writes numbers and texts one after the other, as ``CompiledReader`` reads them.
struct CompiledWriter {
  private(set) var bytes: [UInt8] = []

  /// A number that is not negative, seven bits a byte, the lowest first.
  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes, the lowest first.
  mutating func write(word: UInt64) {
    for offset in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * offset))) }
  }

  mutating func write(_ letters: some Collection<UInt8>) {
    write(letters.count)
    bytes.append(contentsOf: letters)
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  mutating func write<Element>(
    _ list: [Element], _ body: (inout CompiledWriter, Element) -> Void
  ) {
    write(list.count)
    for element in list { body(&self, element) }
  }
}

/// Reads what ``CompiledWriter`` wrote; anything else ends the program.
///
/// It knows the place alone: the bytes are handed to each call, so that nothing of them is copied.
struct CompiledReader {
  private var index: Int

  init(from index: Int) { self.index = index }

  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      index += 1
      return Int(byte)
    }
    return longNumber(bytes)
  }

  private mutating func longNumber(_ bytes: Span<UInt8>) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[index]
      index += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
  }

  /// Eight bytes, the lowest first.
  mutating func word(_ bytes: Span<UInt8>) -> UInt64 {
    let eight = bytes.extracting(index..<index + 8)
    index += 8
    let low =
      UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
    let high =
      UInt64(eight[4]) | UInt64(eight[5]) << 8 | UInt64(eight[6]) << 16 | UInt64(eight[7]) << 24
    return low | high << 32
  }

  /// The place of a stretch of letters.
  mutating func letters(_ bytes: Span<UInt8>) -> Range<Int> {
    let count = number(bytes)
    defer { index += count }
    return index..<index + count
  }

  /// A text; what is not UTF-8 in it is left out.
  mutating func text(_ bytes: Span<UInt8>) -> String {
    let range = letters(bytes)
    if range.isEmpty { return "" }
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else { return "" }
    return String(copying: text)
  }

  /// Texts one after the other, their number before them.
  mutating func texts(_ bytes: Span<UInt8>) -> [String] {
    let count = number(bytes)
    if count == 0 { return [] }
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(text(bytes)) }
    return texts
  }
}
