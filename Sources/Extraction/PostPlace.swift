internal import Markup

/// The parts of a page that hold its post.
struct PostPlace {
  var platform: String
  /// The element of the title, where it stands outside the body.
  var title: Int?
  var body: Int
  var leavesOut: [Selector]
  /// The elements in the body that are not the post, `true` at their places; empty where all of it is.
  private var cuts: [Bool] = []
  /// The blocks of the body, where they have been read already.
  private(set) var blocks: [BlockCollector.Found]?

  init(platform: String, title: Int?, body: Int, leavesOut: [Selector]) {
    self.platform = platform
    self.title = title
    self.body = body
    self.leavesOut = leavesOut
  }

  /// Whether an element in the body, and all below it, is not the post.
  func isCut(_ node: Int) -> Bool {
    !cuts.isEmpty && cuts[node]
  }

  /// Where the post of a page stands: by the page's platform, by what speaks for its blocks, or both.
  ///
  /// - Complexity: O(*n* × *s*), where *n* is the number of nodes and *s* of the platforms' selectors.
  static func find(in tree: MarkupTree, without boilerplate: Boilerplate) -> PostPlace {
    let anchored = anchor(in: tree, boilerplate.textLength)
    if let anchored, anchored.holdsPostAlone { return anchored.place }
    let content = ContentTree(of: tree, without: boilerplate)
    if let place = anchored?.place {
      guard content.holdsBlocks(place.body) else { return place }
      let found = content.body(besides: place.body)
      if found.worth <= found.other * mostBesides {
        var place = place
        place.cuts = content.cuts(in: place.body)
        return place
      }
    }
    let body = content.body(besides: nil).node
    let cuts = content.cuts(in: body)
    var place = PostPlace(
      platform: anchored?.place.platform ?? "generic",
      title: content.title(outside: body, cuts: cuts), body: body,
      leavesOut: anchored?.place.leavesOut ?? [])
    place.cuts = cuts
    // What a platform leaves out has not been told yet when all of the page is read.
    if anchored == nil { place.blocks = content.blocks(in: body, cuts: cuts) }
    return place
  }

  /// How many times as much as in the platform's body there must be around it for the body to be wrong: some
  /// themes put a summary there and the post elsewhere.
  private static let mostBesides = 2.0

  private static func anchor(
    in tree: MarkupTree, _ textLength: (Int) -> Int
  ) -> (place: PostPlace, holdsPostAlone: Bool)? {
    let generator = (1..<tree.count).first {
      tree.name(of: $0) == "meta" && tree.attribute("name", of: $0) == "generator"
    }.flatMap { tree.attribute("content", of: $0) }
    let named = Platform.all.filter { $0.isNamed(by: generator) }
    let platforms = named.isEmpty ? Platform.all : named
    let elements = SelectorIndex(platforms.flatMap { $0.body + $0.title }, in: tree)
    for platform in platforms {
      if let place = platform.place(
        in: tree, elements, isNamed: !named.isEmpty, textLength: textLength)
      {
        return (place, platform.holdsPostAlone)
      }
    }
    return nil
  }
}
