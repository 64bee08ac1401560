internal import Bitext
internal import Extraction
internal import Merging

/// Tries the changes of posts that share a file until what is read back is what was wanted.
struct MergeTrial {
  /// Units of a post that are tried together.
  fileprivate struct Group {
    var units: [Int]
    /// How often units were taken out of it that looked like the reason why it is not read.
    var attempts = 0
  }

  /// What became of the units of a post.
  struct Entry {
    let merge: PageMerge
    /// What became of each unit.
    fileprivate(set) var outcomes: [MergeOutcome]
    /// The changes that are read back as they should be.
    fileprivate(set) var accepted: PageMerge.Merged
    /// The units that make them up, and those that are still to be tried.
    fileprivate var units: [Int] = []
    fileprivate var waiting: [Group] = []

    fileprivate init(_ merge: PageMerge, count: Int) {
      self.merge = merge
      outcomes = merge.changes(for: Array(0..<count)).outcomes
      accepted = merge.changes(for: [])
      let changed = outcomes.indices.filter {
        outcomes[$0] == .replaced || outcomes[$0] == .inserted
      }
      if !changed.isEmpty { waiting = [Group(units: changed)] }
    }

    /// The units that a second copy of the text does not have.
    var incomplete: Set<Int> { Set(accepted.incomplete.map { units[$0] }) }

    fileprivate mutating func refuse(_ group: Group) {
      for unit in group.units { outcomes[unit] = .refused(MergeProblem(.reading)) }
    }
  }

  private(set) var entries: [Entry]
  private var readings = 0

  /// The most often that files are read back; what is still to be tried then is left out.
  private static let mostReadings = 200
  /// How many times units are taken out that look like the reason, before a group is halved.
  private static let mostAttempts = 4

  /// Takes the merge of each post and the number of its units.
  init(_ merges: [(merge: PageMerge, count: Int)]) {
    entries = merges.map { Entry($0.merge, count: $0.count) }
  }

  /// Tries all units of all posts at once, then parts those of the posts that are not read as they should be.
  mutating func run(_ reread: Pipeline.Rereading) {
    while true {
      let waiting = entries.indices.filter { !entries[$0].waiting.isEmpty }
      if waiting.isEmpty { return }
      if readings >= Self.mostReadings {
        for post in waiting { entries[post].waiting.forEach { entries[post].refuse($0) } }
        return
      }
      tryNext(of: waiting[...], reread)
    }
  }

  /// Tries the next group of units of some posts.
  private mutating func tryNext(of posts: ArraySlice<Int>, _ reread: Pipeline.Rereading) {
    var patches: [String: [BytePatch]] = [:]
    var proposals: [Int: (units: [Int], merged: PageMerge.Merged)] = [:]
    for post in posts {
      let units = (entries[post].units + (entries[post].waiting.last?.units ?? [])).sorted()
      proposals[post] = (units, entries[post].merge.changes(for: units))
    }
    for post in entries.indices {
      let merged = proposals[post]?.merged ?? entries[post].accepted
      patches.merge(merged.patches) { $0 + $1 }
    }
    let names = Set(proposals.values.flatMap { $0.merged.texts.keys })
    let read = reread(patches, names)
    readings += 1
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
      let difference = read.map { Self.difference(merged, $0) }
      if let difference, difference.isNone {
        entries[post].units = units
        entries[post].accepted = merged
        // An item of several texts comes with all of them or not at all.
        for (unit, outcome) in zip(units, merged.outcomes) {
          entries[post].outcomes[unit] = outcome
        }
      } else if group.units.count == 1 {
        entries[post].refuse(group)
      } else {
        let suspects = difference?.suspects.map { units[$0] } ?? []
        entries[post].waiting += Self.parts(of: group, Set(suspects))
      }
    }
  }

  /// The groups to be tried next in the place of one: the last one first.
  private static func parts(of group: Group, _ suspects: Set<Int>) -> [Group] {
    let own = group.units.filter(suspects.contains)
    if group.attempts < mostAttempts, !own.isEmpty, own.count < group.units.count {
      let others = group.units.filter { !suspects.contains($0) }
      return [Group(units: own), Group(units: others, attempts: group.attempts + 1)]
    }
    let middle = group.units.count / 2
    return [
      Group(units: Array(group.units[middle...])), Group(units: Array(group.units[..<middle])),
    ]
  }

  /// How what is read differs from what should be, and the places of the units whose texts stand there.
  private static func difference(
    _ merged: PageMerge.Merged, _ read: [String: [String]]
  ) -> (isNone: Bool, suspects: [Int]) {
    var isNone = true
    var suspects: [Int] = []
    for (file, texts) in merged.texts {
      let blocks = read[file] ?? []
      let owners = merged.owners[file] ?? []
      let wrong = texts.indices.filter { index in
        !blocks.indices.contains(index) || !hasSameWords(texts[index], blocks[index])
      }
      if wrong.isEmpty && blocks.count == texts.count { continue }
      isNone = false
      if blocks.count == texts.count {
        suspects += wrong.compactMap { owners[$0] }
      } else if let first = wrong.first {
        // One text too many or too few shifts all that follow.
        suspects += [owners[..<first].compactMap(\.self).last, owners[first]].compactMap(\.self)
      }
    }
    return (isNone, suspects)
  }

  private static func hasSameWords(_ first: String, _ second: String) -> Bool {
    first == second || VisibleWords.all(in: first) == VisibleWords.all(in: second)
  }
}
