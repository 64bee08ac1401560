internal import Bitext

/// Where the lines of a text begin, so that a byte offset can be told as line and column.
struct LineIndex: Sendable {
  private static let interval = 512

  private var starts = [0]

  /// The number of Unicode scalars before every 512th byte: a page may be one long line.
  private var scalars: [Int] = []

  /// Finds the lines of a UTF-8 text; a line ends with LF, CR LF or CR.
  ///
  /// - Complexity: O(*n*); the loops are ones that the compiler and the C library do many bytes at a time.
  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe findLines(in: buffer)
      var count = 0
      for start in stride(from: 0, to: buffer.count, by: Self.interval) {
        scalars.append(count)
        let end = min(start + Self.interval, buffer.count)
        count += unsafe Self.scalarCount(of: UnsafeBufferPointer(rebasing: buffer[start..<end]))
      }
    }
  }

  private mutating func findLines(in buffer: UnsafeBufferPointer<UInt8>) {
    if unsafe ByteSearch.first(0x0D, in: buffer, from: 0, before: buffer.count) != nil {
      return unsafe findMixedLines(in: buffer)
    }
    var offset = 0
    let end = buffer.count
    while let found = unsafe ByteSearch.first(0x0A, in: buffer, from: offset, before: end) {
      offset = found + 1
      starts.append(offset)
    }
  }

  private mutating func findMixedLines(in buffer: UnsafeBufferPointer<UInt8>) {
    let end = buffer.count
    var feed = unsafe ByteSearch.first(0x0A, in: buffer, from: 0, before: end) ?? end
    var mark = unsafe ByteSearch.first(0x0D, in: buffer, from: 0, before: end) ?? end
    while feed < end || mark < end {
      let isFeed = feed < mark
      let found = isFeed ? feed : mark
      // The line feed after a carriage return ends the line.
      if isFeed || found + 1 != feed || feed == end { starts.append(found + 1) }
      if isFeed {
        feed = unsafe ByteSearch.first(0x0A, in: buffer, from: found + 1, before: end) ?? end
      } else {
        mark = unsafe ByteSearch.first(0x0D, in: buffer, from: found + 1, before: end) ?? end
      }
    }
  }

  /// The number of bytes that are not `10xxxxxx`, the second to fourth ones of a character, in at most
  /// ``interval`` bytes.
  private static func scalarCount(of buffer: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(buffer)
    // Eight sums side by side, of at most 64 ones each.
    var sums: UInt64 = 0
    var position = 0
    while position + 8 <= raw.count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      sums &+= (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      position += 8
    }
    let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
    var count = raw.count - Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    while position < raw.count {
      let byte = unsafe raw[position]
      if byte & 0xC0 == 0x80 { count -= 1 }
      position += 1
    }
    return count
  }

  /// The position of a byte offset.
  ///
  /// - Complexity: O(log *l*), where *l* is the number of lines.
  func place(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = starts[low - 1]
    return SourcePosition(
      line: low, column: scalarCount(before: offset, bytes) - scalarCount(before: start, bytes) + 1,
      byteColumn: offset - start + 1)
  }

  private func scalarCount(before offset: Int, _ bytes: [UInt8]) -> Int {
    guard !scalars.isEmpty else { return 0 }
    let end = min(offset, bytes.count)
    let checkpoint = min(end / Self.interval, scalars.count - 1)
    let rest = unsafe bytes[(checkpoint * Self.interval)..<end].withUnsafeBufferPointer {
      unsafe Self.scalarCount(of: $0)
    }
    return scalars[checkpoint] + rest
  }
}
