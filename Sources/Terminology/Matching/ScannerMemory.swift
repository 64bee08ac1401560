/// What scanning a text takes: what is known of words, which is nothing but what can be found again, and room for a text
/// and what is found in it.
struct ScannerMemory: Sendable {
  var known = KnownWords()
  var text = FoldedText()
  var found = FoundTerms()

  /// Memories that are not in use, handed out and put back without being copied.
  struct Shelf: Sendable {
    private var memories: [ScannerMemory?] = []
    private var spareCount = 0

    mutating func take() -> ScannerMemory {
      if spareCount == 0 {
        memories.append(nil)
        return ScannerMemory()
      }
      spareCount -= 1
      return memories[spareCount].take() ?? ScannerMemory()
    }

    /// Puts a memory back; none is left in its place.
    mutating func put(_ memory: inout ScannerMemory?) {
      swap(&memory, &memories[spareCount])
      spareCount += 1
    }
  }
}
