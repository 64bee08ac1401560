internal import Bitext

/// The changes so far.
struct MergeState {
  var outcomes: [MergeOutcome] = []
  var patches: [String: [BytePatch]] = [:]
  /// The elements whose language was looked at.
  var marked: Set<Range<Int>> = []
  private var insertions: [Insertion] = []
  private var incomplete: Set<Int> = []
  /// The text of each block; one without any is not read.
  private var texts: [Text]
  private var copies: [Text]
  /// The texts that are added, with their files and places.
  private var added: [(name: String, offset: Int, text: Text)] = []

  private struct Text {
    var text: String
    /// The unit whose text it is, where it is new.
    var owner: Int?
  }

  init(_ post: Post) {
    texts = post.blocks.map { Text(text: $0.text) }
    copies = post.copies.map { Text(text: $0.text) }
  }

  mutating func replace(_ indexes: [Int], with new: [String]) {
    for (index, text) in zip(indexes, new) {
      texts[index] = Text(text: text, owner: outcomes.count)
    }
  }

  mutating func replaceCopy(_ indexes: [Int], with new: [String]) {
    for (index, text) in zip(indexes, new) {
      copies[index] = Text(text: text, owner: outcomes.count)
    }
  }

  /// Notes of the unit that is at hand that a copy of the text stays as it was.
  mutating func leavesCopy() { incomplete.insert(outcomes.count) }

  mutating func add(_ insertion: Insertion, _ text: String) {
    added.append((insertion.name, insertion.offset, Text(text: text, owner: outcomes.count)))
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
    var expected: [String: [Text]] = [:]
    func expect(_ text: Text, in name: String) {
      if !text.text.isEmpty { expected[name, default: []].append(text) }
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
      outcomes: outcomes, incomplete: incomplete, patches: all,
      texts: expected.mapValues { $0.map(\.text) }, owners: expected.mapValues { $0.map(\.owner) })
  }
}
