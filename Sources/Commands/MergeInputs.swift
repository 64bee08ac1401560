internal import Bitext
internal import Catalogs
internal import Extraction
internal import Merging
internal import Tweetal

extension InputError.Code {
  static let mergeWithoutPost = InputError.Code("merge-without-post")
  /// A post came through standard input, so that there is no file for its translations.
  static let mergePostUnnamed = InputError.Code("merge-post-unnamed")
  /// An export is in UTF-16, as no platform takes it back.
  static let mergeUTF16 = InputError.Code("merge-utf-16")
  static let mergeWithoutCatalog = InputError.Code("merge-without-catalog")
}

/// The posts and catalogs that a merge is about, with the bytes of the posts' files.
struct MergeInputs: Sendable {
  private(set) var posts: [Post] = []
  /// The units of each catalog.
  private(set) var catalogs: [[TranslationUnit]] = []
  /// The bytes of the pages and archives, by their path.
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var hasFailures: Bool
  /// The Dutch pages that nobody named, and that stand beside an English one.
  private(set) var siblings: [DutchSibling] = []
  /// Those that were left alone, for none of their texts is in a catalog.
  private(set) var strangers: [DutchSibling] = []

  /// Reads what the arguments name: what is no page and no archive of posts is a catalog.
  ///
  /// - Throws: ``InputError`` where there is no post among them, or no catalog.
  init(_ arguments: [String], _ pipeline: Pipeline) throws(InputError) {
    let paths = InputPaths(
      arguments, endingsInFolders: InputPaths.allEndings, emptyFolder: .folderWithoutInputs)
    paths.report()
    hasFailures = !paths.errors.isEmpty
    var pages: [Post] = []
    for path in paths.files {
      do throws(InputError) {
        if let folder = try CatalogFiles.bundle(at: path.path) {
          catalogs.append(folder.catalog.units)
          continue
        }
        let isFile = path.path != InputPath.standardInput
        let bytes =
          isFile ? try InputFiles.bytes(of: path.path) : try InputReader(path.path).next()
        if let format = CatalogFiles.format(of: path.path, bytes) {
          catalogs.append(try format.read(bytes, file: path.name).units)
        } else if !isFile {
          throw InputError(.mergePostUnnamed, file: path.name)
        } else {
          pages += try Self.posts(in: bytes, of: path.path, pipeline)
          files[path.path] = bytes
        }
      } catch {
        Session.report(error)
        hasFailures = true
      }
    }
    pages += takeSiblings(of: pages, pipeline)
    posts = PagePairs.joined(pages)
    if hasFailures, posts.isEmpty || catalogs.isEmpty { return }
    if posts.isEmpty { throw InputError(.mergeWithoutPost, file: arguments.last ?? "") }
    if catalogs.isEmpty { throw InputError(.mergeWithoutCatalog, file: arguments.last ?? "") }
  }

  /// Takes in the Dutch pages that stand beside pages that have none yet, and returns them.
  ///
  /// A name may be chance, and what is no translation of the post must not be changed.
  private mutating func takeSiblings(of pages: [Post], _ pipeline: Pipeline) -> [Post] {
    let named = Set(files.keys)
    var search = PartnerPages(besides: Array(named))
    let texts = Set(catalogs.joined().compactMap { $0.target?.text })
    for page in PagePairs.joined(pages) where named.contains(page.files[0]) {
      let sibling = DutchSibling(of: page, &search) { path in
        guard let bytes = try? InputFiles.bytes(of: path),
          CatalogFiles.format(of: path, bytes) == nil,
          let posts = try? Self.posts(in: bytes, of: path, pipeline), posts.count == 1
        else { return nil }
        return posts[0].files == [path] ? (posts[0], bytes) : nil
      }
      guard let sibling else { continue }
      guard sibling.post.blocks.contains(where: { texts.contains($0.text) }) else {
        strangers.append(sibling)
        continue
      }
      siblings.append(sibling)
      files[sibling.path] = sibling.bytes
    }
    return siblings.map(\.post)
  }

  /// The posts in a file, of a page one; of an archive only those with some names, where these are given.
  static func posts(
    in bytes: [UInt8], of path: String, _ pipeline: Pipeline, only names: Set<String>? = nil
  ) throws(InputError) -> [Post] {
    guard
      var archive = ArchiveReader(
        head: bytes, file: path, including: pipeline.sideTexts, keepsPlaces: pipeline.keepsPlaces,
        read: { () throws(InputError) in [] })
    else { return [try pipeline.post(from: bytes, file: path)] }
    if archive.isUTF16 { throw InputError(.mergeUTF16, file: path) }
    var posts: [Post] = []
    while let post = try archive.next() {
      if names?.contains(post.files[0]) ?? true { posts.append(pipeline.identified(post)) }
    }
    return posts
  }

  /// The files of a post: those of its pages, or the archive that it is in.
  func files(of post: Post) -> [String: [UInt8]] {
    var own: [String: [UInt8]] = [:]
    for name in post.files {
      let path = filePath(of: name)
      own[path] = files[path]
    }
    return own
  }

  /// Whether a file is an archive of posts, not the page of one.
  func isArchive(_ path: String) -> Bool { !posts.contains { $0.files.contains(path) } }

  /// The path of the file that holds a page or a post.
  func filePath(of name: String) -> String {
    if files[name] != nil { return name }
    guard let mark = name.utf8.lastIndex(of: UInt8(ascii: "#")) else { return name }
    return String(name[..<mark])
  }
}
