#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A program of the system, started without a shell.
struct SystemProgram: Sendable {
  private let path: String
  private let environment: [String: String]

  /// What a run printed and how it ended.
  struct Outcome: Sendable {
    /// The exit code; -1 where the program did not start or a signal ended it.
    var status: Int32
    /// The bytes that it wrote to standard output, and to standard error where that was asked for.
    var output: [UInt8] = []
  }

  /// A program on the search path; `nil` where there is none of the name.
  ///
  /// - Parameters:
  ///   - name: the program's name.
  ///   - environment: the variables that it gets; `PATH` says where it is looked for.
  init?(_ name: String, environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let path = folders.map { "\($0)/\(name)" }.first(where: Self.isProgram)
    guard let path else { return nil }
    self.path = path
    self.environment = environment
  }

  private static func isProgram(_ path: String) -> Bool {
    let mayRun = unsafe access(path, X_OK) == 0
    return mayRun && InputFiles.isFile(path)
  }

  /// Runs the program, which has no standard input, and waits for its end.
  func run(_ arguments: [String], readingErrors: Bool = false) -> Outcome {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return Outcome(status: -1) }
    // A program that is started at the same time must not keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = start(arguments, writingTo: ends[1], withErrors: readingErrors)
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { return Outcome(status: -1) }
    let output = Console.readAll(ends[0])
    return Outcome(status: Self.status(of: process), output: output)
  }

  private func start(
    _ arguments: [String], writingTo descriptor: Int32, withErrors: Bool
  ) -> pid_t? {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    if withErrors {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDERR_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let argv = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let envp = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, path, &actions, nil, argv, envp)
    return code == 0 ? process : nil
  }

  private static func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }
}
