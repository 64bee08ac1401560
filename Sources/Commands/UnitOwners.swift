internal import Bitext
internal import Tweetal

/// Tells which post a unit of a catalog belongs to.
struct UnitOwners {
  /// The units of the posts.
  let posts: [[TranslationUnit]]
  private var byID: [String: [(post: Int, unit: TranslationUnit)]] = [:]
  private var bySource: [String: [Int]] = [:]
  /// By the text of a block, which may be a part of a unit here and one of its own in the catalog.
  private var byBlock: [String: [Int]] = [:]

  init(_ bitexts: [Bitext], _ posts: [[TranslationUnit]]) {
    self.posts = posts
    for (index, units) in posts.enumerated() {
      for unit in units {
        byID[unit.id, default: []].append((index, unit))
        Self.add(index, to: &bySource[unit.source.text, default: []])
      }
      for block in bitexts[index].links.flatMap(\.english).map({ bitexts[index].post.blocks[$0] }) {
        Self.add(index, to: &byBlock[block.text, default: []])
      }
    }
  }

  private static func add(_ post: Int, to posts: inout [Int]) {
    if posts.last != post { posts.append(post) }
  }

  /// The post of each unit of a catalog: of several that have its text, the one that has most of the catalog.
  ///
  /// - Complexity: O(*u* × *p*), where *u* is the number of units and *p* that of posts that share a text.
  func owners(of catalog: [TranslationUnit]) -> [Int?] {
    let candidates = catalog.map(candidates)
    if posts.count == 1 { return candidates.map(\.first) }
    var counts: [Int: Int] = [:]
    for post in candidates.joined() { counts[post, default: 0] += 1 }
    return candidates.map { posts in
      posts.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    }
  }

  /// The posts that have the text of a unit.
  private func candidates(for unit: TranslationUnit) -> [Int] {
    let named = (byID[unit.id] ?? []).filter { unit.isOfEnglish(of: $0.unit) }.map(\.post)
    if !named.isEmpty { return named }
    return bySource[unit.source.text] ?? byBlock[unit.source.text] ?? byBeginning(of: unit)
  }

  /// The posts that have a block with which the English begins.
  private func byBeginning(of unit: TranslationUnit) -> [Int] {
    let text = unit.source.text
    return text.indices.lazy.filter { text[$0] == " " }
      .compactMap { byBlock[String(text[..<$0])] }.first ?? []
  }
}
