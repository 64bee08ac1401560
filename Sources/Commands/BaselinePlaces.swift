internal import Bitext
internal import Reporting

/// What the files of a run are called in a baseline: by their paths from the folder that it is in, with `/`, so that it
/// holds wherever the project lies and from whatever folder it is checked.
struct BaselinePlaces {
  private let folder: [Substring]

  /// A post as a baseline knows it: two pages of one name in two folders are two posts.
  struct Post: Hashable {
    var folder: String
    var name: String
  }

  /// Names files for a baseline.
  ///
  /// - Parameter baseline: its path; of one that is no file, such as a pipe, files are named from the working folder.
  init(of baseline: String) {
    let isPipe = InputFiles.exists(baseline) && !InputFiles.isRegular(baseline)
    folder = InputFiles.realPath(isPipe ? "." : Self.folder(of: baseline, orElse: "."))
      .split(separator: "/")
  }

  /// The path of a file as the user named it; of what is no file, such as standard input, the name as it is.
  func path(of file: String) -> String {
    let path = PostName.path(of: file)
    guard InputFiles.exists(path) else { return file }
    let parts = InputFiles.realPath(Self.folder(of: path, orElse: ".")).split(separator: "/")
    let shared = zip(parts, folder).prefix { $0 == $1 }.count
    let up = folder.dropFirst(shared).map { _ in ".." as Substring }
    // The name of a post in an archive may hold slashes.
    let last = path.lastIndex(of: "/").map { file[file.index(after: $0)...] } ?? file[...]
    return (up + parts.dropFirst(shared) + [last]).joined(separator: "/")
  }

  /// Whether what a path of a baseline means is still there.
  func exists(_ path: String) -> Bool {
    InputFiles.exists("/" + folder.joined(separator: "/") + "/" + PostName.path(of: path))
  }

  /// The folder of a path.
  static func folder(of path: String, orElse other: String = "") -> String {
    guard let slash = path.lastIndex(of: "/") else { return other }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
