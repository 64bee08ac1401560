/// The start tag of an `xliff` element near the beginning of a file, read without parsing the file.
struct XLIFFSniffing {
  /// The value of the `version` attribute, empty where there is none.
  let version: String

  /// Looks at a file's first bytes; `nil` where no `<xliff` is among them.
  ///
  /// - Complexity: O(1): at most 16 kilobytes are looked at.
  init?(_ bytes: [UInt8]) {
    // In UTF-16 every other byte of markup is zero.
    let start = bytes.prefix(16_384).filter { $0 != 0 }
    guard let tag = Self.index(of: "<xliff", in: start, from: 0) else { return nil }
    let end = start[tag...].firstIndex(of: UInt8(ascii: ">")) ?? start.endIndex
    version = Self.version(in: start[tag..<end])
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
