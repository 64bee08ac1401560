import TestSupport

/// Files packed with gzip, read with the program of that name.
enum CompressedFile {
  /// Whether the program is installed.
  static var isReadable: Bool { ExternalProgram.gzip.isInstalled }

  /// The program says that a file is damaged.
  struct Failure: Error {
    var path: String
  }

  /// The bytes that are packed in a file.
  ///
  /// - Throws: ``Failure`` where the file cannot be unpacked, `ExternalProgram.Failure` where the program does not
  ///   start.
  static func bytes(of path: String) throws -> [UInt8] {
    let outcome = try ExternalProgram.gzip.run(["-dc", path])
    guard outcome.status == 0 else { throw Failure(path: path) }
    return outcome.bytes
  }
}
