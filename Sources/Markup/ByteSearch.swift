internal import CLibXML2

/// Finding a byte by the C library's `memchr`, which looks at many at a time.
enum ByteSearch {
  /// The first place of a byte from an offset on, `nil` where there is none.
  static func first(
    _ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> Int? {
    guard offset < buffer.count, let base = buffer.baseAddress else { return nil }
    let start = unsafe UnsafeRawPointer(base)
    guard let found = unsafe memchr(start + offset, Int32(byte), buffer.count - offset) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - start
  }
}
