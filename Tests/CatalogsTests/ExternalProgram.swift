import Foundation
import Testing

/// A program that checks our output, where it is installed.
struct ExternalProgram: Sendable {
  /// libxml2's validator.
  static let xmllint = ExternalProgram("xmllint")
  /// gettext's compiler.
  static let msgfmt = ExternalProgram("msgfmt")

  /// What a run printed and how it ended.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
  }

  private let path: String?

  private init(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    path = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether the program is on the search path.
  var isInstalled: Bool { path != nil }

  /// Runs the program and waits for it.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  /// Writes files into a new folder, hands their paths over and removes the folder.
  static func withFiles<Result>(
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
