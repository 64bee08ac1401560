internal import Alignment
internal import Bitext
internal import Tweetal

/// The posts of a run, put aside until their turn comes, so that they need not be held all at once.
struct RunPosts: Sendable {
  private let spool: Spool
  private var pages: [Spool.Place] = []
  private var twins: [PagePairs.Page] = []
  /// The pages of each post.
  private var groups: [[Int]] = []

  /// Begins without posts.
  ///
  /// - Parameter spool: where they are put.
  init(_ spool: Spool) {
    self.spool = spool
  }

  /// The numbers of the posts.
  var indices: Range<Int> { groups.indices }

  /// A page that has been put aside.
  struct Page: Sendable {
    fileprivate var twin: PagePairs.Page
    fileprivate var place: Spool.Place
  }

  /// Puts a page aside; this may be done to several at a time.
  func page(_ post: Post) -> Page {
    Page(twin: PagePairs.Page(post), place: spool.put(post))
  }

  /// Adds a page; twins are found once all pages are there.
  mutating func add(_ page: Page) {
    twins.append(page.twin)
    pages.append(page.place)
  }

  /// Finds the pages that are one post.
  mutating func joinTwins() {
    groups = PagePairs.groups(of: twins)
    twins = []
  }

  /// A post by its number.
  ///
  /// - Throws: ``InputError`` where what was put aside can no longer be read.
  func post(_ number: Int) throws(InputError) -> Post {
    var posts: [Post] = []
    for page in groups[number] { posts.append(try spool.value(at: pages[page])) }
    return PagePairs.post(of: posts)
  }

  /// The posts that teach, one after the other; in the place of one that can no longer be read, one without text.
  var teachers: some Collection<Post> & Sendable {
    indices.prefix(PostAligner.mostTeachers).lazy.map { number in
      (try? post(number)) ?? Post(name: "", files: [], blocks: [])
    }
  }
}
