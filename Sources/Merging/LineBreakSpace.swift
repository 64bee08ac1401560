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
    let bytes = Array(wanted.text.utf8)
    var spaced: [UInt8] = []
    var copied = 0
    for index in wanted.codes.indices {
      let code = wanted.codes[index]
      let shift = spaced.count - copied
      wanted.codes[index].offset += shift
      guard code.kind == .standalone, numbers.contains(code.number), code.offset > copied,
        code.offset < bytes.count, !Self.isSpace(bytes[code.offset - 1]),
        !Self.isSpace(bytes[code.offset])
      else { continue }
      spaced += bytes[copied..<code.offset] + [0x20]
      copied = code.offset
    }
    if copied > 0 { wanted.text = String(decoding: spaced + bytes[copied...], as: UTF8.self) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
