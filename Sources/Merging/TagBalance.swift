/// Whether what stands before a text is closed by what stands after it.
enum TagBalance {
  /// A start or an end tag.
  struct Tag {
    /// The name in small letters.
    var name: [UInt8]
    var isEnd: Bool
    /// Where it stands, from its `<` to its `>`.
    var range: Range<Int>
  }

  static func holds(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    loose(of: tags(in: before) + tags(in: after)).isEmpty
  }

  /// Whether all that is opened in some bytes is closed there, tags that are escaped being text.
  static func holdsLiterally(_ bytes: [UInt8]) -> Bool {
    loose(of: tags(in: bytes).filter { bytes[$0.range.lowerBound] == UInt8(ascii: "<") }).isEmpty
  }

  /// The tags in some bytes whose other ends are not in them.
  static func loose(in bytes: [UInt8]) -> [Tag] { loose(of: tags(in: bytes)) }

  /// The start tags in some bytes, but for those that are escaped.
  static func starts(in bytes: [UInt8]) -> [Tag] {
    tags(in: bytes).filter { !$0.isEnd && bytes[$0.range.lowerBound] == UInt8(ascii: "<") }
  }

  private static func loose(of tags: [Tag]) -> [Tag] {
    var loose: [Tag] = []
    for tag in tags {
      if tag.isEnd, let last = loose.last, !last.isEnd, last.name == tag.name {
        loose.removeLast()
      } else {
        loose.append(tag)
      }
    }
    return loose
  }

  /// The tags of elements that have an end; also those that are escaped.
  static func tags(in bytes: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    let (escaped, escapedEnd) = (Array("&lt;".utf8), Array("&gt;".utf8))
    for index in bytes.indices {
      let length =
        bytes[index] == UInt8(ascii: "<") ? 1 : bytes[index...].starts(with: escaped) ? 4 : 0
      guard length > 0 else { continue }
      var end = index + length
      let isEnd = end < bytes.count && bytes[end] == UInt8(ascii: "/")
      if isEnd { end += 1 }
      let start = end
      while end < bytes.count, isName(bytes[end]) { end += 1 }
      let name = bytes[start..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if name.isEmpty || void.contains(name) { continue }
      let close =
        length == 1
        ? bytes[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
        : bytes[end...].indices.first { bytes[$0...].starts(with: escapedEnd) }.map { $0 + 4 }
      tags.append(Tag(name: name, isEnd: isEnd, range: index..<(close ?? bytes.count)))
    }
    return tags
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }

  /// Elements without an end tag (HTML §13.1.2).
  private static let void: Set<[UInt8]> = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
      "wbr",
    ]
    .map { Array($0.utf8) })
}
