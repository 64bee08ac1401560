/// FNV-1a in 64 bits (Fowler, Noll and Vo): a hash that grows byte by byte.
///
/// Words with the same hash are taken for the same; with so many bits, that does not happen by accident.
struct ByteHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes a byte, a capital letter as a small one.
  mutating func append(folded byte: UInt8) {
    append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
  }
}

/// What words mean, found by their hash: the words of a page need no copy to be looked up.
struct WordTable<Meaning: Sendable>: Sendable {
  /// Open addressing, half empty at least.
  private var slots: [(hash: UInt64, meaning: Meaning?)]

  init(_ meanings: [(hash: ByteHash, meaning: Meaning)]) {
    var size = 16
    while size < meanings.count * 2 { size *= 2 }
    slots = Array(repeating: (0, nil), count: size)
    for (hash, meaning) in meanings {
      var slot = Int(truncatingIfNeeded: hash.value) & (size - 1)
      while slots[slot].hash != 0, slots[slot].hash != hash.value { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash.value, meaning)
    }
  }

  subscript(hash: ByteHash) -> Meaning? {
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash.value { return slots[slot].meaning }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

extension WordTable<Void> {
  /// A set of words.
  init(_ words: some Sequence<String>) {
    self.init(words.map { (ByteHash($0.utf8), ()) })
  }

  func contains(_ hash: ByteHash) -> Bool { self[hash] != nil }
}
