/// The place of a text in an input file, exact to the byte.
public struct SourceRange: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String

  /// The first byte, counted from 0 in the file as it is on disk.
  public var offset: Int

  /// The number of bytes.
  public var length: Int

  /// The line of the first byte, counted from 1.
  public var line: Int

  /// The column of the first byte, counted from 1 in Unicode scalars.
  public var column: Int

  /// Creates a range.
  public init(file: String, offset: Int = 0, length: Int = 0, line: Int = 1, column: Int = 1) {
    self.file = file
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
  }
}

extension SourceRange: CustomStringConvertible {
  /// `file:line:column`, the form that editors and terminals link.
  public var description: String { "\(file):\(line):\(column)" }
}
