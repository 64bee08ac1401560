/// Gives the units of one post their ids.
///
/// An id is the post's name and a hash of the English text, so a paragraph added above does not rename
/// the ones below; the second of two equal texts gets a suffix. Ids are XML name tokens (NMTOKEN), as
/// XLIFF 2.1 §4.3.1.21 asks.
struct UnitIDs {
  private let prefix: String
  private var uses: [String: Int] = [:]

  init(post: String) {
    let name = post.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
      default: UInt8(ascii: "-")
      }
    }
    prefix = String(decoding: name, as: UTF8.self)
  }

  mutating func id(for source: String) -> String {
    let id = "\(prefix)-\(Self.hash(source))"
    let use = (uses[id] ?? 0) + 1
    uses[id] = use
    return use == 1 ? id : "\(id)-\(use)"
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), folded to 40 bits and written as ten hexadecimal digits.
  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let folded = (hash >> 40 ^ hash) & 0xFF_FFFF_FFFF
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 10 - digits.count) + digits
  }
}
