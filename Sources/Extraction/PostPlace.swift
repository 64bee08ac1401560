internal import Markup

/// The parts of a page that hold its post.
struct PostPlace {
  var platform: String
  /// The element of the title, where it stands outside the body.
  var title: Int?
  /// The elements of the sentences between title and body.
  var subtitles: [Int]
  var body: Int
  /// The elements in the body that the platform puts there and that are no text of the post.
  var leftOut: Set<Int>
  /// The elements in the body that are not the post, `true` at their places; empty where all of it is.
  private var cuts: [Bool] = []
  /// The blocks of the body, where they have been read already.
  private(set) var lines: (blocks: [BlockCollector.Found], numbers: [BlockCollector.Found])?

  init(
    platform: String, title: Int?, subtitles: [Int] = [], body: Int, leftOut: Set<Int> = []
  ) {
    self.platform = platform
    self.title = title
    self.subtitles = subtitles
    self.body = body
    self.leftOut = leftOut
  }

  /// Whether an element in the body, and all below it, is not the post.
  func isCut(_ node: Int) -> Bool {
    !cuts.isEmpty && cuts[node]
  }

  /// Where the post of a page stands: by the page's platform, by what speaks for its blocks, or both.
  ///
  /// - Complexity: O(*n* × *s*), where *n* is the number of nodes and *s* of the platforms' selectors.
  static func find(in page: Page) -> PostPlace {
    var place = found(in: page)
    if let title = place.title, place.subtitles.isEmpty {
      let twins = TitleTwin(in: page)
      if let twin = twins.twin(of: title, before: place.body) {
        place.subtitles = [twin]
      } else if let twin = twins.twin(above: title) {
        (place.title, place.subtitles) = (twin, [title])
      }
    }
    return place
  }

  private static func found(in page: Page) -> PostPlace {
    let anchored = anchor(in: page)
    if let anchored, anchored.holdsPostAlone { return anchored.place }
    let leftOut = anchored?.place.leftOut ?? []
    let content = ContentTree(of: page) { node in
      // Whatever the elements above a body are called, it is the body.
      if let anchored, page.tree.holds(node, anchored.place.body) { return false }
      return page.boilerplate.contains(node) || leftOut.contains(node)
    }
    if var place = anchored?.place {
      guard content.holdsBlocks(place.body) else { return place }
      let found = content.body(besides: place.body)
      if found.worth <= found.other * mostBesides {
        place.cuts = content.cuts(in: place.body)
        place.lines = content.lines(in: place.body, cuts: place.cuts)
        return place
      }
    }
    let body = content.body(besides: nil).node
    let cuts = content.cuts(in: body)
    var place = PostPlace(
      platform: anchored?.place.platform ?? "generic",
      title: content.title(outside: body, cuts: cuts), body: body, leftOut: leftOut)
    place.cuts = cuts
    place.lines = content.lines(in: body, cuts: cuts)
    return place
  }

  /// How many times as much as in the platform's body there must be around it for the body to be wrong: some
  /// themes put a summary there and the post elsewhere.
  private static let mostBesides = 2.0

  private static func anchor(in page: Page) -> (place: PostPlace, holdsPostAlone: Bool)? {
    let tree = page.tree
    let generator = generator(of: tree)
    let named = Platform.all.filter { $0.isNamed(by: generator) }
    let platforms = named.isEmpty ? Platform.all : named
    let classed = page.marks.named
    let places = named.count == 1 ? Platform.places[named[0].name] : nil
    let elements = SelectorIndex(places ?? Platform.allPlaces, in: tree, classed: classed)
    for platform in platforms {
      if var place = platform.place(
        in: tree, elements, isNamed: !named.isEmpty, textLength: page.boilerplate.textLength)
      {
        if place.title == nil { place.title = heading(before: place.body, in: page) }
        if let surroundings = Platform.surroundings[platform.name] {
          place.leftOut = SelectorIndex(surroundings, in: tree, classed: classed).all
        }
        return (place, platform.holdsPostAlone)
      }
    }
    return nil
  }

  /// The `h1` before a body that the page's `<title>` repeats, where the body has no title of its own: themes of other makers use a
  /// platform's name for the body, and their own for the title.
  private static func heading(before body: Int, in page: Page) -> Int? {
    let tree = page.tree
    guard let name = tree.nameIndex("h1"), let title = tree.nameIndex("title"),
      let head = (1..<body).first(where: { tree.nameIndex(of: $0) == title })
    else { return nil }
    let pageTitle = PageTitle(ContentTree.folded(tree.text(of: head)))
    let headings = (1..<body).filter { tree.nameIndex(of: $0) == name }
    guard
      let heading = headings.last(where: { heading in
        let text = ContentTree.folded(tree.text(of: heading))
        return pageTitle.names(text) && !page.isBoilerplate(around: heading)
      })
    else { return nil }
    let text = ContentTree.folded(tree.text(of: heading))
    let isThere = (body..<tree.subtreeEnd(of: body)).contains { node in
      tree.nameIndex(of: node) == name
        || ["h2", "h3"].contains(tree.name(of: node))
          && ContentTree.folded(tree.text(of: node)) == text
    }
    return isThere ? nil : heading
  }

  /// What the page says that it was made with.
  private static func generator(of tree: MarkupTree) -> String? {
    guard let meta = tree.nameIndex("meta") else { return nil }
    let element = (1..<tree.count).first {
      tree.nameIndex(of: $0) == meta && tree.attribute("name", of: $0) == "generator"
    }
    return element.flatMap { tree.attribute("content", of: $0) }
  }
}
