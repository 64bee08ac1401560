internal import Foundation

/// A program that other people use, where it is installed.
///
/// It is started and waited for by the system's own calls: Foundation's `Process` now and then waits for ever for
/// a program that has ended, when many tests start programs at once.
public struct ExternalProgram: Sendable {
  /// libxml2's validator.
  public static let xmllint = ExternalProgram("xmllint")
  /// gettext's compiler.
  public static let msgfmt = ExternalProgram("msgfmt")
  /// gettext's program that makes the catalog of a language from a template.
  public static let msginit = ExternalProgram("msginit")
  /// translate-toolkit's counter of words.
  public static let pocount = ExternalProgram("pocount")
  /// The shell that scripts are written for.
  public static let bash = ExternalProgram("bash")
  /// Python, for its validator of JSON Schema.
  public static let python = ExternalProgram("python3")
  /// The Python of the system, which has its packages, such as translate-toolkit.
  public static let systemPython = ExternalProgram(path: "/usr/bin/python3")
  /// The version control.
  public static let git = ExternalProgram("git")
  /// The program that makes the changes of a difference.
  public static let patch = ExternalProgram("patch")
  /// The packer.
  public static let gzip = ExternalProgram("gzip")
  /// gettext's comparer of a translation with its template.
  public static let msgcmp = ExternalProgram("msgcmp")
  /// gettext's reader and writer of catalogs.
  public static let msgcat = ExternalProgram("msgcat")
  /// translate-toolkit's way from XLIFF to PO.
  public static let xliff2po = ExternalProgram("xliff2po")
  /// translate-toolkit's way from PO to XLIFF.
  public static let po2xliff = ExternalProgram("po2xliff")
  /// The Python that translate-toolkit is installed for: the one that runs its programs.
  public static let translateToolkit = ExternalProgram(runnerOf: "xliff2po")
  /// The browser.
  public static let chromium = ExternalProgram("chromium")
  /// A checker of HTML.
  public static let tidy = ExternalProgram("tidy")
  /// A translator's program.
  public static let omegat = ExternalProgram("omegat")
  /// Qt's converter of catalogs.
  public static let lconvert = ExternalProgram("lconvert")

  /// The program that is built with the tests, beside them.
  public static let tweetal = ExternalProgram(
    at: URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("tweetal").path)

  /// What a run printed and how it ended.
  public struct Outcome: Equatable, Sendable {
    /// The exit code; -1 where a signal ended the program.
    public var status: Int32
    /// The bytes that the program wrote, to the standard output and the standard error.
    public var bytes: [UInt8]

    /// The bytes as text.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The program did not start.
  public struct Failure: Error {
    /// The error number of the system.
    public var code: Int32
  }

  private let path: String?

  private init(_ name: some StringProtocol) {
    path = Self.path(of: name)
  }

  private init(at path: String) {
    self.path = FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// The program that a script names in its first line.
  private init(runnerOf script: String) {
    let text = Self.path(of: script).flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    let words = (text ?? "").prefix { $0 != "\n" }.dropFirst(2).split(separator: " ")
    let isPath = words.last?.hasPrefix("/") ?? false
    path = isPath ? words.last.map(String.init) : Self.path(of: words.last ?? "")
  }

  private static func path(of name: some StringProtocol) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return name.isEmpty
      ? nil
      : folders.map { "\($0)/\(name)" }.first {
        FileManager.default.isExecutableFile(atPath: $0)
      }
  }

  private init(path: String) {
    self.path = FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Where the program is; `nil` where it is not on the search path.
  public var location: String? { path }

  /// Whether the program is on the search path.
  public var isInstalled: Bool { path != nil }

  /// Runs the program and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - environment: variables besides those of the tests; the locale is `C.UTF-8`.
  /// - Returns: what it printed, and its exit code.
  /// - Throws: ``Failure`` where the program does not start.
  public func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws(Failure) -> Outcome {
    guard let path else { throw Failure(code: ENOENT) }
    let variables = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let pipe = Pipe()
    // A program that another test starts later must not keep the pipe open.
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    let process = try Self.start(
      [path] + arguments, variables.map { "\($0.key)=\($0.value)" },
      writingTo: pipe.fileHandleForWriting.fileDescriptor)
    try? pipe.fileHandleForWriting.close()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    return Outcome(status: Self.status(of: process), bytes: bytes)
  }

  private static func start(
    _ arguments: [String], _ variables: [String], writingTo descriptor: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 2)
    let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let envp = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, arguments[0], &actions, nil, argv, envp)
    guard code == 0 else { throw Failure(code: code) }
    return process
  }

  /// Waits for a program and returns how it ended.
  private static func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  /// Writes files into a new folder, hands their paths over and removes the folder.
  ///
  /// - Throws: Foundation's error where a file cannot be written, and what the body throws.
  public static func withFiles<Result>(
    _ files: [(name: String, bytes: [UInt8])], _ body: ([String]) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tweetal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.map { file in
      let url = folder.appendingPathComponent(file.name)
      try Data(file.bytes).write(to: url)
      return url.path
    }
    return try body(paths)
  }
}
