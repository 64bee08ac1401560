/// The members at the top of a JSON file, as far as its first bytes show them, without parsing the file.
struct JSONSniffing {
  /// The first byte of each member's value, by key: `"` for a string, `{`, `[`, ….
  private(set) var members: [String: UInt8] = [:]
  /// Whether the file is an object and all that was seen of it fits.
  private(set) var isObject = false

  /// Looks at a file's first bytes.
  ///
  /// - Complexity: O(1): at most 16 kilobytes are looked at.
  init(_ bytes: [UInt8]) {
    let start = bytes.dropFirst(bytes.byteOrderMarkLength).prefix(16_384)
    var scanner = Scanner(bytes: Array(start), isWhole: start.endIndex == bytes.endIndex)
    isObject = scanner.members(into: &members)
  }
}

/// Reads as far as the bytes go.
private struct Scanner {
  let bytes: [UInt8]
  /// Whether the file ends where the bytes do.
  let isWhole: Bool
  private var position = 0

  init(bytes: [UInt8], isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }

  /// Reads the members; `false` where something is no JSON object.
  mutating func members(into members: inout [String: UInt8]) -> Bool {
    guard next() == UInt8(ascii: "{") else { return false }
    position += 1
    while let byte = next() {
      if byte == UInt8(ascii: "}") {
        position += 1
        return next() == nil
      }
      guard byte == UInt8(ascii: "\"") else { return false }
      guard let key = string() else { return !isWhole }
      guard let colon = next() else { return !isWhole }
      guard colon == UInt8(ascii: ":") else { return false }
      position += 1
      guard let first = next() else { return !isWhole }
      members[key] = first
      guard pass() else { return !isWhole }
      if next() == UInt8(ascii: ",") { position += 1 }
    }
    return !isWhole
  }

  /// The next byte that is no space.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return byte }
      position += 1
    }
    return nil
  }

  /// The text between the quotes, escapes as they stand.
  private mutating func string() -> String? {
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { return nil }
    position += 1
    return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
  }

  /// Passes a value; `false` where the bytes end first.
  private mutating func pass() -> Bool {
    var depth = 0
    repeat {
      guard let byte = next() else { return false }
      switch byte {
      case UInt8(ascii: "\""):
        if string() == nil { return false }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): if depth == 0 { return true }
      default:
        while position < bytes.count, !#",:{}[]""#.utf8.contains(bytes[position]) { position += 1 }
        continue
      }
      position += 1
    } while depth > 0
    return true
  }
}
