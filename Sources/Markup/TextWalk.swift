/// A walk over the text of a text node, side by side with what was written in the page.
///
/// Character references are wider in the page than in the text, and some characters are dropped.
struct TextWalk {
  private let page: [UInt8]
  private let text: ArraySlice<UInt8>
  private let end: Int

  /// The offset in the decoded page of what comes next.
  private(set) var position: Int
  /// The number of bytes of the text that have been passed.
  private(set) var passed = 0

  init(of node: Int, in tree: MarkupTree) {
    page = tree.page.bytes
    text = tree.textBytes(of: node)
    let offsets = tree.offsets(of: node)
    (position, end) = (offsets.lowerBound, offsets.upperBound)
  }

  /// Passes one byte, reference or dropped character; `false` at the end.
  mutating func step() -> Bool {
    guard position < end, passed < text.count else { return false }
    let index = text.startIndex + passed
    if page[position] == UInt8(ascii: "&"),
      let width = CharacterReference.width(in: page, at: position, before: end, as: text[index...])
    {
      position += width.written
      passed += width.decoded
    } else if let width = DroppedCharacter.width(in: page, at: position) {
      position += width
    } else if page[position] == 0x0D, text[index] != 0x0D {
      position += 1
    } else {
      position += 1
      passed += 1
    }
    return true
  }
}

/// The offsets in the decoded page of the bytes of a text node's decoded text.
public struct TextOffsets {
  private let start: TextWalk
  /// Where the byte stands that was asked for last.
  private var walk: TextWalk
  private let end: Int

  /// The offsets of a node's bytes.
  public init(of node: Int, in tree: MarkupTree) {
    start = TextWalk(of: node, in: tree)
    walk = start
    end = tree.offsets(of: node).upperBound
  }

  /// The offset of a byte.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes since the one that was asked for last, or from the start of the text
  ///   where that comes after this one.
  public mutating func offset(of byte: Int) -> Int {
    if byte < walk.passed { walk = start }
    while walk.passed < byte, walk.step() {}
    return min(walk.position, end)
  }
}

extension MarkupTree {
  /// Where in the file each byte of a text node's decoded text begins, and where the text ends.
  ///
  /// The bytes that one reference stands for all begin where it does.
  /// - Complexity: O(*n* log *s*), where *n* is the length of the text and *s* the number of places where the page
  ///   differs from the file.
  public func filePlaces(ofTextBytesIn node: Int) -> [Int] {
    let count = textLength(of: node)
    var places: [Int] = []
    places.reserveCapacity(count + 1)
    var walk = TextWalk(of: node, in: self)
    var start = walk.position
    while walk.step() {
      while places.count < walk.passed { places.append(filePlace(of: start)) }
      start = walk.position
    }
    while places.count <= count { places.append(filePlace(of: walk.position)) }
    return places
  }

  /// The bytes in the file of a range of offsets in the decoded page, as ``range(_:)`` gives them.
  public func fileOffsets(_ decoded: Range<Int>) -> Range<Int> {
    let start = filePlace(of: decoded.lowerBound)
    return start..<max(start, filePlace(of: decoded.upperBound))
  }

  private func filePlace(of decoded: Int) -> Int {
    let offset = page.fileOffset(of: decoded)
    guard let origin else { return offset }
    return origin.record.fileOffset(of: origin.text.map.source(of: offset))
  }

  /// Whether the file is read as it is in UTF-8, byte by byte in an old encoding, or as UTF-16.
  public enum FileEncoding: Hashable, Sendable {
    case utf8
    case singleByte
    case utf16(isBigEndian: Bool)
  }

  /// The encoding of the file.
  public var fileEncoding: FileEncoding {
    switch page.encoding {
    case .utf8: page.needsASCII ? .singleByte : .utf8
    case .mixed: .singleByte
    case .utf16(let order): .utf16(isBigEndian: order.isBigEndian)
    }
  }
}
