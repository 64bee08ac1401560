internal import Bitext

/// The changes so far.
struct MergeState {
  var outcomes: [MergeOutcome] = []
  var patches: [String: [BytePatch]] = [:]
  /// The elements whose language was looked at.
  var marked: Set<Range<Int>> = []
  private var insertions: [Insertion] = []
  /// Those of items of several texts, by the item.
  private var items: [ItemKey: [(owner: Int, insertion: Insertion)]] = [:]
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

  private struct ItemKey: Hashable {
    var file: String
    var offset: Int
    var bytes: Range<Int>
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
    if let item = insertion.item {
      let key = ItemKey(file: insertion.file, offset: insertion.offset, bytes: item.bytes)
      items[key, default: []].append((outcomes.count, insertion))
    } else if let list = insertion.list, let last = insertions.last, last.list == list,
      last.offset == insertion.offset, last.file == insertion.file
    {
      insertions[insertions.count - 1].texts += insertion.texts
    } else {
      insertions.append(insertion)
    }
  }

  /// Writes the items all of whose texts are there; those of the others have no place.
  private mutating func settleItems() {
    for (key, texts) in items.sorted(by: { $0.value[0].owner < $1.value[0].owner }) {
      let sorted = texts.sorted {
        ($0.insertion.item?.place ?? 0) < ($1.insertion.item?.place ?? 0)
      }
      guard var whole = sorted.first?.insertion, let item = whole.item, sorted.count == item.count,
        item.pieces.count == item.count + 1
      else {
        for (owner, _) in texts { outcomes[owner] = .refused(.place) }
        let owners = Set(texts.map(\.owner))
        added.removeAll { $0.text.owner.map(owners.contains) ?? false }
        continue
      }
      whole.offset = key.offset
      whole.texts =
        [item.pieces[0]] + zip(sorted, item.pieces[1...]).map { $0.insertion.texts[0] + $1 }
      insertions.append(whole)
    }
    items = [:]
  }

  /// All changes, with what is to be read back.
  ///
  /// - Complexity: O(*b* + *a* log *a*), where *b* is the number of blocks and *a* of texts that are added.
  mutating func merged(in post: Post) -> PageMerge.Merged {
    settleItems()
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
