extension Platform {
  /// Squarespace 7.1; version 7.0 uses the class names of WordPress.
  static let squarespace = Platform(
    name: "squarespace",
    generators: ["Squarespace"],
    body: [.styleClass("blog-item-content"), .styleClass("entry-content")],
    title: [.styleClass("blog-item-title"), .styleClass("BlogItem-title")],
    leavesOut: [.styleClass("sqs-block-newsletter"), .styleClass("sqs-block-summary-v2")],
    holdsPostAlone: false)
}
