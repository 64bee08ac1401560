public import Bitext

/// Something in a catalog file that a specification of its format forbids.
public struct Violation: Hashable, Sendable {
  /// What is broken; formats add their own rules in extensions.
  public struct Rule: Hashable, Sendable {
    /// The rule's name, the end of its key in the interface catalog.
    public let name: String

    /// Creates a rule.
    public init(_ name: String) {
      self.name = name
    }
  }

  /// The name of what is broken: a ``Rule``'s, or an `InputError.Code`'s where the file could not be read.
  public var rule: String

  /// Where a specification says so, such as `XLIFF 2.1 §4.3.1.21 id`; empty where none does.
  public var clause: String

  /// How bad it is: an error makes the file invalid, a warning does not.
  public var severity: Finding.Severity

  /// The file as the user named it.
  public var file: String

  /// The place in the file, where one can be told; its first byte is where to look.
  public var location: SourceRange?

  /// What is wrong and what the format wants, to be worded in the user's language.
  public var message: Message

  /// Creates a violation at the first byte of a range.
  public init(
    _ rule: Rule, clause: String, severity: Finding.Severity = .error, at place: SourceRange,
    _ arguments: [String]
  ) {
    self.rule = rule.name
    self.clause = clause
    self.severity = severity
    file = place.file
    location = place
    message = Message("violation." + rule.name)
    message.arguments = arguments
  }

  /// Creates a violation from an error that ends the reading of a file.
  public init(_ error: InputError, clause: String = "") {
    rule = error.code.name
    self.clause = clause
    severity = .error
    file = error.file
    location = error.line.map {
      SourceRange(file: error.file, line: $0, column: error.column ?? 1)
    }
    message = error.message
  }

  /// The line, counted from 1, where one can be told.
  public var line: Int? { location?.line }

  /// The column, counted from 1 in Unicode scalars, where one can be told.
  public var column: Int? { location?.column }

  /// `file:line:column`, or `file` where no place can be told.
  public var place: String { location?.description ?? file }
}

extension [Violation] {
  /// Whether one of them makes the file invalid.
  public var holdErrors: Bool { contains { $0.severity == .error } }
}
