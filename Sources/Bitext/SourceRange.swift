/// The place of a text in an input file, exact to the byte.
public struct SourceRange: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String

  /// The first byte, counted from 0 in the file as it is on disk.
  public var offset: Int

  /// The number of bytes.
  public var length: Int

  /// Where the first byte stands.
  public var start: SourcePosition

  /// Where the byte after the last one stands.
  public var end: SourcePosition

  /// The line of the first byte, counted from 1.
  public var line: Int { start.line }

  /// The column of the first byte, counted from 1 in Unicode scalars.
  public var column: Int { start.column }

  /// Creates a range.
  public init(
    file: String, offset: Int, length: Int, start: SourcePosition, end: SourcePosition
  ) {
    self.file = file
    self.offset = offset
    self.length = length
    self.start = start
    self.end = end
  }

  /// Creates a range of ASCII on one line.
  public init(file: String, offset: Int = 0, length: Int = 0, line: Int = 1, column: Int = 1) {
    self.init(
      file: file, offset: offset, length: length, start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: column + length))
  }

  /// The range up to the end of another one, where that is in the same file and ends later.
  public func extended(to other: SourceRange) -> SourceRange {
    let newLength = other.offset + other.length - offset
    guard other.file == file, newLength > length else { return self }
    return SourceRange(file: file, offset: offset, length: newLength, start: start, end: other.end)
  }
}

extension SourceRange: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals link.
  public var description: String { "\(file):\(line):\(column)" }
}
