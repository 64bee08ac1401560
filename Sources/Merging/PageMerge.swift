public import Bitext

/// Puts translations into the page of their post: the way back (the Merger of XLIFF 2.1 §1.3.1).
///
/// Only the words that differ are replaced, and missing texts are put where the page has its Dutch; every other
/// byte stays. Nothing is said here of whether the page is then read as it should be: ``Merged/texts`` tells
/// what to expect.
public struct PageMerge: Sendable {
  /// The changes for some units.
  public struct Merged: Sendable {
    /// What became of each unit that was asked for, in their order.
    public var outcomes: [MergeOutcome]
    /// The changes of each file that has any, by its path.
    public var patches: [String: [BytePatch]]
    /// What should be read from the changed files: the texts in their order by the name that the blocks' ranges give,
    /// those of one unit as one.
    public var texts: [String: [String]]
    /// The number of blocks that should be read.
    public var blockCounts: [String: Int]
  }

  private let layout: PageLayout
  private let units: [MergeUnit]
  /// The index of the link of each unit.
  private let links: [Int]
  private let known: Set<String>

  private var post: Post { layout.bitext.post }

  /// Whether the post holds no Dutch, so that its translation becomes a page of its own.
  public var isMonolingual: Bool { layout.isMonolingual }

  /// Creates a merge.
  ///
  /// - Parameters:
  ///   - bitext: the post, paired, its blocks with a ``Block/placement``.
  ///   - units: the units with their translations, in the order of the links.
  ///   - files: the files of the post.
  public init(_ bitext: Bitext, units: [MergeUnit], files: PageFiles) {
    layout = PageLayout(bitext, files)
    self.units = units
    var byBlock: [Int: Int] = [:]
    for (index, link) in bitext.links.enumerated() {
      for block in link.english { byBlock[block] = index }
    }
    links = units.map { $0.english.first.flatMap { byBlock[$0] } ?? 0 }
    known = Set(bitext.post.blocks.flatMap { $0.content.codes.map(\.original) })
  }

  /// The changes that put some of the units into the files.
  ///
  /// - Parameter wanted: the indexes of the units, rising.
  /// - Returns: the changes, and what is to be read back.
  /// - Complexity: O(*u* · *b* + *n*) for *u* units that are missing, *b* blocks and *n* bytes of text.
  public func changes(for wanted: [Int]) -> Merged {
    var state = MergeState(post)
    for index in wanted { state.outcomes.append(merge(index, &state)) }
    if layout.isMonolingual, state.outcomes.contains(.inserted) { markLanguage(&state) }
    return state.merged(in: post)
  }

  private func merge(_ index: Int, _ state: inout MergeState) -> MergeOutcome {
    let unit = units[index]
    do throws(MergeProblem) {
      if unit.dutch.isEmpty {
        if layout.isMonolingual {
          return try replace(unit.english, unit.source, of: unit, &state) ? .inserted : .unchanged
        }
        let insertion = try MissingText(layout, known: known).insertion(of: unit, at: links[index])
        state.add(insertion, unit.wanted.text)
        return .inserted
      }
      let isShared = !Set(unit.dutch).isDisjoint(with: unit.english)
      if isShared, unit.wanted.text != unit.target?.text { throw .place }
      return try replace(unit.dutch, unit.target ?? "", of: unit, &state) ? .replaced : .unchanged
    } catch {
      return .refused(error)
    }
  }

  /// Returns whether anything changes.
  private func replace(
    _ indexes: [Int], _ current: InlineText, of unit: MergeUnit, _ state: inout MergeState
  ) throws(MergeProblem) -> Bool {
    let blocks = indexes.map { post.blocks[$0] }
    guard let first = blocks.first else { throw .place }
    let path = layout.files.path(of: first)
    let text = ReplacedText(
      blocks, current: current, of: unit, known: known, in: layout.files.bytes(of: path))
    let patches = try text.patches()
    if patches.isEmpty { return false }
    if blocks.contains(where: { layout.files.path(of: $0) != path }) { throw .place }
    state.patches[path, default: []] += patches
    state.replace(indexes, with: unit.wanted.text)
    return true
  }

  /// Says of a page that was English that it is Dutch.
  private func markLanguage(_ state: inout MergeState) {
    for block in post.blocks {
      let escapes = block.placement?.escapes ?? []
      guard escapes == [.markup] || escapes == [.markup, .characterReferences] else { continue }
      let path = layout.files.path(of: block)
      let file = layout.files.bytes(of: path)
      for element in block.placement?.elements ?? []
      where state.marked.insert(element.bytes).inserted {
        let start = element.bytes.lowerBound
        let tag = StartTag(file[start..<element.content.lowerBound])
        for name in ["lang", "xml:lang"] {
          guard let value = tag.value(of: name),
            String(decoding: tag.bytes[value], as: UTF8.self).lowercased().hasPrefix("en")
          else { continue }
          state.patches[path, default: []].append(
            BytePatch(start + value.lowerBound..<start + value.upperBound, Array("nl".utf8)))
        }
      }
    }
  }
}

/// The changes so far.
private struct MergeState {
  var outcomes: [MergeOutcome] = []
  var patches: [String: [BytePatch]] = [:]
  var insertions: [Insertion] = []
  /// The elements whose language was looked at.
  var marked: Set<Range<Int>> = []
  /// The text of each block; none where it has gone into the block before.
  private var texts: [String?]
  /// The texts that are added, with their files and places.
  private var added: [(name: String, offset: Int, text: String)] = []

  init(_ post: Post) { texts = post.blocks.map(\.text) }

  /// The blocks of a unit together hold its text; how it is parted among them is not foretold.
  mutating func replace(_ indexes: [Int], with text: String) {
    for index in indexes.dropFirst() { texts[index] = nil }
    if let first = indexes.first { texts[first] = text }
  }

  mutating func add(_ insertion: Insertion, _ text: String) {
    added.append((insertion.name, insertion.offset, text))
    if let list = insertion.list,
      let index = insertions.firstIndex(where: {
        $0.list == list && $0.offset == insertion.offset && $0.file == insertion.file
      }), index == insertions.count - 1
    {
      insertions[index].texts += insertion.texts
    } else {
      insertions.append(insertion)
    }
  }

  func merged(in post: Post) -> PageMerge.Merged {
    var all = patches
    for insertion in insertions { all[insertion.file, default: []].append(insertion.patch) }
    var expected: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    var waiting = added.enumerated().sorted { left, right in
      (left.element.offset, left.offset) < (right.element.offset, right.offset)
    }.map(\.element)
    func takeAdded(in name: String, before offset: Int) {
      while let next = waiting.firstIndex(where: { $0.name == name && $0.offset <= offset }) {
        expected[name, default: []].append(waiting.remove(at: next).text)
        counts[name, default: 0] += 1
      }
    }
    for (index, block) in post.blocks.enumerated() {
      let name = block.range.file
      // The title is read first, wherever it stands.
      if block.kind != .title { takeAdded(in: name, before: block.range.offset) }
      if let text = texts[index] { expected[name, default: []].append(text) }
      counts[name, default: 0] += 1
    }
    for name in Set(waiting.map(\.name)) { takeAdded(in: name, before: .max) }
    return PageMerge.Merged(
      outcomes: outcomes, patches: all, texts: expected, blockCounts: counts)
  }
}
