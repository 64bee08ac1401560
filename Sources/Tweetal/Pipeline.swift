/// To be built.
public struct Pipeline: Sendable {}
