import Foundation
import TestSupport

/// A browser without a window, driven through the DevTools protocol over pipes.
///
/// Calls wait for their answers; a browser belongs to one test at a time.
final class Chromium {
  /// What went wrong between the test and the browser.
  struct Failure: Error {
    var reason: String
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let profile: String
  private var unread: [UInt8] = []
  private var lastID = 0

  /// What the browser told without being asked, in order.
  private(set) var events: [[String: Any]] = []

  /// Starts the browser.
  ///
  /// - Throws: ``Failure`` where it does not start.
  init() throws {
    guard let path = ExternalProgram.chromium.location else {
      throw Failure(reason: "chromium is not installed")
    }
    profile = NSTemporaryDirectory() + "tweetal-browser-" + UUID().uuidString
    let flags = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--disable-extensions", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--mute-audio", "--lang=en",
      "--force-color-profile=srgb", "--remote-debugging-pipe", "--user-data-dir=\(profile)",
      "about:blank",
    ]
    // The browser reads from descriptor 3 and writes to 4.
    let shell = #"exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null"#
    (process, input, output) = try Self.start(["/bin/sh", "-c", shell, path] + flags)
  }

  deinit {
    close(input)
    close(output)
    kill(process, SIGKILL)
    var status: Int32 = 0
    unsafe waitpid(process, &status, 0)
    // Its children write a little longer.
    for _ in 0..<20 where FileManager.default.fileExists(atPath: profile) {
      try? FileManager.default.removeItem(atPath: profile)
      usleep(50_000)
    }
  }

  private static func start(
    _ arguments: [String]
  ) throws -> (process: pid_t, input: Int32, output: Int32) {
    var toBrowser: [Int32] = [0, 0]
    var fromBrowser: [Int32] = [0, 0]
    guard unsafe pipe(&toBrowser) == 0, unsafe pipe(&fromBrowser) == 0 else {
      throw Failure(reason: "no pipes")
    }
    for descriptor in toBrowser + fromBrowser { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toBrowser[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromBrowser[1], 1)
    let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe argv.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let error = unsafe posix_spawn(&process, arguments[0], &actions, nil, argv, environ)
    close(toBrowser[0])
    close(fromBrowser[1])
    guard error == 0 else { throw Failure(reason: "error \(error)") }
    return (process, toBrowser[1], fromBrowser[0])
  }

  // MARK: The protocol

  /// Calls a method and waits for its answer.
  ///
  /// - Throws: ``Failure`` where the browser refuses, or does not answer in time.
  @discardableResult
  func call(
    _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
  ) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try write(Array(JSONSerialization.data(withJSONObject: message)) + [0])
    let id = lastID
    while true {
      let answer = try read()
      guard answer["id"] as? Int == id else {
        events.append(answer)
        continue
      }
      if let error = answer["error"] { throw Failure(reason: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe systemWrite(input, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { throw Failure(reason: "the browser is gone") }
      written += count
    }
  }

  /// The next message; they end with a zero byte.
  private func read() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = Data(unread[..<end])
        unread.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&descriptor, 1, 60_000) > 0 else {
        throw Failure(reason: "the browser does not answer")
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe systemRead(output, &buffer, buffer.count)
      guard count > 0 else { throw Failure(reason: "the browser is gone") }
      unread += buffer[..<count]
    }
  }
}

/// The system's `write` and `read`, which the methods of these names hide.
private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, bytes, count)
}

private func systemRead(
  _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, bytes, count)
}
