/// White space folded into single spaces, as XML's `xml:space="default"` allows.
package enum FoldedSpace {
  /// Whether a text would become another one, had it to stand alone.
  ///
  /// - Complexity: O(*n*); eight bytes at a time.
  package static func wouldChange(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return false }
      return unsafe first == 0x20 || last == 0x20 || wouldChange(bytes)
    }
  }

  /// Whether a text that begins another would be added as it is.
  ///
  /// - Complexity: O(*n*); eight bytes at a time.
  package static func isFolded(_ text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let first = unsafe bytes.first, first > 0x20 else { return false }
      return unsafe !wouldChange(bytes)
    }
  }

  /// Adds a text with its white space folded, as much as possible at a time; white space that begins a text is dropped.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - bytes: what stands before it.
  ///   - endsInSpace: whether what stands before it ends in a space that was folded, and then whether the whole does.
  package static func append(
    _ text: ArraySlice<UInt8>, to bytes: inout [UInt8], endsInSpace: inout Bool
  ) {
    if bytes.isEmpty { bytes.reserveCapacity(text.count) }
    unsafe text.withUnsafeBufferPointer { unsafe append($0, &bytes, &endsInSpace) }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: inout [UInt8], _ endsInSpace: inout Bool
  ) {
    guard let first = unsafe text.first else { return }
    if first > 0x20 || (!bytes.isEmpty && !endsInSpace), unsafe !wouldChange(text) {
      unsafe bytes.append(contentsOf: text)
      endsInSpace = unsafe text.last == 0x20
      return
    }
    var start = 0
    for index in text.indices {
      let byte = unsafe text[index]
      guard byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
        endsInSpace = false
        continue
      }
      if byte == 0x20, !endsInSpace, index > start || !bytes.isEmpty {
        endsInSpace = true
        continue
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      if !bytes.isEmpty, !endsInSpace {
        bytes.append(0x20)
        endsInSpace = true
      }
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether a text has white space but single spaces between other characters; what is at its ends counts only as that.
  ///
  /// - Complexity: O(*n*); eight bytes at a time.
  private static func wouldChange(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    var position = 0
    var followsSpace = false
    while position + 8 <= raw.count {
      let word = UInt64(
        littleEndian: unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      // The high bit of each byte below U+0020, and of each that is a space.
      let controls = (word &- 0x2020_2020_2020_2020) & ~word & highBits
      let other = word ^ 0x2020_2020_2020_2020
      let spaces = ~(((other & ~highBits) &+ ~highBits) | other | ~highBits)
      let pairs = spaces & (spaces << 8 | (followsSpace ? 0x80 : 0))
      if pairs != 0 { return true }
      if controls != 0, unsafe hasLineSpace(raw[position..<(position + 8)]) { return true }
      followsSpace = spaces >> 63 == 1
      position += 8
    }
    for index in position..<raw.count {
      let byte = unsafe raw[index]
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { return true }
      if byte == 0x20, followsSpace { return true }
      followsSpace = byte == 0x20
    }
    return false
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private static func hasLineSpace(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    unsafe bytes.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
