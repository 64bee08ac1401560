internal import Bitext

/// A key of a String Catalog with its texts in two languages.
struct XCStringsEntry {
  /// A text of a localization.
  struct Leaf {
    var path: XCStringsPath
    var value: String
    var state: String
    var node: JSONNode
  }

  /// A source text and the target that stands at the same place.
  struct Text {
    var path: XCStringsPath
    var source: String
    /// Where the source stands; `nil` where the key is the source.
    var sourceLeaf: Leaf?
    var target: Leaf?
  }

  let key: String
  let node: JSONNode
  private let source: [Leaf]
  private let target: [Leaf]

  init(_ member: JSONNode.Member, source: String, target: String) {
    key = member.key
    node = member.value
    let localizations = member.value[XCStringsNames.localizations]
    self.source = Self.leaves(of: localizations?[source], [])
    self.target = Self.leaves(of: localizations?[target], [])
  }

  /// The texts of a localization with their places, those of variations by what is unknown left out.
  private static func leaves(of node: JSONNode?, _ steps: [XCStringsPath.Step]) -> [Leaf] {
    guard let node else { return [] }
    var leaves: [Leaf] = []
    if let unit = node[XCStringsNames.stringUnit], let value = unit[XCStringsNames.value],
      let text = value.string
    {
      let state = unit[XCStringsNames.state]?.string ?? XCStringsNames.translated
      leaves.append(
        Leaf(path: XCStringsPath(steps: steps), value: text, state: state, node: value))
    }
    for part in node[XCStringsNames.substitutions]?.members ?? [] {
      leaves += self.leaves(of: part.value, steps + [.substitution(part.key)])
    }
    for axis in node[XCStringsNames.variations]?.members ?? []
    where XCStringsPath.axes.contains(axis.key) {
      for choice in axis.value.members {
        leaves += self.leaves(
          of: choice.value, steps + [.variation(axis: axis.key, choice: choice.key)])
      }
    }
    return leaves
  }

  // MARK: Pairing

  /// The texts in the order of the source, those that only the target has behind them.
  ///
  /// Where both vary by different things, the target's texts count: what a translator made of it is what is read and kept.
  var texts: [Text] {
    var groups: [[XCStringsPath.Step]] = source.isEmpty ? [[]] : []
    for leaf in source + target where !groups.contains(leaf.path.substitution) {
      groups.append(leaf.path.substitution)
    }
    return groups.flatMap(texts)
  }

  private func texts(in group: [XCStringsPath.Step]) -> [Text] {
    var sources = source.filter { $0.path.substitution == group }.map(\.path)
    if source.isEmpty, group.isEmpty { sources = [.whole] }
    let targets = target.filter { $0.path.substitution == group }
    let differ = !targets.isEmpty && !targets.contains { sources.contains($0.path) }
    var paths = differ ? [] : sources
    for leaf in targets where !paths.contains(leaf.path) { paths.append(leaf.path) }
    return paths.map { path in
      let leaf = sourceLeaf(for: path)
      return Text(
        path: path, source: leaf?.value ?? key, sourceLeaf: leaf,
        target: targets.last { $0.path == path })
    }
  }

  /// The source of a text: at the same place, else where the number or device decides nothing, else the string itself.
  private func sourceLeaf(for path: XCStringsPath) -> Leaf? {
    func leaf(at path: XCStringsPath?) -> Leaf? { source.last { $0.path == path } }
    let group = source.filter { $0.path.substitution == path.substitution }
    return leaf(at: path) ?? leaf(at: path.choosing("other"))
      ?? group.first { $0.path.choosing("other") == $0.path } ?? group.first
      ?? leaf(at: .whole) ?? source.first
  }

  /// The source texts that no unit has, as the translation varies by other things.
  var unreadSources: [Leaf] {
    let read = texts.compactMap(\.sourceLeaf?.path)
    return source.filter { !read.contains($0.path) }
  }

  /// What a substitution says of the argument that it stands for, in either language.
  func argument(
    _ name: String, of path: XCStringsPath, source: String, target: String
  ) -> String? {
    guard !path.substitution.isEmpty else { return nil }
    let localizations = node[XCStringsNames.localizations]
    for language in [source, target] {
      var place = localizations?[language]
      for step in path.substitution {
        switch step {
        case .substitution(let name): place = place?[XCStringsNames.substitutions]?[name]
        case .variation(let axis, let choice):
          place = place?[XCStringsNames.variations]?[axis]?[choice]
        }
      }
      switch place?[name]?.content {
      case .string(let text), .number(let text): return text
      default: continue
      }
    }
    return nil
  }
}
