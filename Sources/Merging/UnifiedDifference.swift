public import Bitext

/// The changes of a file as programs such as `patch` read them: the unified format of POSIX `diff -u`.
public struct UnifiedDifference {
  private static let context = 3

  /// Lines of the file that change, and the lines that come in their place.
  private struct Hunk {
    var old: Range<Int>
    var new: [ArraySlice<UInt8>]
  }

  private let lines: [ArraySlice<UInt8>]
  private var changes: [Hunk] = []
  private let changed: [UInt8]

  /// The difference that some changes make.
  ///
  /// - Parameters:
  ///   - patches: the changes.
  ///   - file: the bytes of the file.
  /// - Complexity: O(*n* + *p* log *p*), where *n* is the number of bytes and *p* of changes.
  public init(_ patches: [BytePatch], of file: [UInt8]) {
    lines = Self.lines(of: file[...])
    changed = patches.applied(to: file)
    let starts = lines.map(\.startIndex)
    var shift = 0
    for patch in patches.inOrder {
      let first = Self.line(at: patch.range.lowerBound, starts)
      let last = Self.line(at: max(patch.range.lowerBound, patch.range.upperBound - 1), starts)
      shift += patch.bytes.count - patch.range.count
      if let previous = changes.last, first < previous.old.upperBound {
        changes[changes.count - 1].old =
          previous.old.lowerBound..<max(previous.old.upperBound, last + 1)
      } else {
        changes.append(Hunk(old: first..<min(last + 1, max(lines.count, 1)), new: []))
      }
    }
    fill(patches)
  }

  /// Finds what comes in the place of the lines of each change.
  private mutating func fill(_ patches: [BytePatch]) {
    var patches = patches.inOrder[...]
    var shift = 0
    for index in changes.indices {
      let old = changes[index].old
      let start = (old.lowerBound < lines.count ? lines[old.lowerBound].startIndex : 0) + shift
      let oldEnd =
        old.isEmpty || lines.isEmpty ? 0 : lines[min(old.upperBound, lines.count) - 1].endIndex
      while let patch = patches.first, patch.range.lowerBound < oldEnd || index == changes.count - 1
      {
        shift += patch.bytes.count - patch.range.count
        patches = patches.dropFirst()
      }
      changes[index].new = Self.lines(of: changed[start..<oldEnd + shift])
    }
  }

  /// The difference as text; empty where nothing changes.
  ///
  /// - Parameters:
  ///   - old: the name of the file as it is.
  ///   - new: its name with the changes.
  /// - Returns: the hunks below the two names.
  public func text(old: String, new: String) -> String {
    if changes.isEmpty { return "" }
    var text = "--- \(old)\n+++ \(new)\n"
    var shift = 0
    var index = 0
    while index < changes.count {
      var end = index + 1
      while end < changes.count,
        changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * Self.context
      {
        end += 1
      }
      text += group(changes[index..<end], &shift)
      index = end
    }
    return text
  }

  private func group(_ hunks: ArraySlice<Hunk>, _ shift: inout Int) -> String {
    guard let first = hunks.first, let last = hunks.last else { return "" }
    let start = max(0, first.old.lowerBound - Self.context)
    let end = min(lines.count, last.old.upperBound + Self.context)
    let growth = hunks.reduce(0) { $0 + $1.new.count - $1.old.count }
    var text =
      "@@ -\(Self.span(start, end - start)) +\(Self.span(start + shift, end - start + growth)) @@\n"
    var line = start
    for hunk in hunks {
      for index in line..<hunk.old.lowerBound { text += Self.line(" ", lines[index]) }
      for index in hunk.old { text += Self.line("-", lines[index]) }
      for added in hunk.new { text += Self.line("+", added) }
      line = hunk.old.upperBound
    }
    for index in line..<end { text += Self.line(" ", lines[index]) }
    shift += growth
    return text
  }

  /// The first line, counted from 1, and the number of lines; an empty span names the line before it.
  private static func span(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private static func line(_ sign: String, _ bytes: ArraySlice<UInt8>) -> String {
    let text = sign + String(decoding: bytes, as: UTF8.self)
    return bytes.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func line(at offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
