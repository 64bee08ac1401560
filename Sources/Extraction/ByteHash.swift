/// FNV-1a in 64 bits (Fowler, Noll and Vo): a hash that grows byte by byte.
///
/// Words with the same hash are taken for the same; with so many bits, that does not happen by accident.
struct ByteHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  fileprivate init(value: UInt64) { self.value = value }

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes the hash of a word as one.
  mutating func append(_ word: ByteHash) {
    value = (value ^ word.value) &* 0x100_0000_01B3
  }

  /// Takes a byte, a capital letter as a small one.
  mutating func append(folded byte: UInt8) {
    append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
  }
}

/// What words mean, found by their hash: the words of a page need no copy to be looked up.
struct WordTable<Meaning: Sendable>: Sendable {
  /// Open addressing, half empty at least.
  private var slots: [(hash: UInt64, meaning: Meaning?)] = Array(repeating: (0, nil), count: 16)
  private var count = 0

  init() {}

  init(_ meanings: [(hash: ByteHash, meaning: Meaning)]) {
    for (hash, meaning) in meanings { self[hash] = meaning }
  }

  /// The meaning of a word; once it has one, it keeps one.
  subscript(hash: ByteHash) -> Meaning? {
    get { slots[slot(of: hash)].meaning }
    set {
      if count * 2 >= slots.count { grow() }
      let slot = slot(of: hash)
      if slots[slot].hash == 0 { count += 1 }
      slots[slot] = (hash.value, newValue)
    }
  }

  /// The place of a word, or the empty one where it belongs.
  private func slot(of hash: ByteHash) -> Int {
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash.value {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, nil), count: old.count * 2)
    for entry in old where entry.hash != 0 { slots[slot(of: ByteHash(value: entry.hash))] = entry }
  }
}

extension WordTable<Void> {
  /// A set of words.
  init(_ words: some Sequence<String>) {
    self.init(words.map { (ByteHash($0.utf8), ()) })
  }

  func contains(_ hash: ByteHash) -> Bool { self[hash] != nil }
}
