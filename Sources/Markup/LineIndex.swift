/// Where the lines of a text begin, so that a byte offset can be told as line and column.
struct LineIndex: Sendable {
  private static let stride = 4096

  private var starts = [0]

  /// The number of Unicode scalars before every 4,096th byte: a page may be one long line.
  private var scalars: [Int] = []

  /// Finds the lines of a UTF-8 text; a line ends with LF, CR LF or CR.
  ///
  /// - Complexity: O(*n*), one pass.
  init(_ bytes: [UInt8]) {
    var count = 0
    for index in bytes.indices {
      if index % Self.stride == 0 { scalars.append(count) }
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A {
        starts.append(index + 1)
      } else if byte == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        starts.append(index + 1)
      }
    }
  }

  /// The line and column, each from 1, of a byte offset; the column counts Unicode scalars.
  ///
  /// - Complexity: O(log *l*), where *l* is the number of lines.
  func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let start = starts[low - 1]
    return (low, scalarCount(before: offset, bytes) - scalarCount(before: start, bytes) + 1)
  }

  private func scalarCount(before offset: Int, _ bytes: [UInt8]) -> Int {
    guard !scalars.isEmpty else { return 0 }
    let end = min(offset, bytes.count)
    let checkpoint = min(end / Self.stride, scalars.count - 1)
    var count = scalars[checkpoint]
    var index = checkpoint * Self.stride
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
