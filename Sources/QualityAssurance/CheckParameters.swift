/// What a project can set of the checks.
public struct CheckParameters: Hashable, Sendable {
  /// From which probability on a missing translation is an error, 0 to 1.
  public var missingErrorFrom: Double

  /// From which probability on a missing translation is mentioned at all, 0 to 1.
  public var missingNoteFrom: Double

  /// Creates parameters; without arguments those that hold where a project sets none.
  public init(missingErrorFrom: Double = 0.8, missingNoteFrom: Double = 0.5) {
    self.missingErrorFrom = missingErrorFrom
    self.missingNoteFrom = missingNoteFrom
  }
}
