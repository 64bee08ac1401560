public import Bitext

extension InlineText {
  /// The text with what machine translation makes of placeholders read as the codes that they mean: `< 1 >`, `</ 1>`, `< 2 / >`.
  ///
  /// Only a code that the source has and this text lacks can be meant; anything else stays text.
  ///
  /// - Parameter source: The text that this one translates.
  /// - Returns: The text with these codes.
  /// - Complexity: O(*n* · *c*), where *n* is the length of the text and *c* the number of codes of the source.
  public func readingTypedPlaceholders(of source: InlineText) -> InlineText {
    var missing = source.codes.filter { code in
      !codes.contains { $0.number == code.number && $0.kind == code.kind }
    }
    guard !missing.isEmpty, text.utf8.contains(UInt8(ascii: "<")) else { return self }
    let bytes = Array(text.utf8)
    var read: [UInt8] = []
    var result = InlineText("")
    var next = codes[...]
    var index = 0
    while index < bytes.count {
      while let code = next.first, code.offset <= index {
        result.append(code, at: read.count)
        next.removeFirst()
      }
      if let found = TypedPlaceholder(in: bytes, at: index),
        let place = missing.firstIndex(where: { $0.number == found.number && $0.kind == found.kind }
        )
      {
        var code = missing.remove(at: place)
        code.original = Placeholders.name(of: code)
        code.purpose = .other
        result.append(code, at: read.count)
        index = found.end
      } else {
        read.append(bytes[index])
        index += 1
      }
    }
    for code in next { result.append(code, at: read.count) }
    result.text = String(decoding: read, as: UTF8.self)
    return result
  }

  private mutating func append(_ code: InlineCode, at offset: Int) {
    var code = code
    code.offset = offset
    codes.append(code)
  }
}

/// A placeholder with spaces in it.
private struct TypedPlaceholder {
  let number: Int
  let kind: InlineCode.Kind
  /// The index after the `>`.
  let end: Int

  init?(in bytes: [UInt8], at start: Int) {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    let rest = bytes[start...].prefix(Self.longest)
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let name = rest[...close].filter { $0 != 0x20 }
    guard let found = Placeholder(in: name, at: 0), found.end == name.count, let kind = found.kind
    else { return nil }
    (number, self.kind, end) = (found.number, kind, close + 1)
  }

  /// The greatest number with its signs, and a space beside each of them.
  private static let longest = Placeholder.mostDigits + 8
}
