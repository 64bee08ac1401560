/// The start tag of an `xliff` element near the beginning of a file, read without parsing the file.
struct XLIFFSniffing {
  /// The value of the `version` attribute, empty where there is none.
  let version: String

  /// Looks at a file's first bytes; `nil` where no `<xliff` is among them, nor one with a prefix, `<x:xliff`.
  ///
  /// - Complexity: O(1): at most 16 kilobytes are looked at.
  init?(_ bytes: [UInt8]) {
    // In UTF-16 every other byte of markup is zero.
    let start = bytes.prefix(16_384).filter { $0 != 0 }
    guard let tag = Self.startOfTag(in: start) else { return nil }
    let end = start[tag...].firstIndex(of: UInt8(ascii: ">")) ?? start.endIndex
    version = Self.version(in: start[tag..<end])
  }

  private static func startOfTag(in bytes: [UInt8]) -> Int? {
    var position = 0
    while let found = index(of: "xliff", in: bytes, from: position) {
      position = found + 1
      guard found > 0 else { continue }
      if bytes[found - 1] == UInt8(ascii: "<") { return found - 1 }
      guard bytes[found - 1] == UInt8(ascii: ":"),
        let start = bytes[..<found].lastIndex(of: UInt8(ascii: "<")), start + 2 < found,
        bytes[start + 1..<found].allSatisfy(isNameByte)
      else { continue }
      return start
    }
    return nil
  }

  /// Whether a byte may stand in a name with its prefix (Namespaces in XML 1.0 §4); those beyond ASCII may.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  private static func version(in tag: ArraySlice<UInt8>) -> String {
    var position = tag.startIndex
    while let found = index(of: "version", in: Array(tag), from: position - tag.startIndex) {
      let name = tag.startIndex + found
      position = name + 7
      // Not the end of some longer name, such as `tool-version`.
      guard name > tag.startIndex, isSpace(tag[name - 1]) else { continue }
      let value = tag[position...].drop { isSpace($0) || $0 == UInt8(ascii: "=") }
      guard let quote = value.first, quote == 0x22 || quote == 0x27 else { continue }
      return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return ""
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func index(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }
}
