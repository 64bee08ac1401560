/// A blog post as its blocks in reading order, whatever platform exported it.
public struct Post: Hashable, Sendable {
  /// The post's short name (slug): the file's base name without extension.
  public var name: String

  /// The files the post was read from, as the user named them.
  public var files: [String]

  /// The platform whose markup was recognised, such as `wix`, or `generic`.
  public var platform: String

  /// The blocks in reading order.
  public var blocks: [Block]

  /// Creates a post.
  public init(name: String, files: [String], platform: String = "generic", blocks: [Block]) {
    self.name = name
    self.files = files
    self.platform = platform
    self.blocks = blocks
  }
}
