internal import Foundation

/// A file that holds the output a test expects, in the folder `Golden` beside the test.
///
/// ```swift
/// try GoldenFile("summary.txt").expect(report)
/// ```
///
/// Running the tests with `TWEETAL_UPDATE_GOLDEN=1` writes the files anew; look at the change before
/// committing it.
public struct GoldenFile: Sendable {
  /// The file's path.
  public let path: String

  private let updates: Bool

  /// Names the file `Golden/NAME` in the room whose test asks for it.
  ///
  /// - Parameters:
  ///   - name: the file's name, folders allowed.
  ///   - testFile: the test that asks, whose own folder or `Tests/ROOM` above it holds `Golden`.
  public init(_ name: String, testFile: String = #filePath) {
    let environment = ProcessInfo.processInfo.environment
    self.init(
      path: Self.room(of: testFile) + "/Golden/" + name,
      updates: environment["TWEETAL_UPDATE_GOLDEN"] == "1")
  }

  /// A file at any path, for this type's own tests.
  package init(path: String, updates: Bool) {
    self.path = path
    self.updates = updates
  }

  /// Compares a text with the file, or writes it there when golden files are being updated.
  ///
  /// - Throws: ``Mismatch`` when the text differs or the file is absent; Foundation's error when the
  ///   file cannot be read or written.
  public func expect(_ text: String) throws {
    guard !updates else { return try write(text) }
    guard FileManager.default.fileExists(atPath: path) else {
      throw Mismatch(file: name, difference: nil)
    }
    let expected = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    if let difference = TextDifference(expected: expected, actual: text) {
      throw Mismatch(file: name, difference: difference)
    }
  }

  /// The path from the checkout on, as a person would type it.
  private var name: String {
    let root = Checkout.folder + "/"
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  }

  private func write(_ text: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private static func room(of testFile: String) -> String {
    let tests = Checkout.folder + "/Tests/"
    guard testFile.hasPrefix(tests) else {
      return testFile.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/")
    }
    return tests + testFile.dropFirst(tests.count).prefix { $0 != "/" }
  }
}

extension GoldenFile {
  /// A text that is not what its golden file holds.
  public struct Mismatch: Error, Hashable, CustomStringConvertible {
    /// The golden file's path in the checkout.
    public let file: String

    /// The first difference; `nil` when there is no such file yet.
    public let difference: TextDifference?

    /// What differs, and how to accept the new text.
    public var description: String {
      let remedy = "If the new text is right, run the test with TWEETAL_UPDATE_GOLDEN=1."
      guard let difference else { return "\(file) does not exist. \(remedy)" }
      return "The text differs from \(file), \(difference)\n\(remedy)"
    }
  }
}
