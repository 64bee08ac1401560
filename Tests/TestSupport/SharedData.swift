internal import Foundation

/// The folder of development data that lies beside the checkout, if it is there.
public enum SharedData {
  /// The folder's path: `$TWEETAL_SHARED`, else `../shared` beside the checkout; `nil` where there is none.
  public static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["TWEETAL_SHARED"]
    let beside = Checkout.folder + "/../shared"
    return [named, beside].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// The path of a file or folder in the shared data; `nil` where it is absent.
  public static func path(_ relative: String) -> String? {
    guard let folder else { return nil }
    let path = folder + "/" + relative
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

/// The folder that holds `Package.swift`, found from this file's place in it.
public enum Checkout {
  /// The folder's path without a trailing slash.
  public static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The bytes of a file of the repository.
  ///
  /// - Throws: Foundation's error where the file cannot be read.
  public static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
  }
}
