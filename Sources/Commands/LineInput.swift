internal import ArgumentParser
internal import Bitext

/// A text file with a text per line, or standard input.
struct LineInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Session.text("argument.lines"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["txt"]))
  var file: String?

  /// The lines of the file, or of standard input where none or `-` is named.
  func lines() throws(InputError) -> [String] {
    guard let file, file != "-" else {
      return try InputFiles.lines(
        of: Session.current.console.readInput(), file: Session.text("command.standard-input"))
    }
    return try InputFiles.lines(of: InputFiles.bytes(of: file), file: file)
  }
}
