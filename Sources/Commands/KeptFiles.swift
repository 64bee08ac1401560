internal import Bitext

extension InputError.Code {
  /// The file to write is one of those that are read.
  static let outputIsInput = InputError.Code("output-is-input")
  /// The file to write is there, and is of another kind.
  static let outputIsOther = InputError.Code("output-is-other")
}

/// The files that a command must leave alone when it writes one of its own.
///
/// Where the name of that one is forgotten, as in `--write-baseline *.html`, the shell puts a post into its place.
struct KeptFiles {
  /// The files, folders and patterns that the command reads.
  let inputs: [String]

  /// Refuses a place where a file is that would be missed; an older one of the same kind may go, and an empty one.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - isOlder: Whether a file with these bytes is one that the command has written before.
  /// - Throws: ``InputError`` with `output-is-input` or `output-is-other`.
  func allow(_ path: String, isOlder: ([UInt8]) -> Bool) throws(InputError) {
    // A device or a pipe loses nothing.
    guard InputFiles.isRegular(path), InputFiles.size(of: InputFiles.realPath(path)) != 0 else {
      return
    }
    if isOlder(try InputFiles.bytes(of: path)) { return }
    let place = InputFiles.realPath(path)
    let paths = InputPaths(inputs, endingsInFolders: InputPaths.allEndings)
    let isInput = paths.files.contains { InputFiles.realPath($0.path) == place }
    throw InputError(isInput ? .outputIsInput : .outputIsOther, file: path)
  }
}
