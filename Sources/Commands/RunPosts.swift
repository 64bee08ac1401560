internal import Alignment
internal import Bitext
internal import Tweetal

/// The posts of a run: those that teach are held, and pages after them are read again when their turn comes, so that they
/// need not be held all at once.
struct RunPosts: Sendable {
  private enum Page: Sendable {
    case held(Post)
    case file(InputPath)
  }

  private let mostHeld: Int
  private var pages: [Page] = []
  private var twins: [PagePairs.Page] = []
  /// The pages of each post.
  private var groups: [[Int]] = []

  /// Begins without posts.
  ///
  /// - Parameter mostHeld: pages after so many are read again, where they can be.
  init(holding mostHeld: Int = PostAligner.mostTeachers) {
    self.mostHeld = mostHeld
  }

  /// The numbers of the posts.
  var indices: Range<Int> { groups.indices }

  /// Adds a page, and where it can be read again; twins are found once all pages are there.
  mutating func add(_ post: Post, from path: InputPath?) {
    twins.append(PagePairs.Page(post))
    if let path, pages.count >= mostHeld {
      pages.append(.file(path))
    } else {
      pages.append(.held(post))
    }
  }

  /// Finds the pages that are one post.
  mutating func joinTwins() {
    groups = PagePairs.groups(of: twins)
    twins = []
  }

  /// A post by its number.
  ///
  /// - Throws: ``InputError`` where a page can no longer be read.
  func post(_ number: Int, _ pipeline: Pipeline) throws(InputError) -> Post {
    var posts: [Post] = []
    for page in groups[number] { posts.append(try post(of: pages[page], pipeline)) }
    return PagePairs.post(of: posts)
  }

  private func post(of page: Page, _ pipeline: Pipeline) throws(InputError) -> Post {
    switch page {
    case .held(let post): return post
    case .file(let path):
      switch PostInput(path, pipeline) {
      case .page(let post, _): return post
      case .failure(let error): throw error
      case .archive, .held, .nothing: throw InputError(.unreadableFile, file: path.path)
      }
    }
  }

  /// The posts that teach; in the place of one that can no longer be read, one without text.
  func teachers(_ pipeline: Pipeline) async -> [Post] {
    await Array(indices.prefix(PostAligner.mostTeachers)).concurrentMap { number in
      (try? post(number, pipeline)) ?? Post(name: "", files: [], blocks: [])
    }
  }
}
