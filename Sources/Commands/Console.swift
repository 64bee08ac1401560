internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The terminal as the commands see it, so that tests can run a command and read what it prints.
public struct Console: Sendable {
  /// Writes to standard output.
  public var write: @Sendable (String) -> Void

  /// Writes bytes to standard output that need not be text, such as a page in an old encoding.
  public var writeBytes: @Sendable ([UInt8]) -> Void

  /// Writes to standard error.
  public var writeError: @Sendable (String) -> Void

  /// Reads all of standard input.
  public var readInput: @Sendable () -> [UInt8]

  /// Reads some more of standard input, nothing at its end; `nil` where it comes all at once.
  public var readInputBlock: (@Sendable () -> [UInt8])?

  /// Whether standard output is a terminal.
  public var isTerminal: Bool

  /// Whether standard error is a terminal.
  public var errorIsTerminal: Bool

  /// The environment variables.
  public var environment: [String: String]

  /// The folder that the program was started in, from where a project's configuration is looked for.
  public var workingFolder = "."

  /// Whether standard output failed to take something, such as on a full disk.
  public var hasLostOutput: @Sendable () -> Bool = { false }

  /// The columns of the terminal as the system knows them; `nil` where standard output is none.
  public var columns: Int?

  /// Creates a console.
  public init(
    write: @escaping @Sendable (String) -> Void,
    writeError: @escaping @Sendable (String) -> Void,
    readInput: @escaping @Sendable () -> [UInt8] = { [] }, isTerminal: Bool = false,
    errorIsTerminal: Bool = false, environment: [String: String] = [:]
  ) {
    self.write = write
    writeBytes = { write(String(decoding: $0, as: UTF8.self)) }
    self.writeError = writeError
    self.readInput = readInput
    self.isTerminal = isTerminal
    self.errorIsTerminal = errorIsTerminal
    self.environment = environment
  }

  /// The process's own standard streams.
  public static func process(environment: [String: String]) -> Console {
    let hasFailed = Atomic(false)
    var console = Console(
      write: {
        if !send($0, to: STDOUT_FILENO) { hasFailed.store(true, ordering: .relaxed) }
      },
      writeError: { _ = send($0, to: STDERR_FILENO) },
      readInput: { readAll(STDIN_FILENO) },
      isTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      environment: environment)
    console.readInputBlock = { readAll(STDIN_FILENO, upTo: 1 << 18) }
    console.writeBytes = {
      if !send($0, to: STDOUT_FILENO) { hasFailed.store(true, ordering: .relaxed) }
    }
    console.hasLostOutput = { hasFailed.load(ordering: .relaxed) }
    console.columns = terminalColumns()
    return console
  }

  /// Whether colour may be used: on a terminal, unless `NO_COLOR` is set (no-color.org).
  public var hasColour: Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The width to print in: `COLUMNS` where it is set, else the terminal's, else 100; 40 to 240 columns.
  public var width: Int {
    max(40, min(environment["COLUMNS"].flatMap { Int($0) } ?? columns ?? 100, 240))
  }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Whether the stream took the text.
  private static func send(_ text: String, to stream: Int32) -> Bool {
    var text = text
    return text.withUTF8 { unsafe send($0, to: stream) }
  }

  /// Whether the stream took the bytes.
  private static func send(_ bytes: [UInt8], to stream: Int32) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { unsafe send($0, to: stream) }
  }

  /// A reader that has seen enough, such as `head`, loses nothing.
  private static func send(_ bytes: UnsafeBufferPointer<UInt8>, to stream: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe write(bytes, from: sent, to: stream)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return errno == EPIPE }
      sent += count
    }
    return true
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to stream: Int32
  ) -> Int {
    let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...])
    #if canImport(Glibc)
    return unsafe Glibc.write(stream, rest.baseAddress, rest.count)
    #else
    return unsafe Darwin.write(stream, rest.baseAddress, rest.count)
    #endif
  }

  /// The bytes of a pipe or device that has a path, at most so many; `nil` when it cannot be opened.
  static func bytes(ofStream path: String, upTo limit: Int) -> [UInt8]? {
    let stream = unsafe open(path, O_RDONLY)
    guard stream >= 0 else { return nil }
    defer { close(stream) }
    return readAll(stream, upTo: limit)
  }

  /// Adds a text to the end of a file, which is made where it is absent; returns whether that went well.
  static func append(_ text: String, toFile path: String) -> Bool {
    let stream = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
    guard stream >= 0 else { return false }
    let isWritten = send(text, to: stream)
    return close(stream) == 0 && isWritten
  }

  /// The bytes up to the end of a stream, at most so many.
  static func readAll(_ stream: Int32, upTo limit: Int = .max) -> [UInt8] {
    var input: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while input.count < limit {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(stream, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      input.append(contentsOf: chunk[..<count])
    }
    return input
  }
}

extension Console {
  /// The folder for temporary files, which the environment may name (POSIX.1-2024, §8.3, `TMPDIR`).
  var temporaryFolder: String {
    let named = environment["TMPDIR"] ?? ""
    return named.isEmpty ? "/tmp" : named
  }
}
