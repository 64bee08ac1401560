/// Finds the end of a document type declaration (XML 1.0 §2.8), over whatever its internal subset declares.
struct DocumentTypeScanner: Sendable {
  private enum Part {
    case declaration
    case subset
    /// A declaration in the subset.
    case markup
    case comment
    case instruction
  }

  private var part = Part.declaration
  private var quote: UInt8 = 0

  /// Goes on with the search for the end.
  ///
  /// - Parameters:
  ///   - bytes: The document so far.
  ///   - position: From where to go on; moved to where the next search goes on.
  /// - Returns: The place after the last `>`; `nil` where more bytes are needed.
  mutating func end(in bytes: [UInt8], from position: inout Int) -> Int? {
    while position < bytes.count {
      let byte = bytes[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
        position += 1
        continue
      }
      switch part {
      case .declaration:
        if byte == UInt8(ascii: ">") { return position + 1 }
        if byte == UInt8(ascii: "[") { part = .subset } else { openQuote(byte) }
      case .subset:
        if byte == UInt8(ascii: "]") { part = .declaration }
        if byte == UInt8(ascii: "<") {
          guard position + 4 <= bytes.count else { return nil }
          open(bytes[position..<position + 4])
        }
      case .markup:
        if byte == UInt8(ascii: ">") { part = .subset } else { openQuote(byte) }
      case .comment:
        if byte == UInt8(ascii: ">"), bytes[(position - 2)..<position].elementsEqual("--".utf8) {
          part = .subset
        }
      case .instruction:
        if byte == UInt8(ascii: ">"), bytes[position - 1] == UInt8(ascii: "?") { part = .subset }
      }
      position += 1
    }
    return nil
  }

  private mutating func openQuote(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
  }

  private mutating func open(_ start: ArraySlice<UInt8>) {
    if start.elementsEqual("<!--".utf8) {
      part = .comment
    } else {
      part = start.starts(with: "<?".utf8) ? .instruction : .markup
    }
  }
}
