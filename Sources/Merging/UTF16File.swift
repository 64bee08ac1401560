internal import Bitext

/// A file in UTF-16, told by its byte order mark, as UTF-8: lines end there where a byte is a line feed.
struct UTF16File {
  /// The file in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The changes of that.
  private(set) var patches: [BytePatch] = []
  private let isBigEndian: Bool

  /// Takes a file and its changes; `nil` where it has another encoding.
  ///
  /// - Complexity: O(*n* + *p* log *p*), where *n* is the number of bytes and *p* of changes.
  init?(_ file: [UInt8], _ changes: [BytePatch]) {
    switch file.prefix(2) {
    case [0xFE, 0xFF]: isBigEndian = true
    case [0xFF, 0xFE]: isBigEndian = false
    default: return nil
    }
    var position = 2
    for change in changes.inOrder where change.range.lowerBound >= position {
      bytes += text(file[position..<change.range.lowerBound])
      let start = bytes.count
      bytes += text(file[change.range])
      patches.append(BytePatch(start..<bytes.count, text(change.bytes[...])))
      position = change.range.upperBound
    }
    bytes += text(file[position...])
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
