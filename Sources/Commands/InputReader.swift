internal import Bitext
internal import Extraction

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// An input read from its beginning to its end, piece by piece.
final class InputReader {
  /// How many bytes are read at a time.
  private static let chunk = 1 << 18

  /// What the input is called in messages.
  let name: String
  private let descriptor: Int32
  private var rest: [UInt8]?
  private var readBlock: (@Sendable () -> [UInt8])?

  /// Opens a file, or standard input by `-`.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - inBlocks: Whether standard input comes in blocks too, and not all at once.
  ///   - bytes: What came through standard input, where that has been read already.
  /// - Throws: ``InputError`` with `missing-file`, `is-folder` or `unreadable-file`.
  init(
    _ path: String, inBlocks: Bool = false, holding bytes: [UInt8]? = nil
  ) throws(InputError) {
    if path == InputPath.standardInput {
      let console = Session.current.console
      name = Session.text("command.standard-input")
      descriptor = -1
      if let bytes {
        rest = bytes
      } else if inBlocks, let block = console.readInputBlock {
        readBlock = block
      } else {
        rest = console.readInput()
      }
      return
    }
    name = path
    if InputFiles.isFolder(path) { throw InputError(.isFolder, file: path) }
    descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? InputFiles.missing(path) : InputError(.unreadableFile, file: path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes, none at the end.
  func next() throws(InputError) -> [UInt8] {
    if let readBlock { return readBlock() }
    if descriptor < 0 {
      defer { rest = [] }
      return rest ?? []
    }
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      var result = unsafe read(descriptor, buffer.baseAddress, Self.chunk)
      while result < 0, errno == EINTR {
        result = unsafe read(descriptor, buffer.baseAddress, Self.chunk)
      }
      failed = result < 0
      count = max(0, result)
    }
    if failed { throw InputError(.unreadableFile, file: name) }
    return bytes
  }

  /// All that is left after some bytes, together with these.
  ///
  /// - Throws: ``InputError`` with `too-large` where that is more than a page may have.
  func all(after head: [UInt8]) throws(InputError) -> [UInt8] {
    var bytes = head
    while true {
      let more = try next()
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count > InputFiles.largest {
        throw InputError(
          .tooLarge, file: name, String((InputFiles.largest >> 20) + 1),
          String(InputFiles.largest >> 20))
      }
    }
  }
}
