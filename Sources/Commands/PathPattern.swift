#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A pattern of paths: `*`, `?` and `[a-z]` within a name (POSIX.1-2024, XCU §2.14), `**` for folders of any depth.
struct PathPattern: Hashable, Sendable {
  private let parts: [String]
  /// Whether it is `.` or `./`: this folder, with all that is in it.
  private let isHere: Bool

  init(_ text: String) {
    parts = text.split(separator: "/").map(String.init).filter { $0 != "." }
    isHere = parts.isEmpty && text.hasPrefix(".")
  }

  /// Whether a path is meant, or a folder that it is in.
  ///
  /// - Complexity: O(*p* · *n*), where *p* is the number of the pattern's parts and *n* of the path's.
  func matches(_ path: String) -> Bool {
    if isHere { return true }
    // For each number of parts of the pattern, whether they mean what has been read of the path.
    var isReached = parts.indices.map { index in parts[..<index].allSatisfy { $0 == "**" } }
    isReached.append(false)
    for name in path.split(separator: "/") {
      var isNext = [Bool](repeating: false, count: parts.count + 1)
      for (index, part) in parts.enumerated() where isReached[index] {
        if part == "**" {
          isNext[index] = true
        } else if Self.isMatch(String(name), part) {
          isNext[index + 1] = true
        }
      }
      for (index, part) in parts.enumerated() where part == "**" && isNext[index] {
        isNext[index + 1] = true
      }
      isReached = isNext
      if isReached[parts.count] { return true }
    }
    return false
  }

  /// Whether a text holds a sign that has a meaning in patterns.
  static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// Whether a name is meant by one part of a pattern.
  static func isMatch(_ name: String, _ part: String) -> Bool {
    let result = unsafe fnmatch(part, name, 0)
    return result == 0
  }
}
