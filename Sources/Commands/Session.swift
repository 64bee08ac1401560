internal import ArgumentParser
internal import Bitext
internal import Reporting

/// What one run of the program has at hand: where it prints and in which language.
struct Session: Sendable {
  var console: Console
  var interface: Interface

  /// The session of the running command.
  @TaskLocal static var current = Session(
    console: Console(write: { _ in }, writeError: { _ in }),
    interface: Interface(language: .english))

  /// A sentence of the interface in the user's language.
  static func text(_ key: String, _ arguments: String...) -> String {
    var message = Message(key)
    message.arguments = arguments
    return current.interface.text(message)
  }

  /// A message in the user's language.
  static func text(_ message: Message) -> String {
    current.interface.text(message)
  }

  static func write(_ text: String) {
    current.console.write(text)
  }

  static func writeBytes(_ bytes: [UInt8]) {
    current.console.writeBytes(bytes)
  }

  static func writeError(_ text: String) {
    current.console.writeError(text)
  }

  /// Prints an input's error on standard error: `place: error: sentence`.
  static func report(_ error: InputError) {
    writeLine(error.place, text("error.label"), text(error.message))
  }
}

extension Session {
  /// Says that standard output did not take what was printed; returns the exit code.
  func reportLostOutput() -> Int32 {
    console.writeError(
      interface.text("command.standard-output") + ": " + interface.text("error.label") + ": "
        + interface.text("error.cannot-print") + "\n")
    return ExitCode.couldNotRun.rawValue
  }

  /// Prints a remark about the run on standard error.
  static func note(_ sentence: String) {
    writeLine(text("note.label"), sentence)
  }

  /// Prints a remark about an input on standard error.
  static func note(_ key: String, at file: String) {
    writeLine(file, text("note.label"), text(key))
  }

  /// Prints a remark in words about an input or output on standard error.
  static func note(_ file: String, _ sentence: String) {
    writeLine(file, text("note.label"), sentence)
  }

  /// Prints a remark about a number of things in a file on standard error.
  static func note(_ key: String, count: Int, at file: String) {
    writeLine(file, text("note.label"), current.interface.text(key, count: count))
  }

  /// Prints one line, whatever a file's name or what is quoted from it holds.
  private static func writeLine(_ parts: String...) {
    writeError(parts.joined(separator: ": ").printable + "\n")
  }
}
