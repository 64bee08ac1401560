internal import Bitext

extension String {
  /// What follows a fixed word at the beginning, without spaces before it; `nil` where the text begins otherwise.
  func rest(after prefix: String) -> String? {
    guard hasPrefix(prefix) else { return nil }
    let rest = utf8.dropFirst(prefix.utf8.count).drop { $0 == 0x20 }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The text without spaces around it.
  var trimmingSpaces: String {
    let bytes = utf8.drop { $0 == 0x20 }
    let end = bytes.lastIndex { $0 != 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// The items of a list, without spaces around them; empty ones are left out.
  func items(separatedBy separator: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(ascii: separator))
      .map { String(decoding: $0, as: UTF8.self).trimmingSpaces }.filter { !$0.isEmpty }
  }
}
