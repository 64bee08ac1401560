public import Bitext
public import Terminology

/// Checking a translation.
public enum QualityAssurance {
  /// What the checks find in a catalog: by unit in the catalog's order, then by check in the order given.
  ///
  /// A check that a unit's notes name as ignored is left out for that unit.
  ///
  /// - Complexity: O(n), where n is the length of the catalog's texts, times the number of checks.
  public static func findings(
    in catalog: Catalog, checks: [Check], matcher: TermMatcher,
    parameters: CheckParameters = CheckParameters()
  ) -> [Finding] {
    let context = CheckContext(matcher: matcher, parameters: parameters)
    var findings: [Finding] = []
    for unit in catalog.units {
      let ignored = unit.ignoredChecks
      for check in checks where !ignored.contains(check.name) {
        findings += check.findings(in: unit, context: context)
      }
    }
    return findings
  }
}
