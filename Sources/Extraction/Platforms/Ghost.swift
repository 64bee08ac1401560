extension Platform {
  /// Ghost, with its own themes and those before version 4.
  static let ghost = Platform(
    name: "ghost",
    generators: ["Ghost"],
    body: [
      .styleClass("gh-content"), .styleClass("post-full-content"), .styleClass("post-content"),
    ],
    title: [
      .styleClass("gh-article-title"), .styleClass("post-full-title"), .styleClass("article-title"),
    ],
    subtitle: [.styleClass("gh-article-excerpt"), .styleClass("article-excerpt")],
    leavesOut: [.styleClass("kg-signup-card"), .styleClass("subscribe-form")],
    holdsPostAlone: true)
}
