extension Platform {
  /// Medium, as its export writes a story; the title in the page's header stands in the body too.
  static let medium = Platform(
    name: "medium",
    generators: ["Medium"],
    body: [Selector(attribute: "data-field", test: .equals("body"))],
    title: [],
    leavesOut: [Selector(attribute: "data-field", test: .equals("subtitle"))],
    holdsPostAlone: true)
}
