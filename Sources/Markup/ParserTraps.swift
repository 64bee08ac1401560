/// Markup that the parser reads otherwise than browsers do, written so that it reads it the same, and what it
/// need not read at all.
///
/// What is written instead is as long as what it stands for, so that no offset changes; the page
/// remembers what stood there.
struct ParserTraps {
  /// A byte to be written in place of another.
  struct Replacement: Sendable {
    var offset: Int
    var byte: UInt8
  }

  let bytes: [UInt8]
  /// The bytes of the page to be replaced, by rising offset.
  private(set) var replacements: [Replacement] = []
  /// What holds no text, by rising offset: what is in scripts, style sheets and drawings.
  var omissions: [Range<Int>] = []
  var hasCommentEnd = true

  /// Looks through a page.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    findTags()
    var start = 0
    for omission in omissions + [bytes.count..<bytes.count] {
      findFormFeeds(in: start..<omission.lowerBound)
      findReferences(in: start..<omission.lowerBound)
      start = omission.upperBound
    }
    replacements.sort { $0.offset < $1.offset }
  }

  // MARK: White space

  /// Form feeds are white space in HTML (§13.1.2.3); the parser drops them and joins the words beside them.
  private mutating func findFormFeeds(in piece: Range<Int>) {
    var index = piece.lowerBound
    while let place = next(0x0C, from: index, before: piece.upperBound) {
      replace(place, with: [0x20])
      index = place + 1
    }
  }

  // MARK: References

  private mutating func findReferences(in piece: Range<Int>) {
    var index = piece.lowerBound
    while let start = next(UInt8(ascii: "&"), from: index, before: piece.upperBound) {
      index = start + 1
      while index < bytes.count, index - start <= 32, isAlphanumeric(bytes[index]) { index += 1 }
      let name = bytes[start + 1..<index]
      guard name.count > 1 else { continue }
      let following = index < bytes.count ? bytes[index] : 0
      if following == UInt8(ascii: ";") {
        if let scalar = CharacterNames.scalar(of: name) {
          replace(start, withReferenceTo: scalar, length: name.count + 2, isTerminated: true)
        }
      } else if following != UInt8(ascii: "="), !isAlphanumeric(following),
        let scalar = CharacterNames.scalar(ofUnterminated: name)
      {
        replace(start, withReferenceTo: scalar, length: name.count + 1, isTerminated: false)
      }
    }
  }

  private mutating func replace(
    _ start: Int, withReferenceTo scalar: UInt32, length: Int, isTerminated: Bool
  ) {
    let digits = Array(String(scalar).utf8)
    let zeros = length - digits.count - (isTerminated ? 3 : 2)
    guard zeros >= 0 else { return }
    let padding = [UInt8](repeating: UInt8(ascii: "0"), count: zeros)
    let end = isTerminated ? [UInt8(ascii: ";")] : []
    replace(start, with: Array("&#".utf8) + padding + digits + end)
  }

  // MARK: Bytes

  mutating func replace(_ start: Int, with new: [UInt8]) {
    for (offset, byte) in zip(start..., new) where bytes[offset] != byte {
      replacements.append(Replacement(offset: offset, byte: byte))
    }
  }

  /// Writes spaces, but keeps the ends of lines.
  mutating func blank(_ range: Range<Int>) {
    for offset in range where bytes[offset] != 0x0A && bytes[offset] != 0x0D {
      replacements.append(Replacement(offset: offset, byte: 0x20))
    }
  }

  func next(_ byte: UInt8, from offset: Int, before end: Int? = nil) -> Int? {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe ByteSearch.first(byte, in: $0, from: offset, before: end ?? $0.count)
    }
  }

  /// Whether a text in lower case stands at an offset, in whatever case.
  func has(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    let wanted = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
    return unsafe zip(wanted, bytes[start..<start + count]).allSatisfy { wanted, byte in
      wanted == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
