internal import Markup

/// Turns a file in UTF-16 into UTF-8 as its bytes come in, and pieces of it back.
///
/// What is no character becomes U+FFFD, which is as long in UTF-16, so that places stay what they are.
struct UTF16Transcoder: Sendable {
  private let order: UTF16Order
  /// The bytes before the text.
  let markLength: Int
  /// Bytes that are not yet a whole character.
  private var pending: [UInt8] = []
  private var isAtMark = true

  /// A transcoder for a file that begins so; `nil` where it is not in UTF-16.
  init?(of head: [UInt8]) {
    guard let order = UTF16Order(of: head) else { return nil }
    self.order = order
    markLength = order.markLength
  }

  /// The text in the bytes that follow, as far as it is whole.
  mutating func append(_ block: ArraySlice<UInt8>) -> [UInt8] {
    pending += block
    if isAtMark {
      pending.removeFirst(markLength)
      isAtMark = false
    }
    var units: [UInt16] = []
    units.reserveCapacity(pending.count / 2)
    var index = 0
    while index + 1 < pending.count {
      let (first, second) = (UInt16(pending[index]), UInt16(pending[index + 1]))
      units.append(order.isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if let last = units.last, last & 0xFC00 == 0xD800 {
      units.removeLast()
      index -= 2
    }
    pending.removeFirst(index)
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// A text as a file in UTF-16 has it, with or without a byte order mark.
  func file(of text: [UInt8], isMarked: Bool) -> [UInt8] {
    let string = (isMarked ? "\u{FEFF}" : "") + String(decoding: text, as: UTF8.self)
    return UTF16Bytes.bytes(of: string, isBigEndian: order.isBigEndian)
  }

  /// The number of bytes of a text in UTF-16.
  static func length(of text: ArraySlice<UInt8>) -> Int {
    // A character of four bytes has two units, every other one.
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
  }
}
