/// Words numbered from 0 in the order in which they were first seen.
///
/// The words lie end to end in one array and are found through an open-addressing hash table, so
/// that interning a word that is known allocates nothing.
struct Vocabulary {
  /// The bytes of all words.
  private var bytes: [UInt8] = []
  /// Where each word starts, and where the last one ends.
  private var starts: [Int32] = [0]
  /// The hash of each word.
  private var hashes: [UInt32] = []
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
    let hash = Vocabulary.hash(buffer, range)
    let slot = slot(of: buffer, range, hash)
    if slots[slot] >= 0 { return slots[slot] }
    let word = Int32(count)
    bytes.append(contentsOf: buffer[range])
    starts.append(Int32(bytes.count))
    hashes.append(hash)
    slots[slot] = word
    return word
  }

  /// The number of the word that stands in `buffer` at `range`, if it is known.
  func find(_ buffer: [UInt8], _ range: Range<Int>) -> Int32? {
    find(buffer, range, Vocabulary.hash(buffer, range))
  }

  private func find(_ buffer: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int32? {
    let word = slots[slot(of: buffer, range, hash)]
    return word >= 0 ? word : nil
  }

  /// The number of a word of another vocabulary, if it is known here.
  func find(_ words: Vocabulary, _ word: Int32) -> Int32? {
    find(
      words.bytes, Int(words.starts[Int(word)])..<Int(words.starts[Int(word) + 1]),
      words.hashes[Int(word)])
  }

  /// The number of a part of a word of another vocabulary, given by its bytes, if it is a word here.
  func find(_ words: Vocabulary, _ word: Int32, part: Range<Int>) -> Int32? {
    let start = Int(words.starts[Int(word)])
    return find(words.bytes, (start + part.lowerBound)..<(start + part.upperBound))
  }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of buffer: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int {
    let (slots, hashes) = (slots.span, hashes.span)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let word = slots[slot]
      if hashes[Int(word)] == hash, isEqual(word, buffer, range) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ word: Int32, _ buffer: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(word)])
    guard Int(starts[Int(word) + 1]) - start == range.count else { return false }
    let (bytes, buffer) = (bytes.span, buffer.span)
    for offset in 0..<range.count where bytes[start + offset] != buffer[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for word in 0..<count {
      var slot = Int(hashes[word]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(word)
    }
  }

  /// The FNV-1a hash of the bytes, its upper half folded in.
  private static func hash(_ buffer: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let buffer = buffer.span
    for index in range {
      hash = (hash ^ UInt64(buffer[index])) &* 0x0000_0100_0000_01B3
    }
    return UInt32(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
