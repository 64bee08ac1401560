/// An input that cannot be read: where, what was found, and what to do about it.
///
/// Every stage throws this one type. Its sentence is the interface catalog's entry `error.CODE`; see
/// ``message``.
public struct InputError: Error, Hashable, Sendable {
  /// What is wrong; stages add their own codes in extensions.
  public struct Code: Hashable, Sendable {
    /// The code's name, the end of its key in the interface catalog.
    public let name: String

    /// Creates a code.
    public init(_ name: String) {
      self.name = name
    }
  }

  /// What is wrong.
  public var code: Code

  /// The file as the user named it.
  public var file: String

  /// The line, counted from 1, where one can be told.
  public var line: Int?

  /// The column, counted from 1 in Unicode scalars, where one can be told.
  public var column: Int?

  /// What the sentence mentions: `%1$@`, `%2$@`, ….
  public var arguments: [String]

  /// Creates an error.
  public init(
    _ code: Code, file: String, line: Int? = nil, column: Int? = nil, _ arguments: String...
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.arguments = arguments
  }

  /// The sentence, to be worded in the user's language.
  public var message: Message {
    var message = Message("error." + code.name)
    message.arguments = arguments
    return message
  }

  /// `file`, `file:line` or `file:line:column`, as far as it is known.
  public var place: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
