internal import CByteScan

/// A file's bytes as valid UTF-8 that the parser can take, and the way back to the file's own offsets.
///
/// What is not UTF-8 is read byte by byte, so that one bad byte costs one character: in the old encoding
/// that the page names, else as windows-1252. What is UTF-8 is read so whatever the page says.
struct DecodedPage: Sendable {
  /// Valid UTF-8 without NUL bytes and byte order mark.
  var bytes: [UInt8]

  /// Where the distance between ``bytes`` and the file changes, by rising offset.
  private var shifts: [(decoded: Int, file: Int)] = []

  /// The number of bytes in the file.
  private let fileLength: Int

  /// What was written where ``bytes`` hold something that the parser reads better, by rising offset.
  private var written: [ParserTraps.Replacement] = []

  /// How the bytes that are not UTF-8 are read.
  private var codePage = CodePage.windows1252

  /// The encoding that the bytes were in.
  enum Encoding: Sendable {
    case utf8
    case mixed
    case utf16(UTF16Order)
  }

  /// The offset in ``bytes`` of the space that stands for the first NUL, where there is one.
  private(set) var firstNUL: Int?

  /// The encoding that was found.
  private(set) var encoding: Encoding = .utf8

  /// Decodes a file.
  ///
  /// - Complexity: O(*n*), one pass.
  init(_ file: [UInt8]) {
    bytes = []
    fileLength = file.count
    if let order = UTF16Order(of: file) {
      encoding = .utf16(order)
      decodeUTF16(file, order)
      return
    }
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if start == 0, Self.isPlain(file) {
      bytes = file
      return
    }
    if let declared = CodePage(declaredIn: file) { codePage = declared }
    bytes.reserveCapacity(file.count + file.count / 16)
    shifts.append((0, start))
    decode(file, from: start)
  }

  /// The offset in the file of an offset in ``bytes``.
  ///
  /// - Complexity: O(log *s*), where *s* is the number of places where the two differ.
  func fileOffset(of decoded: Int) -> Int {
    guard !shifts.isEmpty else { return decoded }
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].decoded <= decoded { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return decoded }
    let shift = shifts[low - 1]
    // An offset inside a character that is longer here than in the file is no further than the character.
    let limit = low < shifts.count ? shifts[low].file : fileLength
    return min(shift.file + (decoded - shift.decoded), limit)
  }

  private mutating func decode(_ file: [UInt8], from start: Int) {
    var position = start
    while position < file.count {
      let byte = file[position]
      if byte < 0x80 {
        // NUL would end the text for the parser; a space keeps every offset.
        if byte == 0, firstNUL == nil { firstNUL = bytes.count }
        bytes.append(byte == 0 ? 0x20 : byte)
        position += 1
        continue
      }
      let length = UTF8Sequence.length(in: file, at: position)
      if length > 0 {
        bytes.append(contentsOf: file[position..<position + length])
        position += length
      } else {
        encoding = .mixed
        append(codePage.scalar(of: byte))
        position += 1
        shifts.append((bytes.count, position))
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
  }

  /// Whether a file is valid UTF-8 without NUL bytes, so that it can be parsed as it is.
  private static func isPlain(_ file: [UInt8]) -> Bool {
    unsafe file.withUnsafeBufferPointer { buffer in
      var position = 0
      while true {
        position = unsafe tweetal_next_unusual(buffer.baseAddress, buffer.count, position)
        guard position < buffer.count, unsafe buffer[position] != 0 else {
          return position == buffer.count
        }
        let length = UTF8Sequence.length(in: file, at: position)
        if length == 0 { return false }
        position += length
      }
    }
  }

  private mutating func decodeUTF16(_ file: [UInt8], _ order: UTF16Order) {
    var position = order.markLength
    func unit(at index: Int) -> UInt16 {
      let first = UInt16(file[index])
      let second = UInt16(file[index + 1])
      return order.isBigEndian ? first << 8 | second : second << 8 | first
    }
    while position + 1 < file.count {
      var scalar = UInt32(unit(at: position))
      shifts.append((bytes.count, position))
      position += 2
      if scalar & 0xFC00 == 0xD800, position + 1 < file.count {
        let low = UInt32(unit(at: position))
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + ((scalar & 0x3FF) << 10) + (low & 0x3FF)
          position += 2
        }
      }
      if scalar == 0, firstNUL == nil { firstNUL = bytes.count }
      append(scalar == 0 ? " " : Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    shifts.append((bytes.count, file.count))
  }
}

extension DecodedPage {
  /// Puts what the parser reads as browsers do in place of what it does not.
  ///
  /// - Returns: What the parser is to be given.
  /// - Complexity: O(*n*).
  mutating func disarm() -> ParserInput {
    let traps = ParserTraps(bytes)
    for replacement in traps.replacements {
      written.append(
        ParserTraps.Replacement(offset: replacement.offset, byte: bytes[replacement.offset]))
      bytes[replacement.offset] = replacement.byte
    }
    return ParserInput(bytes, without: traps.omissions)
  }

  /// The text at offsets of ``bytes`` as it was written.
  ///
  /// - Complexity: O(*n* + log *r*), where *r* is the number of bytes that were replaced.
  func writtenText(at offsets: Range<Int>) -> String {
    guard let last = written.last, last.offset >= offsets.lowerBound else {
      return String(decoding: bytes[offsets], as: UTF8.self)
    }
    var low = 0
    var high = written.count
    while low < high {
      let middle = (low + high) / 2
      if written[middle].offset < offsets.lowerBound { low = middle + 1 } else { high = middle }
    }
    var text = Array(bytes[offsets])
    for replaced in written[low...].prefix(while: { $0.offset < offsets.upperBound }) {
      text[replaced.offset - offsets.lowerBound] = replaced.byte
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The well-formed byte sequences of UTF-8 (Unicode 15, table 3-7).
enum UTF8Sequence {
  /// The length of the multi-byte sequence that starts at an offset, 0 where it is ill-formed.
  static func length(in bytes: [UInt8], at position: Int) -> Int {
    let first = bytes[position]
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard position + length <= bytes.count else { return 0 }
    for index in position + 1..<position + length where bytes[index] & 0xC0 != 0x80 {
      return 0
    }
    let second = bytes[position + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default:
      return length
    }
  }
}

/// Microsoft's code page 1252, which HTML reads wherever a page says ISO 8859-1 (WHATWG Encoding §4.2).
package enum Windows1252 {
  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The character of a byte.
  package static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }
}

extension DecodedPage {
  /// Whether more than ASCII would be read wrongly by others: the page is a document of plain ASCII that does not say
  /// that it is UTF-8, so that browsers take it for windows-1252 (HTML §13.2.3.2).
  var needsASCII: Bool {
    let head = String(decoding: bytes.prefix(16_384), as: UTF8.self).lowercased()
    return head.contains("<html") && !head.contains("utf-8") && !head.contains("utf8")
      && bytes.allSatisfy { $0 < 0x80 }
  }
}
