// Signs that do not fold to one byte for one: characters of several bytes, white space behind white space.

extension FoldedText {
  /// Folds bytes in their place from an offset on, to as many bytes or fewer.
  ///
  /// - Parameters:
  ///   - bytes: folded bytes up to the offset, those of the text from there on, and a stop.
  ///   - start: the offset.
  ///   - shifts: is given the offsets from which on folded bytes stand elsewhere in the original.
  ///   - keepsAccents: whether letters keep their accents.
  /// - Returns: the number of folded bytes.
  static func foldBySign(
    _ bytes: inout [UInt8], from start: Int, _ shifts: inout [(folded: Int, original: Int)],
    keepsAccents: Bool
  ) -> Int {
    let folds = FoldingTable.ascii
    let table = folds.span
    var span = bytes.mutableSpan
    var (index, count) = (start, start)
    let end = span.count - 1
    while index < end {
      let folded = table[Int(span[index])]
      if folded > FoldingTable.hyphen, folded != space {
        span[count] = folded
        index += 1
        count += 1
        continue
      }
      if folded == FoldingTable.wide {
        index = foldWide(&span, at: index, &count, keepsAccents: keepsAccents)
      } else {
        let sign = folded == space ? space : hyphen(after: span[count - 1], before: span[index + 1])
        append(break: sign, to: &span, &count)
        index += 1
      }
      // Where the original stands when the next folded byte is made.
      let last = shifts.last ?? (folded: 1, original: 0)
      if last.original + (count - last.folded) != index - 1 { shifts.append((count, index - 1)) }
    }
    span[count] = stop
    return count + 1
  }

  /// What stands for a hyphen: between two letters it joins words; after a letter alone it leaves something out; any other
  /// is a break.
  static func hyphen(after folded: UInt8, before next: UInt8) -> UInt8 {
    if !isWord(folded) { return stop }
    return isWord(FoldingTable.ascii[Int(next)]) || next >= 0xC3 ? space : elision
  }

  /// Appends a break; a space behind a space is none.
  private static func append(
    break sign: UInt8, to span: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    if sign == space, span[count - 1] == space { return }
    span[count] = sign
    count += 1
  }

  /// Folds a character of several bytes and returns the index after it.
  private static func foldWide(
    _ span: inout MutableSpan<UInt8>, at index: Int, _ count: inout Int, keepsAccents: Bool
  ) -> Int {
    let width = FoldingTable.width(ofLead: span[index])
    let next = index + width
    guard width > 1, next < span.count else {
      append(break: stop, to: &span, &count)
      return index + 1
    }
    var scalar = Int(span[index]) & (0xFF >> (width + 1))
    for offset in 1..<width { scalar = scalar << 6 | Int(span[index + offset] & 0x3F) }
    switch scalar {
    case 0xC0...0x17F where scalar != 0xD7 && scalar != 0xF7:
      append(letter: FoldingTable.lowercase(scalar), to: &span, &count, keepsAccents: keepsAccents)
    case 0x300...0x36F:
      guard let letter = FoldingTable.composed(span[count - 1], scalar) else { break }
      count -= 1
      append(letter: letter, to: &span, &count, keepsAccents: keepsAccents)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE0F, 0xFEFF: break
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      append(break: space, to: &span, &count)
    case 0x2019, 0x2BC: append(break: apostrophe, to: &span, &count)
    case 0x2010, 0x2011:
      append(break: hyphen(after: span[count - 1], before: span[next]), to: &span, &count)
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3001...0x303F, 0x1F000...0x1FAFF:
      append(break: stop, to: &span, &count)
    default:
      for offset in 0..<width { span[count + offset] = span[index + offset] }
      count += width
    }
    return next
  }

  private static func append(
    letter: Int, to span: inout MutableSpan<UInt8>, _ count: inout Int, keepsAccents: Bool
  ) {
    let scalar = keepsAccents ? letter : FoldingTable.base(letter)
    if scalar < 0x80 {
      span[count] = UInt8(scalar)
      count += 1
    } else {
      span[count] = UInt8(0xC0 | scalar >> 6)
      span[count + 1] = UInt8(0x80 | scalar & 0x3F)
      count += 2
    }
  }
}
