/// A position in a text file as editors count: line and column, each from 1.
public struct SourcePosition: Hashable, Sendable {
  /// The line.
  public var line: Int

  /// The column in Unicode scalars.
  public var column: Int

  /// The column in bytes of UTF-8.
  public var byteColumn: Int

  /// Creates a position; without a byte column, on a line that is ASCII so far.
  public init(line: Int = 1, column: Int = 1, byteColumn: Int? = nil) {
    self.line = line
    self.column = column
    self.byteColumn = byteColumn ?? column
  }

  /// The position that is told from the start of a text, where the text itself starts at another one.
  public func within(textAt start: SourcePosition) -> SourcePosition {
    guard line == 1 else {
      return SourcePosition(line: start.line + line - 1, column: column, byteColumn: byteColumn)
    }
    return SourcePosition(
      line: start.line, column: start.column + column - 1,
      byteColumn: start.byteColumn + byteColumn - 1)
  }
}
