import Foundation

/// Files packed with gzip, read with the program of that name.
enum CompressedFile {
  /// Whether the program is installed.
  static let isReadable = program != nil

  private static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/gzip" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The program is not installed, or says that a file is damaged.
  struct Failure: Error {
    var path: String
  }

  /// The bytes that are packed in a file.
  ///
  /// - Throws: ``Failure`` where the file cannot be unpacked, Foundation's error where the program does not
  ///   start.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let program else { throw Failure(path: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(path: path) }
    return Array(data)
  }
}
