internal import Bitext
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What a run puts aside until it is needed again: in memory as far as it is little, the rest in a file without a name, which is
/// gone when the run is.
///
/// Where no such file can be made or written to, all is held in memory.
final class Spool: Sendable {
  /// Where a value was put.
  enum Place: Sendable {
    case held(Int)
    case file(offset: Int, length: Int)
  }

  private struct State {
    var held: [[UInt8]] = []
    var heldBytes = 0
    /// The file: −1 before it is needed.
    var file: Int32 = -1
    var length = 0
    var isBroken = false
  }

  private let mostHeld: Int
  private let folder: String
  private let state = Mutex(State())

  /// Begins with nothing.
  ///
  /// - Parameters:
  ///   - mostHeld: the bytes that are held in memory.
  ///   - folder: where the file is made.
  init(holding mostHeld: Int = 16 << 20, folder: String) {
    self.mostHeld = mostHeld
    self.folder = folder
  }

  /// A spool of the running command, in the folder for temporary files that the environment names.
  static func standard() -> Spool {
    let named = Session.current.console.environment["TMPDIR"] ?? ""
    return Spool(folder: named.isEmpty ? "/tmp" : named)
  }

  deinit {
    let file = state.withLock { $0.file }
    if file >= 0 { close(file) }
  }

  /// Puts a value aside.
  func put(_ value: some Packable) -> Place {
    var packer = Packer()
    packer.add(value)
    let bytes = packer.bytes
    return state.withLock { state in
      if state.heldBytes + bytes.count > mostHeld, write(bytes, &state) {
        defer { state.length += bytes.count }
        return .file(offset: state.length, length: bytes.count)
      }
      state.heldBytes += bytes.count
      state.held.append(bytes)
      return .held(state.held.count - 1)
    }
  }

  /// The value at a place.
  ///
  /// - Throws: ``InputError`` with `unreadable-file` where the file cannot be read.
  func value<Value: Packable>(
    at place: Place, as type: Value.Type = Value.self
  ) throws(InputError) -> Value {
    let bytes: [UInt8]?
    switch place {
    case .held(let number): bytes = state.withLock { $0.held[number] }
    case .file(let offset, let length):
      bytes = Self.read(state.withLock { $0.file }, at: offset, length)
    }
    guard let bytes else { throw InputError(.unreadableFile, file: folder) }
    var unpacker = Unpacker(bytes)
    return unpacker.value()
  }

  /// Writes to the end of the file; returns whether all was written.
  private func write(_ bytes: [UInt8], _ state: inout State) -> Bool {
    if state.isBroken { return false }
    if state.file < 0 { state.file = Self.unnamedFile(in: folder) }
    var written = 0
    while state.file >= 0, written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
        return unsafe pwrite(
          state.file, rest.baseAddress, rest.count, off_t(state.length + written))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      written += count
    }
    state.isBroken = written < bytes.count
    return !state.isBroken
  }

  /// A new file that nobody else can open; −1 where none can be made.
  private static func unnamedFile(in folder: String) -> Int32 {
    var path = Array((folder + "/tweetal-XXXXXX").utf8CString)
    let file = unsafe mkstemp(&path)
    if file >= 0 { unsafe unlink(path) }
    return file
  }

  private static func read(_ file: Int32, at offset: Int, _ length: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: length)
    var done = 0
    while done < length {
      let count = unsafe bytes.withUnsafeMutableBytes { bytes in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
        return unsafe pread(file, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return nil }
      done += count
    }
    return bytes
  }
}
