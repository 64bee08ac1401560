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
  var file: String? { config ?? ConfigurationFile.path }

  /// What the project sets; nothing where no file is named and none is found.
  func configuration() throws(InputError) -> Configuration {
    guard let file else { return Configuration() }
    return try Configuration(yaml: InputFiles.bytes(of: file), file: file)
  }
}

/// The file that holds a project's configuration.
enum ConfigurationFile {
  /// How the file is called.
  static let name = "tweetal.yml"

  /// Where the configuration of a folder is.
  static func path(in folder: String) -> String {
    folder == "." ? name : folder + "/" + name
  }

  /// The configuration of the working folder: its own, or that of the nearest folder above it.
  ///
  /// A folder with a `.git` is the top of a project; above it is no concern of it.
  static var path: String? {
    var folder = Session.current.console.workingFolder
    while true {
      let file = path(in: folder)
      if InputFiles.isFile(file) { return file }
      if InputFiles.exists(folder + "/.git") || InputFiles.realPath(folder) == "/" { return nil }
      guard InputFiles.isFolder(folder) else { return nil }
      folder = folder == "." ? ".." : folder + "/.."
    }
  }
}
