/// The names of parts of a page that readers open: the panels of tabs, and the answers in lists of questions.
///
/// A page that is saved while they are closed hides them, by an attribute or a style of their own.
enum DisclosedNames {
  /// The values of `role` that say it (WAI-ARIA Authoring Practices, "Tabs"); `region` may be a notice as well.
  static let roles = WordTable<Void>(["tabpanel"])

  /// The values of `role` of what opens such a part.
  static let rolesOfControls = WordTable<Void>(["button", "tab"])

  /// What says it as a part of a class: `accordion-item__dropdown`.
  static let parts = WordTable<Void>(["accordion", "accordions", "faq", "faqs", "tabpanel"])

  /// The classes that say it as a whole.
  static let names = [
    "tab-pane", "tab-content", "tab-panel", "tabs-panel", "tabs-content", "w-tab-pane",
    "elementor-tab-content", "et_pb_tab", "et_pb_toggle_content", "toggle-content",
    "vc_tta-panel-body", "ui-tabs-panel",
  ]
}
