public import Bitext

/// Where the bytes of a text stand in the text that it was taken from.
public struct OffsetMap: Sendable {
  private var pieces: [(taken: Int, source: Int)] = []

  /// Creates the map of a text that is taken as it is.
  public init() {}

  /// From `taken` on, the text's bytes follow one another as those of the source do from `source` on.
  mutating func append(taken: Int, source: Int) {
    if let last = pieces.last {
      if last.taken == taken {
        pieces[pieces.count - 1].source = source
        return
      }
      if last.source + (taken - last.taken) == source { return }
    }
    pieces.append((taken, source))
  }

  /// The place in the source of a place in the text.
  ///
  /// - Complexity: O(log *p*), where *p* is the number of pieces.
  public func source(of taken: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].taken <= taken { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return taken }
    return pieces[low - 1].source + (taken - pieces[low - 1].taken)
  }

  /// The map of a text that was taken from this map's text.
  func composed(under inner: OffsetMap, count: Int) -> OffsetMap {
    var result = OffsetMap()
    for (index, piece) in inner.pieces.enumerated() {
      let next = index + 1 < inner.pieces.count ? inner.pieces[index + 1].taken : count
      result.append(taken: piece.taken, source: source(of: piece.source))
      let end = piece.source + (next - piece.taken)
      for own in pieces where own.taken > piece.source && own.taken < end {
        result.append(taken: piece.taken + (own.taken - piece.source), source: own.source)
      }
    }
    return result
  }
}

/// A text that stands in a larger one: a post's markup in an archive, with escapes undone.
public struct EmbeddedText: Sendable {
  /// The text.
  public private(set) var bytes: [UInt8] = []

  /// Where each byte comes from.
  public private(set) var map = OffsetMap()

  /// Creates an empty text.
  public init() {}

  /// Whether there is no text.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds bytes that stand so in the source.
  public mutating func append(_ slice: ArraySlice<UInt8>, from source: Int) {
    map.append(taken: bytes.count, source: source)
    bytes.append(contentsOf: slice)
  }

  /// Adds bytes for an escape that takes a range of the source.
  public mutating func append(_ decoded: [UInt8], for source: Range<Int>) {
    map.append(taken: bytes.count, source: source.lowerBound)
    bytes.append(contentsOf: decoded)
    map.append(taken: bytes.count, source: source.upperBound)
  }

  /// Adds markup that does not stand in the source.
  public mutating func insert(_ markup: String, at source: Int) {
    append(Array(markup.utf8), for: source..<source)
  }

  /// Adds a part of another text that comes from the same source.
  public mutating func append(_ range: Range<Int>, of other: EmbeddedText) {
    var start = range.lowerBound
    // Piece by piece, so that every byte keeps its place.
    while start < range.upperBound {
      let source = other.map.source(of: start)
      var end = start + 1
      while end < range.upperBound, other.map.source(of: end) == source + (end - start) { end += 1 }
      append(other.bytes[start..<end], from: source)
      start = end
    }
    map.append(taken: bytes.count, source: other.map.source(of: range.upperBound))
  }

  /// This text, taken from another embedded text, as one taken from that text's own source.
  public func taken(from outer: EmbeddedText) -> EmbeddedText {
    var text = self
    text.map = outer.map.composed(under: map, count: bytes.count)
    return text
  }
}

/// A part of a file that is read by itself, such as one post of an archive.
public struct FileRecord: Sendable {
  /// The bytes as they are in the file; of a file in UTF-16, its text in UTF-8.
  public let bytes: [UInt8]
  /// Where the record begins in the file.
  public let offset: Int
  /// The position in the file of its first byte.
  public let start: SourcePosition
  private let lines: LineIndex
  /// Of a file in UTF-16, how many bytes of it come before each so many bytes of the record.
  private var lengths: [Int] = []

  /// From how many bytes to how many it is counted what they take in UTF-16.
  private static let step = 256

  /// Creates a record.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(bytes: [UInt8], offset: Int, start: SourcePosition, isUTF16: Bool = false) {
    self.bytes = bytes
    self.offset = offset
    self.start = start
    lines = LineIndex(bytes)
    guard isUTF16 else { return }
    lengths = [0]
    for first in stride(from: 0, to: bytes.count, by: Self.step) {
      let piece = bytes[first..<min(first + Self.step, bytes.count)]
      lengths.append((lengths.last ?? 0) + UTF16Stream.length(of: piece))
    }
  }

  /// The offset in the file of an offset in the record.
  ///
  /// - Complexity: O(1).
  public func fileOffset(of place: Int) -> Int {
    if lengths.isEmpty { return offset + place }
    let (step, last) = (place / Self.step, min(place, bytes.count))
    let rest = bytes[min(step * Self.step, last)..<last]
    return offset + lengths[min(step, lengths.count - 1)] + UTF16Stream.length(of: rest)
  }

  /// The position in the file of an offset in the record.
  public func place(of offset: Int) -> SourcePosition {
    lines.place(of: offset, in: bytes).within(textAt: start)
  }
}
