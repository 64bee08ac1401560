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

  /// Writes to standard error.
  public var writeError: @Sendable (String) -> Void

  /// Reads all of standard input.
  public var readInput: @Sendable () -> [UInt8]

  /// Whether standard output is a terminal.
  public var isTerminal: Bool

  /// Whether standard error is a terminal.
  public var errorIsTerminal: Bool

  /// The environment variables.
  public var environment: [String: String]

  /// Creates a console.
  public init(
    write: @escaping @Sendable (String) -> Void,
    writeError: @escaping @Sendable (String) -> Void,
    readInput: @escaping @Sendable () -> [UInt8] = { [] }, isTerminal: Bool = false,
    errorIsTerminal: Bool = false, environment: [String: String] = [:]
  ) {
    self.write = write
    self.writeError = writeError
    self.readInput = readInput
    self.isTerminal = isTerminal
    self.errorIsTerminal = errorIsTerminal
    self.environment = environment
  }

  /// The process's own standard streams.
  public static func process(environment: [String: String]) -> Console {
    Console(
      write: { send($0, to: STDOUT_FILENO) },
      writeError: { send($0, to: STDERR_FILENO) },
      readInput: { readAll(STDIN_FILENO) },
      isTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      environment: environment)
  }

  /// Whether colour may be used: on a terminal, unless `NO_COLOR` is set (no-color.org).
  public var hasColour: Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The width of the terminal in columns, as far as it says.
  public var width: Int {
    environment["COLUMNS"].flatMap { Int($0) }.map { max(40, min($0, 240)) } ?? 100
  }

  private static func send(_ text: String, to stream: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = unsafe Self.write(bytes, from: sent, to: stream)
        if count <= 0 { return }
        sent += count
      }
    }
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

  private static func readAll(_ stream: Int32) -> [UInt8] {
    var input: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(stream, $0.baseAddress, $0.count)
      }
      if count <= 0 { return input }
      input.append(contentsOf: chunk[..<count])
    }
  }
}
