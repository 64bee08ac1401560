/// The pass over the attributes of a start tag.
extension ParserTraps {
  /// Takes the attributes of a start tag; returns the offset of its `>`, `nil` where the page ends before it.
  mutating func attributes(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let nameStart = index
      index += 1
      while index < bytes.count, !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = nameStart..<index
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      guard let end = endOfValue(from: index, of: name) else { return nil }
      index = end
    }
    return nil
  }

  /// Takes the value of an attribute; returns the offset after it.
  private mutating func endOfValue(from start: Int, of name: Range<Int>) -> Int? {
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      var index = start
      while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      return index
    }
    guard let end = next(quote, from: start + 1) else { return nil }
    renameIfUnknown(name, value: start + 1..<end)
    if end - start > Self.longValue, isUnread(name) { omissions.append(start + 1..<end) }
    return end + 1
  }

  /// Shorter values are read sooner than left out.
  static let longValue = 100

  /// Whether an attribute is one that scripts and the sizes of screens are for.
  private func isUnread(_ name: Range<Int>) -> Bool {
    let srcset = name.upperBound - 6
    if srcset >= name.lowerBound, has("srcset", at: srcset) { return true }
    return has("data-", at: name.lowerBound) && !has("src", at: name.upperBound - 3)
      && !has("original", at: name.upperBound - 8) && !has("data-t", at: name.lowerBound)
  }

  /// `@click="a => b"`: the parser knows no attribute of that name, and ends the tag at the `>`.
  private mutating func renameIfUnknown(_ name: Range<Int>, value: Range<Int>) {
    guard let place = name.first(where: { !isNameByte(bytes[$0]) }) ?? startsOddly(name),
      next(UInt8(ascii: ">"), from: value.lowerBound, before: value.upperBound) != nil
    else { return }
    for offset in place..<name.upperBound where offset == place || !isNameByte(bytes[offset]) {
      replace(offset, with: [UInt8(ascii: "_")])
    }
  }

  private func startsOddly(_ name: Range<Int>) -> Int? {
    let first = bytes[name.lowerBound]
    return isLetter(first) || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
      ? nil : name.lowerBound
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a byte ends the name of a tag or an attribute, if it is not `=`.
  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
