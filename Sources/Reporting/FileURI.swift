/// A path as a URI reference (RFC 3986), as reports for programs name files.
struct FileURI {
  /// The reference, percent-encoded: relative for a relative path, else `file:///…`.
  let text: String

  /// Whether the reference is relative to the folder that the run began in.
  let isRelative: Bool

  /// Creates the reference to a path.
  init(path: String) {
    isRelative = !path.hasPrefix("/")
    // "./" keeps a colon in the first segment from ending a scheme (§4.2).
    let path = path.withoutCurrentFolder
    let firstSegment = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    let prefix = isRelative && firstSegment.contains(UInt8(ascii: ":")) ? "./" : ""
    text = isRelative ? prefix + Self.encoded(path) : "file://" + Self.encoded(path)
  }

  /// The bytes that a path may hold as they are (§3.3 `pchar` and the slash), the others as `%XX`.
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case _ where "/-._~!$&'()*+,;=:@".utf8.contains(byte): bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
