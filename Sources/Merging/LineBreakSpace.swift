internal import Bitext

extension MergeUnit {
  /// Puts a space behind line breaks of the translation that have none at either side.
  ///
  /// White space beside a line break is not seen, and a page is read with a space there, whether it has one or not: `one<br>two`
  /// are two words.
  mutating func spaceLineBreaks() {
    let codes = source.codes + (target?.codes ?? []) + wanted.codes
    let numbers = Set(codes.filter { $0.elementName == "br" }.map(\.number))
    if numbers.isEmpty { return }
    var index = 0
    while index < wanted.codes.count {
      defer { index += 1 }
      let code = wanted.codes[index]
      guard code.kind == .standalone, numbers.contains(code.number) else { continue }
      let bytes = Array(wanted.text.utf8)
      guard code.offset > 0, code.offset < bytes.count,
        !Self.isSpace(bytes[code.offset - 1]), !Self.isSpace(bytes[code.offset])
      else { continue }
      wanted.text = String(
        decoding: bytes[..<code.offset] + [0x20] + bytes[code.offset...], as: UTF8.self)
      for later in wanted.codes.indices[(index + 1)...] { wanted.codes[later].offset += 1 }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
