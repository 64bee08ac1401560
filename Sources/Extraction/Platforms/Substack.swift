extension Platform {
  /// Substack; what is behind the paywall is not in the page.
  static let substack = Platform(
    name: "substack",
    generators: ["Substack"],
    body: [.styleClass("available-content")],
    title: [.styleClass("post-title")],
    subtitle: [.styleClass("subtitle")],
    leavesOut: [
      .styleClass("subscription-widget-wrap"), .styleClass("subscription-widget-wrap-editor"),
      .styleClass("button-wrapper"), .styleClass("embedded-post-wrap"),
      .styleClass("captioned-button-wrap"), .styleClass("digest-post-embed"),
      Selector(attribute: "class", test: .prefix("digestPostEmbed")),
    ],
    holdsPostAlone: true)
}
