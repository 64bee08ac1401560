public import Bitext

/// The changes of a file as programs such as `patch` read them: the unified format of POSIX `diff -u`.
///
/// Lines are bytes up to a line feed, in whatever encoding the file is, but for UTF-16, which is shown as UTF-8.
public struct UnifiedDifference {
  private static let context = 3

  /// Lines of the file that change, and the lines that come in their place.
  private struct Hunk {
    var old: Range<Int>
    var new: [ArraySlice<UInt8>]
  }

  private let lines: [ArraySlice<UInt8>]
  private var hunks: [Hunk] = []

  /// The difference that some changes make.
  ///
  /// - Parameters:
  ///   - patches: the changes.
  ///   - file: the bytes of the file.
  /// - Complexity: O(*n* + *p* log *p*), where *n* is the number of bytes and *p* of changes.
  public init(_ patches: [BytePatch], of file: [UInt8]) {
    if let wide = UTF16File(file, patches) {
      self.init(narrow: wide.patches, of: wide.bytes)
    } else {
      self.init(narrow: patches, of: file)
    }
  }

  private init(narrow patches: [BytePatch], of file: [UInt8]) {
    lines = Self.lines(of: file[...])
    let changed = patches.applied(to: file)
    var rest = patches.inOrder[...]
    var shift = 0
    while let first = rest.first {
      let start = line(at: first.range.lowerBound)
      let newStart = offset(of: start) + shift
      var end = self.end(of: first)
      var isWhole = false
      repeat {
        while let patch = rest.first,
          patch == first || end == lines.count || patch.range.lowerBound < offset(of: end)
        {
          end = max(end, self.end(of: patch))
          shift += patch.bytes.count - patch.range.count
          rest = rest.dropFirst()
        }
        // A line whose end goes takes the next line with it.
        let newEnd = offset(of: end) + shift
        isWhole = end == lines.count || newEnd == newStart || changed[newEnd - 1] == 0x0A
        if !isWhole { end += 1 }
      } while !isWhole
      let new = Self.lines(of: changed[newStart..<offset(of: end) + shift])
      add(Hunk(old: start..<end, new: new))
    }
  }

  /// Adds what of a hunk is no line that stays at its beginning or end.
  private mutating func add(_ hunk: Hunk) {
    var (old, new) = (hunk.old, hunk.new[...])
    while let line = old.first, let other = new.first, lines[line].elementsEqual(other) {
      old = line + 1..<old.upperBound
      new = new.dropFirst()
    }
    while let line = old.last, let other = new.last, lines[line].elementsEqual(other) {
      old = old.lowerBound..<line
      new = new.dropLast()
    }
    if !old.isEmpty || !new.isEmpty { hunks.append(Hunk(old: old, new: Array(new))) }
  }

  /// The difference as text; empty where nothing changes.
  ///
  /// - Parameters:
  ///   - old: the name of the file as it is.
  ///   - new: its name with the changes.
  /// - Returns: the hunks below the two names, lines in the bytes of the file.
  public func bytes(old: String, new: String) -> [UInt8] {
    if hunks.isEmpty { return [] }
    var text = Array("--- \(Self.name(old))\n+++ \(Self.name(new))\n".utf8)
    var shift = 0
    var index = 0
    while index < hunks.count {
      var end = index + 1
      while end < hunks.count,
        hunks[end].old.lowerBound - hunks[end - 1].old.upperBound <= 2 * Self.context
      {
        end += 1
      }
      append(hunks[index..<end], &shift, to: &text)
      index = end
    }
    return text
  }

  private func append(_ group: ArraySlice<Hunk>, _ shift: inout Int, to text: inout [UInt8]) {
    guard let first = group.first, let last = group.last else { return }
    let start = max(0, first.old.lowerBound - Self.context)
    let end = min(lines.count, last.old.upperBound + Self.context)
    let growth = group.reduce(0) { $0 + $1.new.count - $1.old.count }
    let (old, new) = (
      Self.span(start, end - start), Self.span(start + shift, end - start + growth)
    )
    text += "@@ -\(old) +\(new) @@\n".utf8
    var line = start
    for hunk in group {
      for index in line..<hunk.old.lowerBound { Self.append(" ", lines[index], to: &text) }
      for index in hunk.old { Self.append("-", lines[index], to: &text) }
      for added in hunk.new { Self.append("+", added, to: &text) }
      line = hunk.old.upperBound
    }
    for index in line..<end { Self.append(" ", lines[index], to: &text) }
    shift += growth
  }

  /// A name with a space ends with a tab, by which programs tell where it ends.
  private static func name(_ name: String) -> String { name.contains(" ") ? name + "\t" : name }

  /// The first line, counted from 1, and the number of lines; an empty span names the line before it.
  private static func span(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private static func append(_ sign: String, _ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text += sign.utf8
    text += line
    if line.last != 0x0A { text += "\n\\ No newline at end of file\n".utf8 }
  }

  // MARK: Lines

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

  /// Where a line begins; of the one after the last, where the file ends.
  private func offset(of line: Int) -> Int {
    line < lines.count ? lines[line].startIndex : lines.last?.endIndex ?? 0
  }

  /// The line after the last that a change touches.
  private func end(of patch: BytePatch) -> Int {
    if let last = patch.range.last { return line(at: last) + 1 }
    let line = line(at: patch.range.lowerBound)
    return offset(of: line) == patch.range.lowerBound ? line : line + 1
  }

  /// The line that an offset is in; at the end of the file the one after the last, unless that has no end.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].startIndex <= offset { low = middle + 1 } else { high = middle }
    }
    guard low == lines.count, let last = lines.last, offset == last.endIndex else {
      return max(0, low - 1)
    }
    return last.last == 0x0A ? lines.count : lines.count - 1
  }
}
