#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file as the system gives it.
struct File {
  /// A file that cannot be opened, or a format that is not there.
  struct Failure: Error {
    var name: String
  }

  private let number: Int32

  init(reading path: String) throws(Failure) {
    number = unsafe open(path, O_RDONLY)
    if number < 0 { throw Failure(name: path) }
  }

  init(writing path: String) throws(Failure) {
    number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if number < 0 { throw Failure(name: path) }
  }

  /// The next bytes; `nil` at the end.
  func block(of size: Int) -> [UInt8]? {
    let block = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = unsafe max(0, read(number, buffer.baseAddress, size))
    }
    return block.isEmpty ? nil : block
  }

  /// All bytes that have not been read.
  func rest() -> [UInt8] {
    let size = Int(lseek(number, 0, SEEK_END))
    lseek(number, 0, SEEK_SET)
    return block(of: max(size, 1)) ?? []
  }

  /// Writes bytes behind those written before.
  func write(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        let written = unsafe Self.put(number, rest.baseAddress, rest.count)
        guard written > 0 else { return }
        start += written
      }
    }
  }

  /// The system's function, whose name is that of ``write(_:)``.
  private static let put: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = {
    #if canImport(Glibc)
    unsafe Glibc.write($0, $1, $2)
    #else
    unsafe Darwin.write($0, $1, $2)
    #endif
  }
}
