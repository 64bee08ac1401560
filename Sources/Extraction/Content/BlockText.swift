internal import Bitext

/// The text of a block and what is counted in it.
struct BlockText {
  /// The text in UTF-8.
  let bytes: [UInt8]
  let words: Int
  /// How many of the words are in links.
  let linked: Int
  /// How much of the text is in links, from 0 to 1.
  let linkedShare: Double
  /// A hash of the text as it is, and of the text in small letters.
  let hash: ByteHash
  let foldedHash: ByteHash

  /// Counts in a block.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(of block: BlockCollector.Found) {
    bytes = Array(block.line.content.text.utf8)
    var hash = ByteHash()
    var foldedHash = ByteHash()
    var words = 1
    for byte in bytes {
      hash.append(byte)
      foldedHash.append(folded: byte)
      if byte == 0x20 || byte == 0x0A { words += 1 }
    }
    self.hash = hash
    self.foldedHash = foldedHash
    self.words = words
    linked = words * block.line.linkedBytes / max(1, bytes.count)
    linkedShare = Double(block.line.linkedBytes) / Double(max(1, bytes.count))
  }
}
