internal import Bitext

/// A way in which a unit says something that should be said in one way throughout.
struct Sighting: Hashable, Sendable {
  /// A hash of what is said: of a concept, of a source text.
  var group: UInt64
  /// A hash of the way in which it is said.
  var variant: UInt64
  /// The way as the text writes it.
  var written: String
  /// Where the source text says it, if it does.
  var source: Range<Int>?
  /// Where the target text says it.
  var target: Range<Int>?
  /// Whether one other place is no rule yet.
  var needsMajority = false
}

/// Finds the sightings that say a thing otherwise than most of the others.
struct Consistency {
  /// A sighting and where it was made.
  struct Place: Sendable {
    var catalog: Int
    var unit: Int
    var sighting: Sighting
  }

  /// The sightings in the minority, each with the first place of the variant that most others have and the
  /// number of those; of equally frequent variants the one that came first is the rule.
  ///
  /// - Complexity: O(*n*), where *n* is the number of places.
  static func outliers(
    in places: [Place]
  ) -> [(place: Place, rule: Place, count: Int)] {
    var firsts: [UInt64: Int] = [:]
    firsts.reserveCapacity(places.count)
    var groups: [UInt64: [Int]] = [:]
    for index in places.indices {
      let group = places[index].sighting.group
      if let first = firsts[group] {
        groups[group, default: [first]].append(index)
      } else {
        firsts[group] = index
      }
    }
    var outliers: [(index: Int, rule: Int, count: Int)] = []
    for members in groups.values {
      var variants: [UInt64: (first: Int, count: Int)] = [:]
      for index in members {
        variants[places[index].sighting.variant, default: (index, 0)].count += 1
      }
      guard variants.count > 1,
        let rule = variants.values.max(by: { ($0.count, $1.first) < ($1.count, $0.first) })
      else { continue }
      let name = places[rule.first].sighting.variant
      outliers += members.filter {
        places[$0].sighting.variant != name
          && (rule.count > 1 || !places[$0].sighting.needsMajority)
      }
      .map { ($0, rule.first, rule.count) }
    }
    return outliers.sorted { $0.index < $1.index }
      .map { (places[$0.index], places[$0.rule], $0.count) }
  }
}
