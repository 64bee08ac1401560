internal import Bitext

/// Where results go: standard output, or a file per input in a folder.
struct OutputFolder: Sendable {
  var folder: String
  private var taken: [String: String] = [:]

  /// Makes the folder if it is not there.
  init(_ folder: String) throws(InputError) {
    self.folder = folder
    try OutputFiles.makeFolder(folder)
  }

  /// Writes an input's result under its base name; two inputs of one name are an error.
  mutating func write(_ text: String, for input: String, as name: String) throws(InputError) {
    try OutputFiles.write(Array(text.utf8), to: path(for: input, as: name))
  }

  /// The path of an input's result; two inputs of one name are an error.
  mutating func path(for input: String, as name: String) throws(InputError) -> String {
    if let other = taken.updateValue(input, forKey: name), other != input {
      throw InputError(.sameOutput, file: input, other, name)
    }
    return folder + "/" + name
  }
}
