/// Makes UTF-8 of UTF-16 that comes in pieces, whatever they are cut through.
package struct UTF16Stream: Sendable {
  private let isBigEndian: Bool
  /// What of the last piece belongs to a character that goes on in the next one.
  private var rest: ArraySlice<UInt8> = []

  /// Begins after the byte order mark.
  package init(_ order: UTF16Order) {
    isBigEndian = order.isBigEndian
  }

  /// The text of the next piece; what is no character is U+FFFD, and a NUL a space.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package mutating func decode(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(rest + piece)
    var units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    // The first half of a character waits for the second.
    if let last = units.last, last & 0xFC00 == 0xD800 { units.removeLast() }
    rest = bytes[(units.count * 2)...]
    return String(decoding: units.map { $0 == 0 ? 0x20 : $0 }, as: UTF16.self).utf8.map(\.self)
  }

  /// How many bytes of UTF-16 the characters take that begin in some bytes of UTF-8.
  package static func length(of bytes: some Sequence<UInt8>) -> Int {
    var units = 0
    for byte in bytes where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units * 2
  }
}
