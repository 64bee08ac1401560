internal import Bitext
internal import Markup

/// The encoding of a PO file, which its header names (gettext manual, “Header Entry”).
struct POEncoding {
  /// The name in the header.
  let name: String
  private let encoding: NamedEncoding
  /// Where the name stands among the bytes of the file.
  private let place: Range<Int>?

  /// Names of UTF-8 and what is part of it, and what a template has.
  private static let unicode = ["", "UTF-8", "UTF8", "ASCII", "US-ASCII", "CHARSET"]

  /// Whether a text in some encoding can be read as UTF-8.
  static func isUnicode(_ name: String) -> Bool { unicode.contains(name.uppercased()) }

  /// The encoding that a file says it has; `nil` where that is UTF-8, or nothing is said.
  ///
  /// - Throws: `catalog-charset` where no encoding that is known has the name.
  init?(of bytes: [UInt8], file: String) throws(InputError) {
    guard let header = Self.header(of: bytes, file: file) else { return nil }
    name = POHeader(header.bytes).charset
    if Self.isUnicode(name) { return nil }
    place = Self.place(of: name, in: bytes, after: header.range.offset)
    guard let encoding = NamedEncoding(name) else {
      throw InputError(.catalogCharset, at: header.range, name)
    }
    self.encoding = encoding
  }

  /// A file in the encoding that its header names.
  ///
  /// - Throws: ``InputError`` where there is nothing but white space, the encoding is not known, or a byte is no character of it.
  static func textFile(_ bytes: [UInt8], file: String) throws(InputError) -> TextFile {
    guard let encoding = try POEncoding(of: bytes, file: file) else {
      return try TextFile(bytes, file: file)
    }
    return try TextFile(bytes, file: file, in: encoding.encoding, named: encoding.name)
  }

  /// A file as UTF-8, its header saying so; `nil` where it is that already.
  ///
  /// - Throws: what reading the file throws, also where the name of the encoding is not written in one piece.
  static func unicodeFile(_ bytes: [UInt8], file: String) throws(InputError) -> [UInt8]? {
    guard let encoding = try POEncoding(of: bytes, file: file) else { return nil }
    guard let place = encoding.place else {
      throw InputError(.catalogCharset, file: file, line: 1, column: 1, encoding.name)
    }
    var patched = bytes
    patched.replaceSubrange(place, with: "UTF-8".utf8)
    return encoding.encoding.decode(patched).text.bytes
  }

  /// So many bytes are looked through for the header.
  private static let reach = 1 << 16

  /// The fields of the header, which come first in a file.
  private static func header(of bytes: [UInt8], file: String) -> POEntry.Text? {
    // The names of fields and encodings are ASCII, and so is all that a string ends with.
    let mark = bytes.byteOrderMarkLength
    let start =
      [UInt8](repeating: 0x20, count: mark)
      + bytes.dropFirst(mark).prefix(reach).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    guard let input = try? TextFile(start, file: file) else { return nil }
    var parser = POParser(input)
    guard let entry = try? parser.firstEntry(), entry.isHeader else { return nil }
    return entry.translations.first
  }

  private static func place(of name: String, in bytes: [UInt8], after start: Int) -> Range<Int>? {
    let key = Array("charset=".utf8)
    let found = bytes.indices[start...].first { index in
      bytes[index...].prefix(key.count).map { $0 | 0x20 }.elementsEqual(key.map { $0 | 0x20 })
        && bytes[(index + key.count)...].starts(with: name.utf8)
    }
    guard let found else { return nil }
    return found + key.count..<found + key.count + name.utf8.count
  }
}
