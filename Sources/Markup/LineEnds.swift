/// The lines that end in bytes without a carriage return.
package struct LineEnds {
  /// How many.
  package private(set) var count = 0
  /// How long the rest is, in bytes and in characters.
  package private(set) var bytesAfter = 0
  package private(set) var scalarsAfter = 0

  /// Counts; `nil` where there is a carriage return.
  ///
  /// - Complexity: O(*n*); the C library finds line ends many bytes at a time.
  package init?(in bytes: ArraySlice<UInt8>) {
    let found = unsafe bytes.withUnsafeBufferPointer { buffer -> (count: Int, last: Int)? in
      let end = buffer.count
      guard unsafe ByteSearch.first(0x0D, in: buffer, from: 0, before: end) == nil else {
        return nil
      }
      var (count, last) = (0, 0)
      while let feed = unsafe ByteSearch.first(0x0A, in: buffer, from: last, before: end) {
        (count, last) = (count + 1, feed + 1)
      }
      return (count, last)
    }
    guard let found else { return nil }
    count = found.count
    let rest = bytes.dropFirst(found.last)
    bytesAfter = rest.count
    scalarsAfter = rest.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
