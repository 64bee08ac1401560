extension QualityAssurance {
  /// How the catalogs of a run say what should be said in one way, without their texts.
  ///
  /// It is all that must be remembered of a catalog until the last one has been looked through.
  public struct Agreement: Sendable {
    /// What one catalog adds to it.
    public struct Statements: Sendable {
      fileprivate var all: [Statement] = []
    }

    /// One sighting.
    fileprivate struct Statement: Sendable {
      /// Hashes of what is said and of how it is said.
      var group: UInt64
      var variant: UInt64
      /// The number of the sighting among those of its catalog.
      var number: Int32
      /// The number of the check.
      var check: Int16
      var needsMajority: Bool

      /// Whether both say the same thing, be it in two ways.
      func saysTheSame(as other: Statement) -> Bool {
        group == other.group && check == other.check
      }

      /// The same for all that says the same thing.
      var groupHash: Int {
        let mixed = (group ^ UInt64(UInt16(bitPattern: check))) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
      }
    }

    private var statements: [Statement] = []
    /// Where the statements of each catalog begin.
    private var starts: [Int] = [0]

    /// Begins a run.
    public init() {}

    /// Adds the next catalog.
    public mutating func add(_ catalog: Statements) {
      statements += catalog.all
      starts.append(statements.count)
    }

    /// What is said otherwise than most say it, in one catalog.
    public struct Outliers: Sendable {
      var all: [Outlier] = []

      /// Whether there is nothing.
      public var isEmpty: Bool { all.isEmpty }
    }

    struct Outlier: Sendable {
      /// The number of the sighting among those of the catalog.
      var number: Int
      /// How most write it, and how many those are.
      var rule: String
      var count: Int
    }

    /// What each catalog says otherwise than most: of equally frequent ways the one that came first is the rule.
    ///
    /// - Parameter inspection: what was seen in a catalog, by its number, if it can be had; asked for where a catalog
    ///   holds a rule, once.
    /// - Returns: by catalog.
    /// - Complexity: O(*n*), where *n* is the number of statements.
    public func outliers(reading inspection: (Int) -> Inspection?) -> [Outliers] {
      var outliers = [Outliers](repeating: Outliers(), count: starts.count - 1)
      guard mayDisagree, case let found = minorities, !found.isEmpty else { return outliers }
      let written = self.written(Set(found.map(\.rule)), reading: inspection)
      var catalog = 0
      for outlier in found {
        while starts[catalog + 1] <= outlier.place { catalog += 1 }
        let statement = statements[outlier.place]
        outliers[catalog].all.append(
          Outlier(
            number: Int(statement.number), rule: written[outlier.rule] ?? "", count: outlier.count))
      }
      return outliers
    }

    /// The places of what is said otherwise, rising; the first place where it is said as most do, and how often that is.
    private var minorities: [(place: Int, rule: Int, count: Int)] {
      var found: [(place: Int, rule: Int, count: Int)] = []
      for members in disagreeing {
        var variants: [UInt64: (first: Int, count: Int)] = [:]
        for place in members { variants[statements[place].variant, default: (place, 0)].count += 1 }
        guard
          let rule = variants.values.max(by: { ($0.count, $1.first) < ($1.count, $0.first) })
        else { continue }
        let usual = statements[rule.first].variant
        for place in members
        where statements[place].variant != usual
          && (rule.count > 1 || !statements[place].needsMajority)
        {
          found.append((place, rule.first, rule.count))
        }
      }
      return found.sorted { $0.place < $1.place }
    }

    /// The places that say one thing, rising, where they do not all say it in one way.
    private var disagreeing: [[Int]] {
      // A hash table of the first place of each group, and from each place a link to the next one of its group: most
      // groups are of one place or say one thing, and need no list.
      var size = 16
      while size < statements.count * 2 { size *= 2 }
      var firsts = [Int32](repeating: -1, count: size)
      var links = [Link](repeating: Link(), count: statements.count)
      var mixed: [Int] = []
      for place in statements.indices {
        let statement = statements[place]
        var slot = statement.groupHash & (size - 1)
        while firsts[slot] >= 0, !statements[Int(firsts[slot])].saysTheSame(as: statement) {
          slot = (slot + 1) & (size - 1)
        }
        if firsts[slot] < 0 {
          firsts[slot] = Int32(place)
          links[place].last = Int32(place)
          continue
        }
        let first = Int(firsts[slot])
        links[Int(links[first].last)].next = Int32(place)
        links[first].last = Int32(place)
        if statement.variant != statements[first].variant, !links[first].isMixed {
          links[first].isMixed = true
          mixed.append(first)
        }
      }
      return mixed.map { first in
        Array(sequence(first: first) { links[$0].next < 0 ? nil : Int(links[$0].next) })
      }
    }

    /// Whether anything may be said in two ways: of few statements it is told by holding each against the others.
    private var mayDisagree: Bool {
      if statements.count > 16 { return true }
      let span = statements.span
      for place in span.indices {
        for other in 0..<place
        where span[place].variant != span[other].variant
          && span[place].saysTheSame(as: span[other])
        {
          return true
        }
      }
      return false
    }

    /// What leads from a place of a group to the others; of the first one also what is known of all.
    private struct Link {
      /// The next place of the group, -1 behind the last one.
      var next: Int32 = -1
      /// Of the first place: the last one.
      var last: Int32 = -1
      /// Of the first place: whether the group is said in several ways.
      var isMixed = false
    }

    /// How rules are written, by their places.
    private func written(
      _ rules: Set<Int>, reading inspection: (Int) -> Inspection?
    ) -> [Int: String] {
      var written: [Int: String] = [:]
      var catalog = 0
      var current: (catalog: Int, inspection: Inspection?)?
      for place in rules.sorted() {
        while starts[catalog + 1] <= place { catalog += 1 }
        if current?.catalog != catalog { current = (catalog, inspection(catalog)) }
        let statement = statements[place]
        written[place] =
          current?.inspection?.sightings[Int(statement.number)].sighting.written
      }
      return written
    }
  }
}

extension QualityAssurance.Inspection {
  /// What of it the other catalogs of a run are held against.
  public var statements: QualityAssurance.Agreement.Statements {
    var statements = QualityAssurance.Agreement.Statements()
    if sightings.isEmpty { return statements }
    statements.all.reserveCapacity(sightings.count)
    // As a span, of which no sighting is copied.
    let span = sightings.span
    for number in span.indices {
      statements.all.append(
        QualityAssurance.Agreement.Statement(
          span[number].sighting, number, of: span[number].place.check))
    }
    return statements
  }
}

extension QualityAssurance.Agreement.Statement {
  fileprivate init(_ sighting: borrowing Sighting, _ number: Int, of check: Int) {
    group = sighting.group
    variant = sighting.variant
    self.number = Int32(number)
    self.check = Int16(check)
    needsMajority = sighting.needsMajority
  }
}
