internal import Bitext
internal import Markup

/// The bytes of a line-based catalog file as UTF-8, and the places in them.
struct TextFile {
  /// The bytes; where nothing but carriage returns ends the lines, as of old on the Macintosh, those are line feeds.
  let bytes: [UInt8]
  /// The bytes as they are on disk; of a file in UTF-8 each at the same offset.
  let bytesOnDisk: [UInt8]
  let file: String
  /// The offset of the first byte after a byte order mark.
  let start: Int
  /// Where the bytes stand on disk; `nil` where that is at the same offset.
  private let map: OffsetMap?

  /// Takes the bytes of a file in another encoding than UTF-8.
  ///
  /// - Throws: ``InputError`` where a byte is no character of the encoding.
  init(
    _ bytes: [UInt8], file: String, in encoding: NamedEncoding, named name: String
  ) throws(InputError) {
    let decoded = encoding.decode(bytes)
    let text = decoded.text.bytes
    bytesOnDisk = bytes
    self.bytes = bytes.contains(0x0A) ? text : text.map { $0 == 0x0D ? 0x0A : $0 }
    self.file = file
    start = 0
    map = decoded.text.map
    guard decoded.invalidOffset != nil else { return }
    throw InputError(.catalogByteInvalid, at: range(text.count, length: 0), name)
  }

  /// Takes a file's bytes.
  ///
  /// - Throws: ``InputError`` where there is nothing but white space, or a byte is not UTF-8.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    bytesOnDisk = bytes
    self.bytes = bytes.contains(0x0A) ? bytes : bytes.map { $0 == 0x0D ? 0x0A : $0 }
    self.file = file
    map = nil
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
    return range(
      offset..<offset + length, from: (lineStart, SourcePosition(line: line, column: 1)))
  }

  /// The place of a stretch of bytes on the line of an offset before it whose position is known.
  func range(
    _ range: Range<Int>, from known: (offset: Int, position: SourcePosition)
  ) -> SourceRange {
    let start = position(of: range.lowerBound, from: known)
    let end = position(of: range.upperBound, from: (range.lowerBound, start))
    let offset = offsetOnDisk(of: range.lowerBound)
    return SourceRange(
      file: file, offset: offset, length: offsetOnDisk(of: range.upperBound) - offset,
      start: start, end: end)
  }

  private func offsetOnDisk(of offset: Int) -> Int { map?.source(of: offset) ?? offset }

  private func position(
    of offset: Int, from known: (offset: Int, position: SourcePosition)
  ) -> SourcePosition {
    var position = known.position
    let passed = bytes[min(known.offset, offset)..<min(offset, bytes.count)]
    position.column += passed.count { $0 & 0xC0 != 0x80 }
    position.byteColumn += offsetOnDisk(of: passed.endIndex) - offsetOnDisk(of: passed.startIndex)
    return position
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
