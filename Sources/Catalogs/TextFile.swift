internal import Bitext

/// The bytes of a line-based catalog file, known to be UTF-8, and the places in them.
struct TextFile {
  let bytes: [UInt8]
  let file: String
  /// The offset of the first byte after a byte order mark.
  let start: Int

  /// Takes a file's bytes.
  ///
  /// - Throws: ``InputError`` where there is nothing but white space, or a byte is not UTF-8.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    self.bytes = bytes
    self.file = file
    start = bytes.byteOrderMarkLength
    if bytes.isBlankFile { throw InputError(.catalogEmpty, file: file, line: 1, column: 1) }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    throw InputError(.catalogNotUTF8, at: range(offset(ofInvalidByteIn: bytes), length: 1))
  }

  /// The place of a stretch of bytes, by counting the lines before it.
  ///
  /// - Complexity: O(*n*), where *n* is `offset`; readers that need many places count lines themselves.
  func range(_ offset: Int, length: Int) -> SourceRange {
    var line = 1
    var lineStart = start
    for index in start..<max(start, min(offset, bytes.count)) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return range(offset, length: length, line: line, lineStart: lineStart)
  }

  /// The place of a stretch of bytes on a known line.
  func range(_ offset: Int, length: Int, line: Int, lineStart: Int) -> SourceRange {
    let scalars = bytes[min(lineStart, offset)..<offset].count { $0 & 0xC0 != 0x80 }
    return SourceRange(
      file: file, offset: offset, length: length, line: line, column: scalars + 1)
  }

  /// The text of a stretch of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The first byte that begins no well-formed character.
  private func offset(ofInvalidByteIn bytes: [UInt8]) -> Int {
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error, .emptyInput: return min(offset, bytes.count)
      }
    }
  }
}
