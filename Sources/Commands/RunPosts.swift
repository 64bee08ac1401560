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
  }

  /// Joins pages that have no twin with others, which are read for that.
  ///
  /// - Parameter partners: Looks for others that may be one post with some pages; of these only those stay that are.
  mutating func joinPartners(reading partners: ([PagePairs.Page]) async -> [Page]) async {
    let alone = groups.indices.filter { groups[$0].count == 1 }
    let others = await partners(alone.map { twins[groups[$0][0]] })
    let all = alone.map { twins[groups[$0][0]] } + others.map(\.twin)
    for pair in PagePairs.groups(of: all) where !others.isEmpty && pair.count == 2 {
      guard pair.contains(where: { $0 >= alone.count }),
        let own = pair.first(where: { $0 < alone.count })
      else { continue }
      let group = alone[own]
      let page = groups[group][0]
      groups[group] = pair.map { number in
        if number == own { return page }
        pages.append(others[number - alone.count].place)
        return pages.count - 1
      }
    }
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
