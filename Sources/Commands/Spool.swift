internal import Bitext
internal import Synchronization

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
    /// The file, once it is needed.
    var file: DraftFile?
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
    Spool(folder: Session.current.console.temporaryFolder)
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
      bytes = state.withLock { $0.file?.bytes(at: offset, length) }
    }
    guard let bytes else { throw InputError(.unreadableFile, file: folder) }
    var unpacker = Unpacker(bytes)
    return unpacker.value()
  }

  /// Writes to the end of the file; returns whether all was written.
  private func write(_ bytes: [UInt8], _ state: inout State) -> Bool {
    if state.isBroken { return false }
    state.file = state.file ?? DraftFile(unnamedIn: folder)
    state.isBroken = state.file?.write(bytes) != true
    return !state.isBroken
  }
}
