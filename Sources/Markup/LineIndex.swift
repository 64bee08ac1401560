internal import Bitext
internal import CByteScan

/// Where the lines of a text begin, so that a byte offset can be told as line and column.
struct LineIndex: Sendable {
  private static let interval = 512

  private var starts = [0]

  /// For every 512th byte, the number of lines that begin before it or there.
  private var lines: [Int32] = []

  /// The number of Unicode scalars before every 512th byte, where a line is longer than ``longLine``: a page may be one.
  private var scalars: [Int] = []

  private static let longLine = 4096

  /// Finds the lines of a UTF-8 text; a line ends with LF, CR LF or CR.
  ///
  /// - Complexity: O(*n*); the loops are ones that the compiler and the C library do many bytes at a time.
  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe findLines(in: buffer)
      indexLines(before: buffer.count)
      guard longestLine(before: buffer.count) > Self.longLine else { return }
      var count = 0
      for start in stride(from: 0, to: buffer.count, by: Self.interval) {
        scalars.append(count)
        let end = min(start + Self.interval, buffer.count)
        count += unsafe Self.scalarCount(of: UnsafeBufferPointer(rebasing: buffer[start..<end]))
      }
    }
  }

  private mutating func indexLines(before end: Int) {
    lines.reserveCapacity(end / Self.interval + 1)
    var line = 0
    for place in stride(from: 0, through: end, by: Self.interval) {
      while line < starts.count, starts[line] <= place { line += 1 }
      lines.append(Int32(line))
    }
  }

  private func longestLine(before end: Int) -> Int {
    var longest = 0
    var last = 0
    for start in starts {
      longest = max(longest, start - last)
      last = start
    }
    return max(longest, end - last)
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

  /// The number of bytes that are not `10xxxxxx`, the second to fourth ones of a character.
  private static func scalarCount(of buffer: UnsafeBufferPointer<UInt8>) -> Int {
    unsafe tweetal_count_characters(buffer.baseAddress, buffer.count)
  }

  /// The position of a byte offset.
  ///
  /// - Complexity: O(*n* + log *l*), where *n* is the length of the line, at most some thousand bytes, and *l* the number of
  ///   lines in 512 bytes.
  func place(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let block = min(max(offset, 0) / Self.interval, lines.count - 1)
    var low = Int(lines[block])
    var high = block + 1 < lines.count ? Int(lines[block + 1]) : starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = starts[low - 1]
    return SourcePosition(
      line: low, column: scalarCount(from: start, to: offset, bytes) + 1,
      byteColumn: offset - start + 1)
  }

  /// The positions of both ends of a range.
  ///
  /// - Complexity: that of ``place(of:in:)``; what stands before the range on its line is looked at once.
  func places(of range: Range<Int>, in bytes: [UInt8]) -> (
    start: SourcePosition, end: SourcePosition
  ) {
    let start = place(of: range.lowerBound, in: bytes)
    let next = start.line < starts.count ? starts[start.line] : Int.max
    guard range.upperBound < next else { return (start, place(of: range.upperBound, in: bytes)) }
    let end = SourcePosition(
      line: start.line,
      column: start.column + scalarCount(from: range.lowerBound, to: range.upperBound, bytes),
      byteColumn: start.byteColumn + range.count)
    return (start, end)
  }

  private func scalarCount(from start: Int, to offset: Int, _ bytes: [UInt8]) -> Int {
    guard scalars.isEmpty else {
      return scalarCount(before: offset, bytes) - scalarCount(before: start, bytes)
    }
    let end = min(offset, bytes.count)
    guard start < end else { return 0 }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe Self.scalarCount(of: UnsafeBufferPointer(rebasing: buffer[start..<end]))
    }
  }

  private func scalarCount(before offset: Int, _ bytes: [UInt8]) -> Int {
    let end = min(offset, bytes.count)
    let checkpoint = min(end / Self.interval, scalars.count - 1)
    let rest = unsafe bytes[(checkpoint * Self.interval)..<end].withUnsafeBufferPointer {
      unsafe Self.scalarCount(of: $0)
    }
    return scalars[checkpoint] + rest
  }
}
