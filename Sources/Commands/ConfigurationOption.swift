internal import ArgumentParser
internal import Bitext

/// The option that names the project's configuration.
struct ConfigurationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Session.text("option.config"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  /// The file that is named, or else found.
  var file: String? { config ?? (try? ConfigurationFile.found()) }

  /// What the project sets; nothing where no file is named and none is found.
  func configuration() throws(InputError) -> Configuration {
    let found: String? = if let config { config } else { try ConfigurationFile.found() }
    guard let file = found else { return Configuration() }
    return try Configuration(yaml: InputFiles.bytes(of: file), file: file)
  }
}

extension InputError.Code {
  /// A file that was meant for the project's configuration and has another name; the argument is the right one.
  static let misnamedConfiguration = InputError.Code("misnamed-configuration")
}

/// The file that holds a project's configuration.
enum ConfigurationFile {
  /// How the file is called.
  static let name = "tweetal.yml"

  /// How it may be called by mistake.
  private static let otherNames = ["tweetal.yaml", ".tweetal.yml", ".tweetal.yaml"]

  /// Where the configuration of a folder is.
  static func path(in folder: String) -> String {
    folder == "." ? name : folder + "/" + name
  }

  /// The configuration of the working folder: its own, or that of the nearest folder above it.
  ///
  /// A folder with a `.git` is the top of a project; above it is no concern of it.
  ///
  /// - Throws: ``InputError`` with `misnamed-configuration` where such a file has another name, which would not be read.
  static func found() throws(InputError) -> String? {
    var folder = Session.current.console.workingFolder
    while true {
      let file = path(in: folder)
      if InputFiles.isFile(file) { return file }
      let others = otherNames.map { folder == "." ? $0 : folder + "/" + $0 }
      if let other = others.first(where: InputFiles.isFile) {
        throw InputError(.misnamedConfiguration, file: other, name)
      }
      if InputFiles.exists(folder + "/.git") || InputFiles.realPath(folder) == "/" { return nil }
      guard InputFiles.isFolder(folder) else { return nil }
      folder = folder == "." ? ".." : folder + "/.."
    }
  }
}
