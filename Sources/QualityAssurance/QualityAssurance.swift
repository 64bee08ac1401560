public import Bitext
public import Terminology

/// Checking a translation.
public enum QualityAssurance {
  /// What was seen in one catalog, before the catalogs of a run are held against each other.
  public struct Inspection: Sendable {
    /// The findings that the catalog has by itself.
    var findings: [Finding] = []

    /// Where each finding belongs; apart, so that findings that are in order are handed on as they are.
    var places: [FindingPlace] = []

    /// How its units say what should be said in one way.
    var sightings: [(place: FindingPlace, sighting: Sighting)] = []

    /// The catalog's units.
    let units: [UnitName]

    /// What the page, or the notes of the units, accept.
    let suppressions: CatalogSuppressions

    /// The names of the checks that did not look through the catalog.
    let excluded: Set<String>
  }

  /// Looks through one catalog; catalogs can be looked through side by side.
  ///
  /// - Parameters:
  ///   - catalog: the catalog.
  ///   - checks: the checks of the run.
  ///   - excluded: the names of those that do not look through this catalog.
  ///   - context: what they may look at besides.
  /// - Returns: what ``findings(of:checks:known:)`` takes.
  /// - Complexity: O(n), where n is the length of the catalog's texts, times the number of checks.
  public static func inspect(
    _ catalog: Catalog, checks: [Check], except excluded: Set<String> = [], context: CheckContext
  ) -> Inspection {
    Inspector(of: catalog, checks: checks, except: excluded, context: context).inspected()
  }

  /// What the checks find in the catalogs of a run: for each catalog by unit in its order, then by check in
  /// the order given.
  ///
  /// A finding that the page or a unit's note accepts is left out; what accepts nothing is a finding itself, of
  /// ``unusedSuppression``, at the end.
  ///
  /// - Parameters:
  ///   - inspections: what was seen in the catalogs.
  ///   - checks: the checks that have seen it.
  ///   - known: the names of the checks that there are.
  /// - Returns: the findings of each catalog.
  /// - Complexity: O(n), where n is the number of findings and of places that must agree with each other.
  public static func findings(
    of inspections: [Inspection], checks: [Check], known: Set<String> = Check.names
  ) -> [[Finding]] {
    var agreement = Agreement()
    for inspection in inspections { agreement.add(inspection.statements) }
    let outliers = agreement.outliers { inspections[$0] }
    return inspections.indices.map { number in
      findings(
        of: inspections[number], outliers: outliers[number], checks: checks, known: known)
    }
  }

  /// What the checks find in one catalog of a run, with what the others say otherwise.
  ///
  /// - Parameters:
  ///   - inspection: what was seen in the catalog.
  ///   - outliers: what ``Agreement/outliers(reading:)`` has for it.
  ///   - checks: the checks that have seen it.
  ///   - known: the names of the checks that there are.
  /// - Returns: the findings, in the order of ``findings(of:checks:known:)``.
  /// - Complexity: O(n log n), where n is the number of findings.
  public static func findings(
    of inspection: Inspection, outliers: Agreement.Outliers, checks: [Check],
    known: Set<String> = Check.names
  ) -> [Finding] {
    var (found, places) = (inspection.findings, inspection.places)
    for outlier in outliers.all {
      let (place, sighting) = inspection.sightings[outlier.number]
      var problem = Problem(sighting, unlike: outlier.rule, outlier.count)
      // What it says of a unit for itself is another sentence.
      if checks[place.check].problems != nil { problem.variant = "elsewhere" }
      found.append(checks[place.check].finding(problem, in: inspection.units[place.unit]))
      places.append(place)
    }
    if !zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }) {
      let order = places.indices.sorted { places[$0] < places[$1] }
      found = order.map { found[$0] }
      places = order.map { places[$0] }
    }
    return inspection.suppressions.apply(to: found, at: places, known: known) { name in
      !inspection.excluded.contains(name) && checks.contains { $0.name == name }
    }
  }

  /// What the checks find in a catalog that stands by itself.
  ///
  /// - Complexity: As ``inspect(_:checks:except:context:)``.
  public static func findings(
    in catalog: Catalog, checks: [Check], matcher: TermMatcher,
    parameters: CheckParameters = CheckParameters(), known: Set<String> = Check.names,
    translations: @escaping @Sendable () -> WordTranslations = { .none }
  ) -> [Finding] {
    let context = CheckContext(
      matcher: matcher, parameters: parameters, translations: translations)
    let inspection = inspect(catalog, checks: checks, context: context)
    var agreement = Agreement()
    agreement.add(inspection.statements)
    let outliers = agreement.outliers { _ in inspection }
    return findings(of: inspection, outliers: outliers[0], checks: checks, known: known)
  }
}

/// Looks through a catalog; never copied, for it holds all that was seen.
private struct Inspector: ~Copyable {
  private let checks: [Check]
  private let context: CheckContext
  private let units: [TranslationUnit]
  private var inspection: QualityAssurance.Inspection

  /// A way of looking at all units of a post, and the index of the check that it is.
  private struct PostLook {
    let number: Int
    var inspection: any PostInspection
  }

  /// The indices of the checks that look at single units; `nil` where they all look through the catalog.
  private var chosen: Set<Int>?
  private var ofPosts: [PostLook] = []
  /// The indices of the checks of what must agree with other units.
  private var ofConsistency: [Int] = []

  /// What a check of consistency sees in a unit; kept for its room.
  private var seen: [Sighting] = []

  /// Room for as many checks of posts, or of consistency, as there are.
  private static let usualCount = 8

  init(
    of catalog: Catalog, checks: [Check], except excluded: Set<String>, context: CheckContext
  ) {
    self.checks = checks
    self.context = context
    units = catalog.units
    inspection = QualityAssurance.Inspection(
      units: UnitName.all(in: units), suppressions: CatalogSuppressions(of: catalog),
      excluded: excluded)
    if !excluded.isEmpty {
      chosen = Set(checks.indices.filter { !excluded.contains(checks[$0].name) })
    }
    ofPosts.reserveCapacity(Self.usualCount)
    ofConsistency.reserveCapacity(Self.usualCount)
    let all = checks.span
    for number in all.indices where chosen?.contains(number) ?? true {
      switch all[number].inspection {
      case .unit: break
      case .post(let begin): ofPosts.append(PostLook(number: number, inspection: begin()))
      case .consistency, .unitAndConsistency: ofConsistency.append(number)
      }
    }
    // About as many as there will be in a post.
    if !ofConsistency.isEmpty {
      inspection.sightings.reserveCapacity(min(units.count * 2, 256))
    }
    seen.reserveCapacity(Self.usualCount)
  }

  consuming func inspected() -> QualityAssurance.Inspection {
    let units = self.units
    // As a span, of which no unit is copied.
    let span = units.span
    let matcher = KeptMatcher(context.matcher)
    for index in span.indices {
      inspect(UnitTexts(CheckedUnit(span[index]), matcher), at: index)
    }
    for look in ofPosts.indices {
      let (number, problems) = (ofPosts[look].number, ofPosts[look].inspection.problems(context))
      for (unit, problem) in problems { add(problem, of: number, unit) }
    }
    return inspection
  }

  private mutating func inspect(_ texts: UnitTexts, at index: Int) {
    let checks = self.checks
    // As a span, of which no check is copied: a check is large, and most have no occasion.
    let all = checks.span
    let given = Occasion(of: texts)
    let start = inspection.findings.count
    for number in all.indices where all[number].occasion.isGiven(in: given) {
      guard let problems = all[number].problems, chosen?.contains(number) ?? true else { continue }
      for problem in problems(texts, context) { add(problem, of: number, index) }
    }
    if inspection.findings.count > start + 1 { removeWhatIsSaidBetter(from: start) }
    for number in ofConsistency {
      switch all[number].inspection {
      case .consistency(let see), .unitAndConsistency(_, let see): see(texts, &seen)
      case .unit, .post: continue
      }
      if seen.isEmpty { continue }
      let place = FindingPlace(unit: index, check: number)
      for sighting in seen { inspection.sightings.append((place, sighting)) }
      seen.removeAll(keepingCapacity: true)
    }
    for look in ofPosts.indices { ofPosts[look].inspection.look(at: texts, index) }
  }

  /// Takes out the findings of a unit for which another one, as bad, says what the mistake is: one mistake is one finding.
  private mutating func removeWhatIsSaidBetter(from start: Int) {
    for index in (start..<inspection.findings.count).reversed() {
      let finding = inspection.findings[index]
      guard let better = Check.saidBetterBy[finding.check],
        inspection.findings[start...].contains(where: {
          $0.check == better && $0.severity >= finding.severity && $0.isAtPlaces(of: finding)
        })
      else { continue }
      inspection.findings.remove(at: index)
      inspection.places.remove(at: index)
    }
  }

  private mutating func add(_ problem: Problem, of check: Int, _ index: Int) {
    inspection.findings.append(checks[check].finding(problem, in: inspection.units[index]))
    inspection.places.append(FindingPlace(unit: index, check: check))
  }
}

extension Finding {
  /// Whether both mark the same places, in part at least, on both sides.
  fileprivate func isAtPlaces(of other: Finding) -> Bool {
    guard let source = sourceHighlight, let target = targetHighlight,
      let otherSource = other.sourceHighlight, let otherTarget = other.targetHighlight
    else { return false }
    return source.overlaps(otherSource) && target.overlaps(otherTarget)
  }
}

extension Problem {
  /// What is said otherwise than elsewhere: how it is written, how it is written elsewhere, how often.
  fileprivate init(_ sighting: Sighting, unlike rule: String, _ count: Int) {
    self.init(
      arguments: [sighting.written, rule, String(count)],
      // A count of other texts, or a quotation, would make it another finding whenever one of those is edited.
      identity: [sighting.written], source: sighting.source, target: sighting.target)
  }
}
