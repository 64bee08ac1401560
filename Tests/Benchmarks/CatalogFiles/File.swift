#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file as the system gives it.
package struct File {
  /// A file that cannot be opened, or a format that is not there.
  package struct Failure: Error {
    package var name: String

    package init(name: String) { self.name = name }
  }

  private let number: Int32

  package init(reading path: String) throws(Failure) {
    number = unsafe open(path, O_RDONLY)
    if number < 0 { throw Failure(name: path) }
  }

  package init(writing path: String) throws(Failure) {
    number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if number < 0 { throw Failure(name: path) }
  }

  /// The next bytes; `nil` at the end.
  package func block(of size: Int) -> [UInt8]? {
    let block = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = unsafe max(0, read(number, buffer.baseAddress, size))
    }
    return block.isEmpty ? nil : block
  }

  /// All bytes that have not been read.
  package func rest() -> [UInt8] {
    let size = Int(lseek(number, 0, SEEK_END))
    lseek(number, 0, SEEK_SET)
    return block(of: max(size, 1)) ?? []
  }

  /// Writes bytes behind those written before.
  package func write(_ bytes: [UInt8]) {
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
