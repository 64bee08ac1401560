extension Platform {
  /// WordPress, classic and block themes, and pages built with Elementor.
  static let wordPress = Platform(
    name: "wordpress",
    generators: ["WordPress"],
    body: [
      .styleClass("elementor-widget-theme-post-content"), .styleClass("wp-block-post-content"),
      .styleClass("entry-content"),
    ],
    title: [.styleClass("entry-title"), .styleClass("wp-block-post-title")],
    leavesOut: [
      .styleClass("sharedaddy"), .styleClass("jp-relatedposts"), .styleClass("entry-meta"),
      .styleClass("post-navigation"), .styleClass("author-box"), .id("comments"),
    ],
    holdsPostAlone: false)
}
