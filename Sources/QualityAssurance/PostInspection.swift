/// Looks at the units of a post one by one, and keeps of them only what it needs to judge them together.
protocol PostInspection {
  /// Looks at the next unit.
  mutating func look(at texts: UnitTexts, _ index: Int)

  /// What is wrong when all were looked at; each problem with the index of its unit.
  func problems(_ context: CheckContext) -> [(unit: Int, problem: Problem)]
}
