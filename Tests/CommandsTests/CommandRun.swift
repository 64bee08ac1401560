import Commands
import Foundation
import Synchronization

/// What a command printed and how it ended.
struct CommandRun {
  /// The bytes that it printed, and these as text.
  var bytes: [UInt8]
  var output: String { String(decoding: bytes, as: UTF8.self) }
  var errors: String
  var code: Int32

  /// Runs the program in this process.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    in folder: String = "."
  ) async -> CommandRun {
    await run(arguments, input: input, environment: environment, in: folder)
  }

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    losesOutput: Bool = false, isTerminal: Bool = false, in folder: String = "."
  ) async -> CommandRun {
    let output = Mutex([UInt8]())
    let errors = Mutex("")
    var console = Console(
      write: { text in output.withLock { $0 += text.utf8 } },
      writeError: { text in errors.withLock { $0 += text } },
      readInput: { Array(input.utf8) }, isTerminal: isTerminal, environment: environment)
    console.writeBytes = { bytes in output.withLock { $0 += bytes } }
    console.hasLostOutput = { losesOutput }
    console.workingFolder = folder
    let code = await runTweetal(arguments, console: console)
    return CommandRun(
      bytes: output.withLock { $0 }, errors: errors.withLock { $0 }, code: code)
  }
}

/// A folder for one test, removed at its end.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tweetal-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes a folder in the folder and returns its path.
  func folder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
    return path + "/" + name
  }

  /// Writes a file in the folder and returns its path.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  /// The names of the files in the folder, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
}
