/// Markup that the parser reads otherwise than browsers do, written so that it reads it the same.
///
/// What is written instead is as long as what it stands for, so that no offset changes; the page
/// remembers what stood there.
struct ParserTraps {
  /// A byte to be written in place of another.
  struct Replacement: Sendable {
    var offset: Int
    var byte: UInt8
  }

  private let bytes: [UInt8]
  private var replacements: [Replacement] = []
  private var hasCommentEnd = true

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes of a page to be replaced, by rising offset.
  ///
  /// - Complexity: O(*n*).
  static func replacements(in bytes: [UInt8]) -> [Replacement] {
    var traps = ParserTraps(bytes)
    traps.findTags()
    traps.findFormFeeds()
    traps.findAttributes()
    traps.findReferences()
    return traps.replacements.sorted { $0.offset < $1.offset }
  }

  // MARK: Tags

  private mutating func findTags() {
    var index = 0
    while let start = next(UInt8(ascii: "<"), from: index), start + 4 < bytes.count {
      index = start + 1
      switch bytes[start + 1] {
      case UInt8(ascii: "!") where has("--", at: start + 2): index = comment(at: start)
      case UInt8(ascii: "/") where has("br", at: start + 2): breakLine(at: start)
      case UInt8(ascii: "/") where !isLetter(bytes[start + 2]): endTagOfNothing(at: start)
      default: break
      }
    }
  }

  /// Takes a comment; returns where to go on.
  ///
  /// `<!-->` is a whole comment to browsers (HTML §13.2.5.43), where the parser looks for its end further on.
  private mutating func comment(at start: Int) -> Int {
    for (ending, length) in [(">", 5), ("->", 6)] as [(StaticString, Int)]
    where has(ending, at: start + 4) {
      replace(start, with: [UInt8](repeating: 0x20, count: length))
      return start + length
    }
    guard hasCommentEnd, let end = endOfComment(from: start + 4) else {
      hasCommentEnd = false
      return start + 4
    }
    closeScripts(in: start + 4..<end)
    return end
  }

  private func endOfComment(from start: Int) -> Int? {
    var index = start
    while let dash = next(UInt8(ascii: "-"), from: index) {
      if has("-->", at: dash) { return dash + 3 }
      if has("--!>", at: dash) { return dash + 4 }
      index = dash + 1
    }
    return nil
  }

  /// Hides the end tags of scripts that hide in a comment of a script.
  ///
  /// Such a script ends with its own end tag, not with the outer one's (HTML §13.2.5.17), but the parser would read
  /// what follows as text. In other comments nothing depends on it.
  private mutating func closeScripts(in comment: Range<Int>) {
    var isOpen = false
    var index = comment.lowerBound
    while let start = next(UInt8(ascii: "<"), from: index), start < comment.upperBound {
      index = start + 1
      if has("<script", at: start) {
        isOpen = true
      } else if isOpen, has("</script", at: start) {
        replace(start, with: [0x20])
        isOpen = false
      }
    }
  }

  /// `</br>` is a line break to browsers (HTML §13.2.6.4.7); the parser drops it and joins the words beside it.
  private mutating func breakLine(at start: Int) {
    if has(">", at: start + 4) {
      replace(start, with: Array("<br/>".utf8))
    } else if has(" >", at: start + 4) || has("/>", at: start + 4) {
      replace(start, with: Array("<br />".utf8))
    }
  }

  /// `</ b>` is a comment to browsers (HTML §13.2.5.7); the parser drops its first two bytes and reads the rest as text.
  private mutating func endTagOfNothing(at start: Int) {
    let end = bytes[(start + 2)...].firstIndex {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    }
    let length = end.map { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 - start : 2 } ?? 2
    guard length > 3 else {
      replace(start, with: [UInt8](repeating: 0x20, count: length))
      return
    }
    // An instruction, which is no text either.
    let blanks = [UInt8](repeating: 0x20, count: length - 4)
    replace(start, with: Array("<?x".utf8) + blanks + Array(">".utf8))
  }

  // MARK: White space

  /// Form feeds are white space in HTML (§13.1.2.3); the parser drops them and joins the words beside them.
  private mutating func findFormFeeds() {
    var index = 0
    while let place = next(0x0C, from: index) {
      replace(place, with: [0x20])
      index = place + 1
    }
  }

  // MARK: Attributes

  /// `@click="a => b"`: the parser knows no attribute of that name, and ends the tag at the `>`.
  private mutating func findAttributes() {
    var index = 0
    var lastEnd = 0
    while let start = next(UInt8(ascii: "@"), from: index) {
      index = start + 1
      guard start > 0, bytes[start - 1] <= 0x20 else { continue }
      while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
      guard index > start + 1, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="),
        [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index + 1]),
        let end = next(bytes[index + 1], from: index + 2)
      else { continue }
      let value = index + 2..<min(end, index + 2 + Self.longestAttribute)
      guard value.upperBound == end else { continue }
      if bytes[value].contains(UInt8(ascii: ">")), isInTag(start, after: lastEnd) {
        replace(start, with: [UInt8(ascii: "_")])
        lastEnd = end
      }
      index = end
    }
  }

  /// Whether an offset is in a start tag, as it is where `known` is, that has no `<` or `>` after it.
  private func isInTag(_ offset: Int, after known: Int) -> Bool {
    var quotes = 0
    for index in (max(known, offset - Self.longestAttribute)..<offset).reversed() {
      switch bytes[index] {
      case UInt8(ascii: "<"): return isLetter(bytes[index + 1])
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quotes += 1
      // After an odd number of quotes it is in a value.
      case UInt8(ascii: ">"):
        if quotes.isMultiple(of: 2) { return false }
        quotes = 0
      default: break
      }
    }
    return known > 0 && offset - known < Self.longestAttribute
  }

  /// What is longer is no attribute but text between two quotes that do not belong together.
  private static let longestAttribute = 4096

  // MARK: References

  private mutating func findReferences() {
    var index = 0
    while let start = next(UInt8(ascii: "&"), from: index) {
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

  private mutating func replace(_ start: Int, with new: [UInt8]) {
    for (offset, byte) in zip(start..., new) where bytes[offset] != byte {
      replacements.append(Replacement(offset: offset, byte: byte))
    }
  }

  private func next(_ byte: UInt8, from offset: Int) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { unsafe ByteSearch.first(byte, in: $0, from: offset) }
  }

  /// Whether a text in lower case stands at an offset, in whatever case.
  private func has(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    let wanted = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
    return unsafe zip(wanted, bytes[start..<start + count]).allSatisfy { wanted, byte in
      wanted == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
