public import Bitext
public import Terminology

/// Checking a translation.
public enum QualityAssurance {
  /// What was seen in one catalog, before the catalogs of a run are held against each other.
  public struct Inspection: Sendable {
    /// The findings that the catalog has by itself, with the index of the unit and of the check.
    fileprivate var findings: [(unit: Int, check: Int, finding: Finding)] = []

    /// How its units say what should be said in one way, by check.
    fileprivate var sightings: [Int: [(unit: Int, sighting: Sighting)]] = [:]

    /// The units in which something was sighted, by index.
    fileprivate var units: [Int: TranslationUnit] = [:]
  }

  /// Looks through one catalog; catalogs can be looked through side by side.
  ///
  /// A check that a unit's notes name as ignored is left out for that unit.
  ///
  /// - Complexity: O(n), where n is the length of the catalog's texts, times the number of checks.
  public static func inspect(
    _ catalog: Catalog, checks: [Check], context: CheckContext
  ) -> Inspection {
    var inspector = Inspector(checks: checks, context: context)
    inspector.inspect(catalog)
    return inspector.inspection
  }

  /// What the checks find in the catalogs of a run: for each catalog by unit in its order, then by check in
  /// the order given.
  ///
  /// - Complexity: O(n), where n is the number of findings and of places that must agree with each other.
  public static func findings(of inspections: [Inspection], checks: [Check]) -> [[Finding]] {
    var found = inspections.map(\.findings)
    for (number, check) in checks.enumerated() {
      guard case .consistency(.run, _) = check.inspection else { continue }
      let places = inspections.enumerated().flatMap { catalog, inspection in
        (inspection.sightings[number] ?? []).map {
          Consistency.Place(catalog: catalog, unit: $0.unit, sighting: $0.sighting)
        }
      }
      for outlier in Consistency.outliers(in: places) {
        guard let unit = inspections[outlier.place.catalog].units[outlier.place.unit] else {
          continue
        }
        found[outlier.place.catalog].append(
          (outlier.place.unit, number, check.finding(Problem(outlier), in: unit)))
      }
    }
    return found.map { findings in
      findings.sorted { ($0.unit, $0.check) < ($1.unit, $1.check) }.map(\.finding)
    }
  }

  /// What the checks find in a catalog that stands by itself.
  ///
  /// - Complexity: As ``inspect(_:checks:context:)``.
  public static func findings(
    in catalog: Catalog, checks: [Check], matcher: TermMatcher,
    parameters: CheckParameters = CheckParameters()
  ) -> [Finding] {
    let context = CheckContext(matcher: matcher, parameters: parameters)
    return findings(of: [inspect(catalog, checks: checks, context: context)], checks: checks)[0]
  }
}

/// Looks through a catalog.
private struct Inspector {
  let checks: [Check]
  let context: CheckContext
  var inspection = QualityAssurance.Inspection()

  init(checks: [Check], context: CheckContext) {
    self.checks = checks
    self.context = context
  }

  mutating func inspect(_ catalog: Catalog) {
    let needsPost = checks.contains { if case .post = $0.inspection { true } else { false } }
    var all: [UnitTexts] = []
    for (index, unit) in catalog.units.enumerated() {
      let texts = UnitTexts(unit, context.matcher)
      inspect(texts, at: index)
      if needsPost { all.append(texts) }
    }
    for (number, check) in checks.enumerated() {
      switch check.inspection {
      case .unit, .consistency(.run, _): break
      case .post(let inspect):
        for (unit, problem) in inspect(all, context) { add(problem, number, unit, all[unit].unit) }
      case .consistency(.post, _):
        let places = (inspection.sightings[number] ?? []).map {
          Consistency.Place(catalog: 0, unit: $0.unit, sighting: $0.sighting)
        }
        for outlier in Consistency.outliers(in: places) {
          let unit = outlier.place.unit
          add(Problem(outlier), number, unit, catalog.units[unit])
        }
      }
    }
  }

  private mutating func inspect(_ texts: UnitTexts, at index: Int) {
    let ignored = texts.unit.ignoredChecks
    for (number, check) in checks.enumerated() {
      if !ignored.isEmpty, ignored.contains(check.name) { continue }
      switch check.inspection {
      case .unit(let inspect):
        for problem in inspect(texts, context) { add(problem, number, index, texts.unit) }
      case .consistency(_, let sightings):
        let seen = sightings(texts, context)
        if seen.isEmpty { continue }
        inspection.units[index] = texts.unit
        inspection.sightings[number, default: []] += seen.map { (index, $0) }
      case .post: break
      }
    }
  }

  private mutating func add(
    _ problem: Problem, _ number: Int, _ index: Int, _ unit: TranslationUnit
  ) {
    if unit.ignoredChecks.contains(checks[number].name) { return }
    inspection.findings.append((index, number, checks[number].finding(problem, in: unit)))
  }
}

extension Problem {
  /// What is said otherwise than elsewhere: how it is written, how it is written elsewhere, how often.
  fileprivate init(_ outlier: (place: Consistency.Place, rule: Consistency.Place, count: Int)) {
    self.init(
      arguments: [
        outlier.place.sighting.written, outlier.rule.sighting.written, String(outlier.count),
      ],
      source: outlier.place.sighting.source, target: outlier.place.sighting.target)
  }
}
