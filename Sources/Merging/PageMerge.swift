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
    /// Those of the units that a second copy of the text in the file does not have, by their place among them.
    public var incomplete: Set<Int>
    /// The changes of each file that has any, by its path.
    public var patches: [String: [BytePatch]]
    /// What should be read from the changed files, as ``Post/textsByFile`` has it.
    public var texts: [String: [String]]
    /// The place among the units that were asked for of that whose text each of them is, where it is new.
    public var owners: [String: [Int?]]
  }

  private let layout: PageLayout
  private let units: [MergeUnit]
  /// The index of the link of each unit.
  private let links: [Int]
  private let known: Set<String>
  private let missing: MissingText
  private let copies: TextCopies

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
    self.units = units.map { unit in
      var unit = unit
      unit.wanted.text = unit.wanted.text.withoutVerticalBreaks
      unit.spaceLineBreaks()
      return unit
    }
    var byBlock: [Int: Int] = [:]
    for (index, link) in bitext.links.enumerated() {
      for block in link.english { byBlock[block] = index }
    }
    links = units.map { $0.english.first.flatMap { byBlock[$0] } ?? 0 }
    known = Set(bitext.post.blocks.flatMap { $0.content.codes.map(\.original) })
    missing = MissingText(layout, known: known)
    copies = TextCopies(bitext.post)
  }

  /// The changes that put some of the units into the files.
  ///
  /// - Parameter wanted: the indexes of the units, rising.
  /// - Returns: the changes, and what is to be read back.
  /// - Complexity: O(*b* log *b* + *n*) for *b* blocks and *n* bytes of text.
  public func changes(for wanted: [Int]) -> Merged {
    var state = MergeState(post)
    for index in wanted { state.outcomes.append(merge(index, &state)) }
    if layout.isMonolingual, state.outcomes.contains(.inserted) { markLanguage(&state) }
    return state.merged(in: post)
  }

  private func merge(_ index: Int, _ state: inout MergeState) -> MergeOutcome {
    let unit = units[index]
    do throws(MergeProblem) {
      if unit.wanted.text != unit.target?.text, unit.wanted.text.holdsControls { throw .characters }
      if let lost = CodeMarkup.lostContent(of: unit) {
        // It may be there with one of its ends.
        try CodeMarkup(unit, known: known).requireEnds()
        throw MergeProblem(.lost, code: lost.written)
      }
      if unit.dutch.isEmpty {
        if layout.isMonolingual {
          return try replace(unit.english, unit.source, of: unit, &state) ? .inserted : .unchanged
        }
        let insertion = try missing.insertion(of: unit, at: links[index])
        // Whatever led to it, a tag without its other end would change the rest of the page.
        if !TagBalance.holdsLiterally(insertion.patch.bytes) { throw .place }
        state.add(insertion, unit.wanted.text)
        if !copies.isEmpty { state.leavesCopy() }
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
    let change = try text.change()
    if change.patches.isEmpty { return false }
    if blocks.contains(where: { layout.files.path(of: $0) != path }) { throw .place }
    state.patches[path, default: []] += change.patches
    state.replace(indexes, with: change.texts)
    replaceCopy(of: indexes, current, of: unit, &state)
    return true
  }

  /// Replaces a text where the file holds it again, or notes that it stays as it was.
  private func replaceCopy(
    of indexes: [Int], _ current: InlineText, of unit: MergeUnit, _ state: inout MergeState
  ) {
    if !copies.areExpected(of: indexes) { return }
    guard let twins = copies.twins(of: indexes) else { return state.leavesCopy() }
    let path = layout.files.path(of: post.copies[twins[0]])
    let text = ReplacedText(
      twins.map { post.copies[$0] }, current: current, of: unit, known: known,
      in: layout.files.bytes(of: path))
    guard let change = try? text.change() else { return state.leavesCopy() }
    state.patches[path, default: []] += change.patches
    state.replaceCopy(twins, with: change.texts)
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
