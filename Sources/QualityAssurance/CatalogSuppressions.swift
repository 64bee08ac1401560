internal import Bitext

extension QualityAssurance {
  /// What findings about suppressions are filed under, as if it were a check.
  public static let unusedSuppression = "unused-suppression"
}

/// What the texts of a catalog accept of the checks.
struct CatalogSuppressions: Sendable {
  /// All, in the order of the document.
  private let all: [Suppression]

  /// By the index of the unit, where a unit has any.
  private let byUnit: [Int: [Suppression]]

  /// The first unit that each is about.
  private var units: [Suppression: String] = [:]

  init(of catalog: Catalog) {
    var byUnit: [Int: [Suppression]] = [:]
    var inUnits: [Suppression] = []
    // As a span, of which no unit is copied: few units accept anything.
    let all = catalog.units.span
    for index in all.indices {
      if all[index].pageSuppressions.isEmpty, all[index].notes.isEmpty { continue }
      let suppressions = all[index].suppressions
      if suppressions.isEmpty { continue }
      byUnit[index] = suppressions
      for suppression in suppressions where units[suppression] == nil {
        units[suppression] = all[index].id
        inUnits.append(suppression)
        for word in suppression.following { units[word] = all[index].id }
      }
    }
    self.byUnit = byUnit
    self.all = catalog.suppressions.isEmpty ? inUnits : catalog.suppressions
  }

  /// The findings that are not accepted, and after them what is to be said of the suppressions.
  ///
  /// - Parameters:
  ///   - findings: all that was found.
  ///   - places: where each of it belongs.
  ///   - known: the checks that there are.
  ///   - isJudged: whether a check looked through the catalog; suppressions of others may be of use
  /// at another time.
  /// - Returns: the findings in their order, then one for each suppression that hides nothing or
  /// names no check.
  /// - Complexity: O(*n* + *s*), where *n* is the number of findings and *s* of suppressions.
  func apply(
    to findings: [Finding], at places: [FindingPlace], known: Set<String>,
    judgedBy isJudged: (String) -> Bool
  ) -> [Finding] {
    if all.isEmpty { return findings }
    let all = all.flatMap { $0.all(among: known) }
    let byUnit = byUnit.mapValues { $0.flatMap { $0.all(among: known) } }
    var used: Set<Suppression> = []
    let kept = zip(places, findings).filter { place, finding in
      let hiding = (byUnit[place.unit] ?? []).filter { $0.check == finding.check }
      used.formUnion(hiding)
      return hiding.isEmpty
    }
    let unused = all.filter { suppression in
      !known.contains(suppression.check)
        || !used.contains(suppression) && isJudged(suppression.check)
    }
    return kept.map(\.1)
      + unused.map { finding(about: $0, isKnown: known.contains($0.check)) }
  }

  private func finding(about suppression: Suppression, isKnown: Bool) -> Finding {
    var message = Message("finding.unused-suppression")
    if suppression.check.isEmpty {
      message.key += ".nameless"
    } else {
      if !isKnown { message.key += ".unknown" }
      message.arguments = [suppression.check]
    }
    return Finding(
      check: QualityAssurance.unusedSuppression, issueType: .other, severity: .note,
      message: message, unit: units[suppression] ?? "", location: suppression.range)
  }
}

extension CatalogSuppressions: Packable {
  init(from unpacker: inout Unpacker) {
    all = unpacker.value()
    byUnit = Dictionary(
      uniqueKeysWithValues: (0..<unpacker.count()).map { _ in
        (unpacker.count(), unpacker.value())
      })
    units = Dictionary(
      uniqueKeysWithValues: (0..<unpacker.count()).map { _ in (unpacker.value(), unpacker.name()) })
  }

  func pack(into packer: inout Packer) {
    packer.add(all)
    packer.add(count: byUnit.count)
    for (unit, suppressions) in byUnit {
      packer.add(count: unit)
      packer.add(suppressions)
    }
    packer.add(count: units.count)
    for (suppression, unit) in units {
      packer.add(suppression)
      packer.add(name: unit)
    }
  }
}
