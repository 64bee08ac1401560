extension Platform {
  /// Wix Blog, current and older viewers.
  ///
  /// Class names are hashes there, so only hooks and ids count; the
  /// excerpts of recent posts carry `post-description` too, but no content viewer.
  static let wix = Platform(
    name: "wix",
    generators: ["Wix.com"],
    body: [
      Selector(attribute: "data-id", test: .equals("content-viewer")),
      Selector(attribute: "data-id", test: .equals("rich-content-viewer")),
      Selector(attribute: "data-testid", test: .equals("richContentRenderer")),
      .hook("post-content"),
    ],
    title: [.hook("post-title")],
    leavesOut: [
      .hook("user-name"), .hook("time-ago"), .hook("time-to-read"), .hook("post-footer"),
      .hook("post-stats"), .hook("recent-posts"), .id("SCROLL_TO_TOP"), .id("SCROLL_TO_BOTTOM"),
      Selector(attribute: "data-hook", test: .prefix("share-button")),
    ],
    holdsPostAlone: true)
}
