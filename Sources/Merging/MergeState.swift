internal import Bitext

/// The changes so far.
struct MergeState {
  var outcomes: [MergeOutcome] = []
  var patches: [String: [BytePatch]] = [:]
  /// The elements whose language was looked at.
  var marked: Set<Range<Int>> = []
  private var insertions: [Insertion] = []
  private var incomplete: Set<Int> = []
  /// The text of each block; none where it has gone into the block before.
  private var texts: [String?]
  private var copies: [String?]
  /// The texts that are added, with their files and places.
  private var added: [(name: String, offset: Int, text: String)] = []

  init(_ post: Post) {
    texts = post.blocks.map(\.text)
    copies = post.copies.map(\.text)
  }

  /// The blocks of a unit together hold its text; how it is parted among them is not foretold.
  mutating func replace(_ indexes: [Int], with text: String) {
    Self.replace(indexes, with: text, in: &texts)
  }

  mutating func replaceCopy(_ indexes: [Int], with text: String) {
    Self.replace(indexes, with: text, in: &copies)
  }

  private static func replace(_ indexes: [Int], with text: String, in texts: inout [String?]) {
    for index in indexes.dropFirst() { texts[index] = nil }
    if let first = indexes.first { texts[first] = text }
  }

  /// Notes of the unit that is at hand that a copy of the text stays as it was.
  mutating func leavesCopy() { incomplete.insert(outcomes.count) }

  mutating func add(_ insertion: Insertion, _ text: String) {
    added.append((insertion.name, insertion.offset, text))
    if let list = insertion.list, let last = insertions.last, last.list == list,
      last.offset == insertion.offset, last.file == insertion.file
    {
      insertions[insertions.count - 1].texts += insertion.texts
    } else {
      insertions.append(insertion)
    }
  }

  /// All changes, with what is to be read back.
  ///
  /// - Complexity: O(*b* + *a* log *a*), where *b* is the number of blocks and *a* of texts that are added.
  func merged(in post: Post) -> PageMerge.Merged {
    var all = patches
    for insertion in insertions { all[insertion.file, default: []].append(insertion.patch) }
    var expected: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    func expect(_ text: String?, in name: String) {
      if let text { expected[name, default: []].append(text) }
      counts[name, default: 0] += 1
    }
    var waiting = Dictionary(grouping: added, by: \.name).mapValues { added in
      added.enumerated().sorted { left, right in
        (left.element.offset, left.offset) < (right.element.offset, right.offset)
      }.map(\.element)[...]
    }
    for (index, block) in post.blocks.enumerated() {
      let name = block.range.file
      // The title is read first, wherever it stands.
      if block.kind != .title {
        while let next = waiting[name]?.first, next.offset <= block.range.offset {
          expect(next.text, in: name)
          waiting[name]?.removeFirst()
        }
      }
      expect(texts[index], in: name)
    }
    for rest in waiting.values {
      for next in rest { expect(next.text, in: next.name) }
    }
    for (index, block) in post.copies.enumerated() {
      expect(copies[index], in: Post.copyName(of: block.range.file))
    }
    return PageMerge.Merged(
      outcomes: outcomes, incomplete: incomplete, patches: all, texts: expected,
      blockCounts: counts)
  }
}
