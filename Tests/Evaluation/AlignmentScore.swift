import Alignment
import Bitext
import Foundation

/// How well beads agree with gold beads, in the measures of the field (Text+Berg, Vecalign).
struct AlignmentScore {
  /// One side's segments and the other's.
  struct Pair: Hashable {
    var source: [Int]
    var target: [Int]
  }

  /// Hits among what was found, and among what there was to find.
  struct Counts {
    var hits = 0
    var found = 0
    var hitsOfGold = 0
    var gold = 0

    /// The share of what was found that is right; 0 where nothing was found.
    var precision: Double { found == 0 ? 0 : Double(hits) / Double(found) }
    /// The share of what there was to find that was found; 0 where there was nothing.
    var recall: Double { gold == 0 ? 0 : Double(hitsOfGold) / Double(gold) }
    /// The harmonic mean of precision and recall.
    var f1: Double {
      let sum = precision + recall
      return sum == 0 ? 0 : 2 * precision * recall / sum
    }
  }

  /// Beads with both sides exactly right: precision over all beads, recall over the gold beads that
  /// have two sides.
  private(set) var strict = Counts()

  /// Source segments without counterpart.
  private(set) var missing = Counts()

  /// Adds one text.
  mutating func add(_ beads: [Bead], gold: [Pair]) {
    let found = Set(beads.map { Pair(source: Array($0.source), target: Array($0.target)) })
    let right = Set(gold)
    let twoSided = { (pair: Pair) in !pair.source.isEmpty && !pair.target.isEmpty }
    strict.hits += found.intersection(right).count
    strict.found += found.count
    strict.hitsOfGold += right.intersection(found).count(where: twoSided)
    strict.gold += right.count(where: twoSided)
    let missed = Set(found.filter { $0.target.isEmpty }.flatMap(\.source))
    let missing = Set(right.filter { $0.target.isEmpty }.flatMap(\.source))
    self.missing.hits += missed.intersection(missing).count
    self.missing.found += missed.count
    self.missing.hitsOfGold += missed.intersection(missing).count
    self.missing.gold += missing.count
  }
}

/// A folder of texts with gold beads: `NAME.src`, `NAME.tgt`, `NAME.gold`.
struct AlignmentSet {
  /// The texts in the order of their names.
  private(set) var texts: [ParallelText] = []
  /// The gold beads of each text.
  private(set) var gold: [[AlignmentScore.Pair]] = []

  /// Reads a folder.
  ///
  /// - Throws: Foundation's error where a file cannot be read.
  init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".src") }.map { $0.dropLast(4) }.sorted()
    for name in names {
      let lines = { (kind: String) in
        try String(contentsOfFile: "\(folder)/\(name).\(kind)", encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      }
      texts.append(ParallelText(source: try lines("src"), target: try lines("tgt")))
      gold.append(try lines("gold").compactMap(AlignmentSet.pair))
    }
  }

  /// Reads a line such as `0,1<TAB>0`.
  private static func pair(_ line: String) -> AlignmentScore.Pair? {
    let sides = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard sides.count >= 2, !line.hasPrefix("#") else { return nil }
    let numbers = { (side: Substring) in side.split(separator: ",").compactMap { Int($0) } }
    return AlignmentScore.Pair(source: numbers(sides[0]), target: numbers(sides[1]))
  }
}
