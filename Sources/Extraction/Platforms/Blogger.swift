extension Platform {
  /// Blogger: paragraphs are separated by double line breaks; the page's `h1` is the blog's title.
  static let blogger = Platform(
    name: "blogger",
    generators: ["blogger"],
    body: [.styleClass("post-body")],
    title: [.styleClass("post-title")],
    leavesOut: [.styleClass("post-footer"), .styleClass("post-share-buttons")],
    holdsPostAlone: true)
}
