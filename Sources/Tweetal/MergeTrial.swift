internal import Bitext
internal import Merging

/// Tries the changes of posts that share a file until what is read back is what was wanted.
struct MergeTrial {
  /// What became of the units of a post.
  struct Entry {
    let merge: PageMerge
    /// What became of each unit.
    fileprivate(set) var outcomes: [MergeOutcome]
    /// The changes that are read back as they should be.
    fileprivate(set) var accepted: PageMerge.Merged
    /// The units that make them up, and those that are still to be tried, in groups.
    fileprivate var units: [Int] = []
    fileprivate var waiting: [[Int]] = []

    fileprivate init(_ merge: PageMerge, count: Int) {
      self.merge = merge
      outcomes = merge.changes(for: Array(0..<count)).outcomes
      accepted = merge.changes(for: [])
      let changed = outcomes.indices.filter {
        outcomes[$0] == .replaced || outcomes[$0] == .inserted
      }
      if !changed.isEmpty { waiting = [changed] }
    }

    /// The units that a second copy of the text does not have.
    var incomplete: Set<Int> { Set(accepted.incomplete.map { units[$0] }) }
  }

  private(set) var entries: [Entry]

  /// Takes the merge of each post and the number of its units.
  init(_ merges: [(merge: PageMerge, count: Int)]) {
    entries = merges.map { Entry($0.merge, count: $0.count) }
  }

  /// Tries all units of all posts at once, then halves those of the posts that are not read as they should be.
  mutating func run(_ reread: Pipeline.Rereading) {
    while true {
      let waiting = entries.indices.filter { !entries[$0].waiting.isEmpty }
      if waiting.isEmpty { return }
      tryNext(of: waiting[...], reread)
    }
  }

  /// Tries the next group of units of some posts.
  private mutating func tryNext(of posts: ArraySlice<Int>, _ reread: Pipeline.Rereading) {
    var patches: [String: [BytePatch]] = [:]
    var proposals: [Int: (units: [Int], merged: PageMerge.Merged)] = [:]
    for post in posts {
      let units = (entries[post].units + (entries[post].waiting.last ?? [])).sorted()
      proposals[post] = (units, entries[post].merge.changes(for: units))
    }
    for post in entries.indices {
      let merged = proposals[post]?.merged ?? entries[post].accepted
      patches.merge(merged.patches) { $0 + $1 }
    }
    let names = Set(proposals.values.flatMap { $0.merged.texts.keys })
    let read = reread(patches, names)
    // Where one post spoils the file for the others, they are tried apart.
    if posts.count > 1, read.map({ read in names.contains { read[$0] == nil } }) ?? true {
      let middle = posts.startIndex + posts.count / 2
      tryNext(of: posts[..<middle], reread)
      tryNext(of: posts[middle...], reread)
      return
    }
    for post in posts {
      guard let (units, merged) = proposals[post], let group = entries[post].waiting.popLast()
      else { continue }
      if let read, Self.isRead(merged, read) {
        entries[post].units = units
        entries[post].accepted = merged
      } else if group.count == 1 {
        entries[post].outcomes[group[0]] = .refused(.reading)
      } else {
        let middle = group.count / 2
        entries[post].waiting += [Array(group[middle...]), Array(group[..<middle])]
      }
    }
  }

  private static func isRead(_ merged: PageMerge.Merged, _ read: [String: [String]]) -> Bool {
    merged.texts.allSatisfy { file, texts in
      let blocks = read[file] ?? []
      return blocks.count == merged.blockCounts[file] && words(of: blocks) == words(of: texts)
    }
  }

  private static func words(of texts: [String]) -> [[UInt8]] {
    texts.flatMap { $0.utf8.split { $0 <= 0x20 }.map(Array.init) }
  }
}
