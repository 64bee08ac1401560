extension Platform {
  /// Notion's export of a page as HTML.
  static let notion = Platform(
    name: "notion",
    generators: [],
    body: [.styleClass("page-body")],
    title: [.styleClass("page-title")],
    subtitle: [.styleClass("page-description")],
    leavesOut: [.styleClass("properties"), .styleClass("table_of_contents")],
    holdsPostAlone: false)
}
