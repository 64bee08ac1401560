/// A text of a page that stands beside its running text, read only where somebody asks for it.
public enum SideText: String, Hashable, Sendable, CaseIterable {
  /// What an image shows, for those who do not see it: `alt`.
  case alt
  /// What a link or other element says when pointed at: its `title`.
  case title
  /// The page's title and description, from its head, as search engines show them.
  case head
}
