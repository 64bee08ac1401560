/// Where a finding belongs in a catalog: the index of its unit, then of its check.
struct FindingPlace: Comparable, Sendable {
  let unit: Int
  let check: Int

  static func < (one: FindingPlace, other: FindingPlace) -> Bool {
    one.unit != other.unit ? one.unit < other.unit : one.check < other.check
  }
}
