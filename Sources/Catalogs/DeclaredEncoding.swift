/// The encoding that the XML declaration of a document names (XML 1.0 §4.3.3).
struct DeclaredEncoding {
  let name: String
  /// Where the name stands among the bytes of the file.
  let offset: Int
  /// The column of the name, on the first line.
  let column: Int

  /// Looks at a document's first line; `nil` where there is no declaration, or it names no encoding.
  ///
  /// - Complexity: O(1): a declaration is short.
  init?(of bytes: [UInt8]) {
    let mark = bytes.byteOrderMarkLength
    let start = bytes.dropFirst(mark).prefix(400)
    // In UTF-16 every other byte of markup is zero; what it declares can only be that.
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")),
      let key = Self.index(of: "encoding", in: start[..<end])
    else { return nil }
    let value = start[(key + 8)..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let letters = value.dropFirst().prefix { $0 != quote }
    name = String(decoding: letters, as: UTF8.self)
    offset = letters.startIndex
    column = letters.startIndex - mark + 1
  }

  private static func index(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
  }
}
