internal import Bitext

/// Lines and columns of a file whose places are asked for in any order.
struct TextPlaces {
  /// The number of bytes from one position that is kept to the next.
  private static let step = 1024

  private let input: TextFile
  private let positions: [SourcePosition]

  /// Counts through a file once.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ input: TextFile) {
    self.input = input
    var positions: [SourcePosition] = []
    var position = SourcePosition()
    for (index, byte) in input.bytes[input.start...].enumerated() {
      if index.isMultiple(of: Self.step) { positions.append(position) }
      position.pass(byte)
    }
    self.positions = positions.isEmpty ? [position] : positions
  }

  /// The place of a stretch of bytes.
  ///
  /// - Complexity: O(1), but for the length of a kilobyte.
  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(
      file: input.file, offset: range.lowerBound, length: range.count,
      start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }

  private func position(of offset: Int) -> SourcePosition {
    let index = min((offset - input.start) / Self.step, positions.count - 1)
    var position = positions[index]
    for byte in input.bytes[(input.start + index * Self.step)..<offset] { position.pass(byte) }
    return position
  }
}

extension SourcePosition {
  /// Goes on to the next byte.
  fileprivate mutating func pass(_ byte: UInt8) {
    if byte == 0x0A {
      self = SourcePosition(line: line + 1)
    } else {
      if byte & 0xC0 != 0x80 { column += 1 }
      byteColumn += 1
    }
  }
}
