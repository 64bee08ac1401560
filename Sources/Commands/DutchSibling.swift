internal import Bitext
internal import Extraction
internal import Tweetal

/// The Dutch page that stands beside an English one under a name by which the two are a pair.
struct DutchSibling {
  /// The path of the English page.
  let english: String
  /// The page that was found.
  let post: Post
  let bytes: [UInt8]

  var path: String { post.files[0] }

  /// Looks for it; `nil` where there is none, or more than one.
  ///
  /// - Parameters:
  ///   - page: The English page.
  ///   - named: The paths that the user gave: those pages are not looked for.
  ///   - read: Reads a page; `nil` where it is none.
  init?(of page: Post, besides named: Set<String>, _ read: (String) -> (Post, [UInt8])?) {
    guard page.files.count == 1 else { return nil }
    english = page.files[0]
    let known = Set(named.map(InputFiles.realPath))
    let found = Self.paths(beside: english).filter { !known.contains(InputFiles.realPath($0)) }
      .compactMap(read).filter {
        PagePairs.joined([page, $0.0]).map(\.files) == [page.files + $0.0.files]
      }
    // The name that a translation is written to comes before another one.
    let usual = found.filter { $0.0.files[0] == MergeCommand.dutchName(of: page.files[0]) }
    guard let (post, bytes) = usual.first ?? (found.count == 1 ? found[0] : nil) else { return nil }
    self.post = post
    self.bytes = bytes
  }

  /// The files whose names differ from that of a page in their language alone: in the same folder, in folders of languages
  /// there, and in those beside the folders of a language that the page is in.
  private static func paths(beside page: String) -> [String] {
    let parts = page.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let folder = Array(parts.dropLast())
    var folders = [folder]
    folders += languageFolders(in: folder).map { folder + [$0] }
    for index in folder.indices where LanguageInName.isSaid(in: folder[index] + "/x") {
      folders += languageFolders(in: Array(folder[..<index])).map {
        folder[..<index] + [$0] + folder[(index + 1)...]
      }
    }
    let paths = folders.flatMap { folder in
      names(in: folder).map { (folder + [$0]).joined(separator: "/") }
    }
    return Set(paths).filter { path in
      path != page && LanguageInName.areOfOneText(path, page) && InputFiles.isFile(path)
    }.sorted()
  }

  private static func languageFolders(in folder: [String]) -> [String] {
    names(in: folder).filter { name in
      LanguageInName.isSaid(in: name + "/x")
        && InputFiles.isFolder((folder + [name]).joined(separator: "/"))
    }
  }

  private static func names(in folder: [String]) -> [String] {
    let path = folder.joined(separator: "/")
    let place = folder.isEmpty ? "." : path.isEmpty ? "/" : path
    return (try? InputFiles.names(in: place, endingWith: "")) ?? []
  }
}
