#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file in the making, which is gone unless it gets a name.
final class DraftFile {
  /// Where it is; `nil` where it has no name already.
  private var path: String?
  private var descriptor: Int32

  /// How many bytes are copied at a time.
  private static let block = 1 << 20

  private init(_ descriptor: Int32, at path: String?) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Begins a file; `nil` where none can be there.
  convenience init?(at path: String) {
    // What a run of the same number left behind that was ended from outside.
    unsafe unlink(path)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor, at: path)
  }

  /// Begins a file without a name in a folder; `nil` where none can be there.
  convenience init?(unnamedIn folder: String) {
    // mkstemp(3) writes letters of its own over the last six.
    var name = Array("\(folder)/tweetal-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unsafe unlink(name)
    self.init(descriptor, at: nil)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let path { unsafe unlink(path) }
  }

  /// Writes some more bytes; returns whether they are written.
  func write(_ bytes: [UInt8]) -> Bool { Self.write(bytes, to: descriptor) }

  /// Writes what another file has from an offset on; returns whether it is written.
  func write(_ other: DraftFile, from offset: Int) -> Bool {
    other.forEachBlock(from: offset) { write($0) }
  }

  /// Some of what was written; `nil` where it cannot be read.
  func bytes(at offset: Int, _ length: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < length {
      guard let more = read(at: offset + bytes.count, upTo: length - bytes.count), !more.isEmpty
      else { return nil }
      bytes += more
    }
    return bytes
  }

  /// What stands at an offset, empty at the end; `nil` where it cannot be read.
  private func read(at offset: Int, upTo most: Int) -> [UInt8]? {
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      repeat {
        result = unsafe pread(descriptor, buffer.baseAddress, most, off_t(offset))
      } while result < 0 && errno == EINTR
      count = max(0, result)
    }
    return result < 0 ? nil : bytes
  }

  /// Gives out all that was written, block by block, until one is refused; returns whether none was.
  func forEachBlock(from start: Int = 0, _ take: ([UInt8]) -> Bool) -> Bool {
    var offset = start
    while let block = read(at: offset, upTo: Self.block) {
      if block.isEmpty { return true }
      guard take(block) else { return false }
      offset += block.count
    }
    return false
  }

  /// Lets those read the file who could read another one.
  func keepMode(of other: String) {
    var old = stat()
    if unsafe stat(other, &old) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
  }

  /// Gives the file a name; returns whether it has it.
  func rename(to name: String) -> Bool {
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard let path, isClosed, systemRename(path, name) == 0 else { return false }
    self.path = nil
    return true
  }

  /// Writes bytes to a stream; returns whether they are written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

/// The system's `write`, which the method of the same name hides.
private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, bytes, count)
}

/// The system's `rename`, which the method of the same name hides.
private func systemRename(_ old: String, _ new: String) -> Int32 { unsafe rename(old, new) }
