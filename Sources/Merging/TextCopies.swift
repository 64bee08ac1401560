internal import Bitext

/// Finds the texts of a post where its file holds them again.
struct TextCopies {
  private let post: Post
  /// The index of the copy of each block that has one.
  private var twins: [Int: Int] = [:]

  /// Pairs equal texts in their order.
  ///
  /// - Complexity: O(*b*), where *b* is the number of blocks.
  init(_ post: Post) {
    self.post = post
    if post.copies.isEmpty { return }
    var waiting: [String: ArraySlice<Int>] = [:]
    for (index, copy) in post.copies.enumerated() {
      waiting[copy.text, default: []].append(index)
    }
    for (index, block) in post.blocks.enumerated() where block.kind != .title {
      if let twin = waiting[block.text]?.popFirst() { twins[index] = twin }
    }
  }

  /// Whether the file holds no text again.
  var isEmpty: Bool { post.copies.isEmpty }

  /// Whether some blocks should be there again: all but the title.
  func areExpected(of indexes: [Int]) -> Bool {
    !isEmpty && !indexes.contains { post.blocks[$0].kind == .title }
  }

  /// The copies of some blocks; `nil` where one has none, or has other codes.
  func twins(of indexes: [Int]) -> [Int]? {
    var found: [Int] = []
    for index in indexes {
      guard let twin = twins[index],
        post.copies[twin].content.codes.map(\.kind) == post.blocks[index].content.codes.map(\.kind)
      else { return nil }
      found.append(twin)
    }
    return found.isEmpty ? nil : found
  }
}
