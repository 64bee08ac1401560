public import Bitext
public import Terminology

/// Checking a translation.
public enum QualityAssurance {
  /// What the checks find in a catalog: by unit in the catalog's order, then by check in the order given.
  ///
  /// - Complexity: O(n), where n is the length of the catalog's texts, times the number of checks.
  public static func findings(
    in catalog: Catalog, checks: [Check], matcher: TermMatcher,
    parameters: CheckParameters = CheckParameters()
  ) -> [Finding] {
    let context = CheckContext(matcher: matcher, parameters: parameters)
    var findings: [Finding] = []
    for unit in catalog.units {
      for check in checks {
        findings += check.findings(in: unit, context: context)
      }
    }
    return findings
  }
}
