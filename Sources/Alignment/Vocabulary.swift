/// Words numbered from 0 in the order in which they were first seen.
///
/// The words lie end to end in one array and are found through an open-addressing hash table, so
/// that interning a word that is known allocates nothing.
struct Vocabulary {
  /// The bytes of all words.
  private var bytes: [UInt8] = []
  /// Where each word starts, and where the last one ends.
  private var starts: [Int32] = [0]
  /// The hash table: a word's number, or −1; its size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// The number of words.
  var count: Int { starts.count - 1 }

  /// The bytes of a word.
  subscript(word: Int32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
  }

  /// The number of the word that stands in `buffer` at `range`, given a new one if need be.
  mutating func intern(_ buffer: [UInt8], _ range: Range<Int>) -> Int32 {
    if 2 * count >= slots.count { grow() }
    let slot = slot(of: buffer, range)
    if slots[slot] >= 0 { return slots[slot] }
    let word = Int32(count)
    bytes.append(contentsOf: buffer[range])
    starts.append(Int32(bytes.count))
    slots[slot] = word
    return word
  }

  /// The number of the word that stands in `buffer` at `range`, if it is known.
  func find(_ buffer: [UInt8], _ range: Range<Int>) -> Int32? {
    let word = slots[slot(of: buffer, range)]
    return word >= 0 ? word : nil
  }

  /// The number of a word of another vocabulary, if it is known here.
  func find(_ words: Vocabulary, _ word: Int32) -> Int32? {
    find(words.bytes, Int(words.starts[Int(word)])..<Int(words.starts[Int(word) + 1]))
  }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of buffer: [UInt8], _ range: Range<Int>) -> Int {
    let mask = slots.count - 1
    var slot = Vocabulary.hash(buffer, range) & mask
    while slots[slot] >= 0, !isEqual(slots[slot], buffer, range) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ word: Int32, _ buffer: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(word)])
    guard Int(starts[Int(word) + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != buffer[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for word in 0..<count {
      let range = Int(starts[word])..<Int(starts[word + 1])
      slots[slot(of: bytes, range)] = Int32(word)
    }
  }

  /// The FNV-1a hash of the bytes, its upper half folded in.
  private static func hash(_ buffer: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range {
      hash = (hash ^ UInt64(buffer[index])) &* 0x0000_0100_0000_01B3
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
