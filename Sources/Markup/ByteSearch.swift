internal import CLibXML2

/// Finding a byte by the C library's `memchr`, and comparing by its `memcmp`, which look at many at a time.
package enum ByteSearch {
  /// The first place of a byte from an offset on, `nil` where there is none before the end.
  static func first(
    _ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from offset: Int, before end: Int
  ) -> Int? {
    guard offset < end, let base = buffer.baseAddress else { return nil }
    let start = unsafe UnsafeRawPointer(base)
    guard let found = unsafe memchr(start + offset, Int32(byte), end - offset) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - start
  }

  /// The first place of a byte from an offset on, `nil` where there is none.
  package static func first(_ byte: UInt8, in bytes: [UInt8], from offset: Int) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe first(byte, in: buffer, from: offset, before: buffer.count)
    }
  }

  /// Whether two stretches have the same bytes.
  package static func isSame(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count, let start = left.baseAddress, let other = right.baseAddress
    else { return left.count == right.count }
    return unsafe memcmp(start, other, left.count) == 0
  }
}
